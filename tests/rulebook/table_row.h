#pragma once
#include "books.h"

#include <string>
#include <vector>

/// One row of a table under tables/: a question and what must come of it, in words that a lawyer can check.
namespace samband::rulebook::testing {

struct TableRow {
    int line = 0;
    std::string question;
    std::string ruling;
    std::string clauses;
    std::vector<std::string> requirements; ///< "E6", "G1": what the comment above says that it shows
};

/// The rows of a table; `#` begins a comment line. Requirements that a comment names hold for the rows under it, until
/// another comment names some or a line is empty. Throws std::runtime_error on a line without two bars.
std::vector<TableRow> read_table(const std::filesystem::path& path);

/// "publish, unit-leader, facebook, touches staff, not own unit, crisis, portrait not asked",
/// "speak-to-press, specialist, fact, principled", "connect-privately, teacher, relation pupil",
/// "reply, account-administrator, facebook, case handling"
Question question_of(const std::string& text);

/// What of the row does not hold for the ruling; empty if all of it does.
std::string mismatch(const Rulebook& book, const TableRow& row, const Ruling& ruling);

std::vector<std::string> cut(const std::string& text, char at);

} // namespace samband::rulebook::testing
