#include "main/own_words_file.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/toml.h"
#include "rulings/read_own_list.h"

namespace samband::main {

static std::vector<std::string> read_entries(std::string_view list, const std::string& typed, const std::string& where)
{
    rulings::ReadOwnList read = rulings::read_own_list(list, typed);
    if (!read.faults.empty()) {
        const rulings::FaultyLine& fault = read.faults.front();
        throw Problem(ProblemCode::invalid,
                      where + ":" + std::to_string(fault.line) + ": «" + fault.entry + "»: " + std::string(fault.says));
    }
    if (read.entries.size() > rulings::most_own_entries || typed.size() > rulings::own_list_bytes)
        throw Problem(ProblemCode::invalid, where + ": Listen er for lang. Ta bort det dere ikke bruker.");
    return std::move(read.entries);
}

rulings::OwnLists read_own_words(std::string_view text, const std::string& file)
{
    rulings::OwnLists lists;
    if (!is_utf8(text)) throw Problem(ProblemCode::invalid, file + ": Lagre filen som UTF-8.");
    if (!file.ends_with(".toml")) {
        lists.words = read_entries("words", std::string(text), file);
        return lists;
    }
    const Toml table = parse_toml(text, file);
    table.only({"words", "phones", "domains", "accounts"});
    for (const rulings::OwnList& list : rulings::own_list_names())
        if (const Toml* found = table.find(list.name))
            lists.*list.entries =
                read_entries(list.name, join(found->strings(), "\n"), file + ": " + std::string(list.name));
    return lists;
}

} // namespace samband::main
