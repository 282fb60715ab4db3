#pragma once
#include "base/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace samband::main {

struct RuleOptions {
    std::string rulebook;       ///< a shipped name or a file
    bool json = false;          ///< the frozen JSON instead of a sentence with citations
    std::optional<Instant> now; ///< the time of a question that has none of its own
};

/// `samband rule`: a question as JSON in, a ruling out. Asking leaves no trace.
/// 0 with the ruling in `out`, whatever it is; 2 with one line in `err` if question or rule book cannot be read.
int rule_command(const RuleOptions& options, std::string_view question, std::string& out, std::string& err);

} // namespace samband::main
