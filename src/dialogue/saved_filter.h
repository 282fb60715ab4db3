#pragma once
#include "dialogue/filter.h"
#include "dialogue/walk.h"

/// Filters that have a name: one's own, or shared with those who write for a unit. They hold what is asked, never what
/// was found: each reader finds what she may read. Every change is in the ledger, without the name.
namespace samband::dialogue {

struct SavedFilter {
    Id id{};
    std::string name{};
    Box box = Box::open;
    Filter filter{};
    std::optional<Id> unit{}; ///< shared with those who write for it or for a unit below it; nothing: one's own
    std::string unit_name{};
    bool changes = false; ///< the reader may rename, move and remove it
};

/// One's own in their order, then those of the units that one writes for, the nearest unit first.
/// `saved_filters_shown`.
std::vector<SavedFilter> list_saved_filters(db::Reading& tx, const people::Person& person);
/// Those, and all others that the person may change.
std::vector<SavedFilter> list_filters_to_arrange(db::Reading& tx, const people::Person& person);

/// With whom the person may share: whoever leads a unit, with it and those below it; a steward with every one.
std::vector<people::Unit> units_shared_by(db::Reading& tx, const people::Person& person);

/// Last among its own. Problem invalid, at its field: without a name, one too long or taken, a filter that asks
/// nothing, a unit that the person may not share with; conflict where there are `saved_filters_most` already. Recorded
/// "saved-filter-made", and the others likewise.
Id save_filter(db::Writing& tx, const people::Person& by, const SavedFilter& filter);
/// Problem not_found where it is not the person's to change; so of those below.
void rename_filter(db::Writing& tx, const people::Person& by, const Id& id, const std::string& name);
/// One place up or down among its own; at the end it stays.
void move_filter(db::Writing& tx, const people::Person& by, const Id& id, bool up);
void remove_filter(db::Writing& tx, const people::Person& by, const Id& id);

/// How many threads each lets through, as far as all of them may look together; `whole` false: there may be more.
std::vector<Counted> count_saved(db::Reading& tx, const people::Person& person,
                                 const std::vector<SavedFilter>& filters);

} // namespace samband::dialogue
