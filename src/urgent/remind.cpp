#include "urgent/remind.h"

#include "urgent/limits.h"
#include "urgent/record.h"

namespace samband::urgent {

/// Of one without an end: when something should have been said.
static Instant end_of(const Notice& notice)
{
    return notice.until.value_or(notice.sent.value_or(notice.asked).plus_s(remind_without_s));
}

static void queue_at(db::Writing& tx, const Notice& notice, Instant due)
{
    outbox::Work work;
    work.kind = remind_work_kind;
    work.payload = Json::object({{"notice", notice.id.text()}, {"of", to_rfc3339(end_of(notice))}});
    work.due = due;
    work.passes_hold = "crisis"; // nothing leaves the house by it
    outbox::queue(tx, work);
}

void remind_later(db::Writing& tx, const Notice& notice)
{
    const Instant before = end_of(notice).plus_s(-remind_before_s);
    queue_at(tx, notice, before > tx.now() ? before : end_of(notice));
}

void remind(db::Writing& tx, const Id& id, Instant of)
{
    const Notice notice = load_notice(tx, id);
    if (notice.state != NoticeState::out || to_rfc3339(end_of(notice)) != to_rfc3339(of)) return;
    const bool passed = tx.now() >= end_of(notice);
    note_reminded(tx, id);
    record(tx, "urgent-reminded", Id(), notice, {{"passed", passed}});
    if (!passed) queue_at(tx, notice, end_of(notice));
}

outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database&)
{
    const Json* id = lease.payload.find("notice");
    const Json* of = lease.payload.find("of");
    const auto notice = id && id->is_string() ? Id::parse(id->string()) : std::nullopt;
    const auto at = of && of->is_string() ? from_rfc3339(of->string()) : std::nullopt;
    if (!notice || !at) return outbox::GivenUp{"malformed"};
    return outbox::Done{[notice = *notice, at = *at](db::Writing& tx) { remind(tx, notice, at); }};
}

Pressing pressing(const Notice& notice, Instant now)
{
    if (now >= end_of(notice)) return Pressing::passed;
    return now >= end_of(notice).plus_s(-remind_before_s) ? Pressing::soon : Pressing::not_yet;
}

} // namespace samband::urgent
