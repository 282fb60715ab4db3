#pragma once
#include "ledger/append.h"

#include <string_view>
#include <vector>

namespace samband::ledger {

/// The kind of the act that records an erasure.
inline constexpr std::string_view erased_kind = "content-erased";

/// Erases what the entries say (text, salt, person and attachments) by a decision, and records the decision as an act
/// of kind `erased_kind`, whose content gains `erases`: the ids of the entries. The log keeps their commitments, and
/// says nothing more. Returns the decision's entry.
/// Throws Problem not_found if one is not there or was erased before, conflict if one is itself such a decision, or
/// the beginning of a log: without those nobody could check the rest.
Id erase(db::Writing& tx, const std::vector<Id>& entries, Act decision);

} // namespace samband::ledger
