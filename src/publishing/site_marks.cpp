#include "publishing/site_marks.h"

#include "search/words.h"

namespace samband::publishing {

using search::Word;

static bool is_asked(const Word& word, const std::vector<Word>& asked)
{
    for (const Word& it : asked)
        if (it.stem == word.stem || it.folded == word.folded) return true;
    return word.folded.starts_with(asked.back().folded); // the last one is perhaps a beginning
}

/// Where the word ends: what stands between it and the next one is no part of it.
static std::size_t end_of(std::string_view text, std::size_t start, std::size_t next)
{
    std::size_t end = next;
    while (end > start) {
        std::size_t last = end - 1;
        while (last > start && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        if (!search::words_of(text.substr(last, end - last)).empty()) break;
        end = last;
    }
    return end;
}

static void push(Json& pieces, std::string_view text, bool mark)
{
    if (!text.empty()) pieces.push(Json::object({{"text", text}, {"mark", mark}}));
}

Json marked_pieces(std::string_view text, std::string_view query)
{
    Json pieces = Json::array();
    const std::vector<Word> asked = search::words_of(query, search::most_query_words);
    const std::vector<Word> words = search::words_of(text);
    std::size_t told = 0;
    for (std::size_t at = 0; at < words.size() && !asked.empty(); ++at) {
        if (!is_asked(words[at], asked)) continue;
        const std::size_t start = words[at].start;
        const std::size_t end = end_of(text, start, at + 1 < words.size() ? words[at + 1].start : text.size());
        push(pieces, text.substr(told, start - told), false);
        push(pieces, text.substr(start, end - start), true);
        told = end;
    }
    push(pieces, text.substr(told), false);
    return pieces;
}

} // namespace samband::publishing
