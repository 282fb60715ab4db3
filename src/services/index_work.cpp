#include "services/index_work.h"

#include "services/index_service.h"
#include "services/limits.h"
#include "services/service.h"

namespace samband::services {

/// Those after this one, in the order of their ids; the last of them, nil where there are no more.
static Id index_some(db::Writing& tx, const Id& after)
{
    const std::vector<ServicePage> some = published_after(tx, after, indexed_at_once);
    for (const ServicePage& service : some) index_service(tx, service);
    return some.empty() ? Id() : some.back().id;
}

outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database)
{
    Id last;
    do {
        last = database.write("services.index", [&](db::Writing& tx) {
            outbox::renew(tx, lease);
            return index_some(tx, last);
        });
    } while (!last.nil());
    return outbox::Done{};
}

} // namespace samband::services
