#include "publishing/due_work.h"

#include "publishing/use_cases.h"

namespace samband::publishing {

outbox::Work due_work(const Post& post)
{
    return {.kind = due_work_kind,
            .payload = Json::object({{"post", post.id.text()}, {"version", post.version}}),
            .due = post.due};
}

outbox::Outcome do_due_work(const outbox::Lease& lease, db::Database&)
{
    const Json* post = lease.payload.find("post");
    const Json* version = lease.payload.find("version");
    const auto id = post && post->is_string() ? Id::parse(post->string()) : std::nullopt;
    if (!id || !version || !version->is_integer()) return outbox::GivenUp{"malformed"};
    return outbox::Done{[id = *id, seen = version->integer()](db::Writing& tx) { publish_due_post(tx, id, seen); }};
}

} // namespace samband::publishing
