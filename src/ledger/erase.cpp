#include "ledger/erase.h"

#include "base/problem.h"
#include "ledger/begin_anew.h"
#include "ledger/read.h"

namespace samband::ledger {

Id erase(db::Writing& tx, const std::vector<Id>& entries, Act decision)
{
    decision.kind = erased_kind;
    Json erases = Json::array();
    for (const Id& entry : entries) erases.push(entry.text());
    decision.content["erases"] = erases;
    const Id decided = append(tx, decision);

    for (const Id& entry : entries) {
        const std::string kind = recorded(tx, entry).kind;
        if (kind == erased_kind || kind == anew_kind)
            throw Problem(ProblemCode::conflict, "Et vedtak om sletting eller om ny protokoll kan ikke selv slettes.");
        if (tx.run("ledger.erase_content", {{"id", entry}, {"decision", decided}}) == 0)
            throw Problem(ProblemCode::not_found, "Innholdet er slettet fra før.");
        tx.run("ledger.erase_attachments", {{"id", entry}});
    }
    return decided;
}

} // namespace samband::ledger
