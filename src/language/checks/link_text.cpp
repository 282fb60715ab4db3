#include "language/checks/all.h"

#include "base/text.h"

namespace samband::language {
namespace {

constexpr Phrase says_nothing{
    "Lenketeksten sier ikke hvor lenken fører.",
    "Lenkjeteksten seier ikkje kvar lenkja fører.",
    "The text of the link does not say where it leads.",
};
constexpr Phrase says_bare{
    "En bar adresse er tung å lese, og et skjermleserprogram leser den tegn for tegn.",
    "Ei berr adresse er tung å lese, og eit skjermlesarprogram les ho teikn for teikn.",
    "A bare address is hard to read, and a screen reader spells it out.",
};
constexpr Phrase says_same{
    "To lenker har samme tekst, men fører til ulike steder.",
    "To lenkjer har same tekst, men fører til ulike stader.",
    "Two links have the same text but lead to different places.",
};
constexpr Phrase remedy{
    "La lenketeksten være navnet på det leseren finner der.",
    "Lat lenkjeteksten vere namnet på det lesaren finn der.",
    "Let the text be the name of what the reader finds there.",
};
constexpr Phrase reason{
    "Formålet med en lenke skal gå fram av teksten (WCAG 2.4.4, formål med lenke).",
    "Formålet med ei lenkje skal gå fram av teksten (WCAG 2.4.4, formål med lenkje).",
    "The purpose of a link must be clear from its text (WCAG 2.4.4, link purpose).",
};

// Folded: in lower case, without marks but æ, ø and å.
constexpr std::array empty_texts = std::to_array<std::string_view>({
    "klikk her",    "trykk her",  "her",       "les mer",   "les meir",        "les mer her",
    "les meir her", "lenke",      "lenkje",    "link",      "denne lenken",    "denne lenkja",
    "denne siden",  "denne sida", "mer",       "meir",      "mer informasjon", "meir informasjon",
    "se her",       "sjå her",    "gå hit",    "last ned",  "click here",      "here",
    "read more",    "more",       "this link", "this page", "learn more",      "download",
    "info",         "pdf",
});

std::string plain(std::string_view text)
{
    std::string folded = fold(text);
    while (!folded.empty() && std::string_view(" .:!>\xC2\xBB\xE2\x80\xA6").find(folded.back()) != std::string::npos)
        folded.pop_back();
    return std::string(trim(folded));
}

} // namespace

void check_link_text(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto tell = [&](const Link& link, const Phrase& says) {
        Words words{std::string(in(says, tongue)),
                    std::string(in(remedy, tongue)),
                    {{"forskrift om universell utforming av IKT-løsninger", "§ 4b", std::string(in(reason, tongue))}}};
        found.at(material.whole_body(), link.start, link.end, std::move(words), link.text);
    };
    std::unordered_map<std::string, std::string_view> targets; // by text
    for (const Link& link : material.body.links) {
        if (found.full()) return;
        if (link.bare) {
            // A mail address says whom it reaches; there is no better text for it.
            if (!link.target.starts_with("mailto:")) tell(link, says_bare);
            continue;
        }
        const std::string text = plain(link.text);
        if (text.empty() || std::ranges::count(empty_texts, text) > 0)
            tell(link, says_nothing);
        else if (targets.try_emplace(text, link.target).first->second != link.target)
            tell(link, says_same);
    }
}

} // namespace samband::language
