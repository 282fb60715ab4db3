#include "language/matter.h"

#include "language/folded.h"
#include "language/lists/lists.h"
#include "language/matter_words.h"

namespace samband::language {
namespace {

constexpr std::size_t first_words = 3;   ///< where a sentence says that it goes on about the same person
constexpr std::size_t longest_word = 60; ///< bytes
constexpr std::size_t label_words = 5;   ///< at most, with the name

void count(Matter& matter, Weight weight)
{
    switch (weight) {
    case Weight::subject:
        return;
    case Weight::harmless:
        return;
    case Weight::setting:
        ++matter.settings;
        return;
    case Weight::tie:
        ++matter.ties;
        return;
    case Weight::hint:
        ++matter.hints;
        return;
    case Weight::service:
        ++matter.services;
        return;
    case Weight::open:
        ++matter.open;
        return;
    case Weight::plain:
        ++matter.plain;
        return;
    case Weight::said:
        ++matter.said;
        return;
    }
}

/// How much a word tells of why a name is stopped.
int telling(Weight weight)
{
    const bool silent = weight == Weight::open || weight == Weight::subject || weight == Weight::harmless;
    return silent ? 0 : static_cast<int>(weight);
}

void read_signs(std::string_view text, std::string_view lower, const Sentence& sentence, Matter& matter)
{
    static const WordSet pronouns(lists::pronouns);
    static const WordSet persons("han hun ho henne hennes hans hennar honom ham");
    static const WordSet predicates(lists::predicates);
    static const WordSet speaking(lists::speaking_words);
    static const WordSet modals(
        "kan må får har finner finn søker søkjer vil skal fornyer bør trenger treng ringer ringjer");
    std::string_view before;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const Word& word = sentence.words[i];
        const std::string_view here = lower.substr(word.begin, std::min(word.end - word.begin, longest_word));
        matter.rule |= here == "du" && (before == "hvis" || before == "dersom" || before == "om");
        const bool person = persons.has(here) && !(here == "hans" && is_capital(text, word.begin));
        matter.of_person |= person;
        matter.told_by_her |= person && speaking.has(before);
        matter.goes_on |= person || (i < first_words && pronouns.has(here));
        matter.leaves_out |= i == 0 && predicates.has(here);
        matter.to_reader |=
            (i == 0 && here == "du") || (here == "du" && modals.has(before)) || (before == "du" && modals.has(here));
        matter.rule |= here.starts_with("eksempel") || here.starts_with("eksemplet") || here.starts_with("oppdikt");
        matter.of_self |= before == "at" && person;
        before = here;
    }
}

} // namespace

std::vector<Matter> matter_of(std::string_view text, const std::vector<Sentence>& sentences,
                              const std::vector<PersonName>& names)
{
    const std::string lower = folded(text);
    const std::vector<WeighedWord> words = weighed_words(lower);
    std::vector<Matter> matters(sentences.size());
    auto word = words.begin();
    auto name = names.begin();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        Matter& matter = matters[i];
        while (name != names.end() && name->sentence < i) ++name;
        for (auto here = name; here != names.end() && here->sentence == i; ++here)
            matter.label |= sentences[i].words.size() <= label_words && here->end == sentences[i].words.back().end;
        const std::size_t end = i + 1 < sentences.size() ? sentences[i + 1].begin : text.size() + 1;
        int most = 0;
        for (; word != words.end() && word->begin < end; ++word) {
            while (name != names.end() && name->end <= word->begin) ++name;
            if (name != names.end() && name->begin < word->end) continue;
            count(matter, word->weight);
            if (telling(word->weight) <= most) continue;
            most = telling(word->weight);
            matter.word_begin = word->begin;
            matter.word_end = word->end;
        }
        read_signs(text, lower, sentences[i], matter);
    }
    return matters;
}

} // namespace samband::language
