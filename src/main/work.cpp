#include "main/work.h"

#include "publishing/use_cases.h"

namespace samband::main {

static outbox::Outcome publish_due(const outbox::Lease& lease, db::Database&)
{
    const Id post = *Id::parse(lease.payload.find("post")->string());
    const std::int64_t version = lease.payload.find("version")->integer();
    // Publishing is settled in the transaction that does it: there is no moment between.
    return outbox::Done{[post, version](db::Writing& tx) { publishing::publish_due_post(tx, post, version); }};
}

void add_work(outbox::Workers& workers)
{
    workers.handle("publishing.publish-due", publish_due);
}

} // namespace samband::main
