#include "channels/accounts.h"
#include "people/acted_once.h"
#include "people/typed_again.h"
#include "publishing/read_draft.h"
#include "urgent/form.h"
#include "urgent/form_facts.h"
#include "urgent/pages.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "watch/rota.h"

namespace samband::urgent {

static http::Page empty_form(people::Visit& visit, const publishing::Outside& outside);
static http::Reply counted(people::Visit& visit, const publishing::Outside& outside);
static http::Reply send(people::Visit& visit, const publishing::Outside& outside);

void add_form_routes(people::Routes& routes, const publishing::Outside& outside)
{
    using people::Access;
    routes.get("/haster", Access::writer, "An urgent notice, made for the phone; mal is the preset",
               [outside](people::Visit& visit) -> http::Reply { return empty_form(visit, outside); });
    routes.post("/haster/antall", Access::writer, "Whom it would reach as it is typed, and what stands in the way",
                notice_form(), [outside](people::Visit& visit) { return counted(visit, outside); });
    routes.post("/haster", Access::writer, "Send an urgent notice, or ask for what it lacks", notice_form(),
                [outside](people::Visit& visit) { return send(visit, outside); });
}

/// What came of pressing the button, where the form comes back.
struct FormNews {
    const Problem* problem = nullptr;
    bool held = false;
    int status = 200;
};

static http::Page form_page(people::Visit& visit, const publishing::Outside& outside, const Draft& draft,
                            const FormNews& news = {})
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = form_facts(tx, visit.someone(), draft);
        const auto duty = watch::on_duty(tx);
        facts["duty"] = duty ? Json::object({{"name", duty->name}, {"phone", duty->phone}}) : Json();
        return facts;
    });
    model["panel"] = panel_facts(visit, outside, draft);
    model["was_held"] = news.held;
    model["done"] = false;
    if (news.problem) people::add_faults(model, *news.problem);
    http::Page page{"urgent/form", std::move(model), news.status};
    page.dress = [](Json& facts, http::Language language) {
        dress_form(facts, language);
        people::dress_faults(facts, language);
    };
    return page;
}

/// The preset asked for, else the first: the most usual one needs no tap.
static std::optional<Preset> preset_asked(db::Reading& tx, const http::Request& request)
{
    const std::vector<Preset> presets = list_presets(tx);
    const std::string* asked = request.query_value("mal");
    for (const Preset& preset : presets)
        if (asked && preset.id.text() == *asked) return preset;
    return presets.empty() ? std::nullopt : std::optional(presets.front());
}

static http::Page empty_form(people::Visit& visit, const publishing::Outside& outside)
{
    const Draft draft = visit.database.read([&](db::Reading& tx) {
        const auto preset = preset_asked(tx, visit.request);
        if (!preset) return draft_from({}, visit.someone(), {}, tx.now(), visit.municipality.language);
        Draft made =
            draft_from(*preset, visit.someone(), channels::open_accounts(tx), tx.now(), visit.municipality.language);
        const auto english = preset->text.others.find("en");
        if (english != preset->text.others.end() && offers_english(tx)) made.typed.english = english->second.text;
        return made;
    });
    return form_page(visit, outside, draft);
}

static http::Reply counted(people::Visit& visit, const publishing::Outside& outside)
{
    const Draft draft = draft_of(http::Form::read(visit.request, notice_form()), visit.municipality.language);
    http::Page page{"urgent/panel", panel_facts(visit, outside, draft)};
    page.dress = [](Json& panel, http::Language language) { dress_panel(panel, language); };
    return page;
}

static Json told_of(const SendOutcome& outcome)
{
    static constexpr std::string_view words[] = {"held", "ask-first", "asked", "waiting", "out"};
    Json told = Json::object({{"came", words[static_cast<int>(outcome.came)]},
                              {"done", outcome.came != Came::held && outcome.came != Came::ask_first}});
    if (outcome.notice) told["id"] = outcome.notice->id.text();
    return told;
}

static const char* notice_words(const std::string& came)
{
    if (came == "asked") return text_of("Meldingen venter på godkjenning. Den går ut i det øyeblikket noen sier ja.");
    if (came == "waiting") return text_of("Meldingen går ut om to minutter, eller når en annen sier ja.");
    return text_of("Meldingen er sendt.");
}

static http::Reply send_draft(people::Visit& visit, const publishing::Outside& outside, const http::Form& form,
                              Draft draft)
{
    const publishing::Content content = visit.database.read([&](db::Reading& tx) { return content_of(tx, draft); });
    if (!content.body.empty())
        draft.reading_stops = publishing::stops_act(read_draft(visit, outside, content, draft.unit));
    const Json told = people::acted_once(
        visit, form, "send-notice", [&](db::Writing& tx) { return told_of(send_notice(tx, visit.someone(), draft)); });
    const std::string& came = told.find("came")->string();
    if (told.find("done")->boolean())
        return http::Redirect{"/haster/" + told.find("id")->string(), told, notice_words(came)};
    return form_page(visit, outside, draft, {.held = came == "held", .status = 409});
}

static http::Reply send(people::Visit& visit, const publishing::Outside& outside)
{
    const http::Form form = http::Form::read(visit.request, notice_form());
    const Draft draft = draft_of(form, visit.municipality.language);
    if (form.text("then") == "count") return form_page(visit, outside, draft);
    try {
        return send_draft(visit, outside, form, draft);
    } catch (const Problem& problem) {
        const bool ours = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::conflict;
        if (visit.request.wants_json || !ours) throw;
        return form_page(visit, outside, draft,
                         {.problem = &problem, .status = problem.code() == ProblemCode::conflict ? 409 : 422});
    }
}

} // namespace samband::urgent
