#include "base/problem.h"
#include "base/text_of.h"
#include "people/acted_once.h"
#include "urgent/calls.h"
#include "urgent/follow_up.h"
#include "urgent/limits.h"
#include "urgent/notice_acts.h"
#include "urgent/notice_page.h"
#include "urgent/pages.h"
#include "urgent/send_notice.h"

namespace samband::urgent {

using http::FieldKind;

static const http::FormShape act_form{
    "UrgentNoticeAct",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"}}};
static const http::FormShape follow_form{
    "UrgentNoticeNews",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"text", FieldKind::lines, false, 4'000, {}, "What is new, to the same recipients"},
     {"english",
      FieldKind::lines,
      false,
      4'000,
      {},
      "The same in English; absent: what stood in English is taken away"},
     {"until", FieldKind::instant, false, 40, {}, "Of an update: the new end time; absent: as it was"}}};
static const http::FormShape over_form{
    "UrgentNoticeOver",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"over_text", FieldKind::lines, false, 4'000, {}, "What the same recipients are told"},
     {"over_english", FieldKind::lines, false, 4'000, {}, "The same in English"}}};
static const http::FormShape call_form{
    "UrgentCallDone", {{"place", FieldKind::integer, true, ring_most, {}, "Place in the ring list, from 1"}}};
static const http::FormShape area_form{
    "UrgentAreaAlert",
    {{"area", FieldKind::text, false, 400, {}, "The area that others alerted"},
     {"reached", FieldKind::integer, false, reached_most, {}, "How many were reached, as they say; absent: unknown"},
     {"of_all", FieldKind::integer, false, reached_most, {}, "Of how many; absent: unknown"}}};

static http::Reply yes(people::Visit& visit);
static http::Reply call_back_page(people::Visit& visit);
static http::Reply update(people::Visit& visit, const publishing::Outside& outside);
static http::Reply end(people::Visit& visit, const publishing::Outside& outside);
static http::Reply rung(people::Visit& visit);
static http::Reply area(people::Visit& visit);

void add_notice_act_routes(people::Routes& routes, const publishing::Outside& outside)
{
    using people::Access;
    routes.post("/haster/{id}/ja", Access::writer, "Another's yes to a notice that waits; 403 to who sent it", act_form,
                yes);
    routes.post("/haster/{id}/angre", Access::writer, "Call back a notice that waits", act_form, call_back_page);
    routes.post("/haster/{id}/oppdater", Access::writer, "Tell what is new, to the same recipients", follow_form,
                [outside](people::Visit& visit) { return update(visit, outside); });
    routes.post("/haster/{id}/over", Access::writer, "Tell the same recipients that it is over", over_form,
                [outside](people::Visit& visit) { return end(visit, outside); });
    routes.post("/haster/{id}/ringt", Access::writer, "Somebody of the ring list has been rung", call_form, rung);
    routes.post("/haster/{id}/varslet", Access::writer, "An alert that others sent: where, and how many it reached",
                area_form, area);
}

static http::Reply yes(people::Visit& visit)
{
    return on_page(visit, act_form, [&](const http::Form& form) -> http::Reply {
        const Json came = people::acted_once(visit, form, "say-yes", [&](db::Writing& tx) {
            const SendOutcome outcome = say_yes(tx, visit.someone(), id_of(visit), *form.integer("seen_version"));
            Json json = told(id_of(visit), outcome.came == Came::out);
            json["own"] = outcome.notice->by == visit.someone().id;
            json["asked"] = outcome.came == Came::asked;
            if (outcome.came == Came::held) add_ruling(json, tx, *outcome.notice, outcome.ruling);
            return json;
        });
        // Refused after it is recorded: what is thrown in a transaction leaves no trace.
        if (came.find("own")->boolean())
            throw Problem(ProblemCode::forbidden,
                          "Du sendte meldingen selv. En annen må si ja, eller nedtellingen går ut.");
        if (came.find("asked")->boolean())
            return http::Redirect{path_of(id_of(visit)), came, text_of("Ditt ja er ført. Meldingen venter på flere.")};
        if (!came.find("done")->boolean()) return held_page(visit, came);
        return http::Redirect{path_of(id_of(visit)), came, text_of("Meldingen er sendt.")};
    });
}

static http::Reply call_back_page(people::Visit& visit)
{
    return on_page(visit, act_form, [&](const http::Form& form) -> http::Reply {
        const Json came = people::acted_once(visit, form, "call-back", [&](db::Writing& tx) {
            call_back(tx, visit.someone(), id_of(visit), *form.integer("seen_version"));
            return told(id_of(visit), true);
        });
        return http::Redirect{path_of(id_of(visit)), came, text_of("Angret. Meldingen går ikke ut.")};
    });
}

using Follow = FollowOutcome (*)(db::Writing&, const people::Person&, const Id&, std::int64_t, const FollowUp&,
                                 const std::string& site);

static http::Reply say_more(people::Visit& visit, const publishing::Outside& outside, const http::Form& form,
                            FollowUp follow, const char* label, const char* notice, NewContent content, Follow act)
{
    follow.reading_stops = !follow.text.empty() && reading_stops(visit, outside, follow, content);
    const Json came = people::acted_once(visit, form, label, [&](db::Writing& tx) {
        const FollowOutcome outcome =
            act(tx, visit.someone(), id_of(visit), *form.integer("seen_version"), follow, visit.municipality.site);
        Json json = told(id_of(visit), outcome.done);
        if (!outcome.done) add_ruling(json, tx, outcome.notice, outcome.ruling);
        return json;
    });
    if (!came.find("done")->boolean()) return held_page(visit, came);
    return http::Redirect{path_of(id_of(visit)), came, notice};
}

static http::Reply update(people::Visit& visit, const publishing::Outside& outside)
{
    return on_page(visit, follow_form, [&](const http::Form& form) {
        const FollowUp follow{form.text("text"), form.text("english"), form.instant("until")};
        return say_more(visit, outside, form, follow, "update-notice",
                        text_of("Oppdateringen er sendt til dem som fikk meldingen."), updated_content, update_notice);
    });
}

static http::Reply end(people::Visit& visit, const publishing::Outside& outside)
{
    return on_page(visit, over_form, [&](const http::Form& form) {
        const FollowUp follow{form.text("over_text"), form.text("over_english")};
        return say_more(visit, outside, form, follow, "end-notice",
                        text_of("Faren er over. De som fikk meldingen, får vite det."), ended_content, end_notice);
    });
}

static http::Reply rung(people::Visit& visit)
{
    return on_page(visit, call_form, [&](const http::Form& form) -> http::Reply {
        const Json came = people::acted_once(visit, form, "note-rung", [&](db::Writing& tx) {
            note_rung(tx, visit.someone(), id_of(visit), *form.integer("place"));
            return told(id_of(visit), true);
        });
        return http::Redirect{path_of(id_of(visit)) + "#ring", came};
    });
}

static http::Reply area(people::Visit& visit)
{
    return on_page(visit, area_form, [&](const http::Form& form) -> http::Reply {
        const Json came = people::acted_once(visit, form, "note-area", [&](db::Writing& tx) {
            note_area(tx, visit.someone(), id_of(visit), form.text("area"), form.integer("reached"),
                      form.integer("of_all"));
            return told(id_of(visit), true);
        });
        return http::Redirect{path_of(id_of(visit)) + "#varslet", came, text_of("Ført.")};
    });
}

} // namespace samband::urgent
