#include "language/sensitive_matter.h"

#include "language/matter.h"

namespace samband::language {
namespace {

// What a word is worth. A name is stopped at `enough`: by one plain word, by a hint with a tie, by two hints; what is
// told in public outweighs one plain word, but not what is said of the person.
static const int enough = getenv("W_enough") ? atoi(getenv("W_enough")) : 6;
static const int worth_said = getenv("W_worth_said") ? atoi(getenv("W_worth_said")) : 18;
static const int worth_plain = getenv("W_worth_plain") ? atoi(getenv("W_worth_plain")) : 8;
static const int worth_service = getenv("W_worth_service") ? atoi(getenv("W_worth_service")) : 2;
static const int worth_hint = getenv("W_worth_hint") ? atoi(getenv("W_worth_hint")) : 4;
static const int worth_tie = getenv("W_worth_tie") ? atoi(getenv("W_worth_tie")) : 2;
static const int worth_open = getenv("W_worth_open") ? atoi(getenv("W_worth_open")) : 6;
static const int most_ties = getenv("W_most_ties") ? atoi(getenv("W_most_ties")) : 3;
static const int most_open = getenv("W_most_open") ? atoi(getenv("W_most_open")) : 2;
constexpr std::size_t sentences_on = 2; ///< as far as one goes on about "her"

int worth_of(const Matter& matter, const PersonName& name, int hint)
{
    if (matter.rule) return 0;
    int worth = worth_said * matter.said - worth_open * std::min(matter.open + (matter.to_reader && !matter.of_person ? 1 : 0), most_open);
    static const int worth_office = getenv("W_office") ? atoi(getenv("W_office")) : 6;
    if (name.office && !matter.of_person) return worth;
    if (name.office) worth -= worth_office;
    worth += worth_plain * matter.plain + worth_service * matter.services + hint * matter.hints;
    return worth + std::min(worth_tie * matter.ties + matter.settings, worth_tie * most_ties);
}

/// The sentence whose matter is about the person; nothing if none is.
const Matter* about(const PersonName& name, const std::vector<Matter>& matters)
{
    const std::size_t here = name.sentence;
    static const int own_hint = getenv("W_own") ? atoi(getenv("W_own")) : 6;
    const auto stops = [&](const Matter& matter) {
        const bool after_label = matters[here].label && here + 1 < matters.size() && &matter == &matters[here + 1];
        const bool own = (&matter == &matters[here] || after_label) && !name.guessed;
        static const int bare = getenv("W_bare") ? atoi(getenv("W_bare")) : 2;
        return worth_of(matter, name, own ? own_hint : worth_hint) >= (own && matter.open == 0 && !matter.to_reader ? bare : enough);
    };
    const bool self = matters[here].of_self || (matters[here].said > 0 && matters[here].of_person);
    const bool told = name.speaks && !self;
    if (!told && stops(matters[here])) return &matters[here];
    bool goes_on = matters[here].label;
    for (std::size_t on = here + 1; on <= here + sentences_on && on < matters.size(); ++on) {
        if (!goes_on && !matters[on].goes_on && !matters[on].leaves_out) break;
        if (stops(matters[on])) return &matters[on];
        goes_on = false;
    }
    const bool of_before = here > 0 && !name.speaks && matters[here].goes_on;
    return of_before && stops(matters[here - 1]) ? &matters[here - 1] : nullptr;
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
