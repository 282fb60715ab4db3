#include "ledger/contents.h"

#include "base/instant.h"
#include "base/text.h"
#include "ledger/tile.h"

#include <array>

namespace samband::ledger {
namespace {

constexpr std::string_view erased_word = "erased ";
constexpr std::size_t salt_digits = 64;
constexpr std::size_t id_size = 36;

/// What each character is worth as a hexadecimal digit, 255 for the others: this is read for every entry of the log.
constexpr std::array<std::uint8_t, 256> digit_values = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(255);
    for (std::uint8_t i = 0; i < 16; ++i) values[static_cast<std::uint8_t>("0123456789abcdef"[i])] = i;
    return values;
}();

bool read_salt(std::string_view digits, Salt& salt)
{
    std::uint8_t wrong = 0;
    for (std::size_t i = 0; i < salt.size(); ++i) {
        const std::uint8_t high = digit_values[static_cast<std::uint8_t>(digits[2 * i])];
        const std::uint8_t low = digit_values[static_cast<std::uint8_t>(digits[2 * i + 1])];
        wrong |= (high | low) & 0xf0;
        salt[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return wrong == 0;
}

std::string quoted_or_null(const std::optional<std::string>& text)
{
    return text ? '"' + *text + '"' : "null";
}

/// Whether the columns say what the text says. Its keys are sorted, so that time stands first, kind and subject last;
/// the first `],"by":` ends the attachments, since a quote inside their names is written \".
bool columns_agree(const db::Row& row, std::string_view act)
{
    const std::string begins =
        R"({"at":")" + to_rfc3339({row.maybe_integer("at").value_or(0)}) + R"(","attachments":[)";
    const std::string ends = R"(,"entry":")" + row.text("id") + R"(","kind":")" + row.maybe_text("kind").value_or("") +
                             R"(","subject":)" + quoted_or_null(row.maybe_text("subject")) + '}';
    if (!act.starts_with(begins) || !act.ends_with(ends)) return false;
    const std::string by = R"(],"by":)" + quoted_or_null(row.maybe_text("by_person")) + R"(,"content":)";
    const std::size_t place = act.find(R"(],"by":)", begins.size() - 1);
    return place != act.npos && act.substr(place).starts_with(by);
}

void append_line(std::string& lines, const db::Row& row)
{
    const auto act = row.maybe_text("act");
    const auto erased_by = row.maybe_text("erased_by");
    if (act && columns_agree(row, *act))
        lines += row.maybe_text("salt").value_or("") + ' ' + *act;
    else if (!act && erased_by)
        lines += std::string(erased_word) + row.text("id") + ' ' + *erased_by;
    else
        lines += "wrong";
    lines += '\n';
}

} // namespace

ContentLine read_content_line(std::string_view line)
{
    ContentLine read;
    if (line.starts_with(erased_word) && line.size() == erased_word.size() + 2 * id_size + 1) {
        read.kind = ContentLine::Kind::erased;
        read.entry = line.substr(erased_word.size(), id_size);
        read.decision = line.substr(erased_word.size() + id_size + 1);
    } else if (line.size() > salt_digits && line[salt_digits] == ' ' && read_salt(line, read.salt)) {
        read.kind = ContentLine::Kind::said;
        read.act = line.substr(salt_digits + 1);
    }
    return read;
}

std::string contents_path(std::uint64_t bundle)
{
    constexpr std::string_view prefix = "tile/entries/";
    return "contents/" + TileName{std::nullopt, bundle, tile_width}.path().substr(prefix.size());
}

std::string stored_contents(db::Reading& tx, int log, std::uint64_t bundle, std::uint64_t width)
{
    const std::uint64_t first = bundle * tile_width;
    std::string lines;
    for (const db::Row& row : tx.all("ledger.contents", {{"log", log}, {"first", first}, {"end", first + width}}))
        append_line(lines, row);
    return lines;
}

} // namespace samband::ledger
