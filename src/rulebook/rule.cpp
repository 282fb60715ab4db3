#include "rulebook/merge_duty.h"
#include "rulebook/natural_order.h"
#include "rulebook/rulebook.h"
#include "rulebook/voice.h"

namespace samband::rulebook {
namespace {

std::optional<Outcome> strictest(const std::vector<Voice>& voices);
void give_way_to_law(std::vector<Voice>& voices, const Question& question);
void keep_what_refuses(std::vector<Voice>& voices, Outcome outcome);
void leave_the_word_to_crisis_rules(std::vector<Voice>& voices);
void sort_for_reading(std::vector<Voice>& voices, Outcome outcome);
Ruling gather(const std::vector<Voice>& voices, Outcome outcome, const Question& question);
void cite_overriding_law(Ruling& ruling, const std::vector<Voice>& voices, const Rulebook& book);
void say_no_clause(Ruling& ruling);

} // namespace

Ruling rule(const Rulebook& book, const Question& question)
{
    std::vector<Voice> voices = hear(book, question);
    give_way_to_law(voices, question);
    const std::optional<Outcome> decided = strictest(voices);
    const Outcome outcome = decided.value_or(Outcome::refer);
    if (outcome >= Outcome::refer) keep_what_refuses(voices, outcome);
    if (outcome == Outcome::refer) leave_the_word_to_crisis_rules(voices);
    sort_for_reading(voices, outcome);
    Ruling ruling = gather(voices, outcome, question);
    cite_overriding_law(ruling, voices, book);
    if (decided) return ruling;
    ruling.speakers = {Role::communications_officer};
    say_no_clause(ruling);
    return ruling;
}

namespace {

std::optional<Outcome> strictest(const std::vector<Voice>& voices)
{
    std::optional<Outcome> strictest;
    for (const Voice& voice : voices)
        if (voice.effect.outcome && (!strictest || *voice.effect.outcome > *strictest))
            strictest = voice.effect.outcome;
    return strictest;
}

/// A clause that current law overrides bars nothing any more. Freedom of speech stands above all local rules: on
/// private speech a local bar is advice (Grunnloven § 100).
void give_way_to_law(std::vector<Voice>& voices, const Question& question)
{
    for (Voice& voice : voices) {
        const bool gives_way = question.act == Act::speak_privately || voice.clause->overridden_by.has_value();
        if (voice.origin == Origin::law || !voice.effect.outcome || !gives_way) continue;
        voice.effect.outcome = std::min(*voice.effect.outcome, Outcome::advised_against);
        voice.effect.approval.clear();
    }
}

/// What may not be done has no duties of doing it: those who refuse say what to do instead, and what is always told
/// stands; the others are only cited.
void keep_what_refuses(std::vector<Voice>& voices, Outcome outcome)
{
    std::erase_if(voices, [](const Voice& voice) { return !voice.effect.outcome && !voice.clause->always; });
    for (Voice& voice : voices)
        if (voice.effect.outcome != outcome && !voice.clause->always)
            voice.effect = Effect{voice.effect.outcome, {}, {}, {}, {}, {}};
}

/// A crisis never widens who may speak: where a crisis rule leaves the act to somebody, nobody else is named for it.
void leave_the_word_to_crisis_rules(std::vector<Voice>& voices)
{
    const auto about_crisis = [](const Voice& voice) {
        return voice.clause->when.situations.has(Situation::crisis) && !voice.effect.speakers.empty();
    };
    if (std::ranges::none_of(voices, about_crisis)) return;
    for (Voice& voice : voices) {
        if (about_crisis(voice) || voice.effect.speakers.empty()) continue;
        voice.effect.speakers.clear();
        voice.effect.outcome.reset();
    }
}

void sort_for_reading(std::vector<Voice>& voices, Outcome outcome)
{
    const auto decides = [&](const Voice& voice) {
        if (voice.effect.outcome != outcome) return 3;
        return voice.origin == Origin::starter ? 2 : voice.clause->after_local ? 1 : 0;
    };
    std::ranges::sort(voices, [&](const Voice& a, const Voice& b) {
        const auto before = std::tuple(decides(a), a.origin, a.clause->strength);
        const auto after = std::tuple(decides(b), b.origin, b.clause->strength);
        if (before != after) return before < after;
        if (a.clause->section != b.clause->section) return natural_less(a.clause->section, b.clause->section);
        return a.clause->id < b.clause->id;
    });
}

void add_roles(std::vector<Role>& list, const std::vector<Role>& more)
{
    for (Role role : more)
        if (std::ranges::find(list, role) == list.end()) list.push_back(role);
}

Ruling gather(const std::vector<Voice>& voices, Outcome outcome, const Question& question)
{
    Ruling ruling;
    ruling.outcome = outcome;
    std::vector<HeldDuty> duties;
    for (const Voice& voice : voices) {
        add_roles(ruling.approval, voice.effect.approval);
        add_roles(ruling.consult, voice.effect.consult);
        add_roles(ruling.inform, voice.effect.inform);
        add_roles(ruling.speakers, voice.effect.speakers);
        for (const DutyRule& duty : voice.effect.duties)
            merge_duty(duties, {fixed(duty, question), voice.origin == Origin::law});
        ruling.because.push_back(cite(*voice.clause));
        ruling.because.back().by_default = voice.origin == Origin::starter;
    }
    for (HeldDuty& held : duties) ruling.duties.push_back(std::move(held.duty));
    return ruling;
}

void cite_overriding_law(Ruling& ruling, const std::vector<Voice>& voices, const Rulebook& book)
{
    for (const Voice& voice : voices) {
        if (!voice.clause->overridden_by) continue;
        const Section* law = section_of_law(book, *voice.clause->overridden_by);
        if (!law || std::ranges::any_of(ruling.because, [&](const Citation& one) {
                return one.source == law->source && one.section == law->printed;
            }))
            continue;
        ruling.because.push_back(cite(law->clauses.front()));
    }
}

void say_no_clause(Ruling& ruling)
{
    ruling.because.push_back(
        {std::string(no_clause_source), std::string(no_clause_section),
         "Verken reglementet eller startreglementet har noen regel om dette; spør før du gjør det.", Strength::should,
         false, ""});
}

} // namespace
} // namespace samband::rulebook
