#include "base/problem.h"
#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/urgent.h"
#include "publishing/use_cases.h"
#include "urgent/let_out.h"
#include "urgent/record.h"
#include "urgent/send_notice.h"

namespace samband::urgent {

static void hold_waits(const Notice& notice)
{
    if (notice.state != NoticeState::waiting && notice.state != NoticeState::asked)
        throw Problem(ProblemCode::conflict, "Meldingen venter ikke lenger. Last siden på nytt.");
}

/// The rule book's own approval, and then out, in the approver's name as with any post.
static SendOutcome approve(db::Writing& tx, const people::Person& by, Notice& notice)
{
    const publishing::Post post = publishing::load_post(tx, *notice.post);
    auto outcome = publishing::approve_post(tx, by, post.id, post.version);
    if (!outcome.done || outcome.post.state != publishing::State::approved)
        return {outcome.done ? Came::asked : Came::held, outcome.ruling, notice};
    notice.second_by = by.id;
    write_notice(tx, notice);
    mark(tx, notice);
    record(tx, "urgent-yes", by.id, notice);
    outcome = publishing::publish_post(tx, by, post.id, outcome.post.version,
                                       going_of(notice.content, true)); // the yes has seen what is advised
    return {outcome.done ? Came::out : Came::held, outcome.ruling, load_notice(tx, notice.id)};
}

SendOutcome say_yes(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Notice notice = load_notice(tx, id, seen_version);
    hold_waits(notice);
    if (by.id == notice.by) {
        record(tx, "urgent-yes-refused", by.id, notice);
        return {Came::held, {}, notice};
    }
    if (notice.post) return approve(tx, by, notice);
    notice.second_by = by.id;
    record(tx, "urgent-yes", by.id, notice);
    return {let_out(tx, notice, by.id) ? Came::out : Came::held, {}, notice};
}

Notice call_back(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Notice notice = load_notice(tx, id, seen_version);
    hold_waits(notice);
    if (notice.post) { // Nobody shall approve what is called back.
        const publishing::Post post = publishing::load_post(tx, *notice.post);
        if (post.state == publishing::State::sent || post.state == publishing::State::approved)
            publishing::send_back_post(tx, by, post.id, post.version, "Hastemeldingen ble angret.");
        publishing::unmark_urgent(tx, post.id);
    }
    notice.state = NoticeState::stopped;
    notice.goes.reset();
    write_notice(tx, notice);
    record(tx, "urgent-called-back", by.id, notice);
    return notice;
}

void go_when_due(db::Writing& tx, const Id& id)
{
    Notice notice = load_notice(tx, id);
    if (notice.state == NoticeState::waiting && notice.goes && *notice.goes <= tx.now()) let_out(tx, notice, Id());
}

outbox::Outcome do_go_work(const outbox::Lease& lease, db::Database&)
{
    const Json* named = lease.payload.find("notice");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"malformed"};
    return outbox::Done{[id = *id](db::Writing& tx) { go_when_due(tx, id); }};
}

void follow_published(db::Writing& tx, const publishing::PostPublished& happening)
{
    auto notice = notice_of_post(tx, happening.post);
    if (notice && notice->state == NoticeState::asked) note_out(tx, *notice, happening.by);
}

} // namespace samband::urgent
