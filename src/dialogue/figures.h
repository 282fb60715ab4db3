#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"

#include <cstdint>
#include <optional>
#include <vector>

/// What of a conversation is counted: no word of it, and nobody's name.
namespace samband::dialogue {

struct ThreadFigures {
    Thread thread;
    bool imported = false;           ///< it began in another system
    std::int64_t messages = 0;       ///< that came, but for those that a program sent; 0 also where it was merged away
    std::optional<Instant> answer{}; ///< the first one of ours that says more than when an answer comes
};
/// Nothing where there is none, or where it was merged into another.
std::optional<ThreadFigures> figures_of(db::Reading& tx, const Id& thread);

/// All conversations in the order of their ids: those after that one, at most `most`.
struct ThreadVersion {
    Id id;
    std::int64_t version = 0;
};
std::vector<ThreadVersion> versions_after(db::Reading& tx, const Id& after, std::int64_t most);

/// What waits in one unit now. What is restricted has none: it is told of the whole municipality alone.
struct OpenInUnit {
    std::optional<Id> unit{};
    std::int64_t open = 0;
    std::int64_t waiting = 0;        ///< we wait for them
    std::optional<Instant> oldest{}; ///< since when somebody waits
};
std::vector<OpenInUnit> open_by_unit(db::Reading& tx);

/// Told when a conversation is forgotten, with what it was: it can be asked for no more.
struct ThreadForgotten {
    ThreadFigures figures;
};

} // namespace samband::dialogue
