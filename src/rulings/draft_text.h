#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A rule book's text by its lines, also where it does not read as a rule book yet: where its sections and clauses
/// stand, and the same text with one of them put in, exchanged or taken out. Comments and all else stay as written.
namespace samband::rulings {

/// The lines of one clause, with the comment just above it. Places are bytes in the text.
struct ClauseLines {
    std::string id; ///< empty where none is written
    std::size_t begin = 0;
    std::size_t header = 0; ///< where `[[section.clause]]` stands
    std::size_t end = 0;    ///< after the line break of its last line
    int line = 1;           ///< of the header, from 1
};

struct SectionLines {
    std::string printed;
    std::string title;
    std::size_t begin = 0;
    std::size_t end = 0; ///< after its last clause
    int line = 1;
    std::vector<ClauseLines> clauses;
};

/// In the order written, in time linear in the text.
std::vector<SectionLines> sections_in(std::string_view text);

/// The first clause of that id; nothing if there is none.
struct FoundClause {
    SectionLines section;
    ClauseLines clause;
};
std::optional<FoundClause> find_clause_in(std::string_view text, std::string_view id);

/// From the header on: `[[section.clause]]` and its keys.
std::string lines_of(std::string_view text, const ClauseLines& clause);

/// The same clause by another id.
std::string with_id(std::string_view lines, std::string_view id);

/// The texts that come of it. `lines` is a clause from its header on.
std::string with_clause_exchanged(std::string_view text, const ClauseLines& clause, std::string_view lines);
std::string with_clause_taken_out(std::string_view text, const ClauseLines& clause);
/// After the section's last clause. A section that is not there yet is put where its number belongs.
std::string with_clause_put_in(std::string_view text, std::string_view section, std::string_view section_title,
                               std::string_view lines);
/// Right after another clause.
std::string with_clause_after(std::string_view text, const ClauseLines& clause, std::string_view lines);

/// An id that no clause has: that one, else with a number after it.
std::string free_clause_id(std::string_view text, const std::string& wanted);

} // namespace samband::rulings
