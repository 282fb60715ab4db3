#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What in a text costs an SMS its long form, and the text with what can be said plainly said so.
namespace samband::language {

struct SmsPlain {
    std::string text;                  ///< signs that GSM-7 lacks as it has them: "..." for "…"; letters stay
    std::vector<std::string> replaced; ///< those signs, each once, as they are read; of what is not seen: nothing
    std::vector<std::string> kept;     ///< what GSM-7 lacks and has nothing for, each once: emoji, foreign letters
    bool changes = false;              ///< the text differs from what was given
};

/// Linear.
SmsPlain sms_plain(std::string_view text);

/// The message as it would be with what GSM-7 has instead, and nothing for what it has nothing for. Linear.
std::string sms_without_rest(std::string_view text);

/// Where the character that begins at `at` ends, with all that is drawn in one with it: skin, a flag's other half, what
/// is joined on. Linear in what it passes.
std::size_t end_of_character(std::string_view text, std::size_t at);

} // namespace samband::language
