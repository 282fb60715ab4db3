#include "outbox/outbox_world.h"

#include "outbox/next_due.h"
#include "outbox/workers.h"

#include <atomic>
#include <thread>

namespace samband::outbox {

// Whether it comes true within ten real seconds.
template <typename True>
static bool comes_true(True is_true)
{
    for (int i = 0; i < 1000 && !is_true(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return is_true();
}

class OutboxWorkers : public OutboxTest {
protected:
    OutboxWorkers()
    {
        setting.clock = [this] { return Instant{clock_}; };
        clock_ = now().us;
    }
    WorkersSetting workers_setting(int threads = 2)
    {
        db();
        WorkersSetting it;
        it.threads = threads;
        it.clock = setting.clock;
        it.open = [this](const std::string&) {
            ++opened_;
            return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db());
        };
        return it;
    }
    void move_clock_s(std::int64_t seconds) { clock_ += seconds * 1'000'000; }

    std::atomic<std::int64_t> clock_;
    std::atomic<int> opened_ = 0;
    std::atomic<int> done_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(OutboxWorkers);

TEST_P(OutboxWorkers, DoWhatIsQueuedAndSettleItWithTheirNote)
{
    const Id id = queued("post");
    Workers workers(workers_setting());
    workers.handle("post", [&](const Lease&, db::Database&) {
        return Done{[&](db::Writing& tx) {
            Work follow;
            follow.kind = "follow";
            queue(tx, follow);
        }};
    });
    workers.handle("follow", [&](const Lease&, db::Database&) {
        ++done_;
        return Done{};
    });
    workers.start({"loten"});
    EXPECT_TRUE(comes_true([&] { return done_ == 1; }));
    workers.stop();
    EXPECT_EQ(state_of(id), State::done);
    EXPECT_EQ(next(), std::nullopt);
}

TEST_P(OutboxWorkers, AreWakedByQueueingAndByTheClock)
{
    Workers workers(workers_setting());
    workers.handle("post", [&](const Lease&, db::Database&) {
        ++done_;
        return Done{};
    });
    workers.start({"loten"});
    ASSERT_TRUE(comes_true([&] { return opened_ > 0; }));
    queued("post");
    workers.wake("loten");
    EXPECT_TRUE(comes_true([&] { return done_ == 1; }));

    queued("post", Priority::ordinary, Instant{clock_}.plus_s(600));
    workers.wake("loten");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(done_, 1);
    move_clock_s(601);
    EXPECT_TRUE(comes_true([&] { return done_ == 2; }));
}

TEST_P(OutboxWorkers, TryAgainWhatFailsOrThrowsAndSayWhy)
{
    const Id again = queued("again");
    const Id throws = queued("throws");
    const Id nobodys = queued("nobodys");
    const Id never_again = queued("never");
    Workers workers(workers_setting());
    workers.handle("again", [](const Lease&, db::Database&) { return Again{"429", 600, {}}; });
    workers.handle("throws", [](const Lease&, db::Database&) -> Outcome { throw std::runtime_error("secret"); });
    workers.handle("never", [](const Lease&, db::Database&) { return GivenUp{"550", {}}; });
    workers.start({"loten"});
    const auto tried = [&](const Id& id) { return standing_of(id).error != ""; };
    EXPECT_TRUE(comes_true([&] { return tried(again) && tried(throws) && tried(nobodys) && tried(never_again); }));
    workers.stop();
    EXPECT_GE(standing_of(again).due, Instant{clock_}.plus_s(600));
    EXPECT_EQ(standing_of(throws).error, "handler-threw");
    EXPECT_EQ(standing_of(nobodys).error, "no-handler");
    EXPECT_EQ(state_of(never_again), State::dead);
}

TEST_P(OutboxWorkers, ACrowdedDatabaseIsTriedAgainInAMomentAndNotForEver)
{
    Work work;
    work.kind = "crowded";
    const Id id = queued(work);
    Workers workers(workers_setting());
    workers.handle("crowded", [&](const Lease&, db::Database&) -> Outcome {
        ++done_;
        throw Problem(ProblemCode::unavailable, "Databasen svarer ikke nå.");
    });
    workers.start({"loten"});
    for (int tries = 1; tries <= crowded_tries; ++tries) {
        ASSERT_TRUE(comes_true([&] { return done_ == tries && state_of(id) == State::waiting; }));
        const std::int64_t wait_ms = (standing_of(id).due.us - clock_) / 1000;
        EXPECT_LE(wait_ms, (crowded_wait_ms << (tries - 1)) * 12 / 10 + 1);
        clock_ = standing_of(id).due.us;
        workers.wake("loten");
    }
    ASSERT_TRUE(comes_true([&] { return done_ == crowded_tries + 1 && state_of(id) == State::waiting; }));
    const std::int64_t wait_ms = (standing_of(id).due.us - clock_) / 1000;
    EXPECT_GE(wait_ms, first_wait_ms * 8 / 10) << "as after a first failure";
    EXPECT_LE(wait_ms, first_wait_ms * 12 / 10 + 1);
    workers.stop();
}

TEST_P(OutboxWorkers, ASlowChannelLeavesThreadsForTheOthers)
{
    for (int i = 0; i < 6; ++i) queued("slow", Priority::urgent);
    for (int i = 0; i < 6; ++i) queued("quick");
    std::atomic<bool> go = false;
    std::atomic<int> at_once = 0, most = 0, slow = 0;
    Workers workers(workers_setting(4));
    workers.handle(
        "slow",
        [&](const Lease&, db::Database&) {
            most = std::max(most.load(), ++at_once);
            while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(2));
            --at_once;
            ++slow;
            return Done{};
        },
        2);
    workers.handle("quick", [&](const Lease&, db::Database&) {
        ++done_;
        return Done{};
    });
    workers.start({"loten"});
    EXPECT_TRUE(comes_true([&] { return done_ == 6; })) << "while the slow ones stand still";
    EXPECT_EQ(slow, 0);
    go = true;
    EXPECT_TRUE(comes_true([&] { return slow == 6; }));
    EXPECT_EQ(most, 2);
}

TEST_P(OutboxWorkers, WhatWasDoneButCannotBeNotedIsForAPerson)
{
    const Id id = queued("sms");
    Workers workers(workers_setting());
    workers.handle("sms", [&](const Lease&, db::Database&) {
        ++done_;
        return Done{[](db::Writing&) { throw Problem(ProblemCode::internal, "a fault of ours"); }};
    });
    workers.start({"loten"});
    EXPECT_TRUE(comes_true([&] { return state_of(id) == State::dead; }));
    workers.stop();
    EXPECT_EQ(done_, 1);
    EXPECT_EQ(standing_of(id).error, "done-not-noted");
}

TEST_P(OutboxWorkers, StopFinishesWhatIsUnderWayAndLeasesNothingMore)
{
    queued("post");
    queued("post");
    std::atomic<bool> go = false;
    Workers workers(workers_setting(1));
    workers.handle("post", [&](const Lease&, db::Database&) {
        ++done_;
        while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return Done{};
    });
    workers.start({"loten"});
    ASSERT_TRUE(comes_true([&] { return done_ == 1; }));
    std::thread stopper([&] { workers.stop(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    go = true;
    stopper.join();
    EXPECT_EQ(done_, 1);
    EXPECT_EQ(leased(5).size(), 1u) << "one is settled, one was never leased";
}

TEST_P(OutboxWorkers, AClosedMunicipalityIsOpenedWhenItsFileSaysSo)
{
    db::Temporary place("sqlite:");
    auto with_folder = workers_setting();
    with_folder.folder = [&](const std::string&) { return place.folder(); };
    leave_next_due(place.folder(), Instant{clock_}.plus_s(3600));
    {
        Workers workers(with_folder);
        workers.start({"loten"});
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_EQ(opened_, 0);
        move_clock_s(3601);
        EXPECT_TRUE(comes_true([&] { return opened_ > 0; }));
        EXPECT_FALSE(std::filesystem::exists(place.folder() / "next_due"))
            << "a crash must not leave it to be believed";
    }
    EXPECT_EQ(take_next_due(place.folder()), never);
    EXPECT_EQ(take_next_due(place.folder()), std::nullopt);
}

TEST_P(OutboxWorkers, ADatabaseThatCannotBeReachedIsTriedAgain)
{
    queued("post");
    auto failing = workers_setting();
    failing.open = [this, open = failing.open](const std::string& name) {
        if (opened_++ == 0) throw Problem(ProblemCode::unavailable, "nede");
        return open(name);
    };
    Workers workers(failing);
    workers.handle("post", [&](const Lease&, db::Database&) {
        ++done_;
        return Done{};
    });
    workers.start({"loten"});
    ASSERT_TRUE(comes_true([&] { return opened_ == 1; }));
    EXPECT_TRUE(comes_true([&] {
        move_clock_s(1);
        return done_ == 1;
    }));
}

} // namespace samband::outbox
