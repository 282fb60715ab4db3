#include "base/problem.h"
#include "base/text_of.h"
#include "people/acted_once.h"
#include "urgent/asked.h"
#include "urgent/notice_acts.h"
#include "urgent/notice_page.h"
#include "urgent/pages.h"

namespace samband::urgent {

using http::FieldKind;

static const http::FormShape ask_form{
    "UrgentNoticeAsk",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"kind", FieldKind::choice, true, 10, {"updated", "over"}, "An update, or that it is over"},
     {"text", FieldKind::lines, false, 4'000, {}, "Of an update: what is new"},
     {"over_text", FieldKind::lines, false, 4'000, {}, "Of an all-clear: what the same recipients are told"},
     {"english", FieldKind::lines, false, 4'000, {}, "The same in English"},
     {"over_english", FieldKind::lines, false, 4'000, {}, "Of an all-clear: the same in English"},
     {"until", FieldKind::instant, false, 40, {}, "Of an update: the new end time; absent: as it was"},
     {"waiting", FieldKind::id, false, 40, {}, "What waited already, as the page showed it; absent: nothing did"}}};
static const http::FormShape answer_form{
    "UrgentNoticeAnswer",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"asked", FieldKind::id, true, 40, {}, "What waits, as the page showed it"}}};

static http::Reply ask(people::Visit& visit, const publishing::Outside& outside);
static http::Reply answer_yes(people::Visit& visit, const publishing::Outside& outside);
static http::Reply answer_no(people::Visit& visit);

void add_asked_routes(people::Routes& routes, const publishing::Outside& outside)
{
    using people::Access;
    routes.post("/haster/{id}/be", Access::writer, "Ask for a yes to an update or an all-clear; the text is kept",
                ask_form, [outside](people::Visit& visit) { return ask(visit, outside); });
    routes.post("/haster/{id}/slipp", Access::writer,
                "A yes to what waits: with the last it goes to the same recipients", answer_form,
                [outside](people::Visit& visit) { return answer_yes(visit, outside); });
    routes.post("/haster/{id}/avvis", Access::writer, "What waits is not to be said", answer_form, answer_no);
}

static http::Reply ask(people::Visit& visit, const publishing::Outside& outside)
{
    return on_page(visit, ask_form, [&](const http::Form& form) -> http::Reply {
        const bool over = form.text("kind") == "over";
        const char* field = over ? "over_text" : "text";
        FollowUp follow{form.text(field), form.text(over ? "over_english" : "english"),
                        over ? std::nullopt : form.instant("until")};
        follow.reading_stops =
            !follow.text.empty() && reading_stops(visit, outside, follow, over ? ended_content : updated_content);
        const Json came = people::acted_once(visit, form, "ask-for-yes", [&](db::Writing& tx) {
            const FollowOutcome outcome =
                ask_for_yes(tx, visit.someone(), id_of(visit), *form.integer("seen_version"), form.text("kind"), follow,
                            form.id("waiting"), visit.municipality.site);
            Json json = told(id_of(visit), outcome.done);
            json["told"] = outcome.told;
            if (!outcome.done) add_ruling(json, tx, outcome.notice, outcome.ruling);
            return json;
        });
        if (!came.find("done")->boolean()) return held_page(visit, came);
        const bool told_somebody = came.find("told")->integer() > 0;
        return http::Redirect{
            path_of(id_of(visit)) + "#ja", came,
            told_somebody ? text_of("De som kan si ja, har fått beskjed. Den går ut i det øyeblikket de sier ja.")
                          : text_of("Ingen kunne varsles. Ring den som kan si ja.")};
    });
}

static bool kept_text_stops(people::Visit& visit, const publishing::Outside& outside)
{
    const auto asked =
        visit.database.read([&](db::Reading& tx) { return asked_more(tx, load_notice(tx, id_of(visit))); });
    if (!asked) return false;
    return reading_stops(visit, outside, {asked->text, asked->english, asked->until},
                         asked->kind == "over" ? ended_content : updated_content);
}

static http::Reply answer_yes(people::Visit& visit, const publishing::Outside& outside)
{
    return on_page(visit, answer_form, [&](const http::Form& form) -> http::Reply {
        const bool stops = kept_text_stops(visit, outside);
        const Json came = people::acted_once(visit, form, "say-yes-to-more", [&](db::Writing& tx) {
            const YesOutcome outcome = say_yes_to_more(tx, visit.someone(), id_of(visit), *form.integer("seen_version"),
                                                       *form.id("asked"), stops, visit.municipality.site);
            Json json = told(id_of(visit), outcome.follow.done);
            json["refused"] = outcome.refused;
            json["waits"] = outcome.waits;
            if (!outcome.follow.done && !outcome.refused && !outcome.waits)
                add_ruling(json, tx, outcome.follow.notice, outcome.follow.ruling);
            return json;
        });
        // Refused after it is recorded: what is thrown in a transaction leaves no trace.
        if (came.find("refused")->boolean())
            throw Problem(ProblemCode::forbidden, "Reglementet spør noen andre om ja til dette.");
        if (came.find("waits")->boolean())
            return http::Redirect{path_of(id_of(visit)), came, text_of("Ditt ja er ført. Meldingen venter på flere.")};
        if (!came.find("done")->boolean()) return held_page(visit, came);
        return http::Redirect{path_of(id_of(visit)), came, text_of("Sendt til dem som fikk meldingen.")};
    });
}

static http::Reply answer_no(people::Visit& visit)
{
    return on_page(visit, answer_form, [&](const http::Form& form) -> http::Reply {
        const Json came = people::acted_once(visit, form, "drop-asked", [&](db::Writing& tx) {
            drop_asked(tx, visit.someone(), id_of(visit), *form.id("asked"), visit.municipality.site);
            return told(id_of(visit), true);
        });
        return http::Redirect{path_of(id_of(visit)), came, text_of("Den blir ikke sendt.")};
    });
}

} // namespace samband::urgent
