#include "publishing/due_work.h"

#include "publishing/use_cases.h"

namespace samband::publishing {

static std::string key_of(const Post& post)
{
    return "publish-due:" + post.id.text() + ":" + std::to_string(post.version);
}

outbox::Work due_work(const Post& post)
{
    return {.kind = due_work_kind,
            .payload = Json::object({{"post", post.id.text()}, {"version", post.version}}),
            .due = post.due,
            .dedup_key = key_of(post)};
}

bool is_kept_back(db::Reading& tx, const Post& post)
{
    if (post.state != State::scheduled) return false;
    const auto work = outbox::find_unfinished(tx, key_of(post));
    return work && outbox::is_held(tx, work->id);
}

outbox::Outcome do_due_work(const outbox::Lease& lease, db::Database&)
{
    const Json* post = lease.payload.find("post");
    const Json* version = lease.payload.find("version");
    const auto id = post && post->is_string() ? Id::parse(post->string()) : std::nullopt;
    if (!id || !version || !version->is_integer()) return outbox::GivenUp{"malformed"};
    return outbox::DoneUnlessHeld{
        [id = *id, seen = version->integer()](db::Writing& tx) { publish_due_post(tx, id, seen); }};
}

} // namespace samband::publishing
