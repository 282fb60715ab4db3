#include "outbox/outbox_world.h"

#include <atomic>
#include <thread>

namespace samband::outbox {

class OutboxLease : public OutboxTest {
protected:
    OutboxLease()
    {
        wiring_.on<WorkDied>("test", [this](db::Writing&, const WorkDied& it) { died_.push_back(it.error); });
        setting.wiring = &wiring_;
    }
    db::Wiring wiring_;
    std::vector<std::string> died_;
};
SAMBAND_ON_BOTH_DATABASES(OutboxLease);

TEST_P(OutboxLease, OneWorkHasOneWorker)
{
    queued("post");
    EXPECT_EQ(leased().size(), 1u);
    EXPECT_TRUE(leased().empty());
}

TEST_P(OutboxLease, ManyWorkersNeverGetTheSame)
{
    constexpr int works = 200;
    for (int i = 0; i < works; ++i) queued("post");
    std::mutex mutex;
    std::map<Id, int> taken;
    const auto work = [&] {
        for (std::size_t got = 1; got > 0;) {
            try {
                const auto leases = leased(3);
                got = leases.size();
                const std::lock_guard lock(mutex);
                for (const Lease& it : leases) ++taken[it.id];
            } catch (const Problem& problem) {
                // PostgreSQL may refuse one of those that meet, again and again; it has leased nothing then.
                EXPECT_EQ(problem.code(), ProblemCode::unavailable);
            }
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(work);
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(taken.size(), std::size_t{works});
    for (const auto& [id, times] : taken) EXPECT_EQ(times, 1);
}

TEST_P(OutboxLease, ACrashBetweenLeaseAndSettleGivesItToAnother)
{
    const Id id = queued("post");
    const Lease lost = leased().at(0);
    later_s(lease_s - 1);
    EXPECT_TRUE(leased().empty());
    EXPECT_EQ(next(), lost.until);
    later_s(2);
    const Lease again = leased().at(0);
    EXPECT_EQ(again.id, id);
    EXPECT_EQ(again.tries, 2);
    EXPECT_GT(again.fence, lost.fence);
}

TEST_P(OutboxLease, AWorkerThatComesBackTooLateWritesNothing)
{
    const Id id = queued("post");
    const Lease lost = leased().at(0);
    later_s(lease_s + 1);
    const Lease again = leased().at(0);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { settle(tx, lost); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { retry(tx, lost, "x"); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { postpone(tx, lost, tx.now()); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { give_up(tx, lost, "x"); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { renew(tx, lost); }), ProblemCode::conflict);
    EXPECT_FALSE(write([&](db::Writing& tx) { return begin_sending(tx, lost); }));
    EXPECT_EQ(state_of(id), State::leased);
    write([&](db::Writing& tx) { settle(tx, again); });
    EXPECT_EQ(problem_of([&](db::Writing& tx) { settle(tx, again); }), ProblemCode::conflict) << "settled once";
}

TEST_P(OutboxLease, ACrashAfterSendingBeganIsInDoubtAndNotSentTwice)
{
    const Id id = queued("sms");
    const Lease lease = leased().at(0);
    EXPECT_TRUE(write([&](db::Writing& tx) { return begin_sending(tx, lease); }));
    later_s(lease_s + 1);
    EXPECT_TRUE(leased().empty());
    EXPECT_EQ(standing_of(id).error, "in-doubt");
    EXPECT_EQ(died_, std::vector<std::string>{"in-doubt"});
    const auto dead = db().read([](db::Reading& tx) { return list_dead(tx); });
    ASSERT_EQ(dead.size(), 1u);
    EXPECT_EQ(dead[0].id, id);

    write([&](db::Writing& tx) { bring_back(tx, id, tx.now()); });
    EXPECT_EQ(leased().at(0).tries, 1) << "a person's choice gives it all its tries again";
}

TEST_P(OutboxLease, ARenewedLeaseLastsLonger)
{
    queued("post");
    const Lease lease = leased().at(0);
    later_s(lease_s - 10);
    write([&](db::Writing& tx) { renew(tx, lease); });
    later_s(20);
    EXPECT_TRUE(leased().empty());
    write([&](db::Writing& tx) { settle(tx, lease); });
}

TEST_P(OutboxLease, WaitsLongerAfterEachFailureAndDiesAfterTheLast)
{
    Work work;
    work.kind = "post";
    work.tries_most = 4;
    const Id id = queued(work);
    std::int64_t expected_ms = first_wait_ms;
    for (int tries = 1; tries < 4; ++tries, expected_ms *= 2) {
        write([&, lease = leased().at(0)](db::Writing& tx) { retry(tx, lease, "429"); });
        const Standing it = standing_of(id);
        const std::int64_t wait_ms = (it.due.us - now().us) / 1000;
        EXPECT_GE(wait_ms, expected_ms * 8 / 10);
        EXPECT_LE(wait_ms, expected_ms * 12 / 10 + 1);
        EXPECT_EQ(it.error, "429");
        set_now(it.due.plus_ms(-1));
        EXPECT_TRUE(leased().empty());
        set_now(it.due);
    }
    write([&, lease = leased().at(0)](db::Writing& tx) { retry(tx, lease, "500"); });
    EXPECT_EQ(state_of(id), State::dead);
    EXPECT_EQ(died_, std::vector<std::string>{"500"});
}

TEST_P(OutboxLease, AWorkThatKillsItsWorkerEachTimeDiesToo)
{
    Work work;
    work.kind = "poison";
    work.tries_most = 2;
    const Id id = queued(work);
    for (int tries = 0; tries < 2; ++tries) {
        EXPECT_EQ(leased().size(), 1u);
        later_s(lease_s + 1);
    }
    EXPECT_TRUE(leased().empty());
    EXPECT_EQ(standing_of(id).error, "worker-died");
    EXPECT_EQ(state_of(id), State::dead);
}

TEST_P(OutboxLease, PostponingIsNoTry)
{
    const Id id = queued("post");
    write([&, lease = leased().at(0)](db::Writing& tx) { postpone(tx, lease, now().plus_s(60)); });
    EXPECT_EQ(standing_of(id).tries, 0);
    EXPECT_EQ(next(), now().plus_s(60));
}

TEST_P(OutboxLease, PassesOverBusyKinds)
{
    queued("slow.channel");
    queued("slow.channels");
    const auto leases = leased(5, {"slow.channel", "x"});
    ASSERT_EQ(leases.size(), 1u);
    EXPECT_EQ(leases[0].kind, "slow.channels");
    EXPECT_EQ(next({"slow.channel"}), leases[0].until) << "only the lease itself may run out";
}

TEST_P(OutboxLease, KeepsWhatAPeerAnsweredShortAndReadable)
{
    const Id id = queued("post");
    write([&, lease = leased().at(0)](db::Writing& tx) {
        retry(tx, lease, std::string(499, 'a') + "å" + std::string(600, 'b'));
    });
    EXPECT_EQ(standing_of(id).error, std::string(499, 'a'));
    set_now(standing_of(id).due);
    write([&, lease = leased().at(0)](db::Writing& tx) { retry(tx, lease, "\xff\xfe"); });
    EXPECT_EQ(standing_of(id).error, "unreadable");
}

TEST(OutboxWait, DoublesToSixHoursAndBelievesRetryAfter)
{
    EXPECT_EQ(wait_ms(1, 0), 24'000);
    EXPECT_EQ(wait_ms(1, 65535), 36'000);
    EXPECT_NEAR(static_cast<double>(wait_ms(2, 32767)), 60'000, 10);
    EXPECT_LE(wait_ms(100, 65535), longest_wait_ms * 12 / 10);
    EXPECT_GE(wait_ms(1, 0, 600), 600'000);
    EXPECT_LE(wait_ms(1, 65535, 600), 606'000);
    EXPECT_LE(wait_ms(1, 65535, 1'000'000'000), longest_retry_after_s * 1000 + 6'000) << "not for ever";
    EXPECT_EQ(wait_ms(1, 0, -5), 24'000);
}

} // namespace samband::outbox
