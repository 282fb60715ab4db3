#include "language/checks/all.h"
#include "language/letters.h"
#include "language/running_text.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "«{word}» sier ikke hvem som gjør det.",
    "«{word}» seier ikkje kven som gjer det.",
    "“{word}” does not say who does it.",
};
constexpr Phrase remedy{
    "Si hvem som gjør det: «Vi behandler saken» i stedet for «Saken behandles».",
    "Sei kven som gjer det: «Vi behandlar saka» i staden for «Saka blir behandla».",
    "Say who does it: “We handle the case” instead of “The case is handled”.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart; leseren må vite hvem som gjør hva.",
    "Offentlege organ skal skrive klart; lesaren må vite kven som gjer kva.",
    "Public bodies must write clearly; the reader must know who does what.",
};

constexpr std::size_t longest_word = 40; ///< bytes
constexpr std::size_t longest_gap = 2;   ///< words between the two parts: "skal ikke alltid behandles"

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}
template <std::size_t N>
bool ends_in(const std::array<std::string_view, N>& endings, std::string_view word)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_modal(std::string_view word)
{
    constexpr std::array modals = std::to_array<std::string_view>(
        {"skal", "kan", "må", "bør", "vil", "skulle", "kunne", "måtte", "burde", "ville", "å"});
    return holds(modals, word);
}

bool becomes(std::string_view word)
{
    constexpr std::array verbs = std::to_array<std::string_view>(
        {"blir", "ble", "bli", "blitt", "blei", "vert", "vart", "verte", "vorte", "vorten"});
    return holds(verbs, word);
}

bool may_part(std::string_view word)
{
    constexpr std::array between = std::to_array<std::string_view>(
        {"ikke",  "ikkje",  "også",   "òg",    "bare",      "berre",     "alltid", "normalt",
         "først", "derfor", "da",     "då",    "nå",        "no",        "raskt",  "snart",
         "aldri", "straks", "heller", "igjen", "vanligvis", "vanlegvis", "helt",   "heilt"});
    return holds(between, word);
}

/// After a modal: "behandles", "sendast". Verbs that only look like it are named.
bool is_s_passive(std::string_view word)
{
    constexpr std::array only_alike = std::to_array<std::string_view>(
        {"finnes",  "finnast",  "synes",   "synast",   "lykkes",  "lykkast",  "trives", "trivast",
         "møtes",   "møtast",   "skilles", "skiljast", "deres",   "dagens",   "ellers", "minnes",
         "kjennes", "kjennast", "høres",   "høyrast",  "følges",  "følgjast", "slåss",  "håpes",
         "alles",   "andres",   "treffes", "treffast", "snakkes", "enes",     "einast"});
    constexpr std::array endings = std::to_array<std::string_view>({"es", "ast"});
    return word.size() >= 5 && ends_in(endings, word) && !holds(only_alike, word);
}

/// A verb of administration in the present passive needs no modal to be known: "Saken behandles".
bool is_present_passive(std::string_view word)
{
    constexpr std::array verbs = std::to_array<std::string_view>(
        {"behandles",  "sendes",       "gis",          "gjøres",       "stenges",     "åpnes",       "vedtas",
         "avholdes",   "gjennomføres", "utføres",      "foretas",      "innhentes",   "oversendes",  "utarbeides",
         "fastsettes", "avgjøres",     "benyttes",     "brukes",       "iverksettes", "igangsettes", "bes",
         "opplyses",   "anmodes",      "oppfordres",   "forutsettes",  "legges",      "settes",      "tildeles",
         "utbetales",  "bygges",       "graves",       "ryddes",       "måles",       "meldes",      "kunngjøres",
         "fattes",     "vises",        "påpekes",      "understrekes", "tilbys",      "kreves",      "beregnes",
         "anses",      "oppnås",       "kontrolleres", "ivaretas"});
    // Not every "-eres": "innbyggeres" and "arbeideres" own something.
    constexpr std::array endings = std::to_array<std::string_view>(
        {"iseres", "iteres", "ineres", "ormeres", "tueres", "urderes", "nteres", "streres", "usteres", "viteres",
         "isteres", "sseres", "deleres", "ruteres", "fineres", "aleres", "uleres", "illeres"});
    return word.ends_with('s') && (holds(verbs, word) || ends_in(endings, word));
}

/// After "blir": "behandlet", "vedtatt", "send", "behandla".
bool is_participle(std::string_view word)
{
    constexpr std::array endings = std::to_array<std::string_view>(
        {"let",   "ket",   "net",  "get",     "pet",    "vet",    "tet",   "ert",  "tatt",   "teke",
         "teken", "tekne", "sama", "gitt",    "gjort",  "sendt",  "lagt",  "satt", "stengt", "bygd",
         "holdt", "halde", "ført", "kjørt",   "endret", "endra",  "andla", "åpna", "opna",   "varsla",
         "brukt", "valgt", "vald", "skrevet", "skrive", "drevet", "pålagt"});
    constexpr std::array only_alike =
        std::to_array<std::string_view>({"mulighet", "sikkerhet", "virkelighet", "enighet", "fullført", "verdt"});
    return word.size() >= 5 && ends_in(endings, word) && !word.ends_with("het") && !holds(only_alike, word);
}

class Look {
public:
    Look(const Material& material, const RunningText& text, Found& found)
        : tongue_(material.setting.messages),
          text_(text),
          found_(found)
    {
    }
    void look()
    {
        QuotationWalk quotations(text_);
        for (const Sentence& sentence : text_.sentences()) {
            read(sentence);
            for (std::size_t at = 0; at < sentence.words.size() && !found_.full(); ++at) {
                if (quotations.quotes(sentence.words[at])) continue;
                const std::size_t last = last_of_passive(at);
                if (last == none) continue;
                tell(sentence.words[at].begin, sentence.words[last].end);
                at = last;
            }
        }
    }

private:
    static constexpr std::size_t none = std::string_view::npos;

    void read(const Sentence& sentence)
    {
        words_.clear();
        for (const Word& word : sentence.words)
            words_.push_back(word.letters == 0 || word.end - word.begin > longest_word ? std::string_view()
                                                                                       : text_.lower(word));
    }

    /// The last word of the passive that begins at `at`.
    std::size_t last_of_passive(std::size_t at) const
    {
        if (is_present_passive(words_[at])) return at;
        const bool modal = is_modal(words_[at]);
        if (!modal && !becomes(words_[at])) return none;
        for (std::size_t i = at + 1; i < words_.size() && i <= at + 1 + longest_gap; ++i) {
            if (modal ? is_s_passive(words_[i]) : is_participle(words_[i])) return i;
            if (!may_part(words_[i])) return none;
        }
        return none;
    }

    void tell(std::size_t begin, std::size_t end)
    {
        const std::string written(text_.text().substr(begin, end - begin));
        text_.point(found_, begin, end,
                    {in(says, tongue_, {{"word", written}}),
                     std::string(in(remedy, tongue_)),
                     {{"språklova", "§ 9", std::string(in(reason, tongue_))}}});
    }

    const Tongue tongue_;
    const RunningText& text_;
    Found& found_;
    std::vector<std::string_view> words_; ///< of one sentence, in lower case
};

} // namespace

/// By form alone, in Norwegian: what is found is worth a look, and no more is claimed. A title may leave out who.
void check_passive(const Material& material, Found& found)
{
    if (material.draft.tongue != Tongue::nb && material.draft.tongue != Tongue::nn) return;
    const RunningText body = body_text(material);
    Look(material, body, found).look();
}

} // namespace samband::language
