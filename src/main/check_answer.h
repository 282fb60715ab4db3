#pragma once
#include "language/reading.h"
#include "rulebook/rulebook.h"

#include <optional>
#include <string>
#include <vector>

namespace samband::main {

/// What checking one draft came to.
struct CheckAnswer {
    std::string file;
    std::string text; ///< head and body
    language::Draft draft;
    language::Reading reading;
    std::optional<rulebook::Ruling> ruling;

    /// A finding does, or the rule book refuses the author.
    bool stops() const;
};

/// The frozen JSON of one draft.
Json to_json(const CheckAnswer& answer);

/// For a person: each finding with its place, the line it stands in and what to do; then the figures and the ruling.
/// Numbers that must not spread are hidden in the lines too.
std::string lines_of(const CheckAnswer& answer, bool colours);

/// SARIF 2.1.0 with one run over all of them; `problems` are those that could not be read.
std::string sarif_of(const std::vector<CheckAnswer>& answers, const std::vector<std::string>& problems);

} // namespace samband::main
