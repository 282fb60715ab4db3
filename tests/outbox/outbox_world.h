#pragma once
#include "base/problem.h"
#include "outbox/lease.h"
#include "outbox/limits.h"
#include "support/databases.h"

#include <string>

namespace samband::outbox {

class OutboxTest : public test::DatabaseTest {
protected:
    Id queued(const Work& work)
    {
        return db().write("queue", [&](db::Writing& tx) { return queue(tx, work); });
    }
    Id queued(std::string kind, Priority priority = Priority::ordinary, std::optional<Instant> due = {})
    {
        Work work;
        work.kind = std::move(kind);
        work.priority = priority;
        work.due = due;
        return queued(work);
    }
    std::vector<Lease> leased(std::size_t most = 1, const std::set<std::string>& busy = {})
    {
        return db().write("lease", [&](db::Writing& tx) { return lease(tx, most, busy); });
    }
    template <typename Act>
    auto write(Act act)
    {
        return db().write("test", act);
    }
    Standing standing_of(const Id& id)
    {
        return *db().read([&](db::Reading& tx) { return find_work(tx, id); });
    }
    State state_of(const Id& id) { return standing_of(id).state; }
    std::optional<Instant> next(const std::set<std::string>& busy = {})
    {
        return db().read([&](db::Reading& tx) { return next_due(tx, busy); });
    }
    template <typename Act>
    std::optional<ProblemCode> problem_of(Act act)
    {
        try {
            write(act);
        } catch (const Problem& problem) {
            return problem.code();
        }
        return std::nullopt;
    }
};

} // namespace samband::outbox
