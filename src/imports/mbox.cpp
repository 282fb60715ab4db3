#include "imports/mbox.h"

#include "base/problem.h"
#include "base/text.h"
#include "imports/limits.h"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace samband::imports {

static constexpr std::size_t piece_bytes = 64 * 1024;

static bool is_blank(std::string_view line)
{
    return line == "\n" || line == "\r\n";
}

static bool is_quoted_from(std::string_view line)
{
    const std::size_t text = line.find_first_not_of('>');
    return text != line.npos && text > 0 && line.substr(text).starts_with("From ");
}

MboxReader::MboxReader(const std::string& path) : file_(path, std::ios::binary)
{
    if (!file_) throw Problem(ProblemCode::unavailable, "Filen kunne ikke leses. Prøv igjen.");
    while (read_piece() && at_line_start_ && is_blank(piece_)) {
    }
    if (!piece_.starts_with("From "))
        throw Problem(ProblemCode::invalid, "Dette er ingen mbox-fil: den første linjen begynner ikke med «From ».");
    from_line_ = piece_;
    from_at_ = line_;
}

/// To the end of the line, or as much of a very long one as is looked at together.
bool MboxReader::read_piece()
{
    piece_.clear();
    at_line_start_ = ended_line_;
    if (at_line_start_) ++line_;
    std::streambuf& bytes = *file_.rdbuf();
    for (int c = bytes.sbumpc(); c != std::ifstream::traits_type::eof(); c = bytes.sbumpc()) {
        piece_ += static_cast<char>(c);
        if (c == '\n' || piece_.size() == piece_bytes) break;
    }
    ended_line_ = !piece_.empty() && piece_.back() == '\n';
    return !piece_.empty();
}

/// What most programs write to the disk has LF alone.
static std::string with_crlf(const std::string& text)
{
    const std::size_t first = text.find('\n');
    if (first == text.npos || (first > 0 && text[first - 1] == '\r')) return text;
    std::string right;
    right.reserve(text.size() + text.size() / 32);
    for (const char c : text) {
        if (c == '\n') right += '\r';
        right += c;
    }
    return right;
}

/// The empty line before the next "From " belongs to the file, not to the mail.
static void drop_last_blank(std::string& text)
{
    if (text.ends_with("\r\n\r\n"))
        text.resize(text.size() - 2);
    else if (text.ends_with("\n\n"))
        text.resize(text.size() - 1);
}

bool MboxReader::next(MboxMail& mail)
{
    if (from_line_.empty()) return false;
    mail = {from_at_, date_of_from_line(from_line_), {}, false};
    from_line_.clear();
    bool after_blank = false;
    bool began = false;
    while (read_piece()) {
        if (at_line_start_ && after_blank && piece_.starts_with("From ")) {
            from_line_ = piece_;
            from_at_ = line_;
            break;
        }
        after_blank = at_line_start_ && is_blank(piece_);
        if (!began && after_blank) continue; // an empty line before the head is none of its own
        began = true;
        if (mail.too_large) continue;
        const std::string_view piece(piece_);
        mail.text += at_line_start_ && is_quoted_from(piece) ? piece.substr(1) : piece;
        mail.too_large = mail.text.size() > mail_bytes;
    }
    drop_last_blank(mail.text);
    mail.text = mail.too_large ? std::string() : with_crlf(mail.text);
    return true;
}

static int month_of(std::string_view word)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (std::size_t at = 0; at < months.size(); ++at)
        if (word == months[at]) return static_cast<int>(at) + 1;
    return 0;
}

std::optional<Instant> date_of_from_line(std::string_view line)
{
    std::vector<std::string_view> words;
    for (const std::string_view part : split(trim(line), ' '))
        if (!part.empty()) words.push_back(part);
    for (std::size_t at = 2; at + 2 < words.size(); ++at) {
        const int month = month_of(words[at]);
        int day = 0;
        std::from_chars(words[at + 1].data(), words[at + 1].data() + words[at + 1].size(), day);
        if (month == 0 || day == 0) continue;
        // A zone may stand before the year, or after it.
        std::size_t year = at + 3;
        while (year < words.size() &&
               (words[year].size() != 4 || words[year].find_first_not_of("0123456789") != words[year].npos))
            ++year;
        if (year >= words.size()) return std::nullopt;
        return from_rfc3339(fmt::format("{}-{:02}-{:02}T{}Z", words[year], month, day, words[at + 2]));
    }
    return std::nullopt;
}

} // namespace samband::imports
