#include "language/readability.h"

namespace samband::language {

double Readability::lix() const
{
    if (words == 0 || sentences == 0) return 0;
    const auto count = static_cast<double>(words);
    return count / static_cast<double>(sentences) + 100.0 * static_cast<double>(long_words) / count;
}

std::string_view Readability::band() const
{
    const double value = lix();
    if (value < 30) return "very-easy";
    if (value < 40) return "easy";
    if (value < 50) return "medium";
    if (value < 60) return "hard";
    return "very-hard";
}

Readability readability_of(const std::vector<Sentence>& sentences)
{
    constexpr std::size_t longest_short = 6;
    Readability counted;
    counted.sentences = sentences.size();
    for (const Sentence& sentence : sentences) {
        counted.words += sentence.words.size();
        for (const Word& word : sentence.words)
            if (word.letters > longest_short) ++counted.long_words;
    }
    return counted;
}

} // namespace samband::language
