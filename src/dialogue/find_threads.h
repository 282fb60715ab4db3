#pragma once
#include "base/calendar.h"
#include "dialogue/thread_store.h"

#include <optional>
#include <string>
#include <vector>

/// Looking for what was said, in all that one may read.
namespace samband::dialogue {

struct Sought {
    std::string words{}; ///< all of them, the last as a beginning; of what was said, names, addresses and subjects
    std::optional<Way> way{};
    std::optional<rulebook::Category> category{}; ///< decided by a person
    std::optional<Id> unit{};                     ///< and those below it
    std::optional<Date> from{};                   ///< by the channel's time; both in
    std::optional<Date> to{};
    std::optional<std::int64_t> before{}; ///< `FoundThreads::next` of an earlier answer

    /// Nothing is asked for.
    bool empty() const;
};

struct FoundThread {
    Thread thread;
    Id entry; ///< the newest that was found in it
    Instant at;
    EntryKind kind = EntryKind::in;
    std::string excerpt; ///< around the first word found
};
struct FoundThreads {
    std::vector<FoundThread> threads; ///< each once, the newest hit first; at most `found_on_page`
    std::optional<std::int64_t> next; ///< there may be more
};
/// What is narrowed by without words is found too; where nothing is asked for, nothing.
FoundThreads find_threads(db::Reading& tx, const people::Person& person, const Sought& sought);

} // namespace samband::dialogue
