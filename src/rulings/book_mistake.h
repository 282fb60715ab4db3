#pragma once
#include "base/problem.h"
#include "rulebook/rulebook.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace samband::rulings {

/// What the reader of rule books has to say of a text: the line (from 1; 0 where it is of the whole), and its own
/// words without the place: "when.act «publisj» er ikke et kjent ord. Kjente ord: …".
struct BookMistake {
    int line = 0;
    std::string says;
};

/// The book that a draft's text is, or the first mistake in it. Reads as an adopted book is read, on the foundation.
std::variant<rulebook::Rulebook, BookMistake> read_book(std::string_view text);

/// "Linje 12: …", as it is shown.
std::string in_words(const BookMistake& mistake);

} // namespace samband::rulings
