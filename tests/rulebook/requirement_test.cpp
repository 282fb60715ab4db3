#include "base/text.h"
#include "table_row.h"

#include <gtest/gtest.h>

#include <set>

using namespace samband;
using namespace samband::rulebook;
using namespace samband::rulebook::testing;

/// Every requirement that a ruling can decide has a row in the table of each document that asks for it, and the row
/// cites a section that the requirement names. What no ruling decides stands in tables/not-decided.txt, and why.
namespace {

const std::map<char, std::string> documents = {{'L', "loten"}, {'S', "saltdal"}, {'H', "hattfjelldal"}, {'K', "klabu"}};

/// What the rule books are built to answer: the rows of the list of requirements that are about who may do what.
const std::vector<std::string> to_be_shown = {
    "A1",  "A2",  "A3",  "A4",  "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "C1",  "C4",  "C15",
    "C16", "C18", "D2",  "D3",  "E3", "E4", "E5", "E6", "E7", "E8",  "E9",  "E13", "E14", "E15", "E16", "E17",
    "E18", "E19", "E20", "E21", "F1", "F3", "F8", "F9", "G1", "H1",  "H2",  "H3",  "I1",  "I2"};

/// One document that a requirement comes from, with the sections named; none named: any of them.
struct Ground {
    std::string document;
    std::vector<std::string> sections;
};

std::filesystem::path tables()
{
    return std::filesystem::path(SAMBAND_ROOT) / "tests/rulebook/tables";
}

bool is_number(const std::string& word)
{
    return !word.empty() && word.find_first_not_of("0123456789.–") == std::string::npos;
}

/// "4.1.8–9" names 4.1.8 and 4.1.9; "6.2–6.7" names 6.2 to 6.7.
void add_sections(std::vector<std::string>& sections, const std::string& word)
{
    static const std::string dash = "–";
    const std::size_t at = word.find(dash);
    const std::string first = word.substr(0, at);
    sections.push_back(first);
    if (at == std::string::npos) return;
    const std::string last = word.substr(at + dash.size());
    const std::string chapter = first.substr(0, first.rfind('.') + 1);
    for (int i = std::stoi(first.substr(chapter.size())) + 1; i <= std::stoi(last.substr(last.rfind('.') + 1)); ++i)
        sections.push_back(chapter + std::to_string(i));
}

/// "L 3.3 4.1, S 6, K": what stands in the list's last column.
std::vector<Ground> grounds_of(const std::string& source)
{
    std::vector<Ground> grounds;
    for (const std::string& part : cut(source, ',')) {
        const std::vector<std::string> words = cut(part, ' ');
        if (words[0] == "all")
            for (const auto& [letter, name] : documents) grounds.push_back({name, {}});
        if (words[0].size() != 1 || !documents.contains(words[0][0])) continue;
        grounds.push_back({documents.at(words[0][0]), {}});
        for (const std::string& word : words)
            if (is_number(word)) add_sections(grounds.back().sections, word);
    }
    return grounds;
}

/// The requirements with their last column, from the list where it lies beside the repository.
std::map<std::string, std::string> sources()
{
    std::map<std::string, std::string> found;
    const auto path = std::filesystem::path(SAMBAND_ROOT) / "../shared/requirements.md";
    if (!std::filesystem::exists(path)) return found;
    std::istringstream in(text_of(path));
    for (std::string line; std::getline(in, line);)
        if (const auto cells = cut(line, '|'); cells.size() == 5) found[cells[1]] = cells[3];
    return found;
}

/// "A7" or "E16 loten", and why no ruling decides it.
std::map<std::string, std::string> not_decided()
{
    std::map<std::string, std::string> reasons;
    std::istringstream in(text_of(tables() / "not-decided.txt"));
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = cut(line, '|');
        if (cells.size() != 2 || cells[1].size() < 20) throw std::runtime_error("no reason: " + line);
        if (!reasons.emplace(cells[0], cells[1]).second) throw std::runtime_error("twice: " + line);
    }
    return reasons;
}

const std::vector<TableRow>& rows_of(const std::string& document)
{
    static std::map<std::string, std::vector<TableRow>> read;
    const auto found = read.find(document);
    return found != read.end() ? found->second
                               : read.emplace(document, read_table(tables() / (document + ".txt"))).first->second;
}

bool shows(const TableRow& row, const std::string& requirement)
{
    return std::ranges::find(row.requirements, requirement) != row.requirements.end();
}

/// A section or one inside it: "4.1" is cited by "4.1.13", "6" by "6 Bilder og video".
bool cites(const TableRow& row, const std::vector<std::string>& sections)
{
    for (const std::string& cited : cut(row.clauses, ','))
        for (const std::string& section : sections)
            if (cited == section || cited.starts_with(section + ".") || cited.starts_with(section + " ")) return true;
    return sections.empty();
}

bool shown_by(const Ground& ground, const std::string& requirement)
{
    return std::ranges::any_of(rows_of(ground.document), [&](const TableRow& row) {
        return shows(row, requirement) && cites(row, ground.sections);
    });
}

} // namespace

TEST(Requirements, EachThatARulingCanDecideHasARow)
{
    const auto reasons = not_decided();
    const auto shown_somewhere = [](const std::string& requirement) {
        return std::ranges::any_of(
            std::array{"loten", "saltdal", "hattfjelldal", "klabu", "starter", "law"}, [&](const char* table) {
                return std::ranges::any_of(rows_of(table),
                                           [&](const TableRow& row) { return shows(row, requirement); });
            });
    };
    for (const std::string& requirement : to_be_shown)
        EXPECT_NE(shown_somewhere(requirement), reasons.contains(requirement))
            << requirement << " has neither a row nor a reason, or it has both";
}

TEST(Requirements, EachHasARowOfEveryDocumentThatAsksForIt)
{
    const auto asked = sources();
    if (asked.empty()) GTEST_SKIP() << "the list of requirements is not beside the repository";
    const auto reasons = not_decided();
    for (const std::string& requirement : to_be_shown) {
        ASSERT_TRUE(asked.contains(requirement)) << requirement << " is not in the list";
        if (reasons.contains(requirement)) continue;
        for (const Ground& ground : grounds_of(asked.at(requirement)))
            EXPECT_NE(shown_by(ground, requirement), reasons.contains(requirement + " " + ground.document))
                << requirement << " (" << asked.at(requirement) << "): no row in " << ground.document
                << ".txt shows it with such a section, nor is there a reason; or there are both";
    }
}

TEST(Requirements, NamedInTheTablesAreInTheList)
{
    const auto asked = sources();
    if (asked.empty()) GTEST_SKIP() << "the list of requirements is not beside the repository";
    for (const char* table : {"loten", "saltdal", "hattfjelldal", "klabu", "starter", "law"})
        for (const TableRow& row : rows_of(table))
            for (const std::string& one : row.requirements)
                EXPECT_TRUE(asked.contains(one)) << table << ".txt:" << row.line << ": " << one;
    for (const auto& [what, why] : not_decided())
        EXPECT_TRUE(std::ranges::find(to_be_shown, what.substr(0, what.find(' '))) != to_be_shown.end()) << what;
}
