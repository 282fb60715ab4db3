#include "dialogue/figures.h"

#include "dialogue/thread_store.h"

namespace samband::dialogue {

std::optional<ThreadFigures> figures_of(db::Reading& tx, const Id& id)
{
    const auto thread = find_thread(tx, id);
    if (!thread || thread->id != id) return std::nullopt;
    const db::Row row = tx.one("dialogue.figures", {{"id", id}});
    return ThreadFigures{*thread, row.flag("imported"), row.integer("messages"), row.maybe_instant("answer_at")};
}

std::vector<ThreadVersion> versions_after(db::Reading& tx, const Id& after, std::int64_t most)
{
    return tx.all_as("dialogue.versions_after", {{"after", after}, {"most", most}}, [](const db::Row& row) {
        return ThreadVersion{row.id("id"), row.integer("version")};
    });
}

std::vector<OpenInUnit> open_by_unit(db::Reading& tx)
{
    return tx.all_as("dialogue.open_by_unit", {}, [](const db::Row& row) {
        return OpenInUnit{row.maybe_id("unit_id"), row.integer("open"), row.integer("waiting"),
                          row.maybe_instant("oldest")};
    });
}

} // namespace samband::dialogue
