#include "language/sensitive_matter.h"

#include "language/matter.h"

namespace samband::language {
namespace {

// What a word is worth. What is told in public outweighs a plain word, unless something ties it to the person; it
// never outweighs what is said of the person.
constexpr int worth_said = 18;
constexpr int worth_plain = 8;
constexpr int worth_hint = 4;
constexpr int worth_service = 2;
constexpr int worth_tie = 2;
constexpr int worth_setting = 1;
constexpr int worth_open = 4;
constexpr int worth_office = 6; ///< taken off where an office shields a person of whom the sentence speaks as "she"
constexpr int most_of_ties = 6;
constexpr int most_open = 2; ///< words

// A name is stopped from this on. With nothing public beside it the least is needed: a tie, or two words of a life.
constexpr int enough = 6;
constexpr int enough_after = 4;  ///< in a sentence that goes on about "her" of whom nothing public was told
constexpr int enough_beside = 2; ///< in the name's own sentence

constexpr std::size_t sentences_on = 2; ///< as far as one goes on about "her"

int worth_of(const Matter& matter, const PersonName& name)
{
    if (matter.rule || matter.word_end == 0) return 0;
    // What ties a person to matter is none itself: "fikk", "ikke", "måtte".
    if (matter.said + matter.plain + matter.services + matter.hints + matter.settings == 0) return 0;
    const int open = matter.open + (matter.to_reader && !matter.of_person ? 1 : 0);
    const int outright = worth_said * matter.said - worth_open * std::min(open, most_open);
    if (name.office && !matter.of_person) return outright;
    const int told = worth_plain * matter.plain + worth_service * matter.services + worth_hint * matter.hints;
    const int ties = worth_tie * (matter.ties + (matter.of_person ? 1 : 0)) + worth_setting * matter.settings;
    return outright + told + std::min(ties, most_of_ties) - (name.office ? worth_office : 0);
}

bool stops(const Matter& matter, const PersonName& name, int least)
{
    const bool in_public = matter.open > 0 || matter.to_reader;
    return worth_of(matter, name) >= (in_public ? std::max(enough, least) : least);
}

/// What is told by somebody is not of her, save where she tells of herself.
bool only_tells(const Matter& matter, const PersonName& name)
{
    return (name.speaks || matter.told_by_her) && !matter.of_self && !(matter.said > 0 && matter.of_person);
}

/// The sentence whose matter is about the person; nothing if none is.
const Matter* about(const PersonName& name, const std::vector<Matter>& matters)
{
    const std::size_t here = name.sentence;
    const Matter& own = matters[here];
    const int beside = name.guessed ? enough : enough_beside;
    if (!only_tells(own, name) && stops(own, name, beside)) return &own;
    const int after = own.open > 0 ? enough : enough_after;
    for (std::size_t on = here + 1; on <= here + sentences_on && on < matters.size(); ++on) {
        const bool labelled = own.label && on == here + 1;
        if (!labelled && !matters[on].goes_on && !matters[on].leaves_out) break;
        const bool told = matters[on].told_by_her && !matters[on].of_self;
        if (!told && stops(matters[on], name, after)) return &matters[on];
    }
    const bool of_before = here > 0 && !name.speaks && own.goes_on;
    return of_before && stops(matters[here - 1], name, after) ? &matters[here - 1] : nullptr;
}

} // namespace

std::vector<SensitiveName> sensitive_names(std::string_view text, const std::vector<Sentence>& sentences)
{
    std::vector<SensitiveName> sensitive;
    const std::vector<PersonName> names = person_names(text, sentences);
    if (names.empty()) return sensitive;
    const std::vector<Matter> matters = matter_of(text, sentences, names);
    for (const PersonName& name : names)
        if (const Matter* matter = about(name, matters))
            sensitive.push_back({name, matter->word_begin, matter->word_end});
    return sensitive;
}

} // namespace samband::language
