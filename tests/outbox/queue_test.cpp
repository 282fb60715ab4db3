#include "outbox/outbox_world.h"

namespace samband::outbox {

class OutboxQueue : public OutboxTest {};
SAMBAND_ON_BOTH_DATABASES(OutboxQueue);

TEST_P(OutboxQueue, GivesOutWhatIsDueUrgentFirstThenByTime)
{
    const Id bulk = queued("newsletter", Priority::bulk);
    const Id later = queued("post", Priority::ordinary, now().plus_s(-5));
    const Id first = queued("post", Priority::ordinary, now().plus_s(-10));
    const Id urgent = queued("alert", Priority::urgent);
    queued("post", Priority::urgent, now().plus_s(60));

    const auto leases = leased(10);
    ASSERT_EQ(leases.size(), 4u);
    EXPECT_EQ(leases[0].id, urgent);
    EXPECT_EQ(leases[1].id, first);
    EXPECT_EQ(leases[2].id, later);
    EXPECT_EQ(leases[3].id, bulk);
    EXPECT_EQ(next(), now().plus_s(60));
}

TEST_P(OutboxQueue, KeepsThePayloadAndHasNothingAfterSettling)
{
    Work work;
    work.kind = "publishing.deliver";
    work.payload = Json::object({{"post", "å"}, {"n", 3}});
    const Id id = queued(work);
    const Lease lease = leased().at(0);
    EXPECT_EQ(lease.payload, work.payload);
    EXPECT_EQ(lease.tries, 1);
    write([&](db::Writing& tx) { settle(tx, lease); });
    EXPECT_EQ(state_of(id), State::done);
    EXPECT_EQ(next(), std::nullopt);
    EXPECT_TRUE(leased().empty());
}

TEST_P(OutboxQueue, WhatIsRolledBackWasNeverQueued)
{
    EXPECT_EQ(problem_of([](db::Writing& tx) {
                  Work work;
                  work.kind = "post";
                  queue(tx, work);
                  throw Problem(ProblemCode::conflict, "Nei.");
              }),
              ProblemCode::conflict);
    EXPECT_EQ(next(), std::nullopt);
}

TEST_P(OutboxQueue, OfUnfinishedWorkOneAloneHasAKey)
{
    Work fetch;
    fetch.kind = "fetch";
    fetch.dedup_key = "fetch:loten";
    const Id first = queued(fetch);
    EXPECT_EQ(queued(fetch), first);
    const Lease lease = leased().at(0);
    EXPECT_EQ(queued(fetch), first) << "also while a worker has it";
    write([&](db::Writing& tx) { settle(tx, lease); });
    EXPECT_NE(queued(fetch), first);
}

TEST_P(OutboxQueue, CancelsWhatNoWorkerHas)
{
    const Id undone = queued("post", Priority::ordinary, now().plus_s(10));
    const Id gone = queued("post");
    leased();
    EXPECT_TRUE(write([&](db::Writing& tx) { return cancel(tx, undone); }));
    EXPECT_FALSE(write([&](db::Writing& tx) { return cancel(tx, gone); }));
    later_s(20);
    EXPECT_TRUE(leased().empty());
    EXPECT_EQ(state_of(undone), State::cancelled);
}

TEST_P(OutboxQueue, RefusesAMalformedKindAndAHugePayload)
{
    for (const std::string kind : {"", "Post", "a,b", "a_b", "a%"})
        EXPECT_EQ(problem_of([&](db::Writing& tx) {
                      Work work;
                      work.kind = kind;
                      queue(tx, work);
                  }),
                  ProblemCode::internal)
            << kind;
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  Work work;
                  work.kind = "post";
                  work.payload["text"] = std::string(payload_bytes, 'a');
                  queue(tx, work);
              }),
              ProblemCode::internal);
}

TEST_P(OutboxQueue, ForgetsWhatEndedAWeekAgoButNotTheDead)
{
    const Id done = queued("post");
    write([&, lease = leased().at(0)](db::Writing& tx) { settle(tx, lease); });
    const Id dead = queued("post");
    write([&, lease = leased().at(0)](db::Writing& tx) { give_up(tx, lease, "refused"); });
    later_s(keep_ended_s - 1);
    EXPECT_EQ(write([](db::Writing& tx) { return prune(tx); }), 0);
    later_s(10);
    EXPECT_EQ(write([](db::Writing& tx) { return prune(tx); }), 1);
    EXPECT_FALSE(db().read([&](db::Reading& tx) { return find_work(tx, done); }));
    EXPECT_EQ(state_of(dead), State::dead);
}

} // namespace samband::outbox
