#include "planning/duplicate_post.h"

#include "base/problem.h"
#include "publishing/composer_page.h"
#include "publishing/placed.h"
#include "publishing/post_store.h"

namespace samband::planning {

publishing::Content content_again(db::Reading& tx, const publishing::Content& content)
{
    publishing::Content again = publishing::placed_where_open(tx, content);
    again.case_reference.clear();
    again.decided = true;
    for (const char* time : {"starts", "ends", "deadline"}) again.kind_facts.erase(time); // Those were the other's.
    return again;
}

publishing::Post duplicate_post(db::Writing& tx, const people::Person& by, const Id& id)
{
    const publishing::Post post = publishing::load_post(tx, id);
    const Id unit = publishing::new_post(by, post.unit).unit;
    if (unit.nil()) throw Problem(ProblemCode::forbidden, "Du skriver ikke saker for noen enhet.");
    return publishing::start_post(tx, by, unit, content_again(tx, post.content));
}

} // namespace samband::planning
