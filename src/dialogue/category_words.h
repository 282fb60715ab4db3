#pragma once
#include "rulebook/vocabulary.h"

#include <span>

/// The categories as people say them, bokmål, through the catalogue.
namespace samband::dialogue {

struct CategorySays {
    rulebook::Category category;
    const char* name;
    const char* means; ///< one line
};
struct CategoryGroup {
    const char* title;
    std::span<const CategorySays> members;
};
/// All of them, in the groups that a person looks through.
std::span<const CategoryGroup> category_groups();
const char* name(rulebook::Category category);

} // namespace samband::dialogue
