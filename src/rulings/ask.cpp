#include "rulings/ask.h"

#include "db/once.h"
#include "ledger/append.h"
#include "rulings/asked.h"
#include "rulings/in_force.h"

namespace samband::rulings {

static rulebook::Question filled_in(const Rules& rules, const people::Person& person, rulebook::Question question,
                                    const std::vector<Id>& matter);
static void fill_in_person(rulebook::Question& question, const people::Person& person, const std::vector<Id>& matter);

Rules rules_now(db::Reading& tx)
{
    return *db::once(tx, "rulings.rules_now", [&] {
        const Adopted adopted = adopted_now(tx);
        return Rules{adopted.id, book_of(tx, adopted), situation(tx), tx.now()};
    });
}

rulebook::Ruling ask(const Rules& rules, const people::Person& person, rulebook::Question question,
                     const std::vector<Id>& matter)
{
    return rulebook::rule(*rules.book, filled_in(rules, person, std::move(question), matter));
}

rulebook::Ruling ask(db::Reading& tx, const people::Person& person, rulebook::Question question,
                     const std::vector<Id>& matter)
{
    return ask(rules_now(tx), person, std::move(question), matter);
}

rulebook::Ruling ask_for_act(db::Writing& tx, const Rules& rules, const people::Person& person,
                             rulebook::Question question, const std::vector<Id>& matter)
{
    const rulebook::Question asked = filled_in(rules, person, std::move(question), matter);
    keep_asked(tx, asked);
    return rulebook::rule(*rules.book, asked);
}

static rulebook::Question filled_in(const Rules& rules, const people::Person& person, rulebook::Question question,
                                    const std::vector<Id>& matter)
{
    fill_in_person(question, person, matter);
    question.situation = rules.situation;
    question.at = rules.at;
    return question;
}

static void fill_in_person(rulebook::Question& question, const people::Person& person, const std::vector<Id>& matter)
{
    const auto in_matter = [&](const people::Mandate& mandate) {
        return std::find(matter.begin(), matter.end(), mandate.unit) != matter.end();
    };
    const bool own = std::any_of(person.mandates.begin(), person.mandates.end(), in_matter);
    if (own)
        question.flags.add(rulebook::Flag::own_unit);
    else if (!matter.empty())
        question.flags.remove(rulebook::Flag::own_unit);

    question.roles = {rulebook::Role::employee};
    for (const people::Mandate& mandate : person.mandates) {
        const auto role = rulebook::read_word<rulebook::Role>(mandate.role);
        // Who leads one unit and merely works in another is no leader in the other's matters.
        if (role && (!own || in_matter(mandate) || !of_a_field(*role))) question.roles.add(*role);
    }
}

bool of_a_field(rulebook::Role role)
{
    using rulebook::Role;
    static const rulebook::Set<Role> bound = {
        Role::director,         Role::unit_leader,        Role::section_leader, Role::specialist, Role::case_officer,
        Role::enterprise_board, Role::enterprise_manager, Role::teacher,        Role::pupil,      Role::employee};
    return bound.has(role);
}

rulebook::Ruling ask_to_act(db::Writing& tx, const people::Person& person, const rulebook::Question& question,
                            const std::optional<Id>& subject)
{
    const rulebook::Ruling ruling = ask_for_act(tx, rules_now(tx), person, question);
    if (ruling.refused()) record_refusal(tx, person, question.act, ruling, subject);
    return ruling;
}

void record_refusal(db::Writing& tx, const people::Person& person, rulebook::Act act, const rulebook::Ruling& ruling,
                    const std::optional<Id>& subject, std::string_view tried)
{
    Json content = Json::object({{"rulebook", adopted_now(tx).id.text()}, {"ruling", rulebook::to_json(ruling)}});
    if (!tried.empty()) content["tried"] = tried;
    ledger::append(tx, {std::string(rulebook::word(act)) + "-refused", subject, person.id, std::move(content)});
}

} // namespace samband::rulings
