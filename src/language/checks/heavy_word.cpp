#include "language/checks/all.h"
#include "language/heavy_words.h"
#include "language/letters.h"
#include "language/running_text.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "«{word}» er tungt å lese.",
    "«{word}» er tungt å lese.",
    "“{word}” is heavy to read.",
};
constexpr Phrase write_it{
    "Skriv heller «{plain}».",
    "Skriv heller «{plain}».",
    "Write “{plain}” instead.",
};
constexpr Phrase choose{
    "Skriv heller ett av disse: {plain}.",
    "Skriv heller eitt av desse: {plain}.",
    "Write one of these instead: {plain}.",
};
constexpr Phrase says_noun{
    "«{word}» gjemmer det som skjer, i et substantiv.",
    "«{word}» gøymer det som skjer, i eit substantiv.",
    "“{word}” hides what happens in a noun.",
};
constexpr Phrase use_verb{
    "Bruk verbet selv: «foreta en vurdering av saken» blir «vurdere saken».",
    "Bruk verbet sjølv: «føreta ei vurdering av saka» blir «vurdere saka».",
    "Use the verb itself: “make an assessment of” becomes “assess”.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart; vanlige ord når flest.",
    "Offentlege organ skal skrive klart; vanlege ord når flest.",
    "Public bodies must write clearly; plain words reach most.",
};

constexpr std::size_t longest_word = 40; ///< bytes; no heavy word is longer

/// Where the phrase ends among the words of the sentence; 0 if it does not stand there.
std::size_t past_phrase(const RunningText& text, const Sentence& sentence, std::size_t at, std::string_view phrase)
{
    while (true) {
        const std::size_t blank = std::min(phrase.find(' '), phrase.size());
        if (at >= sentence.words.size()) return 0;
        const Word& word = sentence.words[at++];
        if (word.end - word.begin != blank || text.lower(word) != phrase.substr(0, blank)) return 0;
        if (blank == phrase.size()) return at;
        phrase.remove_prefix(blank + 1);
        // Only one blank parts the words of a phrase: a comma between them makes it another thing.
        if (at < sentence.words.size() && sentence.words[at].begin != word.end + 1) return 0;
    }
}

bool is_empty_verb(std::string_view word)
{
    constexpr std::array verbs = std::to_array<std::string_view>(
        {"foreta", "foretar", "foretas", "foretatt", "foretok", "gjennomføre", "gjennomfører", "gjennomføres",
         "gjennomført", "utføre", "utfører", "utføres", "utført", "føreta", "føretek", "føreteke", "gjennomførar",
         "gjennomførast", "utførast"});
    return std::ranges::count(verbs, word) > 0;
}

bool is_noun_of_act(std::string_view word)
{
    constexpr std::array endings = std::to_array<std::string_view>(
        {"ering", "eringa", "eringen", "eringer", "eringar", "elling", "ellingen", "deling", "delingen", "gelse",
         "delse", "elsen", "elser", "asjon", "asjonen", "asjoner", "asjonar"});
    return word.size() >= 8 &&
           std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

class Look {
public:
    Look(const Material& material, const RunningText& text, Found& found)
        : tongue_(material.setting.messages),
          draft_tongue_(material.draft.tongue),
          text_(text),
          found_(found)
    {
    }
    void look()
    {
        QuotationWalk quotations(text_);
        for (const Sentence& sentence : text_.sentences())
            for (std::size_t at = 0; at < sentence.words.size() && !found_.full();) {
                const Word& word = sentence.words[at];
                const bool passed =
                    quotations.quotes(word) || word.letters == 0 || word.end - word.begin > longest_word;
                at = passed ? at + 1 : past_found(sentence, at);
            }
    }

private:
    /// The word after what was found at `at`, or after that word.
    std::size_t past_found(const Sentence& sentence, std::size_t at)
    {
        const std::string_view first = text_.lower(sentence.words[at]);
        if (is_empty_verb(first))
            if (const std::size_t noun = noun_after(sentence, at); noun > 0) {
                tell_noun(sentence.words[at].begin, sentence.words[noun].end);
                return noun + 1;
            }
        for (const HeavyWord& heavy : heavy_words(draft_tongue_, first))
            if (const std::size_t past = past_phrase(text_, sentence, at, heavy.heavy); past > 0) {
                tell(sentence.words[at].begin, sentence.words[past - 1].end, heavy);
                return past;
            }
        return at + 1;
    }

    std::size_t noun_after(const Sentence& sentence, std::size_t verb) const
    {
        constexpr std::size_t nearest = 3;
        for (std::size_t i = verb + 1; i < sentence.words.size() && i <= verb + nearest; ++i) {
            const Word& word = sentence.words[i];
            if (word.end - word.begin <= longest_word && is_noun_of_act(text_.lower(word))) return i;
        }
        return 0;
    }

    void tell(std::size_t begin, std::size_t end, const HeavyWord& heavy)
    {
        const std::string written(text_.text().substr(begin, end - begin));
        const std::string plain = cased_like(written, heavy.plain);
        Words words{in(says, tongue_, {{"word", written}}),
                    in(heavy.one_choice() ? write_it : choose, tongue_, {{"plain", plain}}), because()};
        if (heavy.one_choice()) words.replacement = plain;
        text_.point(found_, begin, end, std::move(words));
    }

    void tell_noun(std::size_t begin, std::size_t end)
    {
        const std::string written(text_.text().substr(begin, end - begin));
        text_.point(found_, begin, end,
                    {in(says_noun, tongue_, {{"word", written}}), std::string(in(use_verb, tongue_)), because()});
    }

    std::vector<Citation> because() const { return {{"språklova", "§ 9", std::string(in(reason, tongue_))}}; }

    const Tongue tongue_;
    const Tongue draft_tongue_;
    const RunningText& text_;
    Found& found_;
};

} // namespace

/// The list is Norwegian: a draft in another language is left alone.
void check_heavy_word(const Material& material, Found& found)
{
    if (material.draft.tongue != Tongue::nb && material.draft.tongue != Tongue::nn) return;
    for (const RunningText& text : running_texts(material)) Look(material, text, found).look();
}

} // namespace samband::language
