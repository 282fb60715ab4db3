#pragma once
#include "db/queries.h"

#include <string>
#include <string_view>
#include <vector>

/// Text made into words that both databases index as they are.
namespace samband::search {

/// One word of a text: folded ("Løten" → "løten") and its Norwegian stem ("skolene" → "skol").
struct Word {
    std::string folded;
    std::string stem;
    std::size_t start = 0; ///< byte offset in the text
};

inline constexpr std::size_t most_words = 20'000; ///< of a document; what follows is not found by
inline constexpr std::size_t most_query_words = 12;
inline constexpr std::size_t most_word_bytes = 64; ///< longer runs are cut

/// The text's words in order (ICU's word breaks; letters and digits only), at most `most`.
std::vector<Word> words_of(std::string_view text, std::size_t most = most_words);

/// What is indexed: every stem, and the folded form where it differs, separated by spaces.
std::string index_text(std::string_view text);

/// The query in the database's language: all words must be found, the last as a beginning too. Empty if it has none.
/// Made of letters and digits alone, so that nothing a stranger types is an operator.
std::string match_text(std::string_view query, db::Dialect dialect);
/// The same, but the last word's beginning is no longer than `letters`.
std::string match_text(std::string_view query, db::Dialect dialect, std::size_t letters);

/// So many letters of a word.
std::string beginning(std::string_view word, std::size_t letters);

/// One of these marks at least. A mark is letters and digits of ASCII; what else stands in one is left out.
std::string match_any(const std::vector<std::string>& marks, db::Dialect dialect);
/// All of what the two above have written; empty of none.
std::string match_all(const std::vector<std::string>& matches, db::Dialect dialect);

} // namespace samband::search
