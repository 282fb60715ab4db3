#pragma once
#include "db/transaction.h"
#include "dialogue/thread_store.h"
#include "moderation/act.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>
#include <vector>

/// Shutting a person out of one of our accounts, for a time and with a reason. By us it means that what they write is
/// taken in, lies apart, and nobody has to answer. What the network itself does about them is done there by hand.
namespace samband::moderation {

struct Block {
    Id id{};
    dialogue::Way way = dialogue::Way::facebook;
    std::optional<Id> account{}; ///< of a network
    std::string author{};        ///< the network's id of the person, or the address, folded
    std::string who{};
    Id thread{}; ///< where it was decided
    std::vector<Reason> reasons{};
    std::string why{};
    rulebook::Category category = rulebook::Category::neutral;
    std::string ruling{}; ///< JSON
    Id by{};
    std::string by_name{};
    Instant at{};
    std::string until{};     ///< "2027-05-01": its last day
    std::string review_on{}; ///< somebody looks at it again then
    std::optional<Instant> ended{};
    std::string ended_by_name{};
    std::string ended_why{};
    std::int64_t kept_aside = 0; ///< messages, since
};

struct BlockWish {
    Id thread;
    Id entry; ///< who wrote it is blocked, because of it
    std::int64_t seen_version = 0;
    std::optional<rulebook::Category> category{};
    std::vector<Reason> reasons{};
    std::string why{};
    std::string until{};     ///< at most `block_days_most` from today
    std::string review_on{}; ///< before that
    bool despite_advice = false;
};
struct BlockOutcome {
    rulebook::Ruling ruling;
    std::optional<Id> block; ///< nothing where it was refused, or where the advice has to be seen first
};

/// The rule book is asked as of hiding what they wrote: who may not be hidden for a thing is not shut out for it.
/// Evidence of the message is kept. Recorded "person-blocked"; a refusal "hide-refused", tried "block".
/// Throws Problem as of `hide_message`; conflict where they are blocked already, or it is not known who wrote.
BlockOutcome block_person(db::Writing& tx, const people::Person& person, const BlockWish& wish);
/// Problem invalid without a reason; conflict where it has ended.
void unblock_person(db::Writing& tx, const people::Person& person, const Id& block, const std::string& why);
/// It was looked at, and stands: until another day to look. Problem invalid where that is not between today and its
/// end.
void review_block(db::Writing& tx, const people::Person& person, const Id& block, const std::string& review_on);

/// The standing ones first, those to be looked at soonest before others, then those that have ended.
std::vector<Block> list_blocks(db::Reading& tx);
Block load_block(db::Reading& tx, const Id& id);
/// Somebody is to look at it: its day has come, or it is over.
std::vector<Block> blocks_to_review(db::Reading& tx);
/// Whoever wrote that is blocked there now.
std::optional<Block> block_on(db::Reading& tx, const dialogue::Entry& entry);

/// What the channel calls whoever wrote it; empty where it does not say.
std::string author_of(db::Reading& tx, const dialogue::Entry& entry);
/// What comes through whoever wrote it: a concern, and what has a way of its own by law (forvaltningsloven § 11).
bool comes_through(rulebook::Category category);
/// It came from one who is blocked: it is put apart. False where it was not.
bool keep_aside(db::Writing& tx, const dialogue::Thread& thread, const dialogue::Entry& entry);

} // namespace samband::moderation
