#include "urgent/taken_down.h"

#include "people/person_store.h"
#include "publishing/content.h"
#include "publishing/urgent.h"
#include "urgent/asked.h"
#include "urgent/drop_waiting.h"
#include "urgent/record.h"
#include "urgent/tell_own.h"

namespace samband::urgent {

void follow_withdrawn(db::Writing& tx, const publishing::PostWithdrawn& happening, const std::string& site)
{
    auto notice = notice_of_post(tx, happening.post);
    if (!notice || notice->state != NoticeState::out) return;
    if (const auto waiting = asked_more(tx, *notice))
        tell_taken_down(tx, people::load_person(tx, happening.by), *notice, *waiting, site);
    notice->state = NoticeState::over;
    notice->over = tx.now();
    write_notice(tx, *notice);
    record(tx, "urgent-over", happening.by, *notice, {{"withdrawn", true}});
}

void follow_restored(db::Writing& tx, const publishing::PostRestored& happening)
{
    auto notice = notice_of_post(tx, happening.post);
    const auto mark = publishing::urgent_of(tx, happening.post);
    if (!notice || notice->state != NoticeState::over || !mark || mark->over) return; // it was over before
    notice->state = NoticeState::out;
    notice->over.reset();
    write_notice(tx, *notice);
    if (const auto waiting = waiting_of(tx, notice->id)) take_back_own(tx, waiting->id, happening.by);
    record(tx, "urgent-restored", happening.by, *notice);
}

static void drop_blocked(db::Writing& tx, const Id& by, const Notice& notice, const std::string& site)
{
    const auto waiting = waiting_of(tx, notice.id);
    if (!waiting) return;
    take_back_own(tx, waiting->id, by); // one message of the two is enough, where the first has not left
    drop_waiting(tx, people::load_person(tx, by), notice, *waiting, Dropped::blocked, site);
}

void follow_blocked(db::Writing& tx, const publishing::PostBlocked& happening, const std::string& site)
{
    const auto notice = notice_of_post(tx, happening.post);
    if (!notice) return;
    drop_blocked(tx, happening.by, *notice, site);
    publishing::Content blank;
    blank.language = notice->content.language;
    tx.run("urgent.blank_notice",
           {{"id", notice->id}, {"content", to_text(publishing::content_json(blank))}, {"what", notice->preset}});
    tx.run("urgent.blank_said", {{"notice", notice->id}});
    tx.run("urgent.blank_asked", {{"notice", notice->id}});
}

} // namespace samband::urgent
