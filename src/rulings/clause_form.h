#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A clause as a form: plain fields and choices for what most clauses say, and the rest of it as TOML. Reading its
/// lines and writing them again makes the same clause.
namespace samband::rulings {

/// One duty with at most two of what it may carry (a party, a deadline, a fixed text, how it is signed), each as its
/// code word alone: which key it is follows from the duty.
struct DutyRow {
    std::string duty;
    std::string first;
    std::string second;

    friend bool operator==(const DutyRow&, const DutyRow&) = default;
};

struct ClauseForm {
    std::string id;
    std::string heading;
    std::string says;
    std::string strength = "shall";
    std::string from;
    std::string until;
    std::string outcome;
    bool always = false;
    std::map<std::string, std::vector<std::string>, std::less<>> lists; ///< by `ListField::name`
    std::map<std::string, std::string, std::less<>> flags;              ///< by flag: "true" or "false"
    std::vector<DutyRow> duties;
    std::string rest; ///< what no field holds, TOML

    friend bool operator==(const ClauseForm&, const ClauseForm&) = default;
};

/// A list of words of one vocabulary, and the key it is written as.
struct ListField {
    std::string_view name; ///< "unless_roles"
    std::string_view key;  ///< "unless.roles"
    std::span<const std::string_view> words;
};
std::span<const ListField> list_fields();

/// Words that a duty may carry, as TOML's key of that duty: "to", "by", "name", …; empty where it is none.
std::string key_of_duty_word(std::string_view duty, std::string_view word);

/// Reads the lines of a clause (`lines_of`). Problem invalid where they are no TOML.
ClauseForm read_clause_form(std::string_view lines);

/// The lines that come of it, and which field each of them comes from ("" for the header).
struct ClauseWritten {
    std::string lines;
    std::vector<std::string> field_of_line; ///< of line 1 of `lines` first
    int rest_from = 0;                      ///< the line that `rest` begins at; 0 where there is none
};
ClauseWritten write_clause(const ClauseForm& form);

} // namespace samband::rulings
