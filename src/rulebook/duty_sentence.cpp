#include "base/calendar.h"
#include "rulebook/sentence.h"

namespace samband::rulebook {
namespace {

std::string deadline_in_words(const Duty& duty);

std::string sign_in_words(const Duty& duty)
{
    switch (duty.as.value_or(SignAs::none)) {
    case SignAs::first_name: return "Skriv under med fornavn.";
    case SignAs::full_name_title_unit: return "Skriv under med fullt navn, tittel og hvor i kommunen du arbeider.";
    case SignAs::none: return "Skriv ikke under med navn.";
    }
    return "";
}

std::string answer_in_words(const Duty& duty)
{
    switch (duty.level.value_or(Level::must)) {
    case Level::must: return "Svar" + deadline_in_words(duty) + ".";
    case Level::should: return "Du bør svare" + deadline_in_words(duty) + ".";
    case Level::may: return "Det er valgfritt å svare.";
    }
    return "";
}

} // namespace

std::string to_sentence(const Rulebook& book, const Duty& duty)
{
    const auto to = [&] { return parties_of(book, duty.to); };
    switch (duty.kind) {
    case DutyKind::answer: return answer_in_words(duty);
    case DutyKind::holding_reply: return "Rekker du ikke å svare, gi et foreløpig svar som sier når svaret kommer.";
    case DutyKind::sign: return sign_in_words(duty);
    case DutyKind::thank: return "Takk.";
    case DutyKind::correct_facts: return "Rett opp faktafeil.";
    case DutyKind::apologise_and_say_what_happens: return "Beklag, og fortell hva kommunen vil gjøre.";
    case DutyKind::use_text: return "Bruk den faste teksten: «" + duty.text + "»";
    case DutyKind::tell_duty_to_document: return "Fortell om kommunens plikt til å dokumentere.";
    case DutyKind::refer_sender: return "Be avsenderen ta det med " + to() + ".";
    case DutyKind::forward: return "Send det videre til " + to() + ".";
    case DutyKind::move_to_discreet_channel: return "Gå over til en mer diskret kanal, og si fra i tråden.";
    case DutyKind::no_reply_in_thread: return "Ikke svar i tråden.";
    case DutyKind::keep_evidence: return "Ta vare på det som bevis.";
    case DutyKind::record: return "Arkiver det.";
    case DutyKind::journal: return "Journalfør det.";
    case DutyKind::report: return "Meld fra til " + to() + ".";
    case DutyKind::link_to_website: return "Lenk til nettsiden, der hoveddelen ligger.";
    case DutyKind::tell_staff_first: return "Fortell de ansatte først.";
    case DutyKind::tell_staff_now: return "Fortell de ansatte så raskt som mulig.";
    case DutyKind::state_private: return "Si at du snakker for deg selv.";
    case DutyKind::no_title_or_letterhead: return "Ikke bruk tittel, kommunens e-post eller brevark.";
    case DutyKind::show_contact: return "Vis hvem som kan kontaktes.";
    case DutyKind::use_logo: return "Bruk kommunens logo og profil.";
    case DutyKind::consent: return "Få samtykke fra " + parties_of(book, duty.from) + ".";
    case DutyKind::guardian_consent: return "Få samtykke fra " + parties_of(book, duty.from) + " også.";
    case DutyKind::ask_archivist: return "Spør arkivansvarlig.";
    case DutyKind::hold: return "Hold det tilbake.";
    case DutyKind::use_current_message: return "Bruk det gjeldende budskapet.";
    case DutyKind::staff_attack_routine: return "Følg rutinen for innlegg om ansatte.";
    case DutyKind::state_role: return "Si hvem du snakker for.";
    case DutyKind::permission: return "Nevner du noen så de kan kjennes igjen, få ja fra dem.";
    case DutyKind::coordinate: return "Samordne med " + parties_of(book, duty.with) + ".";
    case DutyKind::follow_up: return "Dette skal ses på" + deadline_in_words(duty) + (to().empty() ? "" : " av " + to()) + ".";
    case DutyKind::take_up_in_line: return "Ta det opp med " + (to().empty() ? "nærmeste leder" : to()) + ".";
    case DutyKind::whistleblowing_routine: return "Følg rutinen for varsling.";
    case DutyKind::pass_to_leadership: return "Gi det videre til ledelsen.";
    case DutyKind::inform_of_use: return "Fortell hva bildet skal brukes til.";
    case DutyKind::evaluate: return "Evaluer" + deadline_in_words(duty) + ".";
    case DutyKind::plan_internal_first: return "Lag en plan for intern informasjon.";
    }
    return "";
}

namespace {

std::string deadline_in_words(const Duty& duty)
{
    if (duty.by) {
        const LocalTime local = in_oslo(*duty.by);
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return " innen " + std::to_string(local.date.day) + "." + std::to_string(local.date.month) + ". kl. "
            + two(local.time.hour) + "." + two(local.time.minute);
    }
    if (!duty.within) return "";
    switch (*duty.within) {
    case Within::same_day: return " samme dag";
    case Within::without_undue_delay: return " uten unødig opphold";
    case Within::reasonable: return " innen rimelig tid";
    }
    return "";
}

} // namespace
} // namespace samband::rulebook
