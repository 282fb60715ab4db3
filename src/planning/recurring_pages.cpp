#include "http/form.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "planning/pages.h"
#include "planning/recurring.h"
#include "planning/recurring_words.h"
#include "publishing/post_store.h"

namespace samband::planning {

static const http::FormShape end_form{"RecurrenceEnded", {}};

static http::Page list_page(people::Visit& visit);
static http::Reply end(people::Visit& visit);

void add_recurring_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/gjentakelser", Access::writer, "Posts that come again, the next first", list_page);
    routes.post("/gjentakelser/{id}/slutt", Access::writer, "No more drafts are made by this rule", end_form, end);
}

static http::Page list_page(people::Visit& visit)
{
    Json list = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const Recurrence& recurrence : list_recurrences(tx)) {
            Json facts = recurrence_facts(recurrence);
            const publishing::Post post = publishing::load_post(tx, recurrence.post);
            facts["post_title"] = post.content.title;
            facts["unit_name"] = post.unit_name;
            if (const auto owner = people::find_person(tx, recurrence.owner)) facts["owner_name"] = owner->name;
            list.push(std::move(facts));
        }
    });
    http::Page page{"planning/recurrences", Json::object({{"recurrences", std::move(list)}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Gjentakelser"), language);
        model["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
        for (Json& recurrence : model["recurrences"].items()) dress_recurrence(recurrence, language);
    };
    return page;
}

static http::Reply end(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, end_form);
    const Id id = visit.request.id_parameter("id");
    const Json told = people::acted_once(visit, form, "end-recurrence", [&](db::Writing& tx) {
        end_recurrence(tx, visit.someone(), id);
        return Json::object({{"id", id.text()}});
    });
    return http::Redirect{"/gjentakelser", told, text_of("Det lages ikke flere kladder.")};
}

} // namespace samband::planning
