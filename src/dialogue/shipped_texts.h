#pragma once
#include "language/tongue.h"

#include <span>
#include <string_view>

/// The texts that come with the program, for municipalities whose rule book has none: filled by fixed_text.h.
namespace samband::dialogue {

struct ShippedText {
    std::string_view name;
    const char* title; ///< what people call it, bokmål, through the catalogue
    language::Phrase text;
};

std::span<const ShippedText> shipped_texts();

} // namespace samband::dialogue
