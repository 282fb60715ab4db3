#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

#include <algorithm>

namespace samband::dialogue {

/// Why it was closed before stays when it is closed again; the oldest go where there are too many.
static std::string with_earlier(const std::string& earlier, std::string reason)
{
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    std::string reasons = earlier.empty() || reason.empty() ? earlier + reason : earlier + "\n" + reason;
    while (reasons.size() > reasons_bytes && reasons.find('\n') != std::string::npos)
        reasons.erase(0, reasons.find('\n') + 1);
    return reasons;
}

Thread close_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::string& why)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    if (thread.state == ThreadState::done) throw Problem(ProblemCode::conflict, "Samtalen er avsluttet allerede.");
    const std::string reason(trim(why));
    hold_may_close(tx, by, thread, reason);
    if (thread.waits_since && reason.empty())
        throw Problem(ProblemCode::invalid, "Noen venter på svar her.",
                      {{"why", text_of("Skriv hvorfor samtalen avsluttes uten svar.")}});
    if (graphemes(reason) > reason_characters)
        throw Problem(ProblemCode::invalid, "Grunnen er for lang.", {{"why", text_of("Kort ned til 500 tegn.")}});
    tx.run("dialogue.close", {{"id", thread.id}, {"why", with_earlier(thread.closed_why, reason)}, {"now", tx.now()}});
    tx.run("dialogue.replace_answers", {{"thread", thread.id}, {"but", Id()}}); // A later yes is to none of them.
    forget_in_time(tx);
    record_act(tx, "thread-closed", by.id, thread.id, Json::object({{"reason", !reason.empty()}}), reason);
    follow_clock(tx, thread.id);
    return after(tx, thread.id);
}

Thread reopen_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    if (thread.state == ThreadState::open) throw Problem(ProblemCode::conflict, "Samtalen er åpen allerede.");
    tx.run("dialogue.reopen", {{"id", thread.id}});
    record_act(tx, "thread-reopened", by.id, thread.id);
    follow_clock(tx, thread.id);
    return after(tx, thread.id);
}

} // namespace samband::dialogue
