#include "main/rulebook_command.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "main/find_rulebook.h"
#include "main/new_rulebook.h"
#include "rulebook/coverage.h"
#include "rulebook/describe.h"
#include "rulebook/shipped.h"

#include <fstream>

namespace samband::main {
namespace {

/// Also current law: it rules nothing alone, but can be read.
std::shared_ptr<const rulebook::Rulebook> find_to_read(const std::string& name_or_file)
{
    return name_or_file == "law" ? rulebook::shipped_foundation().law : find_rulebook(name_or_file);
}

template <class Make>
int with_rulebook(const std::string& name_or_file, std::string& out, std::string& err, Make make)
{
    try {
        out = make(*find_to_read(name_or_file));
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

int rulebook_coverage_command(const std::string& name_or_file, std::string& out, std::string& err)
{
    std::string forgotten;
    const int code = with_rulebook(name_or_file, out, err, [&](const rulebook::Rulebook& book) {
        for (const rulebook::Section* section : unexplained_sections(book))
            forgotten += "Ikke forklart: " + section->printed + " " + section->title + "\n";
        return coverage_in_words(book);
    });
    if (code != 0 || forgotten.empty()) return code;
    err = forgotten;
    return 1;
}

namespace {

std::string start_from(const std::string& name)
{
    const auto& known = rulebook::shipped_names();
    if (std::ranges::find(known, name) == known.end())
        throw Problem(ProblemCode::not_found, name + " er ikke et reglement som følger med.");
    return new_rulebook(embedded("rulebooks/" + name + ".toml").value());
}

void write_new_file(const std::string& file, const std::string& text)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        throw Problem(ProblemCode::conflict, file + " finnes alt; den blir ikke skrevet over.");
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw Problem(ProblemCode::invalid, file + " kan ikke skrives.");
}

} // namespace

int rulebook_new_command(const std::string& from, const std::string& file, std::string& out, std::string& err)
{
    try {
        const std::string text = start_from(from);
        if (file.empty()) {
            out = text;
            return 0;
        }
        write_new_file(file, text);
        out = file + ": skrevet. Gå gjennom den, og kjør «samband rulebook check " + file + "».\n";
        return 0;
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + "\n";
        return 2;
    }
}

} // namespace samband::main
