#include "urgent/let_out.h"

#include "people/person_store.h"
#include "publishing/content.h"
#include "publishing/placed.h"
#include "publishing/urgent.h"
#include "rulings/set_situation.h"
#include "urgent/record.h"
#include "urgent/remind.h"

namespace samband::urgent {

publishing::Going going_of(const publishing::Content& content, bool despite_advice)
{
    publishing::Going going;
    going.tell_staff = content.channels.contains("intranet");
    going.despite_advice = despite_advice;
    return going;
}

void mark(db::Writing& tx, const Notice& notice)
{
    publishing::mark_urgent(tx, {*notice.post, notice.what, notice.where, notice.until, notice.over});
}

void note_out(db::Writing& tx, Notice& notice, const Id& said_by)
{
    notice.state = NoticeState::out;
    notice.sent = tx.now();
    notice.goes.reset();
    write_notice(tx, notice);
    record(tx, "urgent-sent", said_by, notice,
           {{"reach", reach_json(notice.reach)}, {"content", publishing::content_json(notice.content)}});
    remind_later(tx, notice);
}

static void stop(db::Writing& tx, Notice& notice, const std::string& why)
{
    notice.state = NoticeState::stopped;
    notice.goes.reset();
    notice.why = why;
    write_notice(tx, notice);
    if (notice.post) publishing::unmark_urgent(tx, *notice.post);
    record(tx, "urgent-stopped", notice.by, notice, {{"why", why}});
}

bool let_out(db::Writing& tx, Notice& notice, const Id& said_by)
{
    if (notice.exercise) {
        note_out(tx, notice, said_by);
        return true;
    }
    const people::Person by = people::load_person(tx, notice.by);
    const publishing::Content content = publishing::placed_where_open(tx, notice.content);
    const publishing::Post post = publishing::start_post(tx, by, notice.unit, content);
    notice.post = post.id;
    mark(tx, notice);
    const auto outcome =
        publishing::publish_post(tx, by, post.id, post.version, going_of(content, notice.despite_advice));
    if (outcome.done) {
        note_out(tx, notice, said_by);
        return true;
    }
    stop(tx, notice, outcome.ruling.because.empty() ? "" : outcome.ruling.because.front().says);
    return false;
}

} // namespace samband::urgent
