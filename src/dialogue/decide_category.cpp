#include "dialogue/decide_category.h"

#include "dialogue/act.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/index_entry.h"
#include "dialogue/model_proposal.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

using rulebook::Category;

void settle_category(db::Writing& tx, const people::Person& by, const Thread& thread, Category category)
{
    if (thread.category == category) return;
    tx.run("dialogue.decide_category", {{"id", thread.id}, {"category", rulebook::word(category)}});
    Json facts = Json::object({{"category", rulebook::word(category)}});
    if (thread.proposed) facts["proposed"] = rulebook::word(*thread.proposed);
    if (thread.category) facts["was"] = rulebook::word(*thread.category);
    record_act(tx, "category-decided", by.id, thread.id, std::move(facts));
    if (category == Category::concern) raise_concern(tx, thread.id);
    if (category != Category::concern && is_concern(thread)) overrule_concern(tx, by, thread.id);
    if (is_restricting(category))
        restrict_by_category(tx, thread.id, category, by.id, RestrictedBy::category);
    else
        lift_proposed(tx, by, thread);
    mark_anew(tx, thread.id);
    follow_clock(tx, thread.id);
    if (!thread.category) tx.tell(CategoryDecided{thread.id, category, thread.proposed});
}

Thread decide_category(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       Category category)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    settle_category(tx, by, thread, category);
    return after(tx, thread.id);
}

Thread decide_access_kind(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                          AccessKind kind)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    settle_category(tx, by, thread,
                    kind == AccessKind::own_data ? Category::privacy_request : Category::access_request);
    tx.run("dialogue.decide_access_kind", {{"id", thread.id}, {"kind", word(kind)}});
    record_act(tx, "access-kind-decided", by.id, thread.id, Json::object({{"kind", word(kind)}}));
    return after(tx, thread.id);
}

std::optional<AccessKind> access_kind_of(db::Reading& tx, const Id& thread)
{
    const auto said = tx.one("dialogue.access_kind", {{"id", thread}}).maybe_text("access_kind");
    return said ? access_kind_of(*said) : std::nullopt;
}

} // namespace samband::dialogue
