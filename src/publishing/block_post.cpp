#include "publishing/block_post.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/dispatches.h"
#include "ledger/append.h"
#include "pictures/blocked.h"
#include "publishing/content.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_pictures.h"
#include "publishing/post_store.h"

#include <set>

namespace samband::publishing {

/// What it said lies in what was sent too: where, to whom and when stays, and where notices hang.
static void blank_dispatches(db::Writing& tx, const Id& post)
{
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post)) {
        channels::Variant blank;
        blank.title = blocked_title;
        if (const Json* places = dispatch.variant.more.find("places")) blank.more["places"] = Json(*places);
        if (const Json* torn = dispatch.variant.more.find("torn_down")) blank.more["torn_down"] = Json(*torn);
        if (const Json* release = dispatch.variant.more.find("release")) blank.more["release"] = Json(*release);
        if (const Json* follows = dispatch.variant.more.find("follows")) blank.more["follows"] = Json(*follows);
        channels::rewrite_dispatch(tx, dispatch.id, blank, dispatch.revision);
    }
}

void block_post(db::Writing& tx, const people::Person& by, const Id& id, const std::string& reason)
{
    const Post post = load_post(tx, id);
    if (post.state != State::withdrawn)
        throw Problem(ProblemCode::conflict, "Ta saken ned først. Da kan kopien sperres.");
    if (is_blocked(tx, id)) throw Problem(ProblemCode::conflict, "Saken er sperret allerede.");
    const std::string said = needed_remark(reason, "reason", text_of("Si hvorfor kopien sperres."));
    tx.run("publishing.insert_block", {{"post", id}, {"by", by.id}, {"now", tx.now()}, {"reason", said}});
    std::set<std::string> hashes;
    for (std::int64_t number = 1; number <= post.revision; ++number) {
        const auto content = load_revision(tx, id, number);
        if (!content) continue;
        tx.run("publishing.insert_blocked_revision",
               {{"post", id}, {"number", number}, {"content", to_text(content_json(*content))}});
        for (std::string& hash : pictures_used(*content)) hashes.insert(std::move(hash));
    }
    tx.run("publishing.blank_revisions", {{"post", id},
                                          {"title", blocked_title},
                                          {"variants", to_text(variants_json({}))},
                                          {"facts", to_text(Json::object())}});
    tx.run("publishing.blank_remarks", {{"post", id}});
    blank_dispatches(tx, id);
    index_post(tx, load_post(tx, id));
    const std::int64_t pictures = pictures::block_pictures(tx, by, {hashes.begin(), hashes.end()});
    tx.tell(PostBlocked{id, by.id});
    ledger::append(tx, {"post-blocked", id, by.id, Json::object({{"reason", said}, {"pictures", pictures}})});
}

bool is_blocked(db::Reading& tx, const Id& post)
{
    return tx.maybe("publishing.block", {{"post", post}}).has_value();
}

Block load_block(db::Reading& tx, const people::Person& person, const Id& post)
{
    const auto row = tx.maybe("publishing.block", {{"post", post}});
    if (!row) throw Problem(ProblemCode::not_found, "Saken er ikke sperret.");
    Block block{row->id("by_person"), row->instant("blocked_at"), row->text("reason"), {}};
    if (!pictures::sees_blocked(person, block.by))
        throw Problem(ProblemCode::forbidden,
                      "Kopien er sperret. Personvernombudet, arkivaren og den som sperret den, kan se den.");
    for (const db::Row& revision : tx.all("publishing.blocked_revisions", {{"post", post}}))
        block.revisions.push_back(BlockedRevision{revision.integer("number"), parse_json(revision.text("content"))});
    return block;
}

} // namespace samband::publishing
