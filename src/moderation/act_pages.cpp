#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/sight.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"
#include "moderation/limits.h"
#include "moderation/message_facts.h"
#include "moderation/moderate_message.h"
#include "moderation/pages.h"
#include "moderation/rule.h"
#include "moderation/tell_author.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::moderation {

using http::FieldKind;

static const http::FormShape& wish_form()
{
    static const http::FormShape form =
        shape("ModerationWish", {seen_field(), category_field(), reasons_field(), why_field(), advice_field()});
    return form;
}
static const http::Field act_version{
    "act_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::FormShape approve_form{"ModerationApproved", {act_version}};
static const http::FormShape send_back_form{
    "ModerationSentBack", {act_version, {"comment", FieldKind::lines, false, why_bytes, {}, "Why not"}}};

static http::Page act_page(people::Visit& visit, Verb verb);
static http::Reply press(people::Visit& visit, Verb verb);
static http::Page waiting_page(people::Visit& visit);
static http::Reply approve(people::Visit& visit);
static http::Reply send_back(people::Visit& visit);

void add_act_routes(people::Routes& routes)
{
    using people::Access;
    const auto add = [&](const char* path, Verb verb, const char* look, const char* act) {
        const std::string address = std::string("/samtaler/{id}/melding/{entry}/") + path;
        routes.get(address, Access::writer, look,
                   [verb](people::Visit& visit) -> http::Reply { return act_page(visit, verb); });
        routes.post(address, Access::writer, act, wish_form(),
                    [verb](people::Visit& visit) { return press(visit, verb); });
    };
    add("skjul", Verb::hide, "Before a message is hidden: what the rule book says; gjelder is what it is",
        "Hide a message from those outside");
    add("fjern", Verb::remove, "Before a message is removed: what the rule book says; gjelder is what it is",
        "Remove a message for good; evidence is kept first");
    add("vis", Verb::show, "Before a hidden message is shown again", "Show a hidden message again");
    routes.get("/samtaler/tiltak/{act}", Access::staff, "An act on a message that waits for a yes",
               [](people::Visit& visit) -> http::Reply { return waiting_page(visit); });
    routes.post("/samtaler/tiltak/{act}/ja", Access::staff, "A yes to exactly that act", approve_form, approve);
    routes.post("/samtaler/tiltak/{act}/tilbake", Access::staff, "Send it back, with a comment", send_back_form,
                send_back);
}

static Json act_facts(db::Reading& tx, const people::Person& person, const ModerationAct& act)
{
    Json reasons = Json::array();
    for (const Reason reason : act.reasons) reasons.push(name(reason));
    const Json ruling = parse_json(act.ruling);
    const Json& first = ruling.find("because")->items().front();
    return Json::object({{"id", act.id.text()},
                         {"version", act.version},
                         {"verb", word(act.verb)},
                         {"state", word(act.state)},
                         {"by_name", act.by_name},
                         {"at", to_rfc3339(act.at)},
                         {"reasons", std::move(reasons)},
                         {"why", act.why},
                         {"comment", act.comment},
                         {"yes_name", act.yes_name},
                         {"error", act.error},
                         {"told_by", word(act.told_by)},
                         {"told", act.told},
                         {"told_state", act.told_state},
                         {"source", *first.find("source")},
                         {"section", *first.find("section")},
                         {"says", *first.find("says")},
                         {"evidence", act.evidence ? Json(act.evidence->text()) : Json()},
                         {"my_yes", !yes_of(tx, person, act).empty()}});
}

/// What the rules propose is ticked.
static std::vector<Reason> proposed(db::Reading& tx, const Id& entry)
{
    const auto hit = hit_on(tx, entry);
    return hit && hit->reason ? std::vector<Reason>{*hit->reason} : std::vector<Reason>();
}

static Json act_model(db::Reading& tx, people::Visit& visit, Verb verb)
{
    const people::Person& person = visit.someone();
    const Chosen it = looked_at(tx, visit);
    const auto category = category_asked(visit.request, it.thread);
    Json model = message_facts(it, category, proposed(tx, it.entry.id));
    model["verb"] = word(verb);
    const auto rule = rule_on(tx, person, it.thread, it.entry, verb, category);
    const auto asked = dialogue::asked_roles(rule, {person, it.thread, it.entry.way, category, rule.question.act});
    add_ruling(model, rule, is_refused(verb, rule.ruling), verb == Verb::show ? std::vector<std::string>() : asked);
    const char* why_not = hindered(tx, it.entry, verb);
    model["hindered"] = why_not ? Json(why_not) : Json();
    model["tells_by"] = word(telling_of(tx, it.thread, it.entry).by);
    ModerationAct draft;
    draft.verb = verb;
    draft.rulebook = rule.rules.adopted;
    draft.ruling = to_text(rulebook::to_json(rule.ruling));
    model["tells"] = told_text_of(tx, visit.municipality, draft, it.thread, it.entry);
    Json history = Json::array();
    for (const ModerationAct& act : acts_on(tx, it.entry.id)) history.push(act_facts(tx, person, act));
    model["history"] = std::move(history);
    return model;
}

static const char* tells_words(const std::string& way)
{
    if (way == word(TellWay::message)) return text_of("Den som skrev, får dette som privat melding i nettstedet:");
    if (way == word(TellWay::mail)) return text_of("Den som skrev, får dette på e-post:");
    if (way == word(TellWay::sms)) return text_of("Den som skrev, får dette på SMS:");
    if (way == word(TellWay::link)) return text_of("Den som skrev, finner dette på den private lenken sin:");
    return text_of(
        "Vi har ingen måte å si fra til den som skrev: kommentaren kom i et åpent felt, eller uten adresse.");
}

static const char* state_words(const std::string& verb, const std::string& state)
{
    const bool removes = verb == word(Verb::remove);
    if (state == word(ActState::refused))
        return removes ? text_of("Ville fjerne: reglementet sa nei") : text_of("Ville skjule: reglementet sa nei");
    if (state == word(ActState::waits))
        return removes ? text_of("Vil fjerne: venter på et ja") : text_of("Vil skjule: venter på et ja");
    if (state == word(ActState::sent_back)) return text_of("Sendt tilbake");
    if (state == word(ActState::under_way)) return text_of("Nettstedet er bedt om det");
    if (state == word(ActState::failed)) return text_of("Nettstedet gjorde det ikke");
    if (state == word(ActState::in_doubt)) return text_of("Vi vet ikke om nettstedet gjorde det");
    if (verb == word(Verb::show)) return text_of("Vist igjen");
    return removes ? text_of("Fjernet") : text_of("Skjult");
}

static const char* told_words(const std::string& way, const std::string& state)
{
    if (way.empty()) return text_of("Den som skrev, har ikke fått beskjed: det er ingen måte å nå dem på.");
    if (state == "failed") return text_of("Beskjeden til den som skrev, kom ikke fram.");
    if (state == "in-doubt") return text_of("Vi vet ikke om beskjeden til den som skrev, kom fram.");
    return text_of("Den som skrev, har fått beskjed.");
}

static void dress_act(Json& act, Instant now, http::Language language)
{
    act["time"] = people::time_words(*from_rfc3339(act.find("at")->string()), now, language);
    const std::string state = act.find("state")->string();
    act["words"] = people::say(state_words(act.find("verb")->string(), state), language);
    std::string reasons;
    for (const Json& it : act["reasons"].items())
        reasons += (reasons.empty() ? "" : ", ") + people::say(it.string(), language);
    act["reason_words"] = reasons;
    act["is_refused"] = state == word(ActState::refused);
    act["is_waiting"] = state == word(ActState::waits);
    if (state == word(ActState::done))
        act["told_words"] =
            people::say(told_words(act.find("told_by")->string(), act.find("told_state")->string()), language);
}

static const char* title_of(const std::string& verb)
{
    if (verb == word(Verb::remove)) return text_of("Fjern meldingen");
    if (verb == word(Verb::show)) return text_of("Vis meldingen igjen");
    return text_of("Skjul meldingen");
}

static const char* slug_of(const std::string& verb)
{
    if (verb == word(Verb::remove)) return "fjern";
    return verb == word(Verb::show) ? "vis" : "skjul";
}

static void dress_act_page(Json& model, Instant now, http::Language language)
{
    dress_message(model, now, language);
    const std::string verb = model.find("verb")->string();
    model["title"] = people::say(title_of(verb), language);
    model["act_slug"] = slug_of(verb);
    model["hides"] = verb == word(Verb::hide);
    model["removes"] = verb == word(Verb::remove);
    model["shows"] = verb == word(Verb::show);
    if (model.find("hindered")->is_string())
        model["hindered"] = people::say(model.find("hindered")->string(), language);
    model["tells_words"] = people::say(tells_words(model.find("tells_by")->string()), language);
    model["tells_somebody"] = !model.find("tells_by")->string().empty();
    for (Json& act : model["history"].items()) dress_act(act, now, language);
}

static http::Page act_page(people::Visit& visit, Verb verb)
{
    Json model = visit.database.read([&](db::Reading& tx) { return act_model(tx, visit, verb); });
    http::Page page{"moderation/act", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_act_page(facts, now, language);
    };
    return page;
}

static ModerationOutcome run(db::Writing& tx, people::Visit& visit, Verb verb, const Wish& wish)
{
    switch (verb) {
    case Verb::hide:
        return hide_message(tx, visit.someone(), visit.municipality, wish);
    case Verb::show:
        return show_message(tx, visit.someone(), visit.municipality, wish);
    case Verb::remove:
        return remove_message(tx, visit.someone(), visit.municipality, wish);
    }
    return {};
}

static const char* notice_of(const std::string& verb, const std::string& state)
{
    if (state == word(ActState::refused)) return text_of("Reglementet sier nei. Det er ført at du ville, og hvorfor.");
    if (state == word(ActState::waits)) return text_of("Det venter på et ja. Meldingen står som den er til da.");
    if (state == word(ActState::under_way))
        return text_of("Nettstedet er bedt om det. Du ser i samtalen når det er gjort.");
    if (verb == word(Verb::show)) return text_of("Meldingen vises igjen.");
    return verb == word(Verb::remove) ? text_of("Meldingen er fjernet. Beviset er tatt vare på.")
                                      : text_of("Meldingen er skjult. Beviset er tatt vare på.");
}

static http::Reply press(people::Visit& visit, Verb verb)
{
    const Id thread = visit.request.id_parameter("id");
    const Id entry = visit.request.id_parameter("entry");
    return people::or_typed_again(
        visit, wish_form(),
        [&](const http::Form& form) -> http::Reply {
            const Wish wish{.thread = thread,
                            .entry = entry,
                            .seen_version = *form.integer("seen_version"),
                            .category = category_in(form),
                            .reasons = reasons_of(form.list("reasons")),
                            .why = form.text("why"),
                            .despite_advice = form.flag("despite_advice")};
            const Json told = people::acted_once(visit, form, "moderate-message", [&](db::Writing& tx) {
                const ModerationOutcome outcome = run(tx, visit, verb, wish);
                return Json::object({{"id", thread.text()},
                                     {"act", outcome.act ? Json(outcome.act->id.text()) : Json()},
                                     {"state", outcome.act ? word(outcome.act->state) : std::string_view()}});
            });
            const std::string state = told.find("state")->string();
            if (state.empty())
                throw Problem(
                    ProblemCode::invalid, "Reglementet råder fra dette.",
                    {{"despite_advice",
                      text_of("Reglementet råder fra dette. Kryss av for at du har sett det, og trykk igjen.")}});
            const std::string verb_word(word(verb));
            if (state == word(ActState::refused))
                return http::Redirect{path_of(thread) + "/melding/" + entry.text() + "/" + slug_of(verb_word) +
                                          "?gjelder=" + form.text("category"),
                                      told, notice_of(verb_word, state)};
            return http::Redirect{path_of(thread) + "#m-" + entry.text(), told, notice_of(verb_word, state)};
        },
        [&] { return act_page(visit, verb); });
}

/// Whoever's yes is asked reads the message, also where they may not read the rest of its thread; of a restricted one
/// its readers alone.
static Json waiting_model(db::Reading& tx, people::Visit& visit)
{
    const people::Person& person = visit.someone();
    const auto act = find_act(tx, visit.request.id_parameter("act"));
    const auto entry = act ? dialogue::find_entry(tx, act->entry) : std::nullopt;
    const auto thread = entry ? dialogue::find_thread(tx, entry->thread) : std::nullopt;
    const bool asked = thread && !thread->restricted && !yes_of(tx, person, *act).empty();
    const bool reads = asked || (thread && dialogue::may_read(tx, person, *thread));
    if (!reads) throw Problem(ProblemCode::not_found, "Dette finnes ikke.");
    Json model = message_facts({*thread, *entry}, act->category, act->reasons);
    model["act"] = act_facts(tx, person, *act);
    model["reads_thread"] = dialogue::may_read(tx, person, *thread);
    return model;
}

static http::Page waiting_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return waiting_model(tx, visit); });
    http::Page page{"moderation/waiting", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_message(facts, now, language);
        dress_act(facts["act"], now, language);
        facts["title"] = people::say(title_of(facts["act"].find("verb")->string()), language);
        if (!facts.find("reads_thread")->boolean()) facts["crumbs"] = crumbs(language);
    };
    return page;
}

static http::Reply approve(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("act");
    return people::or_typed_again(
        visit, approve_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "moderation-approve", [&](db::Writing& tx) {
                const auto act = approve_act(tx, visit.someone(), visit.municipality, id, *form.integer("act_version"));
                return Json::object({{"id", id.text()}, {"state", word(act.state)}});
            });
            return http::Redirect{"/i-dag", told, text_of("Du har sagt ja.")};
        },
        [&] { return waiting_page(visit); });
}

static http::Reply send_back(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("act");
    return people::or_typed_again(
        visit, send_back_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "moderation-send-back", [&](db::Writing& tx) {
                send_back_act(tx, visit.someone(), id, *form.integer("act_version"), form.text("comment"));
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/i-dag", told, text_of("Sendt tilbake. Meldingen står som før.")};
        },
        [&] { return waiting_page(visit); });
}

} // namespace samband::moderation
