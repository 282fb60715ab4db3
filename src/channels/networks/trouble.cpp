#include "channels/networks/trouble.h"

#include "base/text_of.h"

#include <algorithm>
#include <array>

namespace samband::channels::trouble {
namespace {

struct Row {
    std::string_view word;
    TroubleWords words;
};

constexpr std::array rows = std::to_array<Row>({
    {token_missing, {text_of("Kontoen har ingen tilgangsnøkkel ennå."), text_of("Legg den inn på kontoens side.")}},
    {token_expiring,
     {text_of("Tilgangsnøkkelen går snart ut."), text_of("Hent en ny, og legg den inn på kontoens side.")}},
    {token_expired,
     {text_of("Tilgangsnøkkelen er gått ut."), text_of("Hent en ny, og legg den inn på kontoens side.")}},
    {token_refused,
     {text_of("Nettverket godtar ikke tilgangsnøkkelen."), text_of("Hent en ny, og legg den inn på kontoens side.")}},
    {app_secret_missing,
     {text_of("Appen krever app-hemmeligheten."),
      text_of("Skriv den etter tilgangsnøkkelen på kontoens side, med mellomrom mellom.")}},
    {app_review_missing,
     {text_of("Appen er ikke godkjent av nettverket for å publisere."),
      text_of("Veiledningen på kontoens side sier hva dere søker om.")}},
    {permission_missing,
     {text_of("Tilgangsnøkkelen mangler en tillatelse."),
      text_of("Veiledningen på kontoens side sier hvilke som trengs.")}},
    {account_blocked,
     {text_of("Nettverket har stengt kontoen for publisering en tid."), text_of("Logg inn der og se hva de skriver.")}},
    {limit_near,
     {text_of("Kontoen er nær grensen for hvor mye nettverket tar imot."), text_of("Vent med det som ikke haster.")}},
    {limit_reached, {text_of("Nettverket tar ikke imot mer nå."), text_of("Vi prøver igjen av oss selv.")}},
    {version_ageing, {text_of("API-versjonen stenges snart."), text_of("Skriv inn en nyere på kontoens side.")}},
    {version_gone, {text_of("API-versjonen er stengt."), text_of("Skriv inn en nyere på kontoens side.")}},
    {settings_wrong, {text_of("Kontoens innstillinger stemmer ikke."), text_of("Se over dem på kontoens side.")}},
    {no_connection, {text_of("Vi får ikke kontakt med kanalen."), text_of("Vi prøver igjen av oss selv.")}},
    {network_down, {text_of("Noe er galt hos nettverket."), text_of("Vi prøver igjen av oss selv.")}},
    {answer_lost,
     {text_of("Svaret fra nettverket kom ikke fram."), text_of("Se etter om det kom fram før du sender på nytt.")}},
    {not_there, {text_of("Kanalen sier at det ikke er der."), ""}},
    {not_visible,
     {text_of("Nettverket viser ikke alle innlegg."), text_of("Se etter om det kom fram før du sender på nytt.")}},
    {twice,
     {text_of("Nettverket sier at det samme innlegget er der fra før."),
      text_of("Se etter om det kom fram før du sender på nytt.")}},
    {too_long, {text_of("Teksten er for lang for nettverket."), text_of("Kort den ned, og send igjen.")}},
    {too_many_hashtags,
     {text_of("Det er for mange emneknagger for nettverket."), text_of("Ta bort noen, og send igjen.")}},
    {picture_missing,
     {text_of("Nettverket tar bare imot innlegg med bilde."), text_of("Legg til et bilde, og send igjen.")}},
    {picture_refused,
     {text_of("Nettverket godtar ikke bildet."), text_of("Bruk et JPEG-bilde som er mindre enn 8 MB.")}},
    {picture_waits, {text_of("Nettverket er ikke ferdig med bildet."), text_of("Vi prøver igjen av oss selv.")}},
    {link_refused, {text_of("Nettverket godtar ikke lenken."), text_of("Se etter at den virker, og send igjen.")}},
    {content_refused, {text_of("Nettverket godtar ikke innlegget slik det er."), text_of("Rett det, og send igjen.")}},
    {window_closed,
     {text_of("Det er mer enn ett døgn siden de skrev, og da tar nettverket ikke imot svar på meldingen."),
      text_of("Svar på en annen måte, eller vent til de skriver igjen.")}},
    {not_taking,
     {text_of("Den som skrev, tar ikke imot meldinger fra oss."), text_of("Svar på en annen måte, der det går.")}},
    {too_many_links, {text_of("Det er for mange lenker for nettverket."), text_of("Behold én, og send igjen.")}},
    {cannot_hide, {text_of("Der kan ingen skjule en kommentar."), text_of("Slett den, eller la den stå.")}},
    {cannot_write,
     {text_of("Der kan ingen svare på en melding herfra."),
      text_of("Svar i nettverket, og før her hva som ble sagt.")}},
});

} // namespace

std::string_view word_of(std::string_view error)
{
    return error.substr(0, error.find(": "));
}

TroubleWords words_of(std::string_view word)
{
    const auto found = std::ranges::find(rows, word, &Row::word);
    return found == rows.end() ? TroubleWords{} : found->words;
}

} // namespace samband::channels::trouble
