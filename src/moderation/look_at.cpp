#include "moderation/look_at.h"

#include "db/queries.h"
#include "dialogue/sight.h"
#include "dialogue/whole_message.h"
#include "moderation/block.h"
#include "moderation/rule.h"

namespace samband::moderation {

using dialogue::Way;

static bool is_network(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin;
}

/// Most municipalities block nobody and have no rules: then what comes costs one question.
static bool looks_for_something(db::Reading& tx)
{
    return tx.one("moderation.looks_for").integer("there") > 0;
}

static void look_at(db::Writing& tx, const dialogue::Entry& entry)
{
    const auto thread = dialogue::find_thread(tx, entry.thread);
    if (!thread || entry.kind != dialogue::EntryKind::in) return;
    if (keep_aside(tx, *thread, entry)) return;
    if (thread->entries > 1) dialogue::lie_apart_no_more(tx, thread->id);
    look_by_rules(tx, *thread, entry);
}

void look_at_message(db::Writing& tx, const dialogue::MessageTaken& happening)
{
    if (!looks_for_something(tx)) return;
    const auto entry = dialogue::find_entry(tx, happening.entry);
    if (entry && !is_network(entry->way)) look_at(tx, *entry);
}

void look_at_comment(db::Writing& tx, const dialogue::CommentKept& happening)
{
    if (!looks_for_something(tx)) return;
    if (const auto entry = dialogue::find_entry(tx, happening.entry)) look_at(tx, *entry);
}

} // namespace samband::moderation
