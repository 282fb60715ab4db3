#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a check says about a place in a draft.
namespace samband::language {

enum class Level {
    stop,   ///< cannot go out
    warn,   ///< needs a person's yes
    advice, ///< passes
};

/// "stop", "warn", "advice".
std::string_view word(Level level);

/// Why: a law or a document, the section as printed, and one sentence in plain words.
struct Citation {
    std::string source;
    std::string section;
    std::string says;
    std::string clause = {}; ///< its id where a rule book asks; empty for what this program knows by itself
};

struct Finding {
    std::string check; ///< the id, as in the list of checks
    Level level = Level::advice;
    std::string where;     ///< empty in the body; "title", "lead", "pictures[0].alt", "pictures[0].file"
    std::size_t start = 0; ///< bytes in the body (or in the text at `where`); the end is exclusive
    std::size_t end = 0;
    std::string excerpt; ///< what stands there, shortened; digits of long numbers are masked
    std::string says;    ///< what is wrong
    std::string try_;    ///< what to do about it
    std::vector<Citation> because;
    std::optional<std::string> replacement; ///< what may stand in place of [start, end) as it is; nothing if only a
                                            ///< person can tell
};

/// The text with the digits of every number of six digits or more replaced by "•", at most
/// `limits::excerpt_characters` characters, on one line.
std::string excerpt_of(std::string_view text);

/// The whole text with the digits of such numbers hidden and control characters as blanks: each character keeps its
/// place, counted in characters. The text must be UTF-8.
std::string without_numbers(std::string_view text);

} // namespace samband::language
