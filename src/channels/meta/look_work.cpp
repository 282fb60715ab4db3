#include "channels/meta/look_work.h"

#include "base/log.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_procedure.h"
#include "channels/account_register.h"
#include "channels/account_trouble.h"
#include "channels/accounts.h"
#include "channels/meta/limits.h"
#include "channels/meta/look_for_comments.h"
#include "channels/meta/taking_in.h"
#include "channels/networks/comment_unread.h"
#include "channels/networks/in_halves.h"
#include "channels/secrets.h"
#include "outbox/limits.h"

#include <algorithm>

namespace samband::channels::meta {

static constexpr int looked_every_s = 15 * 60;
static constexpr int failed_again_s = 30 * 60;
static constexpr int overlap_s = 3'600;       ///< looked at twice: lists lag behind, and clocks differ
static constexpr int told_within_s = 15 * 60; ///< what the network has not told after that it will not tell
static constexpr std::size_t stored_at_once = 100;

namespace {

/// What is looked with, as it is now.
struct Looked {
    Account account;
    std::string sealed;
    Intake intake;
};

bool silent_after(const networks::CommentCame& came, const Intake& intake, Instant now)
{
    const Instant last = std::max(intake.came, intake.since.value_or(now));
    return !came.is_ours && came.at > last.plus_s(told_within_s) && came.at < now.plus_s(-told_within_s);
}

/// Written where it is other than it was, and never over another trouble of the account's.
void note_trouble(db::Writing& tx, const Id& account, const std::string& why)
{
    const std::string was = condition_of(tx, account).trouble;
    if (!was.empty() && !was.starts_with(comments_trouble)) return;
    const std::string now = why.empty() ? why : comments_trouble + why;
    if (was != now) note_account_health(tx, account, {now, std::nullopt});
}

class Storing {
public:
    Storing(const outbox::Lease& lease, db::Database& database, const Id& account)
        : lease_(lease),
          database_(database),
          account_(account)
    {
    }
    /// False where another worker has the work meanwhile.
    bool store(std::vector<networks::CommentCame>& came)
    {
        for (std::size_t at = 0; at < came.size() && !lost_; at += stored_at_once)
            networks::in_halves(
                std::span(came).subspan(at, std::min(stored_at_once, came.size() - at)),
                [&](std::span<networks::CommentCame> some) {
                    write([&](db::Writing& tx) {
                        for (const networks::CommentCame& one : some) tx.tell(one);
                    });
                },
                [&](const networks::CommentCame& one) {
                    log::error("comment-not-taken-in", {{"account", account_.text()}});
                    write([&](db::Writing& tx) {
                        tx.tell(networks::CommentUnread{account_, "looked." + one.foreign_id, one.raw,
                                                        text_of("Samband klarte ikke å ta inn dette fra nettverket.")});
                    });
                });
        return !lost_;
    }

private:
    template <typename Act>
    void write(const Act& act)
    {
        if (lost_) return;
        lost_ = !database_.write("channels.look-for-comments", [&](db::Writing& tx) {
            if (!outbox::may_go_on(tx, lease_)) return false;
            outbox::renew_after_progress(tx, lease_);
            act(tx);
            return true;
        });
    }

    const outbox::Lease& lease_;
    db::Database& database_;
    Id account_;
    bool lost_ = false;
};

outbox::Outcome looked(const Looked& what, const CommentsFound& found, Instant now)
{
    const Id account = what.account.id;
    const auto silent = std::ranges::find_if(
        found.came, [&](const networks::CommentCame& one) { return silent_after(one, what.intake, now); });
    const std::optional<Instant> since = silent == found.came.end() ? what.intake.silent_since : silent->at;
    const std::string why = found.stopped ? std::string(found.stopped->word) : since ? "silent" : "";
    const bool whole = !found.stopped;
    const std::int64_t again = found.stopped ? found.stopped->retry_after_s.value_or(failed_again_s) : looked_every_s;
    return outbox::Postponed{now.plus_s(again), [=](db::Writing& tx) {
                                 if (whole)
                                     tx.run("channels.looked_for_comments", {{"account", account}, {"looked", now}});
                                 if (since)
                                     tx.run("channels.network_is_silent", {{"account", account}, {"since", *since}});
                                 note_trouble(tx, account, why);
                             }};
}

} // namespace

outbox::Outcome CommentLooker::operator()(const outbox::Lease& lease, db::Database& database) const
{
    const Json* named = lease.payload.find("account");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"malformed"};
    const Instant now = lease.until.plus_s(-outbox::lease_s);
    const Looked what = database.read([&](db::Reading& tx) {
        return Looked{load_account(tx, *id), load_sealed_secret(tx, *id), intake_of(tx, *id)};
    });
    if (!takes_in(what.account) || !what.intake.since)
        return outbox::Done{[account = *id](db::Writing& tx) { note_trouble(tx, account, ""); }};
    try {
        const std::string secret =
            what.sealed.empty() ? "" : Secrets(keys_(lease.municipality)).open(what.sealed, id->text());
        const Instant since = std::max(*what.intake.since, what.intake.looked.plus_s(-overlap_s));
        const bool subscribe = what.intake.came < *what.intake.since || what.intake.silent_since.has_value();
        CommentsFound found = look_for_comments(*http_, what.account, secret, since, subscribe, ending_);
        Storing(lease, database, *id).store(found.came);
        return looked(what, found, now);
    } catch (const std::exception&) { // it never dies of what may pass
        log::error("comments-not-looked-for", {{"account", id->text()}});
        return outbox::Postponed{now.plus_s(failed_again_s)};
    }
}

} // namespace samband::channels::meta
