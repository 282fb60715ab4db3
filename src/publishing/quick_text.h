#pragma once
#include "base/text.h"
#include "publishing/post.h"

#include <string>
#include <string_view>

/// The one text box of "Kjapp sak": its first sentence is the title.
namespace samband::publishing {

struct QuickText {
    std::string title;  ///< at most `most_quick_title` graphemes, without the full stop
    std::string body;   ///< what follows; the whole text where nothing does, or where the first sentence was cut
    TextPlace title_at; ///< where they begin in the box
    TextPlace body_at;
};
QuickText quick_text(std::string_view text);

/// What stands in the box for that title and body: `quick_text` of it gives both back, if any text does.
std::string joined_text(const Content& content);

/// Nothing in it would be lost in the quick form: what it has no field for is empty.
bool fits_quick(const Content& content);

inline constexpr std::size_t most_quick_title = 120; ///< graphemes: a title that lists and phones can show

} // namespace samband::publishing
