#include "main/find_rulebook.h"

#include "base/problem.h"
#include "rulebook/limits.h"
#include "rulebook/shipped.h"

#include <fstream>

namespace samband::main {
namespace {

/// At most one byte more than a rule book may have: the reader of rule books refuses it then.
std::string read_file(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text(rulebook::limits::rulebook_bytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

} // namespace

std::shared_ptr<const rulebook::Rulebook> find_rulebook(const std::string& name_or_file)
{
    if (auto found = rulebook::shipped(name_or_file)) return found;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(name_or_file, ignored)) {
        std::string known;
        for (std::string_view name : rulebook::shipped_names()) (known += known.empty() ? "" : ", ") += name;
        throw Problem(ProblemCode::not_found,
                      name_or_file + " er hverken en fil eller et reglement som følger med: " + known + ".");
    }
    return std::make_shared<const rulebook::Rulebook>(
        rulebook::load_rulebook(read_file(name_or_file), name_or_file, rulebook::shipped_foundation()));
}

} // namespace samband::main
