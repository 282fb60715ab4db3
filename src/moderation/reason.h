#pragma once
#include "language/tongue.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Why something that others wrote is hidden or removed, or somebody is blocked.
namespace samband::moderation {

enum class Reason { attack, threat, unlawful, hate, personal_data, advertising, false_identity, repeated, other };

struct ReasonSays {
    Reason reason;
    std::string_view word;
    const char* name;         ///< bokmål, through the catalogue
    language::Phrase written; ///< as it is told to whoever wrote it
};
std::span<const ReasonSays> reasons();
std::string_view word(Reason reason);
std::optional<Reason> reason_of(std::string_view word);
const char* name(Reason reason);
/// The code words, for a form.
const std::vector<std::string_view>& reason_words();

/// A list of them as one JSON text, and back; unknown words are left out.
std::string list_text(const std::vector<Reason>& list);
std::vector<Reason> reasons_in(std::string_view json);
std::vector<Reason> reasons_of(const std::vector<std::string>& words);

} // namespace samband::moderation
