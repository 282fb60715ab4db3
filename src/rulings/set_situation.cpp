#include "rulings/set_situation.h"

#include "base/problem.h"
#include "ledger/append.h"
#include "rulebook/sentence.h"
#include "rulings/happenings.h"
#include "rulings/in_force.h"

namespace samband::rulings {

SituationNow situation_now(db::Reading& tx)
{
    const auto row = tx.maybe("rulings.situation");
    if (!row || row->text("situation") == "normal") return {};
    return {rulebook::Situation::crisis, row->text("message"), row->instant("set_at")};
}

bool is_crisis(db::Reading& tx)
{
    return situation_now(tx).situation == rulebook::Situation::crisis;
}

bool may_set_situation(const people::Person& person)
{
    for (const char* role : {"mayor", "chief-executive", "crisis-management", "communications-officer"})
        if (person.has_role(role)) return true;
    return false;
}

std::string speakers_in_crisis(db::Reading& tx)
{
    const std::vector<Adopted> versions = adopted_versions(tx);
    if (versions.empty() || versions.back().from > tx.now()) return {};
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.roles = {rulebook::Role::employee};
    question.situation = rulebook::Situation::crisis;
    question.at = tx.now();
    const auto book = in_force(tx);
    const rulebook::Ruling ruling = rulebook::rule(*book, question);
    return ruling.refused() ? rulebook::titles_of(*book, ruling.speakers, "eller") : std::string();
}

static void hold_may_set(const people::Person& by)
{
    if (may_set_situation(by)) return;
    throw Problem(ProblemCode::forbidden,
                  "Kriseledelse settes av ordfører, kommunedirektør, kriseledelsen eller kommunikasjonsrådgiver.");
}

void set_situation(db::Writing& tx, const people::Person& by, rulebook::Situation situation, const std::string& message)
{
    hold_may_set(by);
    if (message.size() > most_message)
        throw Problem(ProblemCode::invalid, "Meldingen er for lang.",
                      {FieldProblem{"message", "Kort den ned til 4000 tegn."}});
    if (situation_now(tx).situation == situation)
        throw Problem(ProblemCode::conflict, "Situasjonen er allerede satt slik. Last siden på nytt.");
    const Id id = tx.new_id();
    tx.run(
        "rulings.insert_situation",
        {{"id", id}, {"situation", rulebook::word(situation)}, {"message", message}, {"by", by.id}, {"now", tx.now()}});
    ledger::append(tx, {"situation-set", id, by.id,
                        Json::object({{"situation", rulebook::word(situation)}, {"message", message}})});
    tx.tell(SituationSet{id, situation, by.id});
}

} // namespace samband::rulings
