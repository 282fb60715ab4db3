#pragma once
#include "base/instant.h"
#include "language/draft.h"
#include "rulebook/rulebook.h"

#include <optional>

namespace samband::main {

/// Whether the draft may be published: the strongest outcome among its channels, with what all of them ask for.
/// Throws Problem invalid, naming the key, if the draft has a channel or a role that rule books do not know.
rulebook::Ruling ruling_on_publishing(const rulebook::Rulebook& book, const language::Draft& draft,
                                      std::optional<Instant> at);

} // namespace samband::main
