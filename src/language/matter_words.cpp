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
    table.add(lists::settings, Weight::setting);
    table.add(lists::ties, Weight::tie);
    table.add(lists::services, Weight::service);
    table.add(lists::open_words, Weight::open);
    table.add(lists::harmless_words, Weight::harmless);
    for (const lists::FieldWords* field : lists::fields()) {
        table.add(field->said, Weight::said);
        table.add(field->plain, Weight::plain);
        table.add(field->hints, Weight::hint);
    }
    return table;
}

struct MatterWords {
    Table table = table_of_fields();
    WordPatterns patterns{table.lists};
};

bool is_of_word(char c)
{
    return is_word_byte(c) || c == '-';
}

/// A hit, and the whole words that it stands in.
struct Placed {
    WeighedWord word;
    std::size_t stem_begin = 0;
    std::size_t stem_end = 0;
};

bool is_inside_letter(char c)
{
    return (c & '\xC0') == '\x80';
}

Placed placed(std::string_view text, const PatternHit& hit, Weight weight)
{
    Placed made{{hit.begin, hit.end, weight}, hit.begin, hit.end};
    std::size_t& begin = made.word.begin;
    std::size_t& end = made.word.end;
    for (std::size_t far = 0; far < longest_word && begin > 0 && is_of_word(text[begin - 1]); ++far) --begin;
    for (std::size_t far = 0; far < longest_word && end < text.size() && is_of_word(text[end]); ++far) ++end;
    // A word too long to be walked through is cut between letters.
    while (begin < hit.begin && is_inside_letter(text[begin])) ++begin;
    while (end > hit.end && end < text.size() && is_inside_letter(text[end])) --end;
    return made;
}

/// What follows the stem in its word may make it a subject: "kreftforeningen", "ruspolitikk"; "krisesenter" is none.
void lay_over(Placed& below, const Placed& above)
{
    const bool same_end = above.word.end == below.word.end;
    if (below.word.weight == Weight::subject && same_end && above.stem_end <= below.stem_begin) return;
    const bool subject = above.word.weight == Weight::subject;
    if (subject ? same_end && above.stem_begin >= below.stem_end : above.word.weight > below.word.weight) below = above;
}

} // namespace

std::vector<WeighedWord> weighed_words(std::string_view folded)
{
    static const MatterWords made;
    std::vector<Placed> kept;
    for (const PatternHit& hit : made.patterns.hits(folded)) {
        const Placed one = placed(folded, hit, made.table.weights[hit.list]);
        // A phrase ends last and may begin before lighter words within it.
        while (!kept.empty() && one.word.begin < kept.back().word.begin && kept.back().word.weight < one.word.weight)
            kept.pop_back();
        if (kept.empty() || one.word.begin >= kept.back().word.end)
            kept.push_back(one);
        else
            lay_over(kept.back(), one);
    }
    std::vector<WeighedWord> words;
    for (const Placed& one : kept) words.push_back(one.word);
    return words;
}

} // namespace samband::language
