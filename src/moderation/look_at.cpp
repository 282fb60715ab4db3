#include "moderation/look_at.h"

#include "dialogue/whole_message.h"
#include "moderation/block.h"
#include "moderation/rule.h"

namespace samband::moderation {

using dialogue::Way;

static bool is_network(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin;
}

static void look_at(db::Writing& tx, const dialogue::Entry& entry)
{
    const auto thread = dialogue::find_thread(tx, entry.thread);
    if (!thread || entry.kind != dialogue::EntryKind::in) return;
    if (!keep_aside(tx, *thread, entry)) look_by_rules(tx, *thread, entry);
}

void look_at_message(db::Writing& tx, const dialogue::MessageTaken& happening)
{
    const auto entry = dialogue::find_entry(tx, happening.entry);
    if (entry && !is_network(entry->way)) look_at(tx, *entry);
}

void look_at_comment(db::Writing& tx, const dialogue::CommentKept& happening)
{
    if (const auto entry = dialogue::find_entry(tx, happening.entry)) look_at(tx, *entry);
}

} // namespace samband::moderation
