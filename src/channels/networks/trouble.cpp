#include "channels/networks/trouble.h"

#include "base/text_of.h"

#include <algorithm>
#include <array>

namespace samband::channels::trouble {
namespace {

struct Row {
    std::string_view word;
    const char* sentence;
};

constexpr std::array rows = std::to_array<Row>({
    {token_missing, text_of("Kontoen har ingen tilgangsnøkkel ennå. Legg den inn på kontoens side.")},
    {token_expiring, text_of("Tilgangsnøkkelen går snart ut. Hent en ny og legg den inn på kontoens side.")},
    {token_expired, text_of("Tilgangsnøkkelen er gått ut. Hent en ny og legg den inn på kontoens side.")},
    {token_refused, text_of("Nettverket godtar ikke tilgangsnøkkelen. Hent en ny og legg den inn på kontoens side.")},
    {app_secret_missing,
     text_of("Appen krever app-hemmeligheten. Legg den inn på linjen under tilgangsnøkkelen på kontoens side.")},
    {app_review_missing,
     text_of("Appen er ikke godkjent av nettverket for å publisere. Veiledningen på kontoens side sier hva dere søker "
             "om.")},
    {permission_missing,
     text_of("Tilgangsnøkkelen mangler en tillatelse. Veiledningen på kontoens side sier hvilke som trengs.")},
    {account_blocked,
     text_of("Nettverket har stengt kontoen for publisering en tid. Logg inn der og se hva de skriver.")},
    {limit_near, text_of("Kontoen er nær grensen for hvor mye nettverket tar imot. Vent med det som ikke haster.")},
    {limit_reached, text_of("Nettverket tar ikke imot mer nå. Det prøves igjen av seg selv.")},
    {version_ageing, text_of("API-versjonen stenges snart. Skriv inn en nyere på kontoens side.")},
    {version_gone, text_of("API-versjonen er stengt. Skriv inn en nyere på kontoens side.")},
    {settings_wrong, text_of("Kontoens innstillinger stemmer ikke. Se over dem på kontoens side.")},
    {no_connection, text_of("Nettverket svarer ikke. Det prøves igjen av seg selv.")},
    {network_down, text_of("Noe er galt hos nettverket. Det prøves igjen av seg selv.")},
    {answer_lost, text_of("Svaret kom ikke fram. Det ses etter om innlegget er der.")},
    {not_there, text_of("Innlegget finnes ikke hos nettverket.")},
    {not_visible, text_of("Nettverket viser ikke alle innlegg. Se selv etter om innlegget er der.")},
    {twice, text_of("Nettverket sier at det samme innlegget er der fra før. Se etter før du sender igjen.")},
    {too_long, text_of("Teksten er for lang for nettverket. Kort den ned.")},
    {too_many_hashtags, text_of("Det er for mange emneknagger for nettverket. Ta bort noen.")},
    {picture_missing, text_of("Nettverket tar bare imot innlegg med bilde. Legg til et bilde.")},
    {picture_refused, text_of("Nettverket godtar ikke bildet. Bruk et JPEG-bilde som er mindre enn 8 MB.")},
    {picture_waits, text_of("Nettverket er ikke ferdig med bildet. Det prøves igjen av seg selv.")},
    {link_refused, text_of("Nettverket godtar ikke lenken. Se etter at den virker, og send igjen.")},
    {content_refused, text_of("Nettverket godtar ikke innlegget slik det er. Rett det, og send igjen.")},
    {cannot, text_of("Dette må gjøres i nettverket selv: det kan ikke gjøres herfra.")},
});

} // namespace

std::string_view word_of(std::string_view error)
{
    return error.substr(0, error.find(": "));
}

const char* sentence_of(std::string_view word)
{
    const auto found = std::ranges::find(rows, word, &Row::word);
    return found == rows.end() ? nullptr : found->sentence;
}

} // namespace samband::channels::trouble
