#pragma once
#include "rulebook/rulebook.h"

#include <string>
#include <string_view>
#include <vector>

namespace samband::rulings {

/// What a part says under one heading; empty where it says nothing there.
struct PartText {
    std::string_view label; ///< bokmål, a text of the screen
    std::string text;

    friend bool operator==(const PartText&, const PartText&) = default;
};

/// One thing of a book that can differ from another book's: a clause, a section's own words, a title, a fixed text.
struct BookPart {
    std::string_view what; ///< bokmål, a text of the screen
    bool is_clause = false;
    std::string id;             ///< unique among those of its kind
    std::string name;           ///< to be shown
    std::vector<PartText> says; ///< the same labels for all of one kind

    std::string key() const { return std::string(what) + " " + id; }
};

/// All of it, in the order of the document: its head first, then sections and clauses, titles, texts and languages.
std::vector<BookPart> parts_of(const rulebook::Rulebook& book);

} // namespace samband::rulings
