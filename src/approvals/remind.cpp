#include "approvals/remind.h"

#include "approvals/limits.h"
#include "approvals/working_hours.h"
#include "ledger/append.h"
#include "publishing/approvers.h"
#include "publishing/post_store.h"

namespace samband::approvals {

static std::string text_in(const Json& payload, std::string_view member)
{
    const Json* found = payload.find(member);
    return found && found->is_string() ? found->string() : std::string();
}

void queue_reminder(db::Writing& tx, const Round& round, const std::string& site)
{
    if (round.reminders >= reminders_most) return;
    const Instant due =
        round.reminders == 0 ? plus_working_hours(tx.now(), remind_after_hours) : next_working_day(tx.now());
    outbox::queue(
        tx,
        {.kind = remind_work_kind, .payload = Json::object({{"round", round.id.text()}, {"site", site}}), .due = due});
}

void remind(db::Writing& tx, const Id& id, const std::string& site)
{
    auto round = find_round(tx, id);
    if (!round) return;
    const publishing::Post post = publishing::load_post(tx, round->post);
    if (!is_open(tx, *round, post)) return;
    Json reminded = Json::array();
    for (const people::Person& person : publishing::asked_people(tx, post)) reminded.push(person.id.text());
    const int mails = mail_round(tx, *round, post, site, true);
    tx.run("approvals.note_reminder", {{"id", id}, {"now", tx.now()}});
    ledger::append(tx, {"approval-reminded",
                        post.id,
                        {},
                        Json::object({{"post", post.id.text()},
                                      {"revision", post.revision},
                                      {"reminded", std::move(reminded)},
                                      {"mails", mails}})});
    ++round->reminders;
    queue_reminder(tx, *round, site);
}

outbox::Outcome do_remind_work(const outbox::Lease& lease, db::Database&)
{
    const auto round = Id::parse(text_in(lease.payload, "round"));
    if (!round) return outbox::GivenUp{"malformed"};
    return outbox::Done{
        [id = *round, site = text_in(lease.payload, "site")](db::Writing& tx) { remind(tx, id, site); }};
}

} // namespace samband::approvals
