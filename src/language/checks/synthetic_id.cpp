#include "language/checks/all.h"
#include "language/identity_hits.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står et syntetisk fødselsnummer: et testnummer som ingen person har.",
    "Her står eit syntetisk fødselsnummer: eit testnummer som ingen person har.",
    "Here is a synthetic identity number: a test number that no person has.",
};
constexpr Phrase remedy{
    "Si ja hvis det er et eksempel med hensikt. Ellers fjern det.",
    "Sei ja om det er eit døme med vilje. Elles fjern det.",
    "Say yes if it is an example on purpose. Otherwise remove it.",
};
constexpr Phrase reason{
    "Bare ekte nummer er forbudt på internett, men leseren ser ikke forskjell på ekte og oppdiktet.",
    "Berre ekte nummer er forbodne på internett, men lesaren ser ikkje skilnad på ekte og oppdikta.",
    "Only real numbers are barred from the internet, but a reader cannot tell a real one from an invented one.",
};

} // namespace

void check_synthetic_id(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    for (const IdentityHit& hit : identity_hits(material, true)) {
        Words words{std::string(in(says, tongue)),
                    std::string(in(remedy, tongue)),
                    {{"offentlegforskrifta", "§ 7", std::string(in(reason, tongue))}}};
        found.at(*hit.field, hit.start, hit.end, std::move(words), hit.shown);
    }
}

} // namespace samband::language
