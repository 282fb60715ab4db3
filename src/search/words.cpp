#include "search/words.h"

#include "base/text.h"

#include <libstemmer.h>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace samband::search {

static std::string stem(const std::string& folded)
{
    // A stemmer is not safe to share between threads; one a thread lives as long as it.
    thread_local const std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer(sb_stemmer_new("norwegian", nullptr),
                                                                                  sb_stemmer_delete);
    const auto* letters = reinterpret_cast<const sb_symbol*>(folded.data());
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer.get(), letters, static_cast<int>(folded.size()));
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

/// At most `most_word_bytes`, cut between characters.
static std::string_view cut(std::string_view word)
{
    if (word.size() <= most_word_bytes) return word;
    std::size_t end = most_word_bytes;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
    return word.substr(0, end);
}

std::vector<Word> words_of(std::string_view text, std::size_t most)
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale("nb"), status));
    UText* source = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(source, status);

    std::vector<Word> words;
    std::int32_t start = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE && words.size() < most;
         start = end, end = breaks->next()) {
        if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
        const auto from = static_cast<std::size_t>(start);
        std::string folded = fold(cut(text.substr(from, static_cast<std::size_t>(end - start))));
        std::erase_if(folded, [](char c) {
            return static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c));
        });
        if (folded.empty()) continue;
        words.push_back({folded, stem(folded), from});
    }
    utext_close(source);
    return words;
}

std::string index_text(std::string_view text)
{
    std::string indexed;
    for (const Word& word : words_of(text)) {
        indexed += word.stem;
        indexed += ' ';
        if (word.folded != word.stem) indexed += word.folded + ' ';
    }
    return indexed;
}

static std::string fts5(const std::vector<Word>& words)
{
    std::string match;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i + 1 < words.size())
            match += '"' + words[i].stem + "\" AND ";
        else
            match += "(\"" + words[i].stem + "\" OR \"" + words[i].folded + "\"*)";
    }
    return match;
}

static std::string tsquery(const std::vector<Word>& words)
{
    std::string match;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i + 1 < words.size())
            match += "'" + words[i].stem + "' & ";
        else
            match += "('" + words[i].stem + "' | '" + words[i].folded + "':*)";
    }
    return match;
}

std::string match_text(std::string_view query, db::Dialect dialect)
{
    const std::vector<Word> words = words_of(query, most_query_words);
    return dialect == db::Dialect::sqlite ? fts5(words) : tsquery(words);
}

} // namespace samband::search
