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

/// What a beginning of one letter leads to is nearly everything, and looking for it slow: one letter is a word.
static bool may_begin(const Word& word)
{
    return word.folded.size() > 1;
}

std::string beginning(std::string_view word, std::size_t letters)
{
    std::size_t end = 0;
    for (std::size_t seen = 0; end < word.size() && seen < letters; ++seen)
        for (++end; end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80;) ++end;
    return std::string(word.substr(0, end));
}

static std::string fts5(const Word& word, bool last)
{
    if (!last || !may_begin(word)) return '"' + word.stem + '"';
    return "(\"" + word.stem + "\" OR \"" + word.folded + "\"*)";
}

static std::string tsquery(const Word& word, bool last)
{
    if (!last || !may_begin(word)) return "'" + word.stem + "'";
    return "('" + word.stem + "' | '" + word.folded + "':*)";
}

static std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

std::string match_text(std::string_view query, db::Dialect dialect)
{
    return match_text(query, dialect, most_word_bytes);
}

std::string match_text(std::string_view query, db::Dialect dialect, std::size_t letters)
{
    std::vector<Word> words = words_of(query, most_query_words);
    if (!words.empty()) words.back().folded = beginning(words.back().folded, letters);
    std::vector<std::string> matches;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        matches.push_back(dialect == db::Dialect::sqlite ? fts5(words[i], last) : tsquery(words[i], last));
    }
    return match_all(matches, dialect);
}

std::string match_all(const std::vector<std::string>& matches, db::Dialect dialect)
{
    return joined(matches, dialect == db::Dialect::sqlite ? " AND " : " & ");
}

std::string match_any(const std::vector<std::string>& marks, db::Dialect dialect)
{
    const std::string quote = dialect == db::Dialect::sqlite ? "\"" : "'";
    std::vector<std::string> quoted;
    for (std::string mark : marks) {
        std::erase_if(mark, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
        quoted.push_back(quote + mark + quote);
    }
    return "(" + joined(quoted, dialect == db::Dialect::sqlite ? " OR " : " | ") + ")";
}

} // namespace samband::search
