#include "channels/account_facts.h"
#include "channels/account_limits.h"
#include "channels/account_pages.h"
#include "channels/lookalike.h"
#include "http/rate_limit.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"

#include "base/problem.h"

namespace samband::channels {

static http::Page report_page(people::Visit& visit);
static http::Reply take_report(people::Visit& visit, http::RateLimit& pace);
static http::Page lookalikes_page(people::Visit& visit);
static http::Reply follow_up(people::Visit& visit);

static const http::FormShape& report_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "LookalikeReport",
        {{"address", FieldKind::text, false, card_link, {}, "The page that only looks official"},
         {"says", FieldKind::lines, false, lookalike_text, {}, "What is wrong with it"}}};
    return form;
}

static const http::FormShape& follow_up_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "LookalikeFollowUp",
        {{"state", FieldKind::choice, true, 20, {"new", "told-network", "gone", "harmless"}, "What became of it"},
         {"remark", FieldKind::lines, false, card_text, {}, "What was done"}}};
    return form;
}

void add_lookalike_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/vare-kontoer/meld", Access::anyone, "Tell of a page that only looks official", report_page);
    // Nobody is asked who they are: what keeps a prankster from filling the list is the pace of one address.
    const auto pace = std::make_shared<http::RateLimit>(lookalikes_a_minute, lookalikes_at_once);
    routes.post("/vare-kontoer/meld", Access::anyone, "Tell of a page that only looks official", report_form(),
                [pace](people::Visit& visit) { return take_report(visit, *pace); });
    routes.get("/kontoer/meldinger", Access::staff, "Pages that only look official, and what was done about them",
               lookalikes_page);
    routes.post("/kontoer/meldinger/{id}", Access::desk, "What was done about a page that only looks official",
                follow_up_form(), follow_up);
}

static http::Page report_page(people::Visit& visit)
{
    http::Page page{"channels/lookalike_report", Json::object({{"name", visit.municipality.name}})};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Meld en falsk side"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/vare-kontoer"}, {"label", people::say(text_of("Våre kontoer"), language)}})});
    };
    return page;
}

static http::Reply take_report(people::Visit& visit, http::RateLimit& pace)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        pace.admit(http::network_of(visit.request.remote), visit.request.at);
        visit.database.write("channels.report_lookalike", [&](db::Writing& tx) {
            const std::optional<Id> by = visit.person ? std::optional(visit.person->id) : std::nullopt;
            report_lookalike(tx, by, form.text("address"), form.text("says"));
        });
        return http::Redirect{"/vare-kontoer/meld", Json::object({{"done", true}}),
                              text_of("Takk for at du sa fra. Vi ser på siden.")};
    };
    return people::or_typed_again(visit, report_form(), act, [&] { return report_page(visit); });
}

static Json lookalike_json(const Lookalike& one, Names& names)
{
    return Json::object({{"id", one.id.text()},
                         {"address", one.address},
                         {"says", one.says},
                         {"reported", to_rfc3339(one.reported)},
                         {"by_staff", one.reported_by.has_value()},
                         {"state", word(one.state)},
                         {"fresh", one.state == LookalikeState::fresh},
                         {"remark", one.remark},
                         {"handled_by", one.handled_by ? Json(names.of_person(*one.handled_by)) : Json()},
                         {"handled", one.handled ? Json(to_rfc3339(*one.handled)) : Json()}});
}

static std::string_view state_words_of(std::string_view state)
{
    if (state == "told-network") return text_of("meldt til nettverket");
    if (state == "gone") return text_of("tatt bort");
    if (state == "harmless") return text_of("ikke et forsøk på å være oss");
    return text_of("ikke sett på");
}

static Json state_choices(std::string_view chosen, http::Language language)
{
    Json choices = Json::array();
    for (const std::string_view state : {"new", "told-network", "gone", "harmless"})
        choices.push(Json::object(
            {{"value", state}, {"label", people::say(state_words_of(state), language)}, {"chosen", state == chosen}}));
    return choices;
}

static void dress_lookalike(Json& one, Instant now, http::Language language)
{
    const std::string state = one.find("state")->string();
    one["reported_time"] = people::time_words(*from_rfc3339(one.find("reported")->string()), now, language);
    if (const Json* handled = one.find("handled"); handled->is_string())
        one["handled_time"] = people::time_words(*from_rfc3339(handled->string()), now, language);
    one["badge"] = Json::object(
        {{"level", state == "new" ? "warn" : "none"}, {"says", people::say(state_words_of(state), language)}});
    one["states"] = state_choices(state, language);
}

static http::Page lookalikes_page(people::Visit& visit)
{
    Json model = visit.database.read([](db::Reading& tx) {
        Names names(tx);
        Json list = Json::array();
        for (const Lookalike& one : list_lookalikes(tx)) list.push(lookalike_json(one, names));
        return Json::object({{"lookalikes", std::move(list)}});
    });
    http::Page page{"channels/lookalikes", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Sider som ligner på oss"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kontoer"}, {"label", people::say(text_of("Kontoer"), language)}})});
        for (Json& one : facts["lookalikes"].items()) dress_lookalike(one, now, language);
    };
    return page;
}

static http::Reply follow_up(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("channels.follow_up_lookalike", [&](db::Writing& tx) {
            follow_up_lookalike(tx, visit.someone(), id, *lookalike_state_of(form.text("state")), form.text("remark"));
        });
        return http::Redirect{"/kontoer/meldinger", Json::object({{"id", id.text()}}), text_of("Det er ført.")};
    };
    return people::or_typed_again(visit, follow_up_form(), act, [&] { return lookalikes_page(visit); });
}

} // namespace samband::channels
