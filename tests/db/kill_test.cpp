#include "db/sqlite_session.h"
#include "db/things.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

/// What was acknowledged is there after `kill -9`, whenever it comes. The writer is this test program run again (a
/// fork would not have the writer's threads); it tells each acknowledged id through a pipe.
namespace samband::db {

class KillSqlite : public ThingsTest {
protected:
    /// Starts the writer on this test's file; the pipe's end is in `acknowledged`.
    pid_t start_writer(const std::string& round, int& acknowledged)
    {
        int ends[2];
        EXPECT_EQ(::pipe(ends), 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
        std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
        std::string filter = "--gtest_filter=*KillSqlite.DISABLED_WritesUntilItIsKilled*";
        std::string disabled = "--gtest_also_run_disabled_tests";
        std::string place = "SAMBAND_KILL_FILE=" + file().string();
        std::string name = "SAMBAND_KILL_ROUND=" + round;
        char* const arguments[] = {self.data(), filter.data(), disabled.data(), nullptr};
        char* const environment[] = {place.data(), name.data(), nullptr};
        pid_t pid = -1;
        EXPECT_EQ(::posix_spawn(&pid, self.c_str(), &actions, nullptr, arguments, environment), 0);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        acknowledged = ends[0];
        return pid;
    }

    static std::string all_of(int pipe)
    {
        std::string text;
        std::array<char, 4096> part;
        for (ssize_t got = ::read(pipe, part.data(), part.size()); got > 0;
             got = ::read(pipe, part.data(), part.size()))
            text.append(part.data(), static_cast<std::size_t>(got));
        ::close(pipe);
        return text;
    }
};
INSTANTIATE_TEST_SUITE_P(, KillSqlite, testing::Values(Dialect::sqlite), test::dialect_name);

/// The writer: four threads, each write acknowledged by one line in one `write`.
TEST_P(KillSqlite, DISABLED_WritesUntilItIsKilled)
{
    const char* place = std::getenv("SAMBAND_KILL_FILE");
    if (!place) GTEST_SKIP() << "is started by LosesNothingThatWasAcknowledged";
    const std::string round = std::getenv("SAMBAND_KILL_ROUND");
    const auto database = open(std::string("sqlite:") + place, complete_setting());
    const auto write_on = [&](int thread) {
        for (int i = 0;; ++i) {
            const std::string id = round + "-" + std::to_string(thread) + "-" + std::to_string(i);
            database->write("add", [&](Writing& tx) {
                tx.run("test.add", {{"id", id}, {"n", 1}, {"name", std::string(2'000, 'x')}});
                tx.run("test.add", {{"id", id + "-twin"}, {"n", 1}, {"name", std::nullopt}});
            });
            const std::string line = id + "\n";
            if (::write(3, line.data(), line.size()) < 0) return;
        }
    };
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) threads.emplace_back(write_on, t);
    for (std::thread& thread : threads) thread.join();
}

TEST_P(KillSqlite, LosesNothingThatWasAcknowledged)
{
    const char* given = std::getenv("SAMBAND_SEED");
    const unsigned seed = given ? static_cast<unsigned>(std::atoi(given)) : 20'261'122u;
    const char* many = std::getenv("SAMBAND_KILLS");
    const int kills = many ? std::atoi(many) : 10;
    std::cout << "seed " << seed << ", kills " << kills << "\n";
    std::mt19937 random(seed);
    std::set<std::string> acknowledged;
    for (int kill = 0; kill < kills; ++kill) {
        int pipe = -1;
        const pid_t writer = start_writer(std::to_string(kill), pipe);
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 150 + 20));
        ::kill(writer, SIGKILL);
        int status = 0;
        ::waitpid(writer, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself: seed " << seed << ", kill " << kill;
        std::string told = all_of(pipe);
        for (std::size_t end = told.find('\n'); end != std::string::npos; end = told.find('\n')) {
            acknowledged.insert(told.substr(0, end));
            told.erase(0, end + 1);
        }
        std::set<std::string> there;
        for (const std::string& id : acknowledged)
            if (db().read([&](Reading& tx) { return tx.maybe("test.by_id", {{"id", id + "-twin"}}).has_value(); }))
                there.insert(id);
        EXPECT_EQ(there, acknowledged) << "seed " << seed << ", kill " << kill;
        EXPECT_EQ(count() % 2, 0) << "half a use case: seed " << seed << ", kill " << kill;
        close();
        SqliteSession session(file(), SqliteSession::Use::writing);
        std::string whole;
        session.own_query(
            "pragma integrity_check",
            [](void* to, int, char** values, char**) { return *static_cast<std::string*>(to) = values[0], 0; }, &whole);
        ASSERT_EQ(whole, "ok") << "seed " << seed << ", kill " << kill;
    }
    EXPECT_GT(acknowledged.size(), 10u) << "too little was written to show anything";
    std::cout << acknowledged.size() << " acknowledged writes were there after " << kills << " kills\n";
}

} // namespace samband::db
