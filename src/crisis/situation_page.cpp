#include "crisis/situation_page.h"

#include "crisis/held.h"
#include "crisis/hold.h"
#include "crisis/stopped_words.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "rulings/set_situation.h"

namespace samband::crisis {

static http::Page situation_page(people::Visit& visit);
static http::Reply set(people::Visit& visit);
static http::Reply set_by(people::Visit& visit, const http::Form& form);
static void dress_situation(Json& facts, Instant now, http::Language language);

static constexpr std::size_t longest_message = 8'000; ///< characters; what a message may be is told at the message

static const http::FormShape& situation_form()
{
    static const http::FormShape form{
        "Situation",
        {{"situation", http::FieldKind::choice, true, 10, {"normal", "crisis"}, "What holds from now on"},
         {"message", http::FieldKind::lines, false, longest_message, {}, "Shown over every page in a crisis"}}};
    return form;
}

void add_situation_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/situasjon", Access::writer, "Whether crisis management is set, and what is said",
               [](people::Visit& visit) -> http::Reply { return situation_page(visit); });
    routes.post("/situasjon", Access::writer, "Set crisis management, or end it", situation_form(), set);
}

static http::Reply set(people::Visit& visit)
{
    return people::or_typed_again(
        visit, situation_form(), [&](const http::Form& form) { return set_by(visit, form); },
        [&] { return situation_page(visit); });
}

static http::Reply set_by(people::Visit& visit, const http::Form& form)
{
    const auto wanted = *rulebook::read_word<rulebook::Situation>(form.text("situation"));
    const auto run = [&](db::Writing& tx) {
        rulings::set_situation(tx, visit.someone(), wanted, form.text("message"));
        return Json::object({{"situation", form.text("situation")}});
    };
    const Json told = visit.database.write("crisis.set_situation", [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), "set-situation", [&] { return run(tx); });
    });
    const bool crisis = wanted == rulebook::Situation::crisis;
    return http::Redirect{"/situasjon", told,
                          crisis ? text_of("Kriseledelse er satt. Det som er planlagt, holdes tilbake.")
                                 : text_of("Krisen er avsluttet. Det som ble holdt tilbake, venter på et valg.")};
}

static http::Page situation_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const rulings::SituationNow now = rulings::situation_now(tx);
        const Stopped stopped = count_stopped(tx);
        const bool crisis = now.situation == rulebook::Situation::crisis;
        return Json::object({{"situation", rulebook::word(now.situation)},
                             {"is_set", crisis},
                             {"message", now.message},
                             {"since", crisis ? Json(to_rfc3339(now.since)) : Json()},
                             {"speaks", rulings::speakers_in_crisis(tx)},
                             {"posts", stopped.posts},
                             {"dispatches", stopped.dispatches},
                             {"held", static_cast<std::int64_t>(list_held(tx).size())}});
    });
    model["may_set"] = rulings::may_set_situation(visit.someone());
    http::Page page{"crisis/situation", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) {
        dress_situation(facts, at, language);
    };
    return page;
}

static void dress_situation(Json& facts, Instant now, http::Language language)
{
    facts["title"] = people::say(text_of("Situasjonen"), language);
    facts["holds"] = say_stopped({facts.find("posts")->integer(), facts.find("dispatches")->integer()}, language);
    facts["has_held"] = facts.find("held")->integer() > 0;
    if (const Json* since = facts.find("since"); since->is_string())
        facts["since_time"] = people::time_words(*from_rfc3339(since->string()), now, language);
}

} // namespace samband::crisis
