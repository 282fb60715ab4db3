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

/// A rule book that rules nothing: what a municipality has that has adopted no word yet.
inline const std::string silent_book =
    "name = \"none\"\nshort = \"Ingen\"\ntitle = \"Ingen\"\n[[section]]\nprinted = \"1\"\nrules_nothing = \"Tomt.\"\n";

/// One of the five, or "none".
inline const Rulebook& book(const std::string& name)
{
    static std::map<std::string, Rulebook> books;
    if (name == "starter") return *foundation().starter;
    auto found = books.find(name);
    if (found != books.end()) return found->second;
    const std::string text = name == "none" ? silent_book : text_of(book_path(name));
    return books.emplace(name, load_rulebook(text, "rulebooks/" + name + ".toml", foundation())).first->second;
}

inline Ruling ask(const std::string& name, const std::string& question)
{
    return rule(book(name), read_question(parse_json(question)));
}

inline const std::vector<std::string> all_books = {"loten", "saltdal", "hattfjelldal", "klabu", "starter"};

} // namespace samband::rulebook::testing
