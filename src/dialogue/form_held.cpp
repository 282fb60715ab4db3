#include "dialogue/form_held.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "language/identity_hits.h"
#include "people/person_store.h"
#include "rulings/own_lists.h"
#include "rulings/reading_setting.h"

#include <algorithm>
#include <map>

namespace samband::dialogue {

using Faults = std::vector<FieldProblem>;

static void hold_filled(const FormMessage& message, Faults& wrong);
static void hold_unit(db::Reading& tx, const FormMessage& message, Faults& wrong);
static void hold_no_identity_number(db::Reading& tx, const FormMessage& message, Faults& wrong);

void hold_form(db::Reading& tx, const FormMessage& message)
{
    Faults wrong;
    hold_filled(message, wrong);
    hold_unit(tx, message, wrong);
    hold_no_identity_number(tx, message, wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Meldingen er ikke sendt.", std::move(wrong));
}

static void hold_filled(const FormMessage& message, Faults& wrong)
{
    if (trim(message.text).empty()) wrong.push_back({"message", text_of("Skriv meldingen.")});
    if (!message.address.empty() && !is_mail_address(message.address))
        wrong.push_back({"email", text_of("Skriv én e-postadresse, eller la feltet stå tomt.")});
}

static void hold_unit(db::Reading& tx, const FormMessage& message, Faults& wrong)
{
    if (!message.unit) return;
    const auto units = people::list_units(tx);
    if (std::ranges::none_of(units, [&](const people::Unit& unit) { return unit.id == *message.unit; }))
        wrong.push_back({"unit", text_of("Velg fra listen, eller «Vet ikke».")});
}

/// A number of the municipality's own accounts is none; a test number is nobody's.
static void hold_no_identity_number(db::Reading& tx, const FormMessage& message, Faults& wrong)
{
    static const std::map<std::string, const char*, std::less<>> fields{
        {"body", "message"}, {"title", "subject"}, {"lead", "who"}};
    language::Draft draft;
    draft.body = message.text;
    draft.title = message.subject;
    draft.lead = message.who;
    language::Setting setting;
    rulings::add_own(setting, *rulings::own_lists(tx).lists);
    const language::Material material = language::material_of(draft, setting); // what is found points into it
    for (const language::IdentityHit& hit : language::identity_hits(material, false)) {
        const auto field = fields.find(hit.field->where);
        const char* at = field == fields.end() ? "message" : field->second;
        if (std::ranges::any_of(wrong, [&](const FieldProblem& one) { return one.field == at; })) continue;
        wrong.push_back({at, text_of("Du har skrevet et fødselsnummer. Ta det bort, og send på nytt.")});
    }
}

} // namespace samband::dialogue
