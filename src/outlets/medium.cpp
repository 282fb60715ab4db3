#include "outlets/medium.h"

#include "base/csv.h"
#include "base/problem.h"
#include "base/text.h"
#include "ledger/append.h"
#include "outlets/limits.h"

namespace samband::outlets {

static Medium read_medium(const db::Row& row)
{
    return {row.id("id"), row.text("name"), row.text("outlet"), row.text("address")};
}

std::vector<Medium> list_media(db::Reading& tx)
{
    return tx.all_as("outlets.media", {{"most", media_most}}, read_medium);
}

/// One "@" with something on both sides, a point in the domain, and nothing that a header could be broken with.
static bool is_address(std::string_view address)
{
    const auto plain = [](char c) {
        return c > 0x20 && c < 0x7f && std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
    };
    const std::size_t at = address.find('@');
    if (at == 0 || at == std::string_view::npos || address.size() > 254 ||
        address.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::string_view domain = address.substr(at + 1);
    return std::all_of(address.begin(), address.end(), plain) && domain.find('.') != std::string_view::npos &&
           domain.front() != '.' && domain.back() != '.';
}

static Medium tidied(const Medium& medium)
{
    return {medium.id, std::string(trim(medium.name)), std::string(trim(medium.outlet)), fold(trim(medium.address))};
}

static bool is_line(const std::string& text)
{
    return graphemes(text) <= media_name_characters && text.find_first_of("\r\n") == std::string::npos;
}

static void hold(const Medium& medium)
{
    std::vector<FieldProblem> wrong;
    if (medium.outlet.empty() || !is_line(medium.outlet))
        wrong.push_back(FieldProblem{"outlet", "Skriv navnet på mediet, høyst 120 tegn."});
    if (!is_line(medium.name)) wrong.push_back(FieldProblem{"name", "Navnet er for langt."});
    if (!is_address(medium.address)) wrong.push_back(FieldProblem{"address", "Skriv en e-postadresse."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Mottakeren kan ikke lagres slik.", wrong);
}

static std::int64_t count_of(db::Reading& tx)
{
    return tx.one("outlets.media_count").integer("media");
}

static void record(db::Writing& tx, const people::Person& by)
{
    ledger::append(tx, {.kind = "media-list-changed",
                        .subject = {},
                        .by = by.id,
                        .content = Json::object({{"recipients", count_of(tx)}})});
}

void add_media(db::Writing& tx, const people::Person& by, const std::vector<Medium>& media)
{
    for (const Medium& medium : media) hold(tidied(medium));
    if (count_of(tx) + static_cast<std::int64_t>(media.size()) > media_most)
        throw Problem(ProblemCode::invalid, "Medielisten har plass til 1000 mottakere. Ta bort noen først.");
    for (const Medium& medium : media) {
        const Medium tidy = tidied(medium);
        tx.run("outlets.add_medium", {{"id", tx.new_id()},
                                      {"name", tidy.name},
                                      {"outlet", tidy.outlet},
                                      {"address", tidy.address},
                                      {"now", tx.now()}});
    }
    record(tx, by);
}

void remove_medium(db::Writing& tx, const people::Person& by, const Id& id)
{
    if (tx.run("outlets.remove_medium", {{"id", id}}) == 0)
        throw Problem(ProblemCode::not_found, "Mottakeren er alt tatt bort.");
    record(tx, by);
}

static std::string cell(const CsvRow& row, std::size_t at)
{
    return at < row.cells.size() ? row.cells[at] : std::string();
}

ReadMedia read_media(std::string_view table)
{
    ReadMedia read;
    bool only_headings = false;
    for (const CsvRow& row : read_csv(table, {media_csv_bytes, media_most, 16})) {
        const Medium medium = tidied({{}, cell(row, 0), cell(row, 1), cell(row, 2)});
        const bool headings = row.line == 1 && medium.address.find('@') == std::string::npos;
        only_headings = headings;
        if (is_address(medium.address) && !medium.outlet.empty() && is_line(medium.outlet) && is_line(medium.name))
            read.media.push_back(medium);
        else if (!headings)
            read.faulty_lines.push_back(row.line);
    }
    if (only_headings) read.faulty_lines.push_back(1); // headings of nothing are a line that cannot be used
    return read;
}

} // namespace samband::outlets
