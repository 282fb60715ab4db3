#pragma once
#include "rulebook/rulebook.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

/// The rule books of this repository, read from their files.
namespace samband::rulebook::testing {

inline std::string text_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline std::filesystem::path book_path(const std::string& name)
{
    return std::filesystem::path(SAMBAND_ROOT) / "rulebooks" / (name + ".toml");
}

inline Foundation foundation()
{
    static const Foundation shared = [] {
        Foundation made;
        made.law = std::make_shared<Rulebook>(load_rulebook(text_of(book_path("law")), "rulebooks/law.toml", {}));
        made.starter = std::make_shared<Rulebook>(
            load_rulebook(text_of(book_path("starter")), "rulebooks/starter.toml", {made.law, nullptr}));
        return made;
    }();
    return shared;
}

inline const Rulebook& book(const std::string& name)
{
    static std::map<std::string, Rulebook> books;
    if (name == "starter") return *foundation().starter;
    auto found = books.find(name);
    if (found == books.end())
        found =
            books.emplace(name, load_rulebook(text_of(book_path(name)), "rulebooks/" + name + ".toml", foundation()))
                .first;
    return found->second;
}

inline Ruling ask(const std::string& name, const std::string& question)
{
    return rule(book(name), read_question(parse_json(question)));
}

inline const std::vector<std::string> all_books = {"loten", "saltdal", "hattfjelldal", "klabu", "starter"};

} // namespace samband::rulebook::testing
