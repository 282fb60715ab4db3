#pragma once
#include "base/instant.h"
#include "language/tongue.h"
#include "rulebook/rulebook.h"
#include "rulings/own_lists.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samband::main {

enum class CheckForm {
    lines, ///< for a person
    json,  ///< the frozen JSON
    sarif, ///< SARIF 2.1.0, for those who show findings beside the lines
};

struct CheckOptions {
    std::string file = "-";                   ///< a name for messages, where one draft is checked
    const rulebook::Rulebook* book = nullptr; ///< asked whether the draft may be published; null: not asked
    std::vector<std::string> channels;        ///< where the head names none
    std::optional<language::Tongue> language; ///< of the draft where the head says none, and of the messages
    std::optional<Instant> at;                ///< when it is asked
    rulings::OwnLists own;                    ///< neither a slip nor somebody's private number
    CheckForm form = CheckForm::lines;
    bool colours = false; ///< of a terminal, in lines
};

/// A draft to check: its text, or why it could not be read.
struct CheckedText {
    std::string file;
    std::string text;
    std::string problem;
};

/// `samband check`: a draft in, what reading it finds out. Leaves no trace.
/// 0 when nothing stops it; 1 when a finding does, or the rule book refuses the author (a draft without author roles is
/// nobody's yet: then only what is forbidden to all); 2 with one line in `err` and nothing in `out` when draft or
/// question cannot be read.
int check_command(const CheckOptions& options, std::string_view text, std::string& out, std::string& err);

/// The same over many. What cannot be read is told in `err` and makes it 2; the others are answered for all the same.
/// The JSON of many is {"files": [{"file": …, and the answer for it}]}.
int check_command(const CheckOptions& options, const std::vector<CheckedText>& texts, std::string& out,
                  std::string& err);

} // namespace samband::main
