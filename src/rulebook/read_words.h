#pragma once
#include "base/toml.h"
#include "rulebook/set.h"
#include "rulebook/vocabulary.h"

#include <string>
#include <vector>

/// TOML values as words of a vocabulary. A mistake is a Problem invalid with file, line and key that lists what is
/// known.
namespace samband::rulebook {

template <class Word>
Word read_toml_word(const Toml& toml)
{
    const std::string& text = toml.string();
    if (const auto found = read_word<Word>(text)) return *found;
    throw toml.mistake("«" + text + "» er ikke et kjent ord. Kjente ord: " + known_words<Word>() + ".");
}

/// A word, or a list of words.
template <class Word>
std::vector<Word> read_toml_words(const Toml& toml)
{
    if (toml.kind() != Toml::Kind::array) return {read_toml_word<Word>(toml)};
    std::vector<Word> words;
    for (const Toml& item : toml.items()) words.push_back(read_toml_word<Word>(item));
    if (words.empty()) throw toml.mistake("skal ha minst ett ord.");
    return words;
}

template <class Word>
Set<Word> read_toml_set(const Toml& toml)
{
    Set<Word> set;
    for (Word word : read_toml_words<Word>(toml)) set.add(word);
    return set;
}

/// Text that is not empty and not longer than a clause may be.
std::string read_toml_text(const Toml& toml);

} // namespace samband::rulebook
