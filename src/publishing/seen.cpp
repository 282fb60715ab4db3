#include "publishing/seen.h"

#include "ledger/read.h"
#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/record.h"

namespace samband::publishing {

bool is_sealed(const Post& post)
{
    return post.sealed_revision >= post.revision;
}

void note_seen(db::Writing& tx, const Id& person, const Post& post)
{
    if (!is_sealed(post)) return;
    tx.run("publishing.note_seen",
           {{"post", post.id}, {"person", person}, {"revision", post.revision}, {"now", tx.now()}});
}

bool has_seen(db::Reading& tx, const Id& person, const Post& post)
{
    return tx.maybe("publishing.seen_revision", {{"post", post.id}, {"person", person}, {"revision", post.revision}})
        .has_value();
}

/// Who sent, approved or sent it back has seen it, also where no page was opened for it.
static std::optional<std::int64_t> acted_on_before(db::Reading& tx, const Id& person, const Post& post)
{
    std::optional<std::int64_t> last;
    for (const ledger::Recorded& entry : ledger::history(tx, post.id)) {
        const Json* revision = entry.content.find("revision");
        const bool of_person = entry.by == person && act_of(entry.kind) && act_of(entry.kind) != PostAct::save;
        if (!of_person || !revision || !revision->is_integer()) continue;
        if (revision->integer() < post.revision) last = std::max(last.value_or(0), revision->integer());
    }
    return last;
}

static std::optional<std::int64_t> wrote_before(db::Reading& tx, const Id& person, const Post& post)
{
    for (const SavedRevision& revision : revisions_of(tx, post.id))
        if (revision.by == person && revision.number < post.revision) return revision.number;
    return std::nullopt;
}

std::optional<std::int64_t> seen_before(db::Reading& tx, const Id& person, const Post& post)
{
    const auto row = tx.maybe("publishing.seen_revision_before",
                              {{"post", post.id}, {"person", person}, {"revision", post.revision}});
    std::optional<std::int64_t> last = row ? row->maybe_integer("revision") : std::nullopt;
    // Nothing is less than any revision.
    return std::max({last, acted_on_before(tx, person, post), wrote_before(tx, person, post)});
}

std::vector<SeenBy> seen_by(db::Reading& tx, const Id& post)
{
    std::vector<SeenBy> list;
    for (const db::Row& row : tx.all("publishing.seen_by", {{"post", post}})) {
        const auto person = people::find_person(tx, row.id("person"));
        list.push_back({row.id("person"), person ? person->name : "", row.integer("revision"), row.instant("at")});
    }
    return list;
}

} // namespace samband::publishing
