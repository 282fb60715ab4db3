#include "db/address.h"
#include "db/postgres_session.h"
#include "db/things.h"

#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace samband::db {

class Postgres : public ThingsTest {
protected:
    std::int64_t sum()
    {
        return db().read([](Reading& tx) { return tx.one("test.sum").integer("n"); });
    }
    std::string server() { return read_address(address()).server; }
    std::string schema() { return read_address(address()).schema; }

    /// Ends every other connection to the server's database that is idle, as a restart would.
    void cut_idle_connections()
    {
        PostgresSession session(server());
        session.command("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samband' "
                        "and pid <> pg_backend_pid() and state = 'idle'",
                        "cut");
    }
};
INSTANTIATE_TEST_SUITE_P(, Postgres, testing::Values(Dialect::postgres), test::dialect_name);

// Every one of them reads the same row and writes what it read plus one: without an order some would be lost.
TEST_P(Postgres, ConflictsRunAgain)
{
    add("a");
    std::atomic<int> runs{0};
    std::atomic<int> done{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i) {
                const auto problem = problem_of([&] {
                    db().write("raise", [&](Writing& tx) {
                        ++runs;
                        const std::int64_t n = tx.one("test.by_id", {{"id", "a"}}).integer("n");
                        tx.run("test.raise", {{"id", "a"}, {"by", n + 1 - n}});
                    });
                });
                if (!problem)
                    ++done;
                else
                    EXPECT_EQ(*problem, ProblemCode::unavailable);
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(sum(), done);
    EXPECT_GT(runs, done.load()) << "nothing collided, so nothing was shown";
    EXPECT_GT(done, 20);
}

// Two that each see the other's place free: only an order of transactions keeps one of them out.
TEST_P(Postgres, TwoCannotBothActOnWhatTheOtherChanges)
{
    add("left", 1);
    add("right", 1);
    const auto leave = [&](const char* id) {
        db().write("leave", [&](Writing& tx) {
            if (tx.one("test.sum").integer("n") < 2) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            tx.run("test.raise", {{"id", id}, {"by", -1}});
        });
    };
    std::thread other([&] { leave("left"); });
    leave("right");
    other.join();
    EXPECT_EQ(sum(), 1);
}

TEST_P(Postgres, ADuplicateFromBesideIsSeenByTheSecondRun)
{
    db();
    const auto add_unless_there = [&](int pause_ms) {
        return db().write("add", [&](Writing& tx) {
            if (tx.maybe("test.by_id", {{"id", "a"}})) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(pause_ms));
            tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
            return true;
        });
    };
    bool first = false;
    std::thread other([&] { first = add_unless_there(40); });
    const bool second = add_unless_there(40);
    other.join();
    EXPECT_NE(first, second);
    EXPECT_EQ(count(), 1);
}

// Whatever the program gets wrong, the database itself keeps a municipality from another's rows.
TEST_P(Postgres, AMunicipalitysRoleReachesNoOther)
{
    add("a");
    const Temporary other(*test::postgres_server());
    add_queries("src/test/steal.sql", "");
    const auto spying_queries = Queries::read(
        Dialect::postgres,
        {{"src/test/spy.sql", "-- name: spy\n-- out: id text\nselect id from \"" + schema() + "\".test_thing;"}});
    Setting spying = complete_setting();
    spying.queries = &spying_queries;
    const auto database = open(other.address(), spying);
    std::string said;
    EXPECT_EQ(problem_of([&] { database->read([](Reading& tx) { tx.all("test.spy"); }); }, &said),
              ProblemCode::internal);
    EXPECT_NE(said.find("42501"), std::string::npos) << said;
}

TEST_P(Postgres, AUserWhoMayMakeNoRolesGetsASchemaOnly)
{
    const std::string plain = "plain" + schema().substr(8);
    {
        PostgresSession session(server());
        session.command(
            ("create role \"" + plain + "\" login; grant create on database postgres to \"" + plain + "\"").c_str(),
            "user");
    }
    const std::string host = server().substr(server().find('?'));
    {
        const auto database =
            open("postgresql://" + plain + "@/postgres" + host + "&schema=" + schema(), complete_setting());
        database->write("add", [](Writing& tx) {
            tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        });
        EXPECT_EQ(database->read([](Reading& tx) { return tx.one("test.count").integer("n"); }), 1);
    }
    PostgresSession session(server());
    session.command(("drop owned by \"" + plain + "\" cascade; drop role \"" + plain + "\"").c_str(), "user");
}

TEST_P(Postgres, ConnectionsThatBrokeAreReplaced)
{
    add("a");
    cut_idle_connections();
    add("b");
    cut_idle_connections();
    EXPECT_EQ(count(), 2);
}

// The commit was not sent: running it again is certain to be right.
TEST_P(Postgres, AConnectionThatBreaksInAUseCaseIsRunAgain)
{
    db();
    int runs = 0;
    db().write("cut", [&](Writing& tx) {
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        if (++runs > 1) return;
        PostgresSession session(server());
        session.command("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samband' "
                        "and state = 'idle in transaction'",
                        "cut");
        tx.run("test.raise", {{"id", "a"}, {"by", 1}});
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(sum(), 1);
}

TEST_P(Postgres, ManyThreadsShareFewConnections)
{
    db();
    std::vector<std::thread> threads;
    for (int t = 0; t < 64; ++t) threads.emplace_back([&, t] { add(std::to_string(t)); });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(count(), 64);
    PostgresSession session(server());
    EXPECT_LE(
        std::stoi(session.ask("select count(*) from pg_stat_activity where application_name = 'samband'", "count")),
        33 + 8);
}

TEST_P(Postgres, TwoNodesThatStartAtOnceMigrateOnce)
{
    const Setting& with = complete_setting();
    std::vector<std::thread> nodes;
    for (int n = 0; n < 4; ++n) nodes.emplace_back([&] { EXPECT_NO_THROW(open(address(), with)); });
    for (std::thread& node : nodes) node.join();
    EXPECT_EQ(count(), 0);
}

class PostgresDown : public testing::Test {
protected:
    static std::int64_t ms_of(const std::string& address, ProblemCode expected)
    {
        const auto started = std::chrono::steady_clock::now();
        Setting setting;
        setting.clock = machine_now;
        EXPECT_EQ(problem_of([&] { open(address, setting); }), expected);
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started)
            .count();
    }

    /// A port of this machine that takes connections and never answers, or (not listening) refuses them.
    int port(bool listening)
    {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&at), size), 0);
        if (listening) {
            EXPECT_EQ(::listen(socket_, 8), 0);
        }
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&at), &size);
        return ntohs(at.sin_port);
    }
    void TearDown() override { ::close(socket_); }

private:
    int socket_ = -1;
};

TEST_F(PostgresDown, IsToldAtOnce)
{
    const std::string address = "postgresql://a@127.0.0.1:" + std::to_string(port(false)) + "/d?schema=a";
    EXPECT_LT(ms_of(address, ProblemCode::unavailable), 1'000);
}

TEST_F(PostgresDown, AServerThatDoesNotAnswerHoldsNobodyForLong)
{
    const std::string address = "postgresql://a@127.0.0.1:" + std::to_string(port(true)) + "/d?schema=a";
    EXPECT_LT(ms_of(address, ProblemCode::unavailable), 3'500);
}

} // namespace samband::db
