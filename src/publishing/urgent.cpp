#include "publishing/urgent.h"

namespace samband::publishing {

void mark_urgent(db::Writing& tx, const Urgent& urgent)
{
    tx.run("publishing.mark_urgent", {{"post", urgent.post},
                                      {"what", urgent.what},
                                      {"place", urgent.where},
                                      {"until_at", urgent.until},
                                      {"over_at", urgent.over}});
}

void unmark_urgent(db::Writing& tx, const Id& post)
{
    tx.run("publishing.unmark_urgent", {{"post", post}});
}

static Urgent read_urgent(const db::Row& row)
{
    return {row.id("post_id"), row.text("what"), row.text("place"), row.maybe_instant("until_at"),
            row.maybe_instant("over_at")};
}

std::optional<Urgent> urgent_of(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("publishing.urgent_of", {{"post", post}});
    return row ? std::optional(read_urgent(*row)) : std::nullopt;
}

std::vector<UrgentOut> urgent_now(db::Reading& tx)
{
    return tx.all_as("publishing.urgent_now", {{"most", urgent_shown}}, [](const db::Row& row) {
        return UrgentOut{read_urgent(row), row.text("slug")};
    });
}

} // namespace samband::publishing
