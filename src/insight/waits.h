#pragma once
#include <cstdint>
#include <map>

/// How long answers took, kept in classes that are ten per cent wide: what half of them took, and nine of ten, is told
/// to within five per cent, and no single one is kept. Pure.
namespace samband::insight {

/// 0 to 9 minutes have a class each; then each is a tenth wider than the one before.
std::int64_t class_of(std::int64_t minutes);
/// The middle of a class, in minutes.
std::int64_t minutes_of(std::int64_t wait_class);

/// Answers by class.
using Waits = std::map<std::int64_t, std::int64_t>;
std::int64_t answers_in(const Waits& waits);
/// In minutes, what so many per cent of them took at most; 0 where there is none.
std::int64_t percentile(const Waits& waits, int per_cent);

} // namespace samband::insight
