#include "attacks/case.h"
#include "base/text_of.h"

#include <array>

namespace samband::attacks {

namespace {

struct StepWords {
    Step step;
    std::string_view word;
    const char* name;
    const char* says;
    int days;
};

constexpr std::array<StepWords, steps> all_steps{
    {{Step::talk, "talk", text_of("Snakk med den ansatte"),
      text_of("Finn ut hva som har skjedd, hva som ligger bak, og hva den ansatte trenger nå."), 1},
     {Step::contact, "contact", text_of("Ta kontakt med den som skrev"),
      text_of("Gjør det i samråd med den ansatte. Si hva som er galt, og hør hva saken gjelder."), 3},
     {Step::meeting, "meeting", text_of("Inviter til et møte"),
      text_of("By den som skrev, på en samtale. Den ansatte velger selv om hen vil være med."), 7},
     {Step::removal, "removal", text_of("Få innlegget fjernet"),
      text_of("Be den som skrev, ta det bort. Hjelper ikke det, så meld det til plattformen. Er det trusler eller "
              "annet straffbart, så meld det til politiet."),
      10},
     {Step::follow_up, "follow-up", text_of("Følg opp den ansatte"),
      text_of("Snakk sammen igjen. Trenger noen bedriftshelsetjeneste, verneombud eller tillitsvalgt?"), 30}}};

struct OutcomeWords {
    Outcome outcome;
    std::string_view word;
    const char* name;
};

constexpr std::array<OutcomeWords, outcomes> all_outcomes{
    {{Outcome::removed, "removed", text_of("Innlegget er fjernet")},
     {Outcome::agreed, "agreed", text_of("Partene er enige, og det står")},
     {Outcome::stands, "stands", text_of("Det står, og vi gjør ikke mer")},
     {Outcome::reported, "reported", text_of("Det er meldt til politiet")},
     {Outcome::withdrawn, "withdrawn", text_of("Den ansatte ønsker ikke saken fulgt opp")}}};

} // namespace

static const StepWords& words_of(Step step)
{
    return all_steps[static_cast<std::size_t>(step)];
}

std::string_view word(Step step)
{
    return words_of(step).word;
}

std::optional<Step> step_of(std::string_view said)
{
    for (const StepWords& it : all_steps)
        if (it.word == said) return it.step;
    return std::nullopt;
}

const char* name(Step step)
{
    return words_of(step).name;
}

const char* says(Step step)
{
    return words_of(step).says;
}

int days_of(Step step)
{
    return words_of(step).days;
}

std::string_view word(Outcome outcome)
{
    return all_outcomes[static_cast<std::size_t>(outcome)].word;
}

std::optional<Outcome> outcome_of(std::string_view said)
{
    for (const OutcomeWords& it : all_outcomes)
        if (it.word == said) return it.outcome;
    return std::nullopt;
}

const char* name(Outcome outcome)
{
    return all_outcomes[static_cast<std::size_t>(outcome)].name;
}

} // namespace samband::attacks
