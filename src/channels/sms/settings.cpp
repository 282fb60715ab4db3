#include "channels/sms/settings.h"

#include "base/text_of.h"
#include "channels/sms/number.h"
#include "client/reach.h"

namespace samband::channels::sms {

using Kind = SettingField::Kind;

std::string text_setting(const Account& account, std::string_view key, std::string_view otherwise)
{
    const Json* value = account.settings.find(key);
    return value && value->is_string() && !value->string().empty() ? value->string() : std::string(otherwise);
}

std::int64_t number_setting(const Account& account, std::string_view key, std::int64_t otherwise)
{
    const Json* value = account.settings.find(key);
    return value && value->is_integer() ? value->integer() : otherwise;
}

bool choice_setting(const Account& account, std::string_view key)
{
    const Json* value = account.settings.find(key);
    return value && value->is_bool() && value->boolean();
}

bool takes_in(const Account& account)
{
    return account.state == AccountState::open && choice_setting(account, "takes_in");
}

std::vector<SettingField> first_fields()
{
    return {
        {"url", text_of("Adressen til SMS-tjenesten"), text_of("Slik leverandøren oppgir den, med https:// foran."),
         Kind::address, true},
        {"sender", text_of("Avsender"),
         text_of("Et kortnummer, eller et navn på høyst 11 tegn uten æ, ø og å. Et navn kan ingen svare STOPP til."),
         Kind::text, true},
    };
}

std::vector<SettingField> last_fields()
{
    return {
        {"leave_link", text_of("Lenke for å melde seg av i hver melding"),
         text_of(
             "Trengs når avsenderen er et navn, som ingen kan svare STOPP til. Meldingen blir omtrent en del lengre."),
         Kind::choice},
        {"connections", text_of("Samtidige forbindelser"),
         text_of("Hvor mange SMS-er som leveres på likt, 1–16. La stå tomt for 8."), Kind::number},
        {"reports_to", text_of("Adressen SMS-tjenesten kaller oss på"),
         text_of("La stå tomt for nettsidens adresse. Fylles ut når SMS-tjenesten står på vårt eget nett."),
         Kind::address},
        {"reports_edition", text_of("Utgave av adressen vi blir kalt på"),
         text_of("Skriv et nytt tall når adressen er kommet på avveie. Da gjelder ikke den gamle lenger."),
         Kind::number},
        {"keyword", text_of("Kodeord"),
         text_of("Ordet som meldinger inn begynner med, hvis kortnummeret deles med andre."), Kind::text},
        {"takes_in", text_of("SMS hit blir samtaler"),
         text_of("Det som kommer fra nå av, står i Samtaler og kan besvares derfra. Avsenderen må være et nummer."),
         Kind::choice},
        {"answer", text_of("Svar til dem som skriver hit"),
         text_of("Sendes høyst en gang i døgnet til samme nummer. La stå tomt for vårt eget svar."), Kind::text},
    };
}

std::string trouble_with(const Account& account)
{
    if (!client::read_place(text_setting(account, "url"))) return "sms-no-address";
    if (!is_sender(text_setting(account, "sender"))) return "sms-no-sender";
    return "";
}

namespace {

struct Words {
    std::string_view code;
    const char* words;
};
constexpr Words all_words[] = {
    {"sms-no-address", text_of("Adressen til SMS-tjenesten mangler eller er feil skrevet. Rett den på kontoens side.")},
    {"sms-no-sender",
     text_of(
         "Avsenderen mangler eller er feil skrevet: et kortnummer, eller et navn på høyst 11 tegn uten æ, ø og å.")},
    {"sms-no-settings", text_of("Kontoens innstillinger er ikke ferdig utfylt. Gå til kontoens side.")},
    {"sms-cannot-be-recalled", text_of("En SMS kan ikke rettes eller trekkes tilbake. Send en ny melding.")},
    {"sms-not-a-number", text_of("Mottakeren er ikke et mobilnummer.")},
    {"sms-no-text", text_of("Meldingen har ingen tekst.")},
    {"sms-too-long", text_of("Meldingen er lengre enn ti deler. Kort den ned.")},
    {"sms-failed", text_of("Noe gikk galt hos oss underveis. Meldingen kan ha gått ut.")},
    {"sms-stopp", text_of("Mottakeren har sendt STOPP og får ikke SMS.")},
    {"sms-no-contact", text_of("Vi fikk ikke kontakt med SMS-tjenesten. Vi prøver igjen av oss selv.")},
    {"sms-not-there", text_of("Det er ingen SMS-tjeneste på adressen. Rett den på kontoens side.")},
    {"sms-login", text_of("SMS-tjenesten godtar ikke brukernavnet eller passordet. Legg dem inn på nytt.")},
    {"sms-credit", text_of("SMS-tjenesten sier at det ikke er penger igjen på kontoen. Fyll på hos leverandøren.")},
    {"sms-busy", text_of("SMS-tjenesten har for mye å gjøre. Vi prøver igjen av oss selv.")},
    {"sms-refused", text_of("SMS-tjenesten tok ikke imot meldingen til dette nummeret.")},
    {"sms-no-route", text_of("SMS-tjenesten kan ikke levere til dette nummeret.")},
    {"sms-answer-lost", text_of("Svaret fra SMS-tjenesten kom ikke fram. Meldingen kan ha gått ut.")},
    {"sms-answer-strange", text_of("SMS-tjenesten svarte noe vi ikke forstår. Meldingen kan ha gått ut.")},
    {"sms-not-delivered", text_of("Meldingen kom ikke fram til telefonen.")},
};

} // namespace

const char* words_of(std::string_view code)
{
    const auto* found = std::ranges::find(all_words, code, &Words::code);
    return found == std::end(all_words) ? nullptr : found->words;
}

} // namespace samband::channels::sms
