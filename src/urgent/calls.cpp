#include "urgent/calls.h"

#include "base/problem.h"
#include "urgent/record.h"

namespace samband::urgent {

std::vector<Call> calls_of(db::Reading& tx, const Id& notice)
{
    return tx.all_as("urgent.calls", {{"notice", notice}}, [](const db::Row& row) {
        return Call{row.integer("place"),
                    {row.text("name"), row.text("number")},
                    row.maybe_instant("rung_at"),
                    row.maybe_id("rung_by")};
    });
}

void add_calls(db::Writing& tx, const Id& notice, const std::vector<ToRing>& ring, const std::set<std::int64_t>& rung,
               const Id& by)
{
    std::int64_t place = 0;
    for (const ToRing& one : ring) {
        const bool done = rung.contains(++place);
        tx.run("urgent.add_call", {{"notice", notice},
                                   {"place", place},
                                   {"name", one.name},
                                   {"number", one.number},
                                   {"rung_at", done ? std::optional(tx.now()) : std::nullopt},
                                   {"rung_by", done ? std::optional(by) : std::nullopt}});
    }
}

void note_rung(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t place)
{
    const Notice notice = load_notice(tx, id);
    const std::vector<Call> calls = calls_of(tx, id);
    const auto found = std::find_if(calls.begin(), calls.end(), [&](const Call& call) { return call.place == place; });
    if (found == calls.end()) throw Problem(ProblemCode::not_found, "Den står ikke på ringelisten.");
    if (tx.run("urgent.note_rung", {{"notice", id}, {"place", place}, {"by", by.id}, {"now", tx.now()}}) == 1)
        record(tx, "urgent-rung", by.id, notice, {{"whom", found->whom.name}});
}

} // namespace samband::urgent
