#pragma once
#include "language/sentences.h"

#include <string_view>
#include <vector>

/// Where a text names people, as far as lists and the shape of names can tell.
namespace samband::language {

struct PersonName {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    std::size_t sentence = 0; ///< its index
    bool full = false;        ///< more than a given name
    bool office = false;      ///< beside a title: speaks or acts for an office, an organisation, a trade
    bool speaks = false;      ///< "sier Kari Lie"
    bool guessed = false;     ///< known by its capitals alone, not by its words
};

/// In order. Streets, schools and firms called after people, saints and kings are no such names. Linear.
std::vector<PersonName> person_names(std::string_view text, const std::vector<Sentence>& sentences);

} // namespace samband::language
