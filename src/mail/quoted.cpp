#include "mail/quoted.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace samband::mail {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t line_read = 400; ///< of a line that is looked at for its form

/// Without what mail readers put around: "*Fra:* Kari" → "fra: kari".
std::string plain(std::string_view line)
{
    std::string text;
    for (const char c : trim(line.substr(0, utf8_prefix(line.substr(0, line_read)))))
        if (c != '*' && c != '\r') text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

template <std::size_t n>
bool begins_with_one(const std::string& line, const std::array<const char*, n>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return line.starts_with(word); });
}

bool is_blank(std::string_view line)
{
    return trim(line).empty();
}
bool is_quote(std::string_view line)
{
    return trim(line).starts_with('>');
}
bool has_digit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_forwarding(const std::string& line)
{
    return line.find("videresendt melding") != line.npos || line.find("vidaresend melding") != line.npos ||
           line.find("forwarded message") != line.npos || line.starts_with("begin forwarded");
}

/// "-----Opprinnelig melding-----", in the words of Outlook and Thunderbird.
bool is_divider(const std::string& line)
{
    static constexpr std::array words{"opprinnelig melding", "opprinneleg melding",   "opphavleg melding",
                                      "original message",    "oprindelig meddelelse", "ursprungligt meddelande"};
    if (!line.starts_with("--")) return false;
    const std::size_t from = line.find_first_not_of("- ");
    return from != line.npos && begins_with_one(line.substr(from), words);
}

/// "Fra:", and soon after it two of the other fields.
bool is_head(const Lines& lines, std::size_t at, const std::string& first)
{
    static constexpr std::array froms{"fra:", "frå:", "from:", "fr\xc3\xa5:"};
    static constexpr std::array others{
        "sendt:", "sent:", "dato:", "date:", "til:", "to:", "kopi:", "cc:", "emne:", "subject:", "svar til:"};
    if (!begins_with_one(first, froms)) return false;
    int found = 0;
    for (std::size_t i = at + 1; i < std::min(at + 8, lines.size()); ++i)
        found += begins_with_one(plain(lines[i]), others);
    return found >= 2;
}

/// How many lines "Den 3. mai 2026 kl. 10:15 skrev Kari <…>:" takes, at most three; none: it is no such line.
std::size_t attribution(const Lines& lines, std::size_t at)
{
    std::string text;
    for (std::size_t count = 1; count <= 3 && at + count <= lines.size(); ++count) {
        const std::string line = plain(lines[at + count - 1]);
        if (line.empty()) return 0;
        text += (text.empty() ? "" : " ") + line;
        if (!text.ends_with(':')) continue;
        const bool wrote = text.find(" skrev") != text.npos || text.find(" skreiv") != text.npos ||
                           text.ends_with("wrote:") || text.find(" schrieb") != text.npos;
        return wrote && has_digit(text) ? count : 0;
    }
    return 0;
}

std::size_t next_written(const Lines& lines, std::size_t at)
{
    while (at < lines.size() && is_blank(lines[at])) ++at;
    return at;
}

/// From one line up to another.
struct Region {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Lines with ">" and the empty ones between them.
Region quote_from(const Lines& lines, std::size_t begin, std::size_t quote)
{
    std::size_t end = quote;
    for (std::size_t i = quote; i < lines.size() && (is_quote(lines[i]) || is_blank(lines[i])); ++i)
        if (is_quote(lines[i])) end = i + 1;
    return {begin, end};
}

Region quoted_region(const Lines& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line = plain(lines[i]);
        if (line.empty()) continue;
        if (is_forwarding(line)) return {};
        if (is_divider(line) || is_head(lines, i, line)) return {i, lines.size()};
        if (is_quote(lines[i])) return quote_from(lines, i, i);
        const std::size_t said = attribution(lines, i);
        if (said == 0) continue;
        const std::size_t next = next_written(lines, i + said);
        if (next < lines.size() && is_quote(lines[next])) return quote_from(lines, i, next);
        const bool certain = line.starts_with("den ") || line.starts_with("on ") || line.find('@') != line.npos;
        if (certain && next < lines.size()) return {i, lines.size()};
    }
    return {};
}

std::string joined(const Lines& lines, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) text.append(lines[i]).append("\n");
    if (!text.empty()) text.pop_back();
    return text;
}

bool any_written(const Lines& lines, std::size_t from, std::size_t to)
{
    return next_written(lines, from) < to;
}

} // namespace

Parted part_quoted(std::string_view text)
{
    const Lines lines = split(text, '\n');
    const Region found = quoted_region(lines);
    const bool before = any_written(lines, 0, found.from);
    const bool after = any_written(lines, found.to, lines.size());
    const bool again = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(found.to), lines.end(), is_quote);
    if (found.to == found.from || before == after || again) return {std::string(text), {}};
    Parted parted;
    parted.own = before ? joined(lines, 0, found.from) : joined(lines, found.to, lines.size());
    parted.quoted = before ? joined(lines, found.from, lines.size()) : joined(lines, 0, found.to);
    parted.own.resize(parted.own.find_last_not_of(" \t\r\n") + 1);
    return parted;
}

} // namespace samband::mail
