#include "base/text_places.h"
#include "main/check_answer.h"

#include <cmath>

namespace samband::main {
namespace {

using language::Finding;
using language::Level;

constexpr std::size_t widest = 100; ///< characters of a line that are shown

std::string_view mark(Level level)
{
    switch (level) {
    case Level::stop:
        return "✖";
    case Level::warn:
        return "▲";
    case Level::advice:
        return "○";
    }
    return "○";
}

/// Red, yellow and blue: with the marks, so that nobody needs to see the colours.
std::string_view colour(Level level)
{
    switch (level) {
    case Level::stop:
        return "\x1b[1;31m";
    case Level::warn:
        return "\x1b[33m";
    case Level::advice:
        return "\x1b[34m";
    }
    return "";
}

/// "draft.md:4:12", or "draft.md: title" for what does not stand in the body.
std::string place_of(const CheckAnswer& answer, const TextPlaces& places, const Finding& finding)
{
    if (!finding.where.empty()) return answer.file + ": " + finding.where;
    const TextPlace place = places.at(answer.draft.body_offset + finding.start);
    return answer.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// Characters `from` to `to` of the text.
std::string_view cut(std::string_view text, std::size_t from, std::size_t to)
{
    const auto byte_of = [&](std::size_t wanted) {
        std::size_t at = 0;
        for (std::size_t seen = 0; at < text.size(); ++at)
            if ((text[at] & '\xC0') != '\x80' && seen++ == wanted) break;
        return at;
    };
    const std::size_t begin = byte_of(from);
    return text.substr(begin, byte_of(to) - begin);
}

/// The first line of the finding with a caret under it. What the excerpt hides is hidden here.
std::string shown_line(const CheckAnswer& answer, const TextPlaces& places, const Finding& finding, bool colours)
{
    if (!finding.where.empty() || finding.end <= finding.start) return {};
    const std::string_view text = answer.text;
    const std::size_t start = answer.draft.body_offset + finding.start;
    const std::size_t end = answer.draft.body_offset + finding.end;
    const std::size_t begin = start == 0 ? 0 : text.rfind('\n', start - 1) + 1;
    const std::size_t line_end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(begin, line_end - begin);

    std::size_t from = characters(line.substr(0, start - begin));
    const std::size_t length =
        std::max<std::size_t>(characters(text.substr(start, std::min(end, line_end) - start)), 1);
    std::string safe = language::without_numbers(line);
    if (finding.excerpt.find("•") != std::string::npos) {
        std::string hidden;
        for (char c : cut(safe, from, from + length))
            if ((c & '\xC0') != '\x80') hidden += c == ' ' ? " " : "•";
        safe = std::string(cut(safe, 0, from)) + hidden + std::string(cut(safe, from + length, characters(safe)));
    }
    const std::size_t left = from > widest / 2 ? from - widest / 2 : 0;
    from -= left;
    const std::string number = std::to_string(places.at(start).line);
    std::string caret = "^" + std::string(std::min(length, widest - std::min(from, widest - 1)) - 1, '~');
    if (colours) caret = std::string(colour(finding.level)) + caret + "\x1b[0m";
    return "    " + number + " | " + std::string(cut(safe, left, left + widest)) + "\n    " +
           std::string(number.size(), ' ') + " | " + std::string(from, ' ') + caret + "\n";
}

std::string told(const CheckAnswer& answer, const TextPlaces& places, const Finding& finding, bool colours)
{
    std::string marked = std::string(mark(finding.level)) + " " + finding.says;
    if (colours) marked = std::string(colour(finding.level)) + marked + "\x1b[0m";
    std::string lines = place_of(answer, places, finding) + ": " + marked;
    if (!finding.excerpt.empty()) lines += " «" + finding.excerpt + "»";
    lines +=
        " [" + finding.check + "]\n" + shown_line(answer, places, finding, colours) + "    → " + finding.try_ + "\n";
    for (const language::Citation& citation : finding.because)
        lines += "    " + citation.source + " " + citation.section + ": " + citation.says + "\n";
    return lines;
}

std::string_view told(rulebook::Outcome outcome)
{
    switch (outcome) {
    case rulebook::Outcome::allowed:
        return "○ Kan publiseres.";
    case rulebook::Outcome::advised_against:
        return "▲ Frarådes, men er mulig på eget ansvar.";
    case rulebook::Outcome::approval:
        return "▲ Må godkjennes først.";
    case rulebook::Outcome::refer:
        return "✖ Ikke her eller ikke av deg.";
    case rulebook::Outcome::forbidden:
        return "✖ Kan ikke publiseres.";
    }
    return "";
}

std::string told(const rulebook::Ruling& ruling)
{
    std::string lines = std::string(told(ruling.outcome)) + "\n";
    for (const rulebook::Citation& citation : ruling.because)
        lines += "    " + citation.source + " " + citation.section + ": " + citation.says + "\n";
    return lines;
}

std::string told(const language::Reading& reading)
{
    const language::Readability& text = reading.readability;
    std::string lines = "Lesbarhet: LIX " + std::to_string(std::lround(text.lix())) + " (" +
                        std::to_string(text.words) + " ord, " + std::to_string(text.sentences) + " setninger).\n";
    if (reading.sms)
        lines += "SMS: " + std::to_string(reading.sms->parts) + " del(er), " + std::to_string(reading.sms->units) +
                 " tegn i " + (reading.sms->gsm7 ? "GSM-7" : "UCS-2") + ".\n";
    for (const language::Variant& variant : reading.variants)
        lines += variant.channel + ": " + std::to_string(variant.units) + " av " + std::to_string(variant.limit) +
                 " tegn.\n";
    return lines;
}

} // namespace

std::string lines_of(const CheckAnswer& answer, bool colours)
{
    const TextPlaces places(answer.text);
    std::string lines;
    for (const Finding& finding : answer.reading.findings) lines += told(answer, places, finding, colours);
    lines += told(answer.reading);
    if (answer.ruling) lines += told(*answer.ruling);
    return lines;
}

} // namespace samband::main
