#include "language/finding.h"

#include "base/text.h"
#include "language/limits.h"
#include "language/spelled_numbers.h"

namespace samband::language {
namespace {

constexpr std::size_t secret_digits = 6;
constexpr int parting_characters = 3;

bool parts(std::string_view text, std::size_t at)
{
    const char c = text[at];
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

/// Past the last digit of the number that begins at `at`, and how many digits it has. A number goes on over a few
/// characters that are no letters, so that no way of parting it makes it readable.
std::pair<std::size_t, std::size_t> number_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    std::size_t digits = 0;
    for (int parted = 0; at < text.size() && parted <= parting_characters;) {
        const DigitAt digit = digit_at(text, at);
        if (digit.value < 0 && !parts(text, at)) break;
        at += digit.bytes;
        if (digit.value >= 0) {
            ++digits;
            parted = 0;
            end = at;
        } else {
            ++parted;
        }
    }
    return {end, digits};
}

} // namespace

std::string_view word(Level level)
{
    switch (level) {
    case Level::stop:
        return "stop";
    case Level::warn:
        return "warn";
    case Level::advice:
        return "advice";
    }
    return "advice";
}

std::string without_numbers(std::string_view text)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const DigitAt digit = digit_at(text, at);
        if (digit.value < 0) {
            const char c = text[at];
            if (digit.bytes == 1 && static_cast<unsigned char>(c) < ' ')
                shown += ' ';
            else
                shown += text.substr(at, digit.bytes);
            at += digit.bytes;
            continue;
        }
        const auto [end, digits] = number_at(text, at);
        const std::string_view number = text.substr(at, end - at);
        shown += digits >= secret_digits ? masked(number) : std::string(number);
        at = end;
    }
    return shown;
}

std::string excerpt_of(std::string_view text)
{
    // What is cut away is cut before masking, with room for a number that the cut would part.
    std::string_view head = text.substr(0, limits::excerpt_characters * 8);
    return shortened(without_numbers(head.substr(0, utf8_prefix(head))), limits::excerpt_characters);
}

} // namespace samband::language
