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

static std::string_view comments_sentence(std::string_view why)
{
    if (why == "silent")
        return text_of(
            "Nettverket sier ikke fra om nye kommentarer. Vi ser etter selv hvert kvarter. Se over adressen dere har "
            "lagt inn hos Meta.");
    if (why == "permission-missing" || why == "app-review-missing")
        return text_of(
            "Tilgangsnøkkelen mangler en tillatelse til å lese kommentarer eller meldinger. Veiledningen på kontoens "
            "side sier hvilke som trengs.");
    if (why == "limit-near" || why == "limit-reached")
        return text_of(
            "Kontoen er nær grensen for hvor mye nettverket svarer på. Vi ser etter kommentarer igjen senere.");
    return text_of("Vi fikk ikke sett etter kommentarer og meldinger sist. Vi prøver igjen av oss selv.");
}

std::string_view trouble_sentence(std::string_view code)
{
    if (code.starts_with(mailbox_trouble)) return mailbox_sentence(code.substr(mailbox_trouble.size()));
    if (code.starts_with(comments_trouble)) return comments_sentence(code.substr(comments_trouble.size()));
    return text_of(
        "Kanalen sier at noe er galt med tilgangen. Prøv forbindelsen, og legg inn en ny nøkkel om det ikke hjelper.");
}

} // namespace samband::channels
