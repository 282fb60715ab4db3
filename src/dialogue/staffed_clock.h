#pragma once
#include "base/instant.h"
#include "people/office_hours.h"

#include <cstdint>
#include <optional>

/// The clock that runs while somebody is at work, and when people are told that it runs out. Pure.
namespace samband::dialogue {

/// As it stands for one thread.
struct Staffed {
    std::int64_t target = 0;      ///< staffed minutes in which the municipality wants to answer
    std::int64_t used = 0;        ///< that went while they waited before
    std::optional<Instant> since; ///< it runs from then; nothing: we wait for them, and it stands still
};

/// Staffed minutes that are left when it starts again. Who writes again when most has gone is given a quarter of it
/// all the same: there is something new to answer.
std::int64_t left_at_start(const Staffed& clock);
/// When it runs out; nothing while it stands still, or where nobody is at work for a year.
std::optional<Instant> runs_out(const Staffed& clock, const people::OfficeHours& hours);
/// Staffed minutes that are left now, whether it runs or not.
std::int64_t minutes_left(const Staffed& clock, const people::OfficeHours& hours, Instant now);

/// When it is said that `due` is near: when a quarter of the staffed time is left, and at least `warn_before_minutes`.
/// Where nobody is at work between the two (a Sunday, late at night), an hour before, or at once.
Instant warn_at(const people::OfficeHours& hours, Instant since, Instant due);

} // namespace samband::dialogue
