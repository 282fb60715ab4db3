#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "http/request.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// Live chat (E11): who waits, who has whom, and when it is over. What is said stands in the thread of the same id.
namespace samband::chat {

enum class State {
    queued, ///< nobody has it
    taken,
    ended,
};
std::string_view word(State state);

/// How it ended.
enum class How {
    not_yet,
    by_resident,
    by_us,
    nobody_came, ///< within the time: it is answered as an enquiry
    closed,      ///< the hours ended while it waited: likewise
    left,        ///< the resident was gone too long
};
std::string_view word(How how);

struct Talk {
    Id id; ///< of the thread, too
    std::int64_t version = 0;
    State state = State::queued;
    http::Language language = http::Language::nb;
    std::optional<Id> person; ///< who has it; of one in the queue whom it waits for
    Instant began;
    Instant since;                ///< as it is now: in the queue, or with whoever has it
    std::optional<Instant> taken; ///< the first time
    std::optional<Instant> ended;
    How how = How::not_yet;
    Instant seen;
    std::optional<Instant> left;
    bool live = false; ///< the resident's page tells by itself that it is there
    bool mailed = false;

    bool is_open() const { return state != State::ended; }
    /// The resident's page is closed, or silent for too long; never of one whose page cannot tell.
    bool resident_is_gone(Instant now) const;
};

std::optional<Talk> find_talk(db::Reading& tx, const Id& id);
/// Problem not_found.
Talk load_talk(db::Reading& tx, const Id& id);
/// Who has waited longest first; at most `queue_shown`.
std::vector<Talk> queue_of(db::Reading& tx);
/// Those that the person has, the oldest first.
std::vector<Talk> talks_of(db::Reading& tx, const Id& person);
/// That wait or go on.
std::int64_t open_talks(db::Reading& tx);

/// Used by the files of this folder alone: `now` with its state; nil text where it is none.
void store(db::Writing& tx, const Talk& now);
void insert_talk(db::Writing& tx, const Talk& talk);

} // namespace samband::chat
