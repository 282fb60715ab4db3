#pragma once
#include "publishing/use_cases.h"

namespace samband::publishing {

/// What came of an act as JSON: post, version, state, address, done and, where the rule book had a word, the ruling.
/// What a form's answer is drawn from, and what `people::once` keeps.
Json outcome_json(const ActOutcome& outcome);
Json outcome_json(const Post& post);

} // namespace samband::publishing
