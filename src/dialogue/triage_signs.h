#pragma once
#include "dialogue/way.h"
#include "rulebook/vocabulary.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What a text holds of the words that tell what it is (lists/lists.h), weighed. Pure, and linear in the text.
namespace samband::dialogue {

inline constexpr std::size_t categories = rulebook::Words<rulebook::Category>::all.size();

/// Whole words of the text that speak for a category.
struct Told {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    rulebook::Category category = rulebook::Category::neutral;
    int weight = 0;
};

struct Signs {
    std::array<int, categories> scores{};
    std::vector<Told> told; ///< in the order of the text; each word once
    std::string tongue;     ///< "nb", "nn", "en"; empty: not known
};

/// Of a text in which all white space is single blanks.
Signs signs_in(std::string_view text, Way way);

} // namespace samband::dialogue
