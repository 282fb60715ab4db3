#include "channels/trouble_words.h"

#include "base/text_of.h"
#include "channels/networks/trouble.h"
#include "channels/sms/settings.h"

#include <map>

namespace samband::channels {

static const std::map<std::string_view, TroubleWords>& table()
{
    static const std::map<std::string_view, TroubleWords> words = {
        {"account-closed",
         {text_of("Kontoen ble lukket før dette gikk ut."), text_of("Legg det ut for hånd, eller la det være.")}},
        {"by-hand",
         {text_of("Dette legger dere ut selv."),
          text_of("Kopier teksten, legg den ut, og lim inn lenken når det er gjort.")}},
        {"not-all-added",
         {text_of("Ikke alle mottakerne kom med."),
          text_of("Be den som drifter Samband, se i loggen. Send så til resten.")}},
        {"cannot-be-withdrawn",
         {text_of("Det som er sendt her, kan ikke trekkes tilbake."),
          text_of("Ta det ned for hånd der det går, og si fra her når det er gjort.")}},
        {"cannot-be-corrected",
         {text_of("Det som er sendt her, kan ikke rettes."),
          text_of("Send en ny melding om rettelsen trengs her også.")}},
        {"channel-failed",
         {text_of("Noe gikk galt hos oss mens det ble sendt."),
          text_of("Se etter om det kom fram før du sender på nytt.")}},
        {"no-login",
         {text_of("Brukernavn eller passord blir ikke godtatt."), text_of("Legg inn et nytt på kontoens side.")}},
        {"no-tls",
         {text_of("Tjeneren kan ikke vise at den er den den sier."),
          text_of("Be den som drifter tjeneren, se på sertifikatet.")}},
        {"not-allowed",
         {text_of("Samband får ikke kontakte den adressen."), text_of("Be den som drifter Samband, åpne for den.")}},
        {"not-a-letter",
         {text_of("Brevet kan ikke sendes slik det er satt opp."),
          text_of("Se over fra-adressen på kontoens side, og adressen til mottakeren.")}},
        {"not-made",
         {text_of("Vi fikk ikke gjort sendingen klar."), text_of("Be den som drifter Samband, se i loggen.")}},
        {"not-an-address", {text_of("Adressen er ikke en e-postadresse."), ""}},
        {"reply-lost",
         {text_of("Forbindelsen brøt sammen før vi fikk svar."),
          text_of("Se etter om det kom fram før du sender på nytt.")}},
        {"not-there", {text_of("Kanalen sier at det ikke er der."), ""}},
        {"original-in-doubt",
         {text_of("Vi vet ikke om det kom ut, og kan derfor ikke endre det."),
          text_of("Si først om det kom fram, og prøv så igjen.")}},
        {"secret-unreadable",
         {text_of("Kontoens passord eller nøkkel kan ikke leses."), text_of("Legg den inn på nytt på kontoens side.")}},
        {"server-down", {text_of("Vi får ikke kontakt med kanalen."), text_of("Vi prøver igjen av oss selv.")}},
        {"stopped-while-sending",
         {text_of("Samband stanset midt i sendingen."), text_of("Se etter om det kom fram før du sender på nytt.")}},
    };
    return words;
}

TroubleWords trouble_words(std::string_view error)
{
    const std::string_view code = trouble::word_of(error);
    if (const auto found = table().find(code); found != table().end()) return found->second;
    if (const char* words = sms::words_of(code)) return {words, ""};
    return trouble::words_of(code);
}

bool is_for_hands(std::string_view error)
{
    return error == "cannot-be-withdrawn" || error == "cannot-be-corrected" || error == "account-closed" ||
           error == "not-all-added" || error == "by-hand";
}

} // namespace samband::channels
