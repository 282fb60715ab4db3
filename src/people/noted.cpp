#include "people/noted.h"

#include "ledger/append.h"

namespace samband::people {

void note_act(db::Writing& tx, std::string_view kind, const Id& by, const Id& subject, Json content)
{
    ledger::Act act;
    act.kind = kind;
    act.subject = subject;
    if (!by.nil()) act.by = by;
    act.content = std::move(content);
    ledger::append(tx, act);
}

} // namespace samband::people
