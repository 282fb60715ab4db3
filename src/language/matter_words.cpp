#include "language/matter_words.h"

#include "language/lists/lists.h"
#include "language/word_patterns.h"

namespace samband::language {
namespace {

constexpr std::size_t longest_word = 60; ///< bytes; how far the ends of a word are looked for

struct Table {
    std::vector<std::string_view> lists;
    std::vector<Weight> weights; ///< of the words of each list

    void add(std::string_view list, Weight weight)
    {
        lists.push_back(list);
        weights.push_back(weight);
    }
};

Table table_of_fields()
{
    Table table;
    table.add(lists::subject_tails, Weight::subject);
    table.add(lists::ties, Weight::tie);
    table.add(lists::services, Weight::service);
    table.add(lists::open_words, Weight::open);
    for (const lists::FieldWords* field : lists::fields()) {
        table.add(field->said, Weight::said);
        table.add(field->plain, Weight::plain);
        table.add(field->hints, Weight::hint);
    }
    return table;
}

struct Words {
    Table table = table_of_fields();
    WordPatterns patterns{table.lists};
};

bool is_of_word(char c)
{
    return is_word_byte(c) || c == '-';
}

WeighedWord whole_word(std::string_view text, const PatternHit& hit, Weight weight)
{
    WeighedWord word{hit.begin, hit.end, weight};
    for (std::size_t far = 0; far < longest_word && word.begin > 0 && is_of_word(text[word.begin - 1]); ++far)
        --word.begin;
    for (std::size_t far = 0; far < longest_word && word.end < text.size() && is_of_word(text[word.end]); ++far)
        ++word.end;
    return word;
}

/// A word that ends as a subject does is that and nothing else: "kreftforeningen", "ruspolitikk".
void lay_over(WeighedWord& below, const WeighedWord& word)
{
    if (below.weight == Weight::subject && word.end == below.end) return;
    if (word.weight == Weight::subject ? word.end == below.end : word.weight > below.weight) below = word;
}

} // namespace

std::vector<WeighedWord> weighed_words(std::string_view folded)
{
    static const Words made;
    std::vector<WeighedWord> all;
    for (const PatternHit& hit : made.patterns.hits(folded))
        all.push_back(whole_word(folded, hit, made.table.weights[hit.list]));
    std::ranges::stable_sort(all, {}, &WeighedWord::begin);
    std::vector<WeighedWord> kept;
    for (const WeighedWord& word : all)
        if (kept.empty() || word.begin >= kept.back().end) kept.push_back(word);
        else lay_over(kept.back(), word);
    return kept;
}

} // namespace samband::language
