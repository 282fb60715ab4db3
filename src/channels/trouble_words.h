#pragma once
#include <string_view>

/// What went wrong with a delivery, for a person: why, and what to press.
namespace samband::channels {

struct TroubleWords {
    const char* why = "";    ///< a bokmål sentence (text_of)
    const char* remedy = ""; ///< what helps; may be empty
};

/// Of an error's code word. An unknown one is the channel's own answer: `why` is empty, and the answer itself is shown.
TroubleWords trouble_words(std::string_view error);

/// Nothing that Samband can do again will help: a person does it, or lets it be.
bool is_for_hands(std::string_view error);

} // namespace samband::channels
