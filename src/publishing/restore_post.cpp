#include "base/problem.h"
#include "ledger/read.h"
#include "publishing/block_post.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

/// Nothing is written to a withdrawn post after it was withdrawn: its last change is that.
std::optional<Instant> undo_until(const Post& post, Instant now)
{
    const Instant until = post.changed.plus_s(undo_s);
    return post.state == State::withdrawn && now < until ? std::optional(until) : std::nullopt;
}

static std::optional<Id> withdrawn_by(db::Reading& tx, const Id& post)
{
    std::optional<Id> by;
    for (const ledger::Recorded& entry : ledger::history(tx, post))
        if (entry.kind == kind_of(PostAct::withdraw)) by = entry.by;
    return by;
}

bool may_restore(db::Reading& tx, const people::Person& person, const Id& post)
{
    return person.may(people::Access::desk) || withdrawn_by(tx, post) == person.id;
}

static void hold_may_restore(db::Reading& tx, const people::Person& by, const Id& post)
{
    if (may_restore(tx, by, post)) return;
    throw Problem(
        ProblemCode::forbidden,
        "Den som tok saken ned, eller kommunikasjonsrådgiver kan angre det. Snakk med dem hvis den skal ut igjen.");
}

Post restore_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    const State next = state_after(post, PostAct::restore);
    hold_may_restore(tx, by, id);
    if (is_blocked(tx, id)) throw Problem(ProblemCode::conflict, "Kopien er sperret. Saken kan ikke legges ut igjen.");
    if (!undo_until(post, tx.now()))
        throw Problem(ProblemCode::conflict, "Det er for sent å angre. Lag en kopi av saken hvis den skal ut igjen.");
    post.state = next;
    post.comment.clear();
    record(tx, by, post, PostAct::restore);
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostRestored{post.id, by.id});
    return post;
}

} // namespace samband::publishing
