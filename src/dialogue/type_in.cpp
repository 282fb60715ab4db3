#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "people/person_store.h"

namespace samband::dialogue {

static void hold_press(const TypedIn& message, std::vector<FieldProblem>& wrong)
{
    if (trim(message.outlet).empty()) wrong.push_back({"outlet", text_of("Skriv hvilket medium det er.")});
    if (trim(message.deadline).empty()) wrong.push_back({"deadline", text_of("Skriv når de må ha svar.")});
    if (trim(message.address).empty()) wrong.push_back({"address", text_of("Skriv nummeret vi ringer tilbake til.")});
}

static void hold(const people::Person& by, const TypedIn& message)
{
    if (!by.may(people::Access::writer))
        throw Problem(ProblemCode::forbidden, "Den som skriver for en enhet, fører inn det som kommer.");
    if (!is_typed_in(message.way))
        throw Problem(ProblemCode::invalid, "Velg hvordan det kom.", {{"way", text_of("Velg en av måtene.")}});
    std::vector<FieldProblem> wrong;
    if (trim(message.text).empty()) wrong.push_back({"text", text_of("Skriv hva det gjelder.")});
    if (message.text.size() > text_bytes) wrong.push_back({"text", text_of("Kort ned teksten.")});
    if (graphemes(message.subject) > subject_characters)
        wrong.push_back({"subject", text_of("Kort ned til 200 tegn.")});
    if (graphemes(message.who) > who_characters) wrong.push_back({"who", text_of("Kort ned til 120 tegn.")});
    if (message.address.size() > address_characters) wrong.push_back({"address", text_of("Kort ned til 320 tegn.")});
    if (message.way == Way::press) hold_press(message, wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
}

/// What a journalist asks, with what the press check wants to know, as one text.
static std::string text_of_it(const TypedIn& message)
{
    if (message.way != Way::press) return message.text;
    return std::string(trim(message.outlet)) + "\n" + "Frist: " + std::string(trim(message.deadline)) + "\n\n" +
           message.text;
}

Thread type_in(db::Writing& tx, const people::Person& by, const TypedIn& message)
{
    hold(by, message);
    if (message.unit) people::load_unit(tx, *message.unit);
    const std::string text = text_of_it(message);
    const Taken taken = take_in(tx, {.way = message.way,
                                     .source = "typed-in",
                                     .foreign_id = tx.new_id().text(),
                                     .who = message.who,
                                     .address = message.address,
                                     .subject = message.subject,
                                     .text = text,
                                     .at = tx.now(),
                                     .raw = text,
                                     .unit = message.unit,
                                     .by = by.id});
    // Whoever types it in may not read what lies with another unit, and gives it on all the same.
    return message.calls_back ? give(tx, by, taken.thread, message.calls_back, "calls_back") : after(tx, taken.thread);
}

} // namespace samband::dialogue
