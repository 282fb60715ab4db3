#pragma once
#include "db/database.h"
#include "ledger/append.h"
#include "ledger/key_folder.h"

#include <array>
#include <string>
#include <string_view>

/// When a restored backup has made the log shorter than what was published, the log signs no more. By a decision a new
/// one begins (`…/protokoll-2`), whose first entry holds the former log's last published checkpoint.
namespace samband::ledger {

/// The kind of the act that is the first entry of a new log.
inline constexpr std::string_view anew_kind = "ledger-begun-anew";

/// Begins the new log with a key of its own (made of `seed`) and returns its first entry, an act of kind `anew_kind`
/// whose content gains `former`, the last published checkpoint, "" if the folder has forgotten it.
/// The former log ends at the last checkpoint that the database holds, so that what is left of it can be checked;
/// entries beyond that get their places in the new log, after the first.
/// Throws Problem not_found if there is no log, unavailable if another node is giving places just now.
Id begin_anew(db::Database& database, const KeyFolder& keys, const std::array<std::uint8_t, 32>& seed, Act decision);

} // namespace samband::ledger
