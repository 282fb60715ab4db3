#include "mail/uuencoded.h"

#include "base/text.h"
#include "mail/file_name.h"
#include "mail/limits.h"

namespace samband::mail {
namespace {

/// The bytes of one line, which begins with their number; false where it is none.
bool decode_line(std::string_view line, std::string& bytes)
{
    const auto six = [](char c) { return static_cast<unsigned>(c - 32) & 63U; };
    const std::size_t count = line.empty() ? 0 : six(line[0]);
    if (line.empty() || line[0] < 33 || line[0] > 96 || line.size() < 1 + (count * 4 + 2) / 3) return false;
    std::string padded(line.substr(1));
    padded.resize((padded.size() + 3) / 4 * 4, ' ');
    const std::size_t end = bytes.size() + count;
    for (std::size_t i = 0; i + 3 < padded.size() && bytes.size() < end; i += 4) {
        const unsigned word =
            six(padded[i]) << 18 | six(padded[i + 1]) << 12 | six(padded[i + 2]) << 6 | six(padded[i + 3]);
        for (int shift = 16; shift >= 0 && bytes.size() < end; shift -= 8) bytes += static_cast<char>(word >> shift);
    }
    return bytes.size() == end;
}

bool is_begin(std::string_view line)
{
    return line.starts_with("begin ") && line.size() > 10 &&
           line.substr(6, 3).find_first_not_of("01234567") == line.npos && line[9] == ' ';
}

/// The line after the file that begins there; the same where it is none, or has no end.
std::size_t read_file(const std::vector<std::string_view>& lines, std::size_t at, MailFile& file)
{
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trim(line) == "end") return i + 1;
        if (trim(line) == "`" || line.empty()) continue;
        if (!decode_line(line, file.bytes)) return at;
    }
    return at;
}

} // namespace

void take_uuencoded(std::string& text, std::vector<MailFile>& found)
{
    if (text.find("begin ") == text.npos) return;
    const std::vector<std::string_view> lines = split(text, '\n');
    std::string left;
    int broken = 0; ///< a text that begins many files and ends none is not read again for each
    for (std::size_t i = 0; i < lines.size();) {
        MailFile file;
        const bool begins = is_begin(lines[i]) && found.size() < kept_files && broken < 3;
        const std::size_t after = begins ? read_file(lines, i, file) : i;
        if (after == i) {
            broken += begins;
            left.append(lines[i++]).append("\n");
            continue;
        }
        file.name = plain_file_name(trim(lines[i].substr(10)));
        file.type = "application/octet-stream";
        found.push_back(std::move(file));
        i = after;
    }
    left.pop_back();
    text = std::move(left);
}

} // namespace samband::mail
