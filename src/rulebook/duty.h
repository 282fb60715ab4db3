#pragma once
#include "base/instant.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samband::rulebook {

/// What follows from an act. Which parameters a duty may carry: `takes`.
struct Duty {
    DutyKind kind = DutyKind::record;
    Strength strength = Strength::shall; ///< the strongest of the clauses that ask for it
    std::optional<Instant> by;
    std::optional<Within> within;
    std::optional<Level> level;
    std::optional<SignAs> as;
    std::string name;              ///< of a fixed text
    std::string text;              ///< the fixed text itself
    std::vector<std::string> to;   ///< parties, see `is_party`
    std::vector<std::string> from; ///< parties
    std::vector<std::string> with; ///< parties

    friend bool operator==(const Duty&, const Duty&) = default;
};

/// Whether `parameter` ("by", "within", "level", "as", "name", "text", "to", "from", "with") belongs to that duty.
bool takes(DutyKind duty, std::string_view parameter);

/// A role's code word, or one of the parties that are no role ("police", "platform", "those-named", …).
bool is_party(std::string_view party);

/// The parties that hold no role in the municipality: "police", "platform", …
std::span<const std::string_view> outsiders();

/// All parties, for messages.
std::string known_parties();

} // namespace samband::rulebook
