#include "language/checks/all.h"

#include <re2/re2.h>

namespace samband::language {
namespace {

constexpr Phrase says_marked{
    "Teksten er merket som unntatt offentlighet eller fortrolig.",
    "Teksten er merkt som unnateken offentlegheit eller fortruleg.",
    "The text is marked as exempt from publication or confidential.",
};
constexpr Phrase says_paragraph{
    "Her står en paragraf som noe er unntatt offentlighet etter.",
    "Her står ein paragraf som noko er unnateke offentlegheit etter.",
    "Here is a section of law under which something is exempt from publication.",
};
constexpr Phrase says_word{
    "Ordet kan bety at teksten ikke er for alle.",
    "Ordet kan tyde at teksten ikkje er for alle.",
    "The word may mean that the text is not for everyone.",
};
constexpr Phrase remedy{
    "Finn ut om innholdet kan være offentlig. Er det det, fjern merkingen.",
    "Finn ut om innhaldet kan vere offentleg. Er det det, fjern merkinga.",
    "Find out whether the content may be public. If so, remove the marking.",
};
constexpr Phrase remedy_word{
    "Si ja hvis teksten bare handler om fortrolighet.",
    "Sei ja om teksten berre handlar om fortrulegheit.",
    "Say yes if the text merely speaks of confidentiality.",
};
constexpr Phrase reason{
    "Opplysninger med taushetsplikt skal ikke gjøres tilgjengelige på internett.",
    "Opplysningar med teieplikt skal ikkje gjerast tilgjengelege på internett.",
    "Information under a duty of confidentiality must not be made available on the internet.",
};

// The group that took part tells what was found: 1 a marking, 2 a paragraph, 3 the word alone.
constexpr const char* pattern =
    R"((?i)\b(?:()"
    R"((?:unntatt|unnatatt|unnateke|unnateken|unnatekne|unntake|unntekne)\s+(?:fra\s+|frå\s+)?)"
    R"((?:offentlighet|offentlegheit|offentleg\s+innsyn|offentlig\s+innsyn|innsyn)\b)"
    R"(|u\.\s?off\b\.?|uoff\.|ikke\s+offentlig\s+dokument|ikkje\s+offentleg\s+dokument)"
    R"(|strengt\s+(?:fortrolig|fortruleg|hemmelig)|exempt\s+from\s+public)"
    R"()|()"
    R"((?:offl|offentl|off\.?lova|offentleglova|offentlighetsloven|offentlighetslova|offentlighetsl)\.?,?\s*§§?\s*(?:1[3-9]|2[0-6])\b)"
    R"(|(?:fvl|forvl|fvlova|forvaltningsloven|forvaltningslova)\.?s?,?\s*§§?\s*13\b)"
    R"()|()"
    R"((?:fortrolig|fortruleg|konfidensiell|konfidensielt|konfidensiel|confidential|taushetsbelagt|teiepliktig)\b)"
    R"()))";

const RE2& marking()
{
    static const RE2 compiled(pattern);
    return compiled;
}

/// A stamp stands in capitals, or is followed by no word of its sentence: "Dette notatet er fortrolig."
bool is_stamp(std::string_view text, std::size_t begin, std::size_t end)
{
    if (text[begin + 1] >= 'A' && text[begin + 1] <= 'Z') return true;
    std::size_t after = end;
    while (after < text.size() && text[after] == ' ') ++after;
    if (after >= text.size()) return true;
    const auto next = static_cast<unsigned char>(text[after]);
    return !((next >= 'a' && next <= 'z') || next >= 0x80);
}

} // namespace

void check_confidential_marking(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto look = [&](std::string_view text, const auto& tell) {
        std::array<re2::StringPiece, 4> groups;
        const re2::StringPiece piece(text.data(), text.size());
        for (std::size_t at = 0; at < text.size() && !found.full();) {
            if (!marking().Match(piece, at, text.size(), RE2::UNANCHORED, groups.data(), 4)) return;
            const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
            const std::size_t end = begin + groups[0].size();
            const bool word_alone = groups[3].data() != nullptr;
            const bool stops = !word_alone || is_stamp(text, begin, end);
            const Phrase& says = groups[2].data() ? says_paragraph : stops ? says_marked : says_word;
            Words words{std::string(in(says, tongue)),
                        std::string(in(stops ? remedy : remedy_word, tongue)),
                        {{"offentlegforskrifta", "§ 7", std::string(in(reason, tongue))}}};
            tell(begin, end, std::move(words), stops ? Level::stop : Level::warn);
            at = end;
        }
    };
    look(material.body.prose.text, [&](std::size_t begin, std::size_t end, Words words, Level level) {
        found.in_prose(material, begin, end, std::move(words), level);
    });
    for (const Field& field : material.fields)
        if (&field != &material.whole_body())
            look(field.text, [&](std::size_t begin, std::size_t end, Words words, Level level) {
                found.at(field, begin, end, std::move(words), {}, level);
            });
}

} // namespace samband::language
