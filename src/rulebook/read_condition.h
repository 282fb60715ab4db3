#pragma once
#include "base/toml.h"
#include "rulebook/condition.h"

namespace samband::rulebook {

/// Reads a condition written with the question's own keys, each a word or a list of words:
/// `act = "publish"`, `channel = ["social", "press"]`, `told_staff = false`, `picture = { kind = "portrait" }`.
/// The channel words `social`, `not-social` and `mass-media` stand for groups.
/// Throws Problem invalid with file, line and key.
Condition read_condition(const Toml& toml);

} // namespace samband::rulebook
