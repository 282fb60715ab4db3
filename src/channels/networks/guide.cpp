#include "channels/networks/guide.h"

#include "base/text_of.h"

#include <array>

namespace samband::channels::networks {
namespace {

constexpr GuideStep without_permission = {
    text_of("Dette virker uten godkjenning"),
    text_of(
        "Velg «Du legger det ut selv»: Samband skriver og teller teksten, dere limer den inn hos nettverket og limer "
        "lenken inn her. Alt annet i Samband virker som før.")};

constexpr GuideStep business = {
    text_of("Bekreft kommunen hos Meta"),
    text_of(
        "Opprett en bedriftskonto på business.facebook.com, og søk om bedriftsbekreftelse med organisasjonsnummer og "
        "et brev fra Brønnøysundregistrene. Det tar fra noen dager til noen uker.")};

constexpr GuideStep webhooks = {
    text_of("Skal det folk skriver, bli samtaler"),
    text_of(
        "Slå det på i innstillingene over. Hos Meta, under Webhooks for appen: legg inn adressen og ordet som står på "
        "denne siden, og velg feltene feed, messages, message_echoes og message_edits for siden, comments og messages "
        "for Instagram. App-hemmeligheten må stå etter tilgangsnøkkelen. Be også om tillatelsene under.")};

constexpr std::array facebook = std::to_array<GuideStep>({
    business,
    {text_of("Lag en app"),
     text_of("På developers.facebook.com: lag en app av typen bedrift, og knytt den til bedriftskontoen. Appen er "
             "kommunens egen; Samband har ingen felles app.")},
    {text_of("Søk om tillatelsene"),
     text_of(
         "Be om pages_manage_posts, pages_read_engagement og pages_show_list i appens gjennomgang (App Review), med en "
         "kort film av hvordan dere publiserer. Før de er gitt, ser bare de som er lagt til i appen, innleggene.")},
    {text_of("Hent tilgangsnøkkelen"),
     text_of(
         "Lag en systembruker i bedriftskontoen, gi den siden med rett til å lage innhold, og lag en nøkkel til siden "
         "med de tre tillatelsene. En systembrukers nøkkel går ikke ut av seg selv.")},
    {text_of("Legg inn nøkkelen her"),
     text_of("Lim den inn under Tilgang. Krever appen app-hemmeligheten, skriver du den etter nøkkelen med mellomrom "
             "mellom. Trykk «Prøv forbindelsen».")},
    webhooks,
    {text_of("Tillatelser for kommentarer og meldinger"),
     text_of("pages_read_user_content for å lese kommentarer, pages_manage_engagement for å svare og skjule, "
             "pages_messaging for private meldinger, og pages_manage_metadata for at nettverket skal si fra.")},
    without_permission,
});

constexpr std::array instagram = std::to_array<GuideStep>({
    business,
    {text_of("Gjør kontoen profesjonell, og knytt den til siden"),
     text_of("I Instagram: bytt til bedriftskonto, og knytt den til kommunens Facebook-side. Uten en side kan ingen "
             "publisere for dere.")},
    {text_of("Søk om tillatelsene"),
     text_of("Be om instagram_basic, instagram_content_publish og pages_read_engagement for appen. Be også om "
             "instagram_manage_contents om Samband skal kunne slette innlegg.")},
    {text_of("Finn kontoens nummer"),
     text_of("Spør Graph API om siden med feltet instagram_business_account, og skriv nummeret i feltet over.")},
    {text_of("Bildene må ligge åpent"),
     text_of("Instagram henter bildene selv fra nettstedet, og tar bare JPEG. Publiser på nettstedet i samme omgang.")},
    {text_of("Det som ikke går"),
     text_of("Teksten under et bilde kan ikke rettes etterpå, og ingen kan følge en lenke i den. Høyst 100 innlegg i "
             "døgnet.")},
    webhooks,
    {text_of("Tillatelser for kommentarer og meldinger"),
     text_of("instagram_manage_comments for kommentarer, instagram_manage_messages for private meldinger, og "
             "pages_manage_metadata for at nettverket skal si fra.")},
    without_permission,
});

constexpr std::array linkedin = std::to_array<GuideStep>({
    {text_of("Bekreft siden"),
     text_of("En av sidens superadministratorer lager en app på developer.linkedin.com, og bekrefter at den hører til "
             "kommunens side.")},
    {text_of("Søk om Community Management API"),
     text_of("Søk om produktet for appen med organisasjonsnummer og en e-postadresse på kommunens eget domene. Det gir "
             "w_organization_social og r_organization_social.")},
    {text_of("Hent tilgangsnøkkelen"),
     text_of(
         "En som er innholdsadministrator for siden, logger inn med appen og henter en nøkkel med begge tillatelsene. "
         "Den varer i 60 dager: skriv inn siste dag den virker, så sier vi fra to uker før.")},
    {text_of("Følg med på versjonen"),
     text_of(
         "LinkedIn stenger en versjon av API-et etter omtrent et år. Vi sier fra to måneder før; da skriver du inn en "
         "nyere, som 202610.")},
    without_permission,
});

} // namespace

std::span<const GuideStep> guide_of(std::string_view driver)
{
    if (driver == "facebook") return facebook;
    if (driver == "instagram") return instagram;
    if (driver == "linkedin") return linkedin;
    return {};
}

} // namespace samband::channels::networks
