#include "language/sensitive_matter.h"

#include "language/folded.h"
#include "language/lists/lists.h"
#include "language/word_patterns.h"

namespace samband::language {
namespace {

constexpr std::size_t first_words = 3;   ///< where a sentence says that it goes on about the same person
constexpr std::size_t longest_word = 60; ///< bytes; how far the end of a word is looked for

// All lists from `personal_list` on are of personal matter.
enum PatternList : std::size_t { said_list, service_list, tie_list, subject_list, personal_list };

const WordPatterns& patterns()
{
    static const WordPatterns made{lists::said_of_person, lists::services,        lists::ties,
                                   lists::subject_tails,  lists::personal_matter, lists::health_matter,
                                   lists::welfare_matter, lists::crime_matter,    lists::work_matter};
    return made;
}

std::size_t word_end(std::string_view text, std::size_t at)
{
    const std::size_t limit = std::min(text.size(), at + longest_word);
    while (at < limit && (is_word_byte(text[at]) || text[at] == '-')) ++at;
    return at;
}

/// The hits without the compounds that name a subject, a body or a trade: "kreftforeningen", "ruspolitikk".
std::vector<PatternHit> hits_in(std::string_view lower)
{
    std::vector<PatternHit> hits = patterns().hits(lower);
    std::unordered_set<std::size_t> subjects;
    for (const PatternHit& hit : hits)
        if (hit.list == subject_list) subjects.insert(word_end(lower, hit.end));
    std::erase_if(hits, [&](const PatternHit& hit) {
        const bool matter = hit.list == said_list || hit.list >= personal_list;
        return hit.list == subject_list || (matter && subjects.contains(word_end(lower, hit.end)));
    });
    return hits;
}

void note(Matter& matter, std::size_t list)
{
    matter.said |= list == said_list;
    matter.personal |= list >= personal_list;
    matter.service |= list == service_list;
    matter.tie |= list == tie_list;
}

/// "hvis du …" speaks to everybody.
bool is_condition(std::string_view lower, const Word& word)
{
    const std::string_view written = lower.substr(word.begin, std::min(word.end - word.begin, longest_word));
    return written == "hvis" || written == "dersom" || written == "om";
}

void read_words(std::string_view lower, const Sentence& sentence, Matter& matter)
{
    static const WordSet events(lists::event_words);
    static const WordSet pronouns(lists::pronouns);
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const Word& word = sentence.words[i];
        const std::string_view written = lower.substr(word.begin, std::min(word.end - word.begin, longest_word));
        matter.event |= events.has(written);
        matter.event |= written == "du" && i > 0 && is_condition(lower, sentence.words[i - 1]);
        matter.same |= i < first_words && pronouns.has(written);
    }
}

/// Whether matter of the sentence is about the person, as far as an office shields from it.
bool is_about(const Matter& matter, const PersonName& name)
{
    if (matter.event) return false;
    if (matter.said) return true;
    return !name.office && (matter.personal || (matter.service && matter.tie));
}

bool is_sensitive(const PersonName& name, const std::vector<Matter>& matters)
{
    const std::size_t here = name.sentence;
    if (!name.speaks && is_about(matters[here], name)) return true;
    if (here + 1 < matters.size() && matters[here + 1].same && is_about(matters[here + 1], name)) return true;
    return here > 0 && !name.speaks && matters[here].same && is_about(matters[here - 1], name);
}

} // namespace

std::vector<Matter> matter_of(std::string_view text, const std::vector<Sentence>& sentences)
{
    const std::string lower = folded(text);
    const std::vector<PatternHit> hits = hits_in(lower);
    std::vector<Matter> matters(sentences.size());
    auto hit = hits.begin();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        // A pattern may end with the blank after its word: the sentence takes all that end before the next begins.
        const std::size_t end = i + 1 < sentences.size() ? sentences[i + 1].begin : text.size() + 1;
        for (; hit != hits.end() && hit->end <= end; ++hit) note(matters[i], hit->list);
        read_words(lower, sentences[i], matters[i]);
    }
    return matters;
}

std::vector<PersonName> sensitive_names(std::string_view text, const std::vector<Sentence>& sentences)
{
    std::vector<PersonName> names = person_names(text, sentences);
    if (names.empty()) return names;
    const std::vector<Matter> matters = matter_of(text, sentences);
    std::erase_if(names, [&](const PersonName& name) { return !is_sensitive(name, matters); });
    return names;
}

} // namespace samband::language
