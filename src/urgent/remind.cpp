#include "urgent/remind.h"

#include "base/text_of.h"
#include "people/person_store.h"
#include "subscriptions/message.h"
#include "urgent/limits.h"
#include "urgent/record.h"
#include "urgent/tell_own.h"
#include "urgent/wording.h"
#include "watch/rota.h"

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
    // An update may leave the end time as it is: one reminder for each time, whatever of it was said.
    work.dedup_key = "urgent-remind:" + notice.id.text() + ":" + to_rfc3339(end_of(notice)) + ":" + to_rfc3339(due);
    work.passes_hold = outbox::crisis_hold; // it is told to our own people alone
    outbox::queue(tx, work);
}

void remind_later(db::Writing& tx, const Notice& notice)
{
    const Instant before = end_of(notice).plus_s(-remind_before_s);
    queue_at(tx, notice, before > tx.now() ? before : end_of(notice));
}

/// To who answers the telephone now, and to who sent it.
static void tell(db::Writing& tx, const Notice& notice, bool passed, const std::string& site)
{
    using subscriptions::said;
    const http::Language language = notice.content.language == "nn" ? http::Language::nn : http::Language::nb;
    std::vector<people::Person> people = {people::load_person(tx, notice.by)};
    if (auto duty = watch::on_duty(tx)) people.push_back(std::move(*duty));
    OwnMessage message;
    message.subject = said(passed ? text_of("Haster: tiden er ute for «{title}»")
                                  : text_of("Haster: tiden er snart ute for «{title}»"),
                           language, {{"title", notice.content.title}});
    message.text = said(text_of("Folk leser fortsatt at det gjelder {until}. Oppdater meldingen, eller si at faren er "
                                "over:"),
                        language, {{"until", until_words(notice.until, tx.now(), language)}});
    message.link = site + "/haster/" + notice.id.text();
    tell_own(tx, notice, people, message);
}

void remind(db::Writing& tx, const Id& id, Instant of, const std::string& site)
{
    const Notice notice = load_notice(tx, id);
    if (notice.state != NoticeState::out || to_rfc3339(end_of(notice)) != to_rfc3339(of)) return;
    const bool passed = tx.now() >= end_of(notice);
    note_reminded(tx, id);
    record(tx, "urgent-reminded", Id(), notice, {{"passed", passed}});
    tell(tx, notice, passed, site);
    if (!passed) queue_at(tx, notice, end_of(notice));
}

outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database&, const std::string& site)
{
    const Json* id = lease.payload.find("notice");
    const Json* of = lease.payload.find("of");
    const auto notice = id && id->is_string() ? Id::parse(id->string()) : std::nullopt;
    const auto at = of && of->is_string() ? from_rfc3339(of->string()) : std::nullopt;
    if (!notice || !at) return outbox::GivenUp{"malformed"};
    return outbox::Done{[notice = *notice, at = *at, site](db::Writing& tx) { remind(tx, notice, at, site); }};
}

Pressing pressing(const Notice& notice, Instant now)
{
    if (now >= end_of(notice)) return Pressing::passed;
    return now >= end_of(notice).plus_s(-remind_before_s) ? Pressing::soon : Pressing::not_yet;
}

} // namespace samband::urgent
