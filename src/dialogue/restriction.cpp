#include "dialogue/restrict_thread.h"

namespace samband::dialogue {

std::string_view word(RestrictedBy by)
{
    switch (by) {
    case RestrictedBy::person:
        return "person";
    case RestrictedBy::category:
        return "category";
    case RestrictedBy::proposal:
        return "proposal";
    }
    return "person";
}

static RestrictedBy restricted_by(std::string_view said)
{
    for (const RestrictedBy by : {RestrictedBy::category, RestrictedBy::proposal})
        if (word(by) == said) return by;
    return RestrictedBy::person;
}

std::optional<Restriction> restriction_of(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.restriction", {{"thread", thread}});
    if (!row) return std::nullopt;
    return Restriction{restricted_by(row->text("how")), row->text("why"), row->maybe_id("by_id"),
                       row->maybe_text("by_name").value_or(""), row->instant("since")};
}

} // namespace samband::dialogue
