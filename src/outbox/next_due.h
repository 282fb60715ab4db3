#pragma once
#include "base/instant.h"

#include <filesystem>
#include <optional>

/// The small file `next_due` in a municipality's folder: when its closed database must be opened for work.
/// It is trusted once: whoever reads it takes it away, so that after a crash every database is looked into.
namespace samband::outbox {

/// A far time if it says that nothing waits; nothing if there is no file, or none that can be read.
std::optional<Instant> take_next_due(const std::filesystem::path& folder);

/// Writes it whole or not at all. A folder that cannot be written is passed over: then the database is looked into.
void leave_next_due(const std::filesystem::path& folder, std::optional<Instant> due);

inline constexpr Instant never{INT64_MAX};

} // namespace samband::outbox
