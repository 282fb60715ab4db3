#include "language/checks/all.h"
#include "language/running_texts.h"
#include "language/sensitive_matter.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står et navn ved siden av «{word}»: noe om helse, barnevern, sosiale tjenester, straff, en personalsak eller "
    "privatliv.",
    "Her står eit namn ved sida av «{word}»: noko om helse, barnevern, sosiale tenester, straff, ei personalsak eller "
    "privatliv.",
    "A name stands beside “{word}”: something about health, child welfare, social services, crime, a personnel matter "
    "or private life.",
};
constexpr Phrase remedy{
    "Ta bort navnet, og se etter at ingen kan kjenne igjen personen på det andre som står.",
    "Ta bort namnet, og sjå etter at ingen kan kjenne att personen på det andre som står.",
    "Take the name out, and see that nobody can be recognised by what else is written.",
};
constexpr Phrase secrecy{
    "Den som arbeider for kommunen, har taushetsplikt om noens personlige forhold.",
    "Den som arbeider for kommunen, har teieplikt om personlege forhold.",
    "Whoever works for the municipality has a duty of confidentiality about personal matters.",
};
constexpr Phrase exempt{
    "Opplysninger med taushetsplikt er unntatt fra innsyn.",
    "Opplysningar med teieplikt er unnatekne frå innsyn.",
    "Information under a duty of confidentiality is exempt from access.",
};
constexpr Phrase special{
    "Helse og andre særlige kategorier kan ikke behandles uten eget grunnlag.",
    "Helse og andre særlege kategoriar kan ikkje behandlast utan eige grunnlag.",
    "Health and other special categories may not be processed without a ground of their own.",
};

} // namespace

void check_person_sensitive(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    each_running_text(material, found, {}, [&](std::string_view text, const auto& sentences, const TellIn& tell) {
        for (const auto& [name, word_begin, word_end] : sensitive_names(text, sentences)) {
            if (found.full()) return;
            const std::string word = excerpt_of(text.substr(word_begin, word_end - word_begin));
            tell(name.begin, name.end,
                 {in(says, tongue, {{"word", word}}),
                  std::string(in(remedy, tongue)),
                  {{"forvaltningsloven", "§ 13", std::string(in(secrecy, tongue))},
                   {"offentleglova", "§ 13", std::string(in(exempt, tongue))},
                   {"personvernforordningen", "art. 9–10", std::string(in(special, tongue))}}});
        }
    });
}

} // namespace samband::language
