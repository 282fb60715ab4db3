#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "planning/campaign_reach.h"
#include "planning/limits.h"
#include "planning/pages.h"
#include "publishing/post_facts.h"
#include "readership/way_facts.h"

namespace samband::planning {

using http::FieldKind;

static const http::FormShape campaign_form{
    "Campaign",
    {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed; of a new one 0"},
     {"name", FieldKind::text, true, name_characters, {}, "What people call it"},
     {"from", FieldKind::date, true, 10, {}, "Its first day"},
     {"to", FieldKind::date, true, 10, {}, "Its last day"},
     {"goal", FieldKind::lines, false, goal_characters, {}, "What shall be different afterwards"},
     {"ended", FieldKind::flag, false, 1, {}, "Nothing more is joined to it"}}};

static http::Page list_page(people::Visit& visit);
static http::Page campaign_page(people::Visit& visit);
static http::Reply figures(people::Visit& visit);
static http::Reply add(people::Visit& visit);
static http::Reply change(people::Visit& visit);

void add_campaign_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kampanjer", Access::writer, "Campaigns, and the form of a new one", list_page);
    routes.post("/kampanjer", Access::writer, "Start a campaign", campaign_form, add);
    routes.get("/kampanjer/{id}", Access::writer, "A campaign with its posts", campaign_page);
    routes.get("/kampanjer/{id}/visninger.csv", Access::writer,
               "How often its posts were shown, by the way there, as CSV", figures, "text/csv");
    routes.post("/kampanjer/{id}", Access::writer, "Change or end a campaign", campaign_form, change);
}

static Json facts_of(const Campaign& campaign)
{
    return Json::object({{"id", campaign.id.text()},
                         {"version", campaign.version},
                         {"name", campaign.text.name},
                         {"from", to_string(campaign.text.from)},
                         {"to", to_string(campaign.text.to)},
                         {"goal", campaign.text.goal},
                         {"ended", campaign.text.ended}});
}

static void dress_campaign(Json& facts, http::Language language)
{
    facts["from_words"] = people::day_words(facts.find("from")->string(), language);
    facts["to_words"] = people::day_words(facts.find("to")->string(), language);
    facts["badge"] = facts.find("ended")->boolean()
                         ? Json::object({{"level", "none"}, {"says", people::say(text_of("Avsluttet"), language)}})
                         : Json::object({{"level", "ok"}, {"says", people::say(text_of("Pågår"), language)}});
}

static http::Page list_page(people::Visit& visit)
{
    Json campaigns = Json::array();
    for (const Campaign& campaign : visit.database.read(list_campaigns)) campaigns.push(facts_of(campaign));
    http::Page page{"planning/campaigns", Json::object({{"campaigns", std::move(campaigns)}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Kampanjer"), language);
        model["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
        for (Json& campaign : model["campaigns"].items()) dress_campaign(campaign, language);
    };
    return page;
}

/// Its posts, each with its showings, and those of all by their way in.
static void add_reach(Json& facts, const std::vector<PostReach>& reach)
{
    facts["posts"] = Json::array();
    for (const PostReach& one : reach) {
        Json post = publishing::post_facts(one.post);
        post["showings"] = readership::showings_of(one.ways);
        facts["posts"].push(std::move(post));
    }
    const std::vector<readership::WayIn> ways = ways_of(reach);
    std::int64_t in_span = 0;
    for (const readership::WayIn& way : ways) in_span += way.in_span;
    facts["showings"] = readership::showings_of(ways);
    facts["in_span"] = in_span;
    facts["has_posts"] = !reach.empty();
    facts["ways"] = readership::ways_facts(ways);
}

static http::Page campaign_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Campaign campaign = load_campaign(tx, id);
        Json facts = facts_of(campaign);
        add_reach(facts, reach_of_campaign(tx, campaign));
        facts["values"] = facts_of(campaign);
        return facts;
    });
    http::Page page{"planning/campaign", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = Json(*facts.find("name"));
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/kampanjer"}, {"label", people::say(text_of("Kampanjer"), language)}})});
        dress_campaign(facts, language);
        publishing::dress_posts(facts["posts"], now, language);
        readership::dress_ways(facts["ways"], language);
    };
    return page;
}

static http::Reply figures(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Bytes file;
    file.type = "text/csv; charset=utf-8";
    file.body = visit.database.read(
        [&](db::Reading& tx) { return reach_table(reach_of_campaign(tx, load_campaign(tx, id)), visit.municipality); });
    file.download_as = "visninger.csv";
    return file;
}

static CampaignText text_of_form(const http::Form& form)
{
    return {form.text("name"), parse_date(form.text("from")).value_or(Date{}),
            parse_date(form.text("to")).value_or(Date{}), form.text("goal"), form.flag("ended")};
}

static http::Reply add(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "add-campaign", [&](db::Writing& tx) {
            return Json::object({{"id", add_campaign(tx, visit.someone(), text_of_form(form)).text()}});
        });
        return http::Redirect{"/kampanjer/" + told.find("id")->string(), told,
                              text_of("Kampanjen er laget. Sakene legges til fra planen for hver sak.")};
    };
    return people::or_typed_again(visit, campaign_form, act, [&] { return list_page(visit); });
}

static http::Reply change(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "change-campaign", [&](db::Writing& tx) {
            change_campaign(tx, visit.someone(), id, form.integer("seen_version").value_or(0), text_of_form(form));
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/kampanjer/" + id.text(), told, text_of("Kampanjen er endret.")};
    };
    return people::or_typed_again(visit, campaign_form, act, [&] { return campaign_page(visit); });
}

} // namespace samband::planning
