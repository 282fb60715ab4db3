#include "language/checks/all.h"
#include "language/identity_hits.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står et fødselsnummer, et D-nummer eller et annet nummer fra Folkeregisteret.",
    "Her står eit fødselsnummer, eit D-nummer eller eit anna nummer frå Folkeregisteret.",
    "Here is a national identity number, a D-number or another number from the National Population Register.",
};
constexpr Phrase remedy{
    "Fjern nummeret. Skal noen finne saken, bruk saksnummeret.",
    "Fjern nummeret. Skal nokon finne saka, bruk saksnummeret.",
    "Remove the number. If someone must find the case, use the case number.",
};
constexpr Phrase reason{
    "Fødselsnummer og nummer med samme funksjon skal ikke gjøres tilgjengelige på internett.",
    "Fødselsnummer og nummer med same funksjon skal ikkje gjerast tilgjengelege på internett.",
    "Identity numbers, and numbers that serve the same purpose, must not be made available on the internet.",
};

} // namespace

void check_national_id(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    for (const IdentityHit& hit : identity_hits(material, false)) {
        Words words{std::string(in(says, tongue)),
                    std::string(in(remedy, tongue)),
                    {{"offentlegforskrifta", "§ 7", std::string(in(reason, tongue))}}};
        found.at(*hit.field, hit.start, hit.end, std::move(words), hit.shown);
    }
}

} // namespace samband::language
