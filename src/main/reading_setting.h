#pragma once
#include "base/instant.h"
#include "language/reading.h"
#include "rulebook/rulebook.h"

namespace samband::main {

/// What the rule book demands of the draft beside whether it may go out, each as strongly as its clause says it.
/// `ruling` is that on publishing it.
language::Setting reading_setting(const rulebook::Rulebook& book, const language::Draft& draft,
                                  const rulebook::Ruling& ruling, std::optional<Instant> at);

} // namespace samband::main
