#include "people/end_mandate.h"

#include "people/disable_person.h"
#include "people/noted.h"
#include "people/person_store.h"

namespace samband::people {

void end_mandate(db::Writing& tx, const Id& by, const Id& mandate)
{
    const Mandate it = load_mandate(tx, mandate);
    if (it.to && *it.to <= tx.now()) return;
    tx.run("people.end_mandate", {{"id", mandate}, {"at", tx.now()}});
    if (opens(it.role, Access::steward)) keep_a_steward(tx, {});
    note_act(tx, "mandate-ended", by, it.person,
             Json::object({{"mandate", it.id.text()}, {"unit", it.unit.text()}, {"role", it.role}}));
}

} // namespace samband::people
