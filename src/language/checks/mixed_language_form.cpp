#include "language/checks/all.h"
#include "language/running_text.h"

#include <unordered_map>

namespace samband::language {
namespace {

constexpr Phrase says_word{
    "«{word}» er {other}, og resten av teksten er {own}.",
    "«{word}» er {other}, og resten av teksten er {own}.",
    "“{word}” is {other}, and the rest of the text is {own}.",
};
constexpr Phrase write_it{
    "Skriv «{plain}».",
    "Skriv «{plain}».",
    "Write “{plain}”.",
};
constexpr Phrase says_text{
    "Teksten er merket som {own}, men er skrevet på {other}.",
    "Teksten er merkt som {own}, men er skriven på {other}.",
    "The text is marked as {own} but written in {other}.",
};
constexpr Phrase change_mark{
    "Velg {other} som språk for saken, eller skriv den om.",
    "Vel {other} som språk for saka, eller skriv ho om.",
    "Choose {other} as its language, or rewrite it.",
};
constexpr Phrase reason{
    "Offentlige organ skal følge rettskrivingen, og den er ulik for bokmål og nynorsk.",
    "Offentlege organ skal følgje rettskrivinga, og ho er ulik for bokmål og nynorsk.",
    "Public bodies follow the official spelling, which differs between Bokmål and Nynorsk.",
};

struct Pair {
    std::string_view bokmal;
    std::string_view nynorsk;
};
/// Words that belong to one of the two alone, and say the same.
constexpr std::array pairs = std::to_array<Pair>({
    {"ikke", "ikkje"},
    {"jeg", "eg"},
    {"fra", "frå"},
    {"hva", "kva"},
    {"hvem", "kven"},
    {"hvor", "kvar"},
    {"hvordan", "korleis"},
    {"hvorfor", "kvifor"},
    {"noe", "noko"},
    {"noen", "nokon"},
    {"mye", "mykje"},
    {"mer", "meir"},
    {"flere", "fleire"},
    {"være", "vere"},
    {"kommer", "kjem"},
    {"gjør", "gjer"},
    {"sier", "seier"},
    {"sammen", "saman"},
    {"bare", "berre"},
    {"hver", "kvar"},
    {"hvert", "kvart"},
    {"hverandre", "kvarandre"},
    {"selv", "sjølv"},
    {"uten", "utan"},
    {"siden", "sidan"},
    {"deres", "dykkar"},
    {"åpner", "opnar"},
    {"åpent", "ope"},
    {"åpen", "open"},
    {"starter", "startar"},
    {"kontakter", "kontaktar"},
    {"ønsker", "ønskjer"},
    {"finnes", "finst"},
    {"trenger", "treng"},
    {"innbyggerne", "innbyggjarane"},
    {"innbyggere", "innbyggjarar"},
    {"lærerne", "lærarane"},
    {"lærere", "lærarar"},
    {"elevene", "elevane"},
    {"ansatte", "tilsette"},
    {"skolen", "skulen"},
    {"skolene", "skulane"},
    {"barnehager", "barnehagar"},
    {"barnehagene", "barnehagane"},
    {"tjenester", "tenester"},
    {"tjenesten", "tenesta"},
    {"tjenestene", "tenestene"},
    {"opplysninger", "opplysningar"},
    {"spørsmålene", "spørsmåla"},
    {"uken", "veka"},
    {"uke", "veke"},
    {"uker", "veker"},
    {"måneder", "månader"},
    {"måned", "månad"},
    {"timer", "timar"},
    {"dager", "dagar"},
    {"penger", "pengar"},
    {"veier", "vegar"},
    {"offentlig", "offentleg"},
    {"offentlige", "offentlege"},
    {"vanlig", "vanleg"},
    {"vanlige", "vanlege"},
    {"mulig", "mogleg"},
    {"tidligere", "tidlegare"},
    {"viktigste", "viktigaste"},
    {"begynner", "byrjar"},
    {"høy", "høg"},
    {"høyere", "høgare"},
    {"vannet", "vatnet"},
    {"vann", "vatn"},
    {"hun", "ho"},
    {"ble", "blei"},
    {"et", "eit"},
    {"en", "ein"},
});
/// Right in both, though the list pairs them with another word.
constexpr std::array right_in_nynorsk = std::to_array<std::string_view>(
    {"siden", "deres", "timer", "mer", "et", "en", "vann", "ble", "høy", "starter", "kontakter", "fra", "selv"});
constexpr std::array right_in_bokmal = std::to_array<std::string_view>(
    {"de",    "ho",   "open", "ope", "ulik", "veke",  "tilsette", "vatn",    "vatnet", "skulen",    "skulane",
     "treng", "kvar", "blei", "høg", "eg",   "sidan", "tenesta",  "melding", "opnar",  "spørsmåla", "saman"});

using Index = std::unordered_map<std::string_view, std::string_view>;
/// The words of the other form and what they are called in this one.
Index index_of(bool nynorsk)
{
    Index index;
    for (const Pair& pair : pairs) {
        const std::string_view other = nynorsk ? pair.bokmal : pair.nynorsk;
        const bool right =
            nynorsk ? std::ranges::count(right_in_nynorsk, other) > 0 : std::ranges::count(right_in_bokmal, other) > 0;
        if (!right) index.emplace(other, nynorsk ? pair.nynorsk : pair.bokmal);
    }
    return index;
}

const Index& foreign_words(bool nynorsk)
{
    static const Index in_bokmal = index_of(false);
    static const Index in_nynorsk = index_of(true);
    return nynorsk ? in_nynorsk : in_bokmal;
}

std::string name_of(bool nynorsk, Tongue tongue)
{
    return std::string(nynorsk ? (tongue == Tongue::en ? "Nynorsk" : "nynorsk")
                               : (tongue == Tongue::en ? "Bokmål" : "bokmål"));
}

constexpr std::size_t longest_word = 20; ///< bytes

class Look {
public:
    Look(const Material& material, Found& found)
        : material_(material),
          found_(found),
          nynorsk_(material.draft.tongue == Tongue::nn)
    {
    }
    void look()
    {
        const std::vector<RunningText> texts = running_texts(material_);
        std::size_t own = 0;
        std::size_t other = 0;
        for (const RunningText& text : texts) {
            own += each(text, !nynorsk_, [](const Word&, std::string_view) {});
            other += each(text, nynorsk_, [](const Word&, std::string_view) {});
        }
        constexpr std::size_t surely = 4;
        if (other >= surely && other > 2 * own)
            tell_text();
        else
            for (const RunningText& text : texts)
                each(text, nynorsk_, [&](const Word& word, std::string_view plain) { tell(text, word, plain); });
    }

private:
    /// How many words are not of that form; each with what it is called there.
    template <typename Tell>
    std::size_t each(const RunningText& text, bool nynorsk, Tell tell) const
    {
        const Index& foreign = foreign_words(nynorsk);
        QuotationWalk quotations(text);
        std::size_t count = 0;
        for (const Sentence& sentence : text.sentences())
            for (const Word& word : sentence.words) {
                if (word.letters == 0 || word.end - word.begin > longest_word || quotations.quotes(word)) continue;
                const auto found = foreign.find(text.lower(word));
                if (found == foreign.end()) continue;
                ++count;
                tell(word, found->second);
            }
        return count;
    }

    void tell(const RunningText& text, const Word& word, std::string_view plain)
    {
        const Tongue tongue = material_.setting.messages;
        const std::string written(text.written(word));
        const std::string cased = cased_like(written, plain);
        text.point(found_, word.begin, word.end,
                   {in(says_word, tongue,
                       {{"word", written}, {"other", name_of(!nynorsk_, tongue)}, {"own", name_of(nynorsk_, tongue)}}),
                    in(write_it, tongue, {{"plain", cased}}), because(), cased});
    }

    void tell_text()
    {
        const Tongue tongue = material_.setting.messages;
        const std::string other = name_of(!nynorsk_, tongue);
        found_.at(material_.whole_body(), 0, material_.draft.body.size(),
                  {in(says_text, tongue, {{"own", name_of(nynorsk_, tongue)}, {"other", other}}),
                   in(change_mark, tongue, {{"other", other}}), because()});
    }

    std::vector<Citation> because() const
    {
        return {{"språklova", "§ 9", std::string(in(reason, material_.setting.messages))}};
    }

    const Material& material_;
    Found& found_;
    const bool nynorsk_;
};

} // namespace

void check_mixed_language_form(const Material& material, Found& found)
{
    if (material.draft.tongue != Tongue::nb && material.draft.tongue != Tongue::nn) return;
    Look(material, found).look();
}

} // namespace samband::language
