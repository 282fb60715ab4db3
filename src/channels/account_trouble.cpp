#include "channels/account_trouble.h"

#include "base/text_of.h"

namespace samband::channels {

static std::string_view mailbox_sentence(std::string_view why)
{
    if (why == "no-login" || why == "secret-unreadable")
        return text_of(
            "Postkassen tar ikke imot brukernavnet eller passordet. Ny e-post kommer ikke inn i Samtaler. Legg inn et "
            "nytt passord.");
    return text_of(
        "Vi får ikke lest postkassen. Ny e-post kommer ikke inn i Samtaler før det er i orden. Se over tjener og port, "
        "eller be den som drifter tjeneren, se på den.");
}

std::string_view trouble_sentence(std::string_view code)
{
    if (code.starts_with(mailbox_trouble)) return mailbox_sentence(code.substr(mailbox_trouble.size()));
    return text_of(
        "Kanalen sier at noe er galt med tilgangen. Prøv forbindelsen, og legg inn en ny nøkkel om det ikke hjelper.");
}

} // namespace samband::channels
