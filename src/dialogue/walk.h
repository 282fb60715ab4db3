#pragma once
#include "dialogue/filter.h"
#include "dialogue/thread_store.h"

#include <memory>

/// A box read from its beginning, so far as a filter looks.
///
/// No filter has an index of its own: with six of them in any combination, in six boxes, they would cost each message
/// that comes in more than they save. A filter looks at the first threads of its box instead, by the index that keeps
/// the box in order and holds what a filter asks, and never at more than it may: what a look costs does not grow with
/// what lies there. Where the filter names a unit or a person, the look goes by that one's own index, so that what is
/// theirs is not hidden behind what is others'. What is open is rarely more than one look; of what is done the newest
/// is seen, and the page says so. Rights are held by the same conditions as the lists'.
namespace samband::dialogue {

/// Of a thread what a filter may ask.
struct Walked {
    Id id;
    std::int64_t first = 0; ///< its place in the box …
    std::int64_t second = 0;
    Way way = Way::form;
    std::optional<Id> unit;
    std::optional<Id> assignee;
    std::optional<rulebook::Category> category; ///< nothing where it is restricted
    std::string tongue;                         ///< likewise
    std::optional<Instant> due;                 ///< nothing where nobody waits
};

struct Walk {
    std::vector<Walked> threads; ///< those that the filter lets through, in the order of the box
    bool whole = true;           ///< there was no more to look at
};

/// Filters that look at the same threads have the same: in one transaction that is read once for all of them.
std::string look_key(Box box, const Filter& filter);

/// Looks at about `most` threads: at most twice as many, where they are those of several units.
Walk walk_box(db::Reading& tx, const people::Person& person, Box box, const Filter& filter, std::int64_t most);

struct Counted {
    std::int64_t there = 0;
    bool whole = true; ///< false: there may be more
};
/// How many of them the filter lets through.
Counted count_filtered(db::Reading& tx, const people::Person& person, Box box, const Filter& filter, std::int64_t most);

struct FilteredBox {
    std::vector<Line> lines; ///< from `skip` on, `page_size` of them
    std::int64_t there = 0;  ///< all that the look found
    bool whole = true;       ///< there may be no more
};
/// As `list_threads`, of what the filter lets through.
FilteredBox list_filtered(db::Reading& tx, const people::Person& person, Box box, const Filter& filter,
                          std::int64_t skip = 0);

} // namespace samband::dialogue
