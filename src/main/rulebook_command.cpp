#include "main/rulebook_command.h"

#include "base/problem.h"
#include "main/find_rulebook.h"
#include "rulebook/describe.h"

namespace samband::main {
namespace {

template <class Make>
int with_rulebook(const std::string& name_or_file, std::string& out, std::string& err, Make make)
{
    try {
        out = make(*find_rulebook(name_or_file));
        return 0;
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + "\n";
        return 2;
    }
}

} // namespace

int rulebook_check_command(const std::string& file, std::string& out, std::string& err)
{
    return with_rulebook(file, out, err, [&](const rulebook::Rulebook& book) {
        std::size_t clauses = 0, ruling = 0;
        for (const rulebook::Section& section : book.sections) {
            clauses += section.clauses.size();
            for (const rulebook::Clause& clause : section.clauses) ruling += clause.then.empty() ? 0 : 1;
        }
        return file + ": i orden, " + std::to_string(book.sections.size()) + " avsnitt og " + std::to_string(clauses) +
               " punkter, " + std::to_string(ruling) + " av dem avgjør noe. SHA-256 " + book.hash + "\n";
    });
}

int rulebook_show_command(const std::string& name_or_file, std::string& out, std::string& err)
{
    return with_rulebook(name_or_file, out, err, [](const rulebook::Rulebook& book) { return to_document(book); });
}

} // namespace samband::main
