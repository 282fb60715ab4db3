#include "search/excerpt.h"

#include "base/text.h"
#include "search/words.h"

#include <algorithm>

namespace samband::search {

static constexpr std::size_t excerpt_characters = 160;
static constexpr std::size_t bytes_before = 60;
static constexpr std::size_t words_looked_at = 4'000;

/// Where the excerpt begins: a few words before the first one found.
static std::size_t start_of(std::string_view text, const std::vector<Word>& sought)
{
    const std::vector<Word> words = words_of(text, words_looked_at);
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
        return std::any_of(sought.begin(), sought.end(), [&](const Word& one) {
            return word.stem == one.stem || word.folded.starts_with(one.folded);
        });
    });
    if (found == words.end()) return 0;
    return std::find_if(words.begin(), found,
                        [&](const Word& word) { return word.start + bytes_before >= found->start; })
        ->start;
}

std::string excerpt(std::string_view text, std::string_view query)
{
    const std::size_t start = start_of(text, words_of(query, most_query_words));
    return (start > 0 ? "… " : "") + shortened(text.substr(start), excerpt_characters);
}

} // namespace samband::search
