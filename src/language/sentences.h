#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

/// Words and sentences of running text in Norwegian (and English).
namespace samband::language {

struct Word {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    std::size_t letters = 0; ///< characters; 0 for an address and for a number
};

struct Sentence {
    std::size_t begin = 0;   ///< bytes in the text
    std::size_t end = 0;     ///< past the full stop
    std::vector<Word> words; ///< never empty
};

/// A line feed always ends a sentence. A full stop does not after an abbreviation ("f.eks.", "kl."), an initial, an
/// ordinal ("17. mai") or inside a number or an address. Linear.
std::vector<Sentence> sentences_in(std::string_view text);

} // namespace samband::language
