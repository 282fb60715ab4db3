#include "base/text_of.h"
#include "dialogue/breach.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/snooze_thread.h"
#include "dialogue/thread_page.h"
#include "people/acted_once.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

static const http::FormShape snooze_form{
    "ThreadSnoozed",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"snooze_until", FieldKind::instant, false, 40, {}, "When it comes back; at once if absent"},
     {"snooze_why", FieldKind::text, false, 2 * reason_characters, {}, "Why, where it is due before that"}}};
static const http::FormShape late_form{
    "AnswerLate", {{"why_late", FieldKind::lines, false, 2 * reason_characters, {}, "Why the answer came too late"}}};

static http::Reply snooze(people::Visit& visit);
static http::Reply explain(people::Visit& visit);

void add_clock_routes(people::Routes& routes)
{
    routes.post("/samtaler/{id}/utsett", people::Access::writer, "Put it off until a time, or bring it back",
                snooze_form, snooze);
    routes.post("/samtaler/{id}/for-sent", people::Access::writer, "Why the answer came too late", late_form, explain);
    add_breach_routes(routes);
    add_target_routes(routes);
}

static http::Reply snooze(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const auto until = form.instant("snooze_until");
        const Json told = people::acted_once(visit, form, "thread-snooze", [&](db::Writing& tx) {
            const Thread thread =
                snooze_thread(tx, visit.someone(), id, *form.integer("seen_version"), until, form.text("snooze_why"));
            return Json::object({{"id", thread.id.text()}, {"version", thread.version}});
        });
        return http::Redirect{"/samtaler/" + id.text(), told,
                              until ? text_of("Samtalen er utsatt. Den ligger under Utsatt til da.")
                                    : text_of("Samtalen er tilbake i mappen sin.")};
    };
    return people::or_typed_again(visit, snooze_form, act, [&] { return thread_page(visit, id); });
}

static http::Reply explain(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "answer-late", [&](db::Writing& tx) {
            explain_breach(tx, visit.someone(), id, form.text("why_late"));
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/samtaler/" + id.text(), told, text_of("Grunnen er lagret.")};
    };
    return people::or_typed_again(visit, late_form, act, [&] { return thread_page(visit, id); });
}

} // namespace samband::dialogue
