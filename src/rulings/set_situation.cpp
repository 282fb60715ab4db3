#include "rulings/set_situation.h"

#include "base/problem.h"
#include "ledger/append.h"

namespace samband::rulings {

SituationNow situation_now(db::Reading& tx)
{
    const auto row = tx.maybe("rulings.situation");
    if (!row || row->text("situation") == "normal") return {};
    return {rulebook::Situation::crisis, row->text("message"), row->instant("set_at")};
}

static void hold_may_set(const people::Person& by)
{
    for (const char* role : {"mayor", "chief-executive", "crisis-management", "communications-officer"})
        if (by.has_role(role)) return;
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
}

} // namespace samband::rulings
