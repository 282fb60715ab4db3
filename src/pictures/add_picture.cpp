#include "base/problem.h"
#include "ledger/append.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"

namespace samband::pictures {

Picture add_picture(db::Writing& tx, const people::Person& by, const Picture& stored)
{
    if (const auto there = find_picture(tx, stored.hash)) return *there;
    if (tx.maybe("pictures.blocked_by", {{"hash", stored.hash}}))
        throw Problem(ProblemCode::conflict, "Bildet er sperret og kan ikke brukes.");
    hold_description(stored.alt, stored.credit);
    const Id id = tx.new_id();
    tx.run("pictures.insert_picture", {{"id", id},
                                       {"hash", stored.hash},
                                       {"format", word(stored.format)},
                                       {"width", stored.width},
                                       {"height", stored.height},
                                       {"bytes", stored.bytes},
                                       {"name", stored.name},
                                       {"alt", stored.alt},
                                       {"credit", stored.credit},
                                       {"by", by.id},
                                       {"now", tx.now()}});
    ledger::Act act{"picture-uploaded", id, by.id};
    act.content = Json::object({{"name", stored.name},
                                {"format", word(stored.format)},
                                {"width", stored.width},
                                {"height", stored.height},
                                {"bytes", stored.bytes},
                                {"alt", stored.alt},
                                {"credit", stored.credit}});
    act.attachments = {{"picture", *ledger::Hash::from_hex(stored.hash)}};
    ledger::append(tx, act);
    return load_picture(tx, id);
}

} // namespace samband::pictures
