#pragma once
#include "language/sentences.h"

#include <cstddef>
#include <string_view>
#include <vector>

/// How heavy a text is to read: LIX = words / sentences + 100 × long words / words (Björnsson 1968).
namespace samband::language {

struct Readability {
    std::size_t words = 0;
    std::size_t sentences = 0;     ///< headings and list items without a full stop count as one each
    std::size_t long_words = 0;    ///< more than six letters
    double lix() const;            ///< 0 without words
    std::string_view band() const; ///< "very-easy" < 30 ≤ "easy" < 40 ≤ "medium" < 50 ≤ "hard" < 60 ≤ "very-hard"
};

/// Addresses (of the web and of mail) are one short word each; pictures and code are none.
Readability readability_of(const std::vector<Sentence>& sentences);

} // namespace samband::language
