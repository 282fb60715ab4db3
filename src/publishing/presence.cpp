#include "publishing/presence.h"

#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::publishing {

std::vector<std::string> be_here(db::Writing& tx, const people::Person& person, const Id& id, bool leaving)
{
    hold_may_write(person, load_post(tx, id));
    const Instant since = tx.now().plus_s(-gone_after_s);
    tx.run("publishing.leave_old", {{"before", since}});
    tx.run("publishing.leave", {{"post", id}, {"person", person.id}});
    if (!leaving) tx.run("publishing.be_here", {{"post", id}, {"person", person.id}, {"now", tx.now()}});
    std::vector<std::string> names;
    for (const db::Row& row : tx.all("publishing.here_now", {{"post", id}, {"since", since}}))
        if (const auto other = people::find_person(tx, row.id("person_id")); other && other->id != person.id)
            names.push_back(other->name);
    return names;
}

static const http::FormShape here_form{"PostPresence",
                                       {{"leaving", http::FieldKind::flag, false, 1, {}, "The page is left"}}};

static http::Reply here(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, here_form);
    const Id id = visit.request.id_parameter("id");
    Json names = Json::array();
    for (std::string& name : visit.database.write("publishing.be_here", [&](db::Writing& tx) {
             return be_here(tx, visit.someone(), id, form.flag("leaving"));
         }))
        names.push(std::move(name));
    return http::Page{"publishing/here", Json::object({{"here", std::move(names)}})};
}

void add_presence_routes(people::Routes& routes)
{
    routes.post("/saker/{id}/her", people::Access::writer, "Who else has a post open, told by who has it open",
                here_form, here);
}

} // namespace samband::publishing
