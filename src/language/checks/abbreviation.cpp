#include "language/checks/all.h"
#include "language/letters.h"
#include "language/running_text.h"

#include <set>

namespace samband::language {
namespace {

constexpr Phrase says_short{
    "«{word}» er en forkortelse som ikke alle kjenner.",
    "«{word}» er ei forkorting som ikkje alle kjenner.",
    "“{word}” is an abbreviation that not everyone knows.",
};
constexpr Phrase write_out{
    "Skriv «{plain}».",
    "Skriv «{plain}».",
    "Write “{plain}”.",
};
constexpr Phrase says_undefined{
    "Forkortelsen «{word}» er ikke forklart.",
    "Forkortinga «{word}» er ikkje forklart.",
    "The abbreviation “{word}” is not explained.",
};
constexpr Phrase explain{
    "Skriv navnet helt ut første gang, med forkortelsen i parentes etter.",
    "Skriv namnet heilt ut første gongen, med forkortinga i parentes etter.",
    "Write the name in full the first time, with the abbreviation in brackets after it.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart og tilpasset målgruppen.",
    "Offentlege organ skal skrive klart og tilpassa målgruppa.",
    "Public bodies must write clearly and for their readers.",
};

struct Short {
    std::string_view written; ///< in lower case, without the last full stop
    std::string_view bokmal;
    std::string_view nynorsk;
};
constexpr std::array shorts = std::to_array<Short>({
    {"mht", "om", "om"},
    {"m.h.t", "om", "om"},
    {"ifm", "i forbindelse med", "i samband med"},
    {"i.f.m", "i forbindelse med", "i samband med"},
    {"ift", "i forhold til", "i høve til"},
    {"i.f.t", "i forhold til", "i høve til"},
    {"iht", "etter", "etter"},
    {"i.h.t", "etter", "etter"},
    {"ihht", "etter", "etter"},
    {"vedr", "om", "om"},
    {"ang", "om", "om"},
    {"hhv", "henholdsvis", "høvesvis"},
    {"jf", "se", "sjå"},
    {"jfr", "se", "sjå"},
    {"pga", "på grunn av", "på grunn av"},
    {"p.g.a", "på grunn av", "på grunn av"},
    {"vha", "med", "med"},
    {"fom", "fra og med", "frå og med"},
    {"f.o.m", "fra og med", "frå og med"},
    {"tom", "til og med", "til og med"},
    {"t.o.m", "til og med", "til og med"},
    {"mao", "med andre ord", "med andre ord"},
    {"m.a.o", "med andre ord", "med andre ord"},
    {"evt", "eventuelt", "eventuelt"},
    {"ekskl", "uten", "utan"},
    {"inkl", "medregnet", "medrekna"},
    {"iflg", "ifølge", "ifølgje"},
    {"bl.a", "blant annet", "mellom anna"},
    {"f.eks", "for eksempel", "til dømes"},
    {"o.l", "og lignende", "og liknande"},
    {"m.m", "med mer", "med meir"},
    {"m.fl", "med flere", "med fleire"},
    {"dvs", "det vil si", "det vil seie"},
    {"d.v.s", "det vil si", "det vil seie"},
});

/// What every reader knows, and what is a name in itself.
constexpr std::array known = std::to_array<std::string_view>({
    "SMS", "NRK", "TV",  "EU",  "EØS", "FN",   "USA",  "UK", "PC",  "PDF", "IT",    "NAV",   "SFO", "AS",  "ASA", "BA",
    "SA",  "KF",  "IKS", "HC",  "WC",  "CV",   "DNA",  "OK", "QR",  "GPS", "CD",    "DVD",   "FM",  "DAB", "AI",  "KI",
    "NB",  "PS",  "VM",  "EM",  "NM",  "OL",   "NTB",  "VG", "NSB", "SAS", "IF",    "IL",    "FK",  "SK",  "NSM", "KS",
    "RV",  "FV",  "EV",  "BUP", "HIV", "AIDS", "IKEA", "RS", "SV",  "KRF", "FRP",   "MDG",   "SP",  "AP",  "INP", "A4",
    "KL",  "II",  "III", "IV",  "VI",  "VII",  "VIII", "IX", "XI",  "XII", "COVID", "NORGE", "URL", "ID",  "BPA", "PIN",
});

const Short* short_of(std::string_view lower)
{
    static const std::unordered_map<std::string_view, const Short*> index = [] {
        std::unordered_map<std::string_view, const Short*> made;
        for (const Short& one : shorts) made.emplace(one.written, &one);
        return made;
    }();
    const auto found = index.find(lower);
    return found == index.end() ? nullptr : found->second;
}

/// "ROS", "HMS", "PPT": two to six capitals.
bool is_initials(std::string_view written, std::size_t letters)
{
    if (letters < 2 || letters > 6 || lower_norwegian(written) == written) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool plain = written[i] >= 'A' && written[i] <= 'Z';
        const bool norwegian = written[i] == '\xC3' && i + 1 < written.size() &&
                               std::string_view("\x86\x98\x85").find(written[i + 1]) != std::string_view::npos;
        if (!plain && !norwegian) return false;
        if (norwegian) ++i;
    }
    return true;
}

bool in_brackets(std::string_view text, const Word& word)
{
    return word.begin > 0 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
}
bool explained_after(std::string_view text, const Word& word)
{
    return text.substr(std::min(word.end, text.size()), 2) == " (";
}

/// Two capital words in a row shout, and are none.
bool stands_alone(const RunningText& text, const Sentence& sentence, std::size_t at)
{
    const auto capitals = [&](std::size_t i) {
        const Word& word = sentence.words[i];
        const std::string_view written = text.written(word);
        return word.letters >= 2 && written.size() < 40 && written[0] >= 'A' && written[0] <= 'Z' &&
               std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    return !(at > 0 && capitals(at - 1)) && !(at + 1 < sentence.words.size() && capitals(at + 1));
}

class Look {
public:
    Look(const Material& material, Found& found) : material_(material), found_(found) {}

    /// What is explained somewhere in the draft is known in all of it.
    void learn(const RunningText& text)
    {
        for (const Sentence& sentence : text.sentences())
            for (const Word& word : sentence.words)
                if (word.letters >= 2 && word.letters <= 6 &&
                    (in_brackets(text.text(), word) || explained_after(text.text(), word)))
                    known_here_.emplace(text.written(word));
    }

    void look(const RunningText& text)
    {
        QuotationWalk quotations(text);
        for (const Sentence& sentence : text.sentences())
            for (std::size_t at = 0; at < sentence.words.size() && !found_.full(); ++at) {
                const Word& word = sentence.words[at];
                if (word.letters == 0 || quotations.quotes(word)) continue;
                if (const std::size_t words = tell_short(text, sentence, at); words > 0)
                    at += words - 1;
                else
                    tell_initials(text, sentence, at);
            }
    }

private:
    /// How many words the abbreviation takes ("f.eks." is two); 0 if there is none.
    std::size_t tell_short(const RunningText& text, const Sentence& sentence, std::size_t at)
    {
        constexpr std::size_t most_parts = 3;
        const std::size_t begin = sentence.words[at].begin;
        for (std::size_t parts = std::min(most_parts, sentence.words.size() - at); parts > 0; --parts) {
            const Word& last = sentence.words[at + parts - 1];
            if (last.end - begin > 8) continue;
            const Short* one = short_of(text.lower(begin, last.end));
            const bool stop = text.text().substr(last.end, 1) == ".";
            // "tom" and "ang" are words too, unless a full stop shortens them.
            if (!one || (!stop && (one->written == "tom" || one->written == "fom"))) continue;
            const bool ends = stop && last.end + 1 >= sentence.end && at + parts == sentence.words.size();
            tell_plain(text, begin, last.end + (stop && !ends ? 1 : 0), *one);
            return parts;
        }
        return 0;
    }

    void tell_plain(const RunningText& text, std::size_t begin, std::size_t end, const Short& one)
    {
        const Tongue tongue = material_.setting.messages;
        const std::string written(text.text().substr(begin, end - begin));
        const std::string plain = cased_like(written, material_.draft.tongue == Tongue::nn ? one.nynorsk : one.bokmal);
        text.point(
            found_, begin, end,
            {in(says_short, tongue, {{"word", written}}), in(write_out, tongue, {{"plain", plain}}), because(), plain});
    }

    void tell_initials(const RunningText& text, const Sentence& sentence, std::size_t at)
    {
        const Word& word = sentence.words[at];
        const std::string_view written = text.written(word);
        if (!is_initials(written, word.letters) || !stands_alone(text, sentence, at)) return;
        if (std::ranges::find(known, written) != known.end()) return;
        if (!known_here_.emplace(written).second) return;
        const Tongue tongue = material_.setting.messages;
        text.point(found_, word.begin, word.end,
                   {in(says_undefined, tongue, {{"word", std::string(written)}}), std::string(in(explain, tongue)),
                    because()});
    }

    std::vector<Citation> because() const
    {
        return {{"språklova", "§ 9", std::string(in(reason, material_.setting.messages))}};
    }

    const Material& material_;
    Found& found_;
    std::set<std::string, std::less<>> known_here_; ///< explained, or told already
};

} // namespace

/// Short forms of words in Norwegian, and initials nobody has explained; each of the latter is told once.
void check_abbreviation(const Material& material, Found& found)
{
    if (material.draft.tongue != Tongue::nb && material.draft.tongue != Tongue::nn) return;
    const std::vector<RunningText> texts = running_texts(material);
    Look look(material, found);
    for (const RunningText& text : texts) look.learn(text);
    for (const RunningText& text : texts) look.look(text);
}

} // namespace samband::language
