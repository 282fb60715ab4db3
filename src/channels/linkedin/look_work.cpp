#include "channels/linkedin/look_work.h"

#include "base/log.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/linkedin/look_for_comments.h"
#include "channels/linkedin/taking_in.h"
#include "channels/networks/comment_unread.h"
#include "channels/secrets.h"
#include "db/failure.h"
#include "outbox/limits.h"

namespace samband::channels::linkedin {

static constexpr int looked_every_s = 15 * 60;
static constexpr int failed_again_s = 30 * 60;
static constexpr int goes_on_after_s = 60;
static constexpr int overlap_s = 10 * 60; ///< looked at twice: what is told lags behind, and clocks differ

using networks::CommentCame;

/// What is looked with, as it is now.
struct Looked {
    Account account;
    std::string sealed;
    Intake intake;
};

/// Told, as long as this worker has the work.
template <typename What>
static bool tell(const outbox::Lease& lease, db::Database& database, const What& what)
{
    return database.write("channels.look-at-linkedin", [&](db::Writing& tx) {
        if (!outbox::may_go_on(tx, lease)) return false;
        outbox::renew_after_progress(tx, lease);
        tx.tell(What(what));
        return true;
    });
}

/// One that cannot be taken in waits for a person, and keeps none of the others back. Of what it cannot have caused,
/// the looking is done again.
static bool tell_comment(const outbox::Lease& lease, db::Database& database, const CommentCame& came)
{
    try {
        return tell(lease, database, came);
    } catch (const db::Failed& failed) {
        if (failed.fault() != db::Fault::wrong && failed.fault() != db::Fault::duplicate) throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        log::error("comment-not-taken-in", {{"account", came.account.text()}});
    }
    const networks::CommentUnread unread{came.account, came.foreign_id, came.raw,
                                         text_of("Samband klarte ikke å ta inn denne kommentaren.")};
    return tell(lease, database, unread);
}

static std::int64_t again_in_s(const CommentsFound& found, Instant since, Instant now);
static Instant asked_until(const CommentsFound& found, Instant now);

static outbox::Outcome look(const Looked& what, const std::string& secret, const outbox::Lease& lease,
                            db::Database& database, client::HttpClient& http, const std::function<bool()>& ending)
{
    const Instant now = lease.until.plus_s(-outbox::lease_s);
    const Instant since = std::max(*what.intake.since, what.intake.asked_until.plus_s(-overlap_s));
    const CommentsFound found = look_for_comments(http, what.account, secret, since, now, ending);
    for (const CommentCame& came : found.came)
        if (!tell_comment(lease, database, came)) return outbox::Postponed{now}; // another worker goes on
    for (const networks::CommentUnread& unread : found.unread)
        if (!tell(lease, database, unread)) return outbox::Postponed{now};
    return outbox::Postponed{now.plus_s(again_in_s(found, since, now)),
                             [account = what.account.id, until = asked_until(found, now)](db::Writing& tx) {
                                 write_asked_until(tx, account, until);
                             }};
}

/// Where much was said, one look sees a part of it: the next goes on at once.
static std::int64_t again_in_s(const CommentsFound& found, Instant since, Instant now)
{
    if (found.stopped && found.stopped->retry_after_s) return *found.stopped->retry_after_s;
    const bool whole = !found.stopped && found.seen_until >= now;
    if (whole) return looked_every_s;
    return found.seen_until > since ? goes_on_after_s : failed_again_s;
}

/// The next look overlaps with this one, but where this one saw a part only: else it would see the same part again.
static Instant asked_until(const CommentsFound& found, Instant now)
{
    return found.seen_until >= now ? now : found.seen_until.plus_s(overlap_s);
}

outbox::Outcome CommentLooker::operator()(const outbox::Lease& lease, db::Database& database) const
{
    const Json* named = lease.payload.find("account");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"malformed"};
    const Looked what = database.read([&](db::Reading& tx) {
        return Looked{load_account(tx, *id), load_sealed_secret(tx, *id), intake_of(tx, *id)};
    });
    if (!takes_in(what.account) || !what.intake.since) return outbox::Done{};
    try {
        const std::string secret =
            what.sealed.empty() ? "" : Secrets(keys_(lease.municipality)).open(what.sealed, id->text());
        return look(what, secret, lease, database, *http_, ending_);
    } catch (const std::exception&) {
        log::error("comments-not-looked-for", {{"account", id->text()}});
        return outbox::Postponed{lease.until.plus_s(failed_again_s - outbox::lease_s)};
    }
}

} // namespace samband::channels::linkedin
