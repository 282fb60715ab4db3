#include "base/problem.h"
#include "ledger/append.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"

namespace samband::pictures {

bool may_remove(const people::Person& person, const Picture& picture)
{
    return person.id == picture.uploaded_by || person.may(people::Access::desk);
}

Picture remove_picture(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Picture picture = load_picture(tx, id);
    if (!may_remove(by, picture))
        throw Problem(ProblemCode::forbidden, "Bildet kan slettes av den som lastet det opp, og av desken.");
    if (!uses_of(tx, picture.hash).empty())
        throw Problem(ProblemCode::conflict,
                      "Bildet er i bruk. Ta det ut av sakene som bruker det, eller trekk dem, og prøv igjen.");
    tx.run("pictures.delete_picture", {{"id", id}});
    ledger::append(tx, {"picture-removed", id, by.id,
                        Json::object({{"name", picture.name}, {"alt", picture.alt}, {"credit", picture.credit}})});
    return picture;
}

} // namespace samband::pictures
