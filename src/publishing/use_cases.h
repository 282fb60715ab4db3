#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is done to a post. One file each (`send_post.cpp`, …); every act and every refusal under a rule is a ledger
/// entry in the same transaction. All throw Problem not_found, conflict (changed since `seen_version`, or the act is
/// not legal in its state) and invalid.
namespace samband::publishing {

/// What came of an act that the rule book has a word on. A refusal is an outcome: recorded and committed.
struct ActOutcome {
    rulebook::Ruling ruling;
    Post post;
    bool done = false;
};

/// A new draft by `author` for one of the units where the author writes.
Post start_post(db::Writing& tx, const people::Person& author, const Id& unit, const Content& content);

/// Saves what is written; of one that was sent, approved or scheduled it voids that. Autosave leaves no ledger entry,
/// voiding does. A writer of the same unit or somebody at the desk may save others' drafts.
Post save_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
               const Content& content);

/// The newest revision stays as it is: what is saved next is one more. For saving over what somebody else wrote.
Post keep_revision(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);

/// The same for a text that somebody has been shown: no version is counted, so that whoever is writing is not refused.
void seal_revision(db::Writing& tx, const Id& post);

/// Who sends it, and who is named as its contact.
struct Sender {
    Id unit;
    Id contact;
};
/// Of a draft: to another of the units where `by` writes, with somebody who is not disabled as contact. Problem
/// conflict when it is no draft any more. Nothing is written if it is so already.
Post change_sender(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                   const Sender& sender);

/// Asks for approval of the newest revision. `reading_stops`: what the reading (made before the transaction, of the
/// same revision) says stops it; then nothing is sent: Problem invalid.
ActOutcome send_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                     bool reading_stops);

/// Somebody else's yes to exactly the revision seen; approved when all roles asked have it. Refused (outcome, recorded)
/// to who wrote it and to those whose roles the ruling did not ask. `way`: how it was said where that is not the page
/// ("mail-link", "bulk"); it is recorded, and so is whom a deputy said it for.
ActOutcome approve_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                        std::string_view way = {});
/// Problem invalid without a comment.
Post send_back_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                    const std::string& comment, std::string_view way = {});

/// How staff are told when this goes out, and what was answered to what a *should* advises against.
struct Going {
    bool tell_staff = false;        ///< "Fortell ansatte og publiser": the intranet first, in the same transaction
    std::string already_known = {}; ///< "allerede kjent": the reason; empty means not said
    bool despite_advice = false;    ///< one press past what is advised against
    bool reading_stops = false;
};
ActOutcome publish_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                        const Going& going);
/// The same at a time between one minute and two years ahead. When due, the rule book is asked again. One that is
/// scheduled already is moved to that time; where the rule book stops that, it stays where it was.
ActOutcome schedule_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                         const Going& going, Instant due);
/// How a scheduled one was to go out, for moving it: what was answered once is not asked again.
Going going_when_due(const Post& post);
Post unschedule_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);
/// Called by the outbox when due: asks again, publishes, or puts it back as it was, with the reason as comment.
/// Nothing happens if it was changed since it was scheduled (`version`).
void publish_due_post(db::Writing& tx, const Id& post, std::int64_t version);

/// Changes what is out, in the channels where it is, with a note that readers see. A significant one of what must be
/// read asks staff for a new confirmation. `yes_by`: who has said yes to exactly this; where the rule book wants an
/// approval, theirs must answer every role that it asks.
ActOutcome correct_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                        const Content& content, const std::string& note, bool reading_stops, bool significant = false,
                        const std::vector<Id>& yes_by = {});
/// Takes it off the site, the intranet and the feeds. Problem invalid without a reason.
Post withdraw_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                   const std::string& reason);
/// Undoes a withdrawal within `undo_s`: the site, the intranet and the feeds show it again, and what was to be taken
/// down outside stays. What had not left when it was withdrawn has been stopped and stays so. Problem conflict when it
/// is too late, or taking down has begun somewhere; forbidden to all but who withdrew it and the desk.
Post restore_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);
/// Who withdrew it, and the desk: what the desk has taken down is not laid out again by its author.
bool may_restore(db::Reading& tx, const people::Person& person, const Id& post);
inline constexpr int undo_s = 10;
/// Until when a withdrawn post can be put back; nothing of one that is not withdrawn, or too late.
std::optional<Instant> undo_until(const Post& post, Instant now);
/// Puts what is out on the intranet too: where the order was turned round, staff are told as soon as possible.
Post tell_staff(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);
/// One-person rule: somebody else than who let it out has looked at it.
Post look_at_post(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);

} // namespace samband::publishing
