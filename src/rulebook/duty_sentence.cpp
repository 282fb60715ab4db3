#include "base/calendar.h"
#include "rulebook/sentence.h"

namespace samband::rulebook {
namespace {

/// In the vocabulary's order. {to}, {from}, {with}, {text} and {by} stand for the duty's own.
constexpr std::array<std::string_view, Words<DutyKind>::all.size()> sentences = {
    "Svar{by}.",
    "Rekker du ikke å svare, gi et foreløpig svar som sier når svaret kommer.",
    "Skriv ikke under med navn.",
    "Takk.",
    "Rett opp faktafeil.",
    "Beklag, og fortell hva kommunen vil gjøre.",
    "Bruk den faste teksten: «{text}»",
    "Fortell om kommunens plikt til å dokumentere.",
    "Be avsenderen ta det med {to}.",
    "Send det videre til {to}.",
    "Gå over til en mer diskret kanal, og si fra i tråden.",
    "Ikke svar i tråden.",
    "Ta vare på det som bevis.",
    "Arkiver det.",
    "Journalfør det.",
    "Meld fra til {to}.",
    "Lenk til nettsiden, der hoveddelen ligger.",
    "Fortell de ansatte først.",
    "Fortell de ansatte så raskt som mulig.",
    "Si at du snakker for deg selv.",
    "Ikke bruk tittel, kommunens e-post eller brevark.",
    "Vis hvem som kan kontaktes.",
    "Bruk kommunens logo og profil.",
    "Få samtykke fra {from}.",
    "Få samtykke også fra {from}.",
    "Spør arkivansvarlig.",
    "Hold det tilbake.",
    "Bruk det gjeldende budskapet.",
    "Følg rutinen for innlegg om ansatte.",
    "Si hvem du snakker for.",
    "Nevner du noen så de kan kjennes igjen, få ja fra dem.",
    "Samordne med {with}.",
    "La {to} se på det{by}.",
    "Ta det opp med {to}.",
    "Følg rutinen for varsling.",
    "Gi det videre til ledelsen.",
    "Fortell hva bildet skal brukes til.",
    "Evaluer{by}.",
    "Lag en plan for intern informasjon.",
};

std::string two_digits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// " innen 20.11. kl. 10.05", " samme dag", or nothing.
std::string deadline_in_words(const Duty& duty)
{
    if (duty.by) {
        const LocalTime local = in_oslo(*duty.by);
        return " innen " + std::to_string(local.date.day) + "." + std::to_string(local.date.month) + ". kl. " +
               two_digits(local.time.hour) + "." + two_digits(local.time.minute);
    }
    if (!duty.within) return "";
    switch (*duty.within) {
    case Within::same_day:
        return " samme dag";
    case Within::without_undue_delay:
        return " uten unødig opphold";
    case Within::reasonable:
        return " innen rimelig tid";
    }
    return "";
}

std::string_view sentence_of(const Duty& duty)
{
    if (duty.kind == DutyKind::answer && duty.level == Level::should) return "Du bør svare{by}.";
    if (duty.kind == DutyKind::answer && duty.level == Level::may) return "Det er valgfritt å svare.";
    if (duty.kind == DutyKind::follow_up && duty.to.empty())
        return "Følg med på hvordan det går videre{by}, og svar på mer om det trengs.";
    if (duty.as == SignAs::first_name) return "Skriv under med fornavn.";
    if (duty.as == SignAs::full_name_title_unit)
        return "Skriv under med fullt navn, tittel og hvor i kommunen du arbeider.";
    return sentences[static_cast<std::size_t>(duty.kind)];
}

void put(std::string& sentence, std::string_view place, const std::string& words)
{
    if (const auto at = sentence.find(place); at != std::string::npos) sentence.replace(at, place.size(), words);
}

} // namespace

std::string to_sentence(const Rulebook& book, const Duty& duty)
{
    std::string sentence(sentence_of(duty));
    put(sentence, "{to}", duty.to.empty() ? "nærmeste leder" : parties_of(book, duty.to));
    put(sentence, "{from}", parties_of(book, duty.from));
    put(sentence, "{with}", parties_of(book, duty.with));
    put(sentence, "{by}", deadline_in_words(duty));
    put(sentence, "{text}", duty.text);
    return sentence;
}

} // namespace samband::rulebook
