#include "db/failing_disk.h"
#include "db/sqlite_committer.h"
#include "db/things.h"

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>

namespace samband::db {

/// Acts given to the committer as one batch, so that each fault hits exactly where it is meant to.
class SqliteFaults : public ThingsTest {
protected:
    using Acts = std::vector<std::function<void(Writing&)>>;

    SqliteFaults()
    {
        failing_disk().mend();
        setting.disk_failed = [this] { ++disk_failures_; };
    }
    void TearDown() override
    {
        failing_disk().mend();
        committer_.reset();
        ThingsTest::TearDown();
    }

    /// What came of each.
    std::vector<std::optional<ProblemCode>> run(const Acts& use_cases)
    {
        if (!committer_) start();
        std::vector<Act> acts;
        for (const auto& use_case : use_cases) acts.push_back({"act", &use_case, nullptr, {}});
        std::vector<Act*> places;
        for (Act& act : acts) places.push_back(&act);
        committer_->run(places);
        std::vector<std::optional<ProblemCode>> came;
        for (const Act& act : acts)
            came.push_back(problem_of([&] {
                if (act.thrown) std::rethrow_exception(act.thrown);
            }));
        return came;
    }

    static std::function<void(Writing&)> adding(const std::string& id, std::size_t bytes = 1)
    {
        return [=](Writing& tx) { tx.run("test.add", {{"id", id}, {"n", 1}, {"name", std::string(bytes, 'x')}}); };
    }

    std::vector<std::string> ids()
    {
        SqliteSession reader(file(), SqliteSession::Use::reading);
        std::vector<std::string> ids;
        for (const Row& row : reader.all(setting.queries->at("test.all"), {})) ids.push_back(row.text("id"));
        return ids;
    }

    void start()
    {
        db();
        close();
        clock_.emplace(setting.clock);
        committer_.emplace(std::make_unique<SqliteSession>(file(), SqliteSession::Use::writing), *setting.queries,
                           setting, *clock_);
    }

    int disk_failures_ = 0;
    std::optional<Clock> clock_;
    std::optional<SqliteCommitter> committer_;
};
INSTANTIATE_TEST_SUITE_P(, SqliteFaults, testing::Values(Dialect::sqlite), test::dialect_name);

using Came = std::vector<std::optional<ProblemCode>>;
using Ids = std::vector<std::string>;

TEST_P(SqliteFaults, ABatchPaysOneFsync)
{
    start();
    run({adding("warm")});
    const std::int64_t before = failing_disk().syncs;
    EXPECT_EQ(run({adding("a"), adding("b"), adding("c"), adding("d")}), Came(4));
    EXPECT_EQ(failing_disk().syncs - before, 1);
}

TEST_P(SqliteFaults, OneThatRefusesTakesNobodyWithIt)
{
    const auto refusing = [](Writing& tx) {
        adding("b")(tx);
        throw Problem(ProblemCode::forbidden, "Nei.");
    };
    EXPECT_EQ(run({adding("a"), refusing, adding("c"), adding("a")}),
              (Came{std::nullopt, ProblemCode::forbidden, std::nullopt, ProblemCode::conflict}));
    EXPECT_EQ(ids(), (Ids{"a", "c"}));
}

TEST_P(SqliteFaults, BeforeCommitRunsOnceABatch)
{
    int runs = 0;
    setting.before_commit = [&](Writing&) { ++runs; };
    run({adding("a"), adding("b"), adding("c")});
    EXPECT_EQ(runs, 1);
}

TEST_P(SqliteFaults, AFullDiskLetsTheSmallOnesThrough)
{
    start();
    failing_disk().largest = 100'000;
    const Came came = run({adding("a"), adding("big", 4'000'000), adding("c")});
    EXPECT_EQ(came, (Came{std::nullopt, ProblemCode::unavailable, std::nullopt}));
    EXPECT_EQ(ids(), (Ids{"a", "c"}));
}

TEST_P(SqliteFaults, AFullDiskIsToldAndGoneOnFromWhenThereIsRoom)
{
    start();
    failing_disk().largest = 0;
    int after = 0;
    const auto waking = [&](Writing& tx) {
        adding("a")(tx);
        tx.after_commit([&] { ++after; });
    };
    EXPECT_EQ(run({waking, adding("b")}), (Came{ProblemCode::unavailable, ProblemCode::unavailable}));
    EXPECT_EQ(ids(), Ids{});
    EXPECT_EQ(after, 0);
    failing_disk().mend();
    EXPECT_EQ(run({waking, adding("b")}), Came(2));
    EXPECT_EQ(ids(), (Ids{"a", "b"}));
    EXPECT_EQ(after, 1);
    EXPECT_EQ(disk_failures_, 0);
}

// A statement that spills to a full disk makes SQLite roll back everything, not only that statement.
TEST_P(SqliteFaults, AnErrorThatLosesTheTransactionRunsTheInnocentOnceMore)
{
    int runs = 0;
    const auto counted = [&](Writing& tx) {
        ++runs;
        adding("a")(tx);
    };
    start();
    failing_disk().largest = 1'000'000;
    const auto huge = [](Writing& tx) {
        for (int i = 0; i < 100; ++i) adding("huge" + std::to_string(i), 400'000)(tx);
    };
    EXPECT_EQ(run({counted, huge, adding("c")}), (Came{std::nullopt, ProblemCode::unavailable, std::nullopt}));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(ids(), (Ids{"a", "c"}));
}

TEST_P(SqliteFaults, AFailedFsyncEndsWritingForGood)
{
    start();
    EXPECT_EQ(run({adding("safe")}), Came(1));
    failing_disk().fail_sync = true;
    EXPECT_EQ(run({adding("a"), adding("b")}), (Came{ProblemCode::unavailable, ProblemCode::unavailable}));
    failing_disk().mend();
    EXPECT_EQ(run({adding("c")}), Came{ProblemCode::unavailable}) << "the kernel may say that all is well again";
    EXPECT_EQ(disk_failures_, 1);
    EXPECT_EQ(ids(), Ids{"safe"}) << "what is there can still be read";
}

TEST_P(SqliteFaults, AFailedFsyncOfACheckpointDoesSoToo)
{
    start();
    run({adding("a")});
    failing_disk().fail_sync = true;
    committer_->checkpoint();
    failing_disk().mend();
    EXPECT_EQ(disk_failures_, 1);
    EXPECT_EQ(run({adding("b")}), Came{ProblemCode::unavailable});
}

TEST_P(SqliteFaults, TooLittleMemoryIsSurvived)
{
    start();
    const auto greedy = [](Writing& tx) {
        sqlite3_hard_heap_limit64(sqlite3_memory_used() + 100'000);
        tx.run("test.add", {{"id", "greedy"}, {"n", 1}, {"name", std::string(4'000'000, 'x')}});
    };
    const auto mending = [](Writing& tx) {
        sqlite3_hard_heap_limit64(0);
        adding("c")(tx);
    };
    const Came came = run({adding("a"), greedy, mending});
    sqlite3_hard_heap_limit64(0);
    EXPECT_EQ(came[1], ProblemCode::unavailable);
    EXPECT_EQ(run({adding("d")}), Came(1));
    const Ids there = ids();
    EXPECT_EQ(std::count(there.begin(), there.end(), "greedy"), 0);
    EXPECT_EQ(std::count(there.begin(), there.end(), "d"), 1);
}

// The real thing, as `ulimit -f` does it.
TEST_P(SqliteFaults, AFileThatMayNotGrowIsToldAndGoneOnFrom)
{
    start();
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = 2'000'000;
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const Came came = run({adding("a"), adding("big", 4'000'000)});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(came, (Came{std::nullopt, ProblemCode::unavailable}));
    EXPECT_EQ(run({adding("big", 4'000'000)}), Came(1));
    EXPECT_EQ(ids(), (Ids{"a", "big"}));
    EXPECT_EQ(disk_failures_, 0);
}

// Through the whole database: a read goes on while no write is taken.
TEST_P(SqliteFaults, PagesAreServedAfterTheDiskFailed)
{
    add("a");
    failing_disk().fail_sync = true;
    EXPECT_EQ(problem_of([&] { add("b"); }), ProblemCode::unavailable);
    EXPECT_EQ(problem_of([&] { add("c"); }), ProblemCode::unavailable);
    failing_disk().mend();
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(disk_failures_, 1);
}

} // namespace samband::db
