#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "planning/calendar_asked.h"
#include "planning/calendar_model.h"
#include "planning/campaigns.h"
#include "planning/pages.h"
#include "planning/wishes.h"
#include "publishing/composer_page.h"
#include "publishing/content.h"
#include "publishing/post_facts.h"
#include "publishing/use_cases.h"

namespace samband::planning {

using http::FieldKind;

static const http::FormShape new_form{
    "PlannedPost",
    {{"title", FieldKind::text, false, publishing::most_title, {}, "What it is about"},
     {"day", FieldKind::date, true, 10, {}, "The day it is wished for"},
     {"unit", FieldKind::id, false, 36, {}, "The sender; one of the person's own if absent"},
     {"campaign", FieldKind::id, false, 36, {}, "The campaign it is of"}}};

static http::Page new_page(people::Visit& visit);
static http::Reply start(people::Visit& visit);

void add_new_post_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kalender/ny", Access::writer, "The form of a new post for the day dag", new_page);
    routes.post("/kalender/ny", Access::writer, "Start a draft that is wished for a day", new_form, start);
}

static Json choice(const Id& id, const std::string& label, bool chosen)
{
    return Json::object({{"value", id.nil() ? "" : id.text()}, {"label", label}, {"chosen", chosen}});
}

static Json units_of(const people::Person& person)
{
    std::set<Id> seen;
    Json units = Json::array();
    for (const people::Mandate& mandate : person.mandates)
        if (people::opens(mandate.role, people::Access::writer) && seen.insert(mandate.unit).second)
            units.push(choice(mandate.unit, mandate.unit_name, seen.size() == 1));
    return units;
}

static Json campaigns_on(db::Reading& tx, const Date& day, const std::string& chosen)
{
    Json campaigns = Json::array();
    campaigns.push(choice(Id(), "", chosen.empty()));
    for (const Campaign& campaign : campaigns_between(tx, day, day))
        campaigns.push(choice(campaign.id, campaign.text.name, campaign.id.text() == chosen));
    return campaigns;
}

static http::Page new_page(people::Visit& visit)
{
    const CalendarAsked asked = calendar_asked(visit.request, in_oslo(visit.request.at).date);
    Json model = visit.database.read([&](db::Reading& tx) {
        return Json::object({{"day", to_string(asked.day)},
                             {"values", Json::object({{"day", to_string(asked.day)}, {"title", ""}})},
                             {"choices", Json::object({{"unit", units_of(visit.someone())},
                                                       {"campaign", campaigns_on(tx, asked.day, asked.campaign)}})}});
    });
    http::Page page{"planning/new_post", std::move(model)};
    page.dress = [day = asked.day, now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Ny sak til"), language) + " " + day_in_words(day, now, language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
        facts["choices"]["campaign"].items().front()["label"] = people::say(text_of("Ingen"), language);
    };
    return page;
}

static Id start_wished(db::Writing& tx, const people::Person& person, const http::Form& form)
{
    const publishing::Post empty = publishing::new_post(person, form.id("unit"));
    publishing::Content content = empty.content;
    content.title = form.text("title");
    const Id id = publishing::start_post(tx, person, form.id("unit").value_or(empty.unit), content).id;
    set_wish(tx, id, *parse_date(form.text("day")));
    if (const auto campaign = form.id("campaign")) join_campaign(tx, person, id, *campaign);
    return id;
}

static http::Reply start(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "start-wished-post", [&](db::Writing& tx) {
            return Json::object({{"id", start_wished(tx, visit.someone(), form).text()}});
        });
        return http::Redirect{
            publishing::path_of(*Id::parse(told.find("id")->string())), told,
            text_of("Kladden står i kalenderen. Den går ikke ut før du planlegger eller publiserer.")};
    };
    return people::or_typed_again(visit, new_form, act, [&] { return new_page(visit); });
}

} // namespace samband::planning
