#pragma once
#include "people/person.h"
#include "rulings/own_lists.h"

namespace samband::rulings {

/// Puts these lists in place of those there are; each list that changes is recorded with what came and what went.
/// Nothing is written where nothing changes. Throws Problem conflict if they have changed since `seen_version`, invalid
/// where a list has more than `most_own_entries` or is larger than `own_list_bytes`.
void set_own_lists(db::Writing& tx, const people::Person& by, const OwnLists& lists, std::int64_t seen_version);

/// One more word, told by a finding. One that is there already is passed over; Problem invalid for one that is none.
void add_own_word(db::Writing& tx, const people::Person& by, std::string_view word);

} // namespace samband::rulings
