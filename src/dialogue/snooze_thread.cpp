#include "dialogue/snooze_thread.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static void hold(const Thread& thread, Instant until, Instant now, const std::string& why)
{
    const auto wrong = [](const char* field, const char* says) {
        return Problem(ProblemCode::invalid, "Samtalen kan ikke utsettes slik.", {{field, says}});
    };
    if (thread.state == ThreadState::done) throw Problem(ProblemCode::conflict, "Samtalen er avsluttet.");
    if (until <= now) throw wrong("snooze_until", text_of("Velg et tidspunkt som ikke er forbi."));
    if (until > now.plus_s(snooze_days_most * 24 * 3'600LL))
        throw wrong("snooze_until", text_of("Velg et tidspunkt innen 90 dager."));
    if (thread.due && until > *thread.due && why.empty())
        throw wrong("snooze_why", text_of("Fristen går ut før det. Skriv hvorfor samtalen likevel skal vente."));
    if (graphemes(why) > reason_characters) throw wrong("snooze_why", text_of("Kort ned til 500 tegn."));
}

Thread snooze_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     std::optional<Instant> until, const std::string& said)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    const std::string why(trim(said));
    if (until) hold(thread, *until, tx.now(), why);
    tx.run("dialogue.snooze", {{"id", thread.id}, {"until", until}});
    record_act(tx, until ? "thread-snoozed" : "thread-woken", by.id, thread.id,
               until ? Json::object({{"until", to_rfc3339(*until)}, {"reason", !why.empty()}}) : Json::object(), why);
    return after(tx, thread.id);
}

} // namespace samband::dialogue
