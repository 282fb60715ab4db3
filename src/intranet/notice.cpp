#include "intranet/notice.h"

#include "intranet/limits.h"
#include "publishing/post_store.h"

namespace samband::intranet {

static Notice read_notice(const db::Row& row);
static Instant oldest(Instant now);
static void ask_for(db::Writing& tx, const Id& post, bool anew);

std::optional<Notice> find_notice(db::Reading& tx, const Id& post)
{
    if (auto row = tx.maybe("intranet.notice", {{"post", post}, {"oldest", oldest(tx.now())}}))
        return read_notice(*row);
    return std::nullopt;
}

std::vector<Notice> unread_for(db::Reading& tx, const Id& person)
{
    return tx.all_as("intranet.unread", {{"person", person}, {"oldest", oldest(tx.now())}, {"most", unread_most}},
                     read_notice);
}

bool has_confirmed(db::Reading& tx, const Id& person, const Notice& notice)
{
    const auto row = tx.maybe("intranet.read", {{"post", notice.post}, {"person", person}});
    return row && row->integer("revision") >= notice.revision;
}

static Notice read_notice(const db::Row& row)
{
    return {row.id("post"),   row.integer("revision"), row.instant("asked_at"), row.text("title"),
            row.text("lead"), row.text("unit_name"),   row.text("correction")};
}

static Instant oldest(Instant now)
{
    return now.plus_s(-confirmation_kept_s);
}

void ask_for_confirmation(db::Writing& tx, const publishing::PostPublished& published)
{
    ask_for(tx, published.post, false);
}

void ask_again(db::Writing& tx, const publishing::PostCorrected& corrected)
{
    // What was nice to know and now must be read asks for its first confirmation, significant or not.
    ask_for(tx, corrected.post, corrected.significant);
}

static void ask_for(db::Writing& tx, const Id& id, bool anew)
{
    const auto post = publishing::intranet_post(tx, id);
    if (!post || !post->content.need_to_know) return;
    const db::Arguments asked{{"post", id}, {"revision", post->revision}, {"now", tx.now()}};
    if (tx.run("intranet.ask", asked) == 0 && anew) tx.run("intranet.ask_again", asked);
}

} // namespace samband::intranet
