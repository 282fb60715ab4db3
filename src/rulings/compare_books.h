#pragma once
#include "base/word_diff.h"
#include "rulebook/rulebook.h"

#include <string>
#include <string_view>
#include <vector>

/// Two rule books side by side, clause by clause and word by word. Pure.
namespace samband::rulings {

/// What one part of a book says under one heading: {"Tekst", "Virksomhetene sender inn …"}.
struct PartField {
    std::string_view label; ///< bokmål, a text of the screen
    std::vector<Piece> pieces;
};

struct PartChange {
    enum class Kind { added, removed, changed };
    Kind kind = Kind::changed;
    bool is_clause = false;
    std::string id;        ///< of a clause
    std::string name;      ///< "3.3", "kommunedirektør", "mail-room-reply"
    std::string_view what; ///< bokmål, a text of the screen: "Punkt", "Avsnitt", "Tittel på rolle", …
    /// Only those that differ; of what is added or removed all that say something. Of the parts past
    /// `limits::changes_shown` none.
    std::vector<PartField> fields;
};

struct BooksCompared {
    std::size_t added = 0; ///< clauses
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    std::size_t other_parts = 0;   ///< sections, titles, fixed texts and the book's own head
    std::vector<PartChange> parts; ///< in the later book's order, what was removed last

    bool nothing() const { return added + removed + changed + other_parts == 0; }
};

/// Parts are known by their ids: a clause that got another id was removed and added.
BooksCompared compare_books(const rulebook::Rulebook& before, const rulebook::Rulebook& after);

} // namespace samband::rulings
