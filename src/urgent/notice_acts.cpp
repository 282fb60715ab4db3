#include "urgent/notice_acts.h"

#include "people/typed_again.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "publishing/ways_out.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "urgent/form_facts.h"
#include "urgent/notice_page.h"

namespace samband::urgent {

Id id_of(const people::Visit& visit)
{
    return visit.request.id_parameter("id");
}

http::Reply on_page(people::Visit& visit, const http::FormShape& shape,
                    const std::function<http::Reply(const http::Form&)>& act)
{
    return people::or_typed_again(visit, shape, act, [&] { return notice_page(visit, id_of(visit)); });
}

http::Reply held_page(people::Visit& visit, const Json& came)
{
    http::Page page = notice_page(visit, id_of(visit));
    page.status = 403;
    page.model["done"] = false;
    if (const Json* ruling = came.find("ruling")) page.model["ruling"] = Json(*ruling);
    for (const char* field : {"text", "english", "until", "over_text", "over_english"})
        if (const Json* typed = visit.request.body.find(field); typed && typed->is_string())
            page.model["values"][field] = Json(*typed);
    page.dress = [own = page.dress](Json& model, http::Language language) {
        own(model, language);
        if (model.find("ruling")) rulings::dress_ruling(model["ruling"], language);
    };
    return page;
}

void add_ruling(Json& came, db::Reading& tx, const Notice& notice, const rulebook::Ruling& ruling)
{
    if (!notice.post) return;
    const publishing::Post post = publishing::load_post(tx, *notice.post);
    came["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), publishing::question_in_words(post), ruling);
}

Json told(const Id& id, bool done)
{
    return Json::object({{"id", id.text()}, {"done", done}});
}

bool reading_stops(people::Visit& visit, const publishing::Outside& outside, const FollowUp& follow, NewContent content)
{
    publishing::Content out;
    Notice notice;
    visit.database.read([&](db::Reading& tx) {
        notice = load_notice(tx, id_of(visit));
        out = notice.post ? publishing::load_post(tx, *notice.post).content : notice.content;
    });
    const publishing::Content next = content(notice, out, follow, visit.request.at);
    return publishing::stops_act(read_draft(visit, outside, next, notice.unit));
}

} // namespace samband::urgent
