#include "db/own_queries.h"
#include "db/sqlite_session.h"
#include "db/things.h"

#include <sqlite3.h>
#include <thread>

namespace samband::db {

class SqliteTraps : public ThingsTest {
protected:
    std::uintmax_t wal_size() { return std::filesystem::file_size(file().string() + "-wal"); }

    Fault fault_of(SqliteSession& session, const std::string& sql)
    {
        try {
            session.script(sql, "test");
        } catch (const Failed& failed) {
            return failed.fault();
        }
        ADD_FAILURE() << sql << " was let through";
        return Fault::wrong;
    }
};
INSTANTIATE_TEST_SUITE_P(, SqliteTraps, testing::Values(Dialect::sqlite), test::dialect_name);

TEST_P(SqliteTraps, APathMayHoldSpacesAndEqualSigns)
{
    const std::filesystem::path odd = file().parent_path() / "a = b ø's.db";
    const auto database = open("sqlite:" + odd.string(), complete_setting());
    EXPECT_EQ(database->read([](Reading& tx) { return tx.one("test.count").integer("n"); }), 0);
    EXPECT_TRUE(std::filesystem::exists(odd));
}

TEST_P(SqliteTraps, OneProcessOwnsAFile)
{
    db();
    EXPECT_EQ(problem_of([&] { open(address(), complete_setting()); }), ProblemCode::unavailable);
    close();
    EXPECT_EQ(count(), 0);
}

TEST_P(SqliteTraps, AFolderThatIsNotThereIsToldClearly)
{
    std::string said;
    EXPECT_EQ(problem_of([&] { open("sqlite:/nowhere/at/all.db", complete_setting()); }, &said),
              ProblemCode::unavailable);
    EXPECT_NE(said.find("mappen"), std::string::npos) << said;
}

TEST_P(SqliteTraps, AddressesThatMeanNothingAreInvalid)
{
    for (const char* wrong :
         {"", "sqlite:", "mysql://x", "postgresql://h/d", "postgresql://h/d?schema=Å", "postgresql://h/d?schema=a\"b"})
        EXPECT_EQ(problem_of([&] { open(wrong, complete_setting()); }), ProblemCode::invalid) << wrong;
}

TEST_P(SqliteTraps, WrittenFilesAreSafeAgainstAPowerCut)
{
    db();
    close();
    SqliteSession session(file(), SqliteSession::Use::writing);
    const auto pragma = [&](const char* sql) {
        std::string value;
        session.own_query(
            sql, [](void* to, int, char** values, char**) { return *static_cast<std::string*>(to) = values[0], 0; },
            &value);
        return value;
    };
    EXPECT_EQ(pragma("pragma journal_mode"), "wal");
    EXPECT_EQ(pragma("pragma synchronous"), "2");
    EXPECT_EQ(pragma("pragma foreign_keys"), "1");
    EXPECT_EQ(pragma("pragma wal_autocheckpoint"), "0");
}

TEST_P(SqliteTraps, NobodyButTheKitEndsTunesOrAttaches)
{
    db();
    SqliteSession reader(file(), SqliteSession::Use::reading);
    for (const char* sql :
         {"begin", "commit", "rollback", "savepoint x", "pragma synchronous=off", "pragma wal_checkpoint",
          "attach '/tmp/other.db' as other", "detach main", "select * from pragma_table_info('test_thing')"})
        EXPECT_EQ(fault_of(reader, sql), Fault::refused) << sql;
}

TEST_P(SqliteTraps, AReaderCannotWriteAtAll)
{
    add("a");
    SqliteSession reader(file(), SqliteSession::Use::reading);
    EXPECT_EQ(fault_of(reader, "delete from test_thing"), Fault::refused);
    EXPECT_EQ(count(), 1);
}

// A reader that closes last would otherwise bring the WAL into the file, beside the writer of another process.
TEST_P(SqliteTraps, AReaderDoesNotCheckpointWhenItCloses)
{
    add("a");
    const auto before = std::filesystem::last_write_time(file());
    const std::uintmax_t wal = wal_size();
    {
        SqliteSession reader(file(), SqliteSession::Use::reading);
        EXPECT_EQ(reader.all(complete_setting().queries->at("test.count"), {}).front().integer("n"), 1);
        EXPECT_NE(sqlite3_wal_checkpoint_v2(reader.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr),
                  SQLITE_OK);
    }
    EXPECT_EQ(wal_size(), wal);
    EXPECT_EQ(std::filesystem::last_write_time(file()), before);
}

TEST_P(SqliteTraps, AReadThatBreaksOffLeavesNothingOpen)
{
    const Queries& queries = *complete_setting().queries;
    add("a");
    SqliteSession reader(file(), SqliteSession::Use::reading);
    EXPECT_EQ(problem_of([&] { reader.all(queries.at("test.many"), {{"last", 20'000}}); }), ProblemCode::internal);
    EXPECT_EQ(reader.all(queries.at("test.count"), {}).front().integer("n"), 1);
    for (auto* each = sqlite3_next_stmt(reader.handle(), nullptr); each;
         each = sqlite3_next_stmt(reader.handle(), each))
        EXPECT_FALSE(sqlite3_stmt_busy(each));
    add("b");
    EXPECT_EQ(reader.all(queries.at("test.count"), {}).front().integer("n"), 2) << "a kept SELECT showed stale rows";
}

TEST_P(SqliteTraps, AReadThatIsRefusedLeavesNoSnapshotToTheNext)
{
    add("a");
    const auto refuse = [](Reading&) -> void { throw Problem(ProblemCode::not_found, "nothing by that name"); };
    for (int i = 0; i < 100; ++i) EXPECT_EQ(problem_of([&] { db().read(refuse); }), ProblemCode::not_found);
    add("b");
    EXPECT_EQ(count(), 2);
}

TEST_P(SqliteTraps, TheWalDoesNotGrowWithoutEnd)
{
    add("a");
    const std::string text(40'000, 'x');
    for (int i = 0; i < 1'000; ++i) {
        db().write("raise", [&](Writing& tx) {
            tx.run("test.add", {{"id", std::to_string(i)}, {"n", 1}, {"name", text}});
        });
        if (i % 100 == 0) {
            ASSERT_EQ(count(), i + 2);
        }
    }
    EXPECT_LT(wal_size(), 4'200u * 4'120u * 2);
}

TEST_P(SqliteTraps, AfterAQuietWhileTheWalIsInTheFile)
{
    add("a");
    const auto size = std::filesystem::file_size(file());
    const std::string text(400'000, 'x');
    db().write("add", [&](Writing& tx) { tx.run("test.add", {{"id", "b"}, {"n", 1}, {"name", text}}); });
    EXPECT_EQ(std::filesystem::file_size(file()), size);
    for (int i = 0; i < 50 && std::filesystem::file_size(file()) == size; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_GT(std::filesystem::file_size(file()), size + 300'000);
}

TEST_P(SqliteTraps, FullTextSearchWorksBehindTheAuthorizer)
{
    add_migration("migrations/0003_test_words.sql", "create virtual table test_words using fts5 (words);");
    add_queries("src/test/words.sql",
                "-- name: add_words\n-- in: words text\ninsert into test_words (words) values (:words);\n"
                "-- name: find_words\n-- in: words text\n-- out: words text\n"
                "select words from test_words where test_words match :words;\n");
    db().write("add", [](Writing& tx) { tx.run("test.add_words", {{"words", "vannet stenges på ådalsbruk"}}); });
    const auto found = [&] {
        return db().read([](Reading& tx) { return tx.all("test.find_words", {{"words", "stenges"}}).size(); });
    };
    EXPECT_EQ(found(), 1u);
    db().write("add", [](Writing& tx) { tx.run("test.add_words", {{"words", "veien stenges"}}); });
    EXPECT_EQ(found(), 2u);
}

TEST_P(SqliteTraps, FewStatementsAreKept)
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "-- name: q" + std::to_string(i) + "\n-- out: n integer\nselect " + std::to_string(i) + " as n;\n";
    const Queries queries = Queries::read(Dialect::sqlite, {{"src/a/b.sql", text}});
    db();
    SqliteSession reader(file(), SqliteSession::Use::reading);
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 100; ++i)
            EXPECT_EQ(reader.all(queries.at("a.q" + std::to_string(i)), {}).front().integer("n"), i);
    EXPECT_EQ(reader.kept(), 64u);
}

TEST_P(SqliteTraps, TooManyWaitingAreTurnedAway)
{
    db();
    std::atomic<int> refused{0};
    std::atomic<int> done{0};
    std::vector<std::thread> threads;
    std::atomic<bool> hold{true};
    std::atomic<bool> held{false};
    threads.emplace_back([&] {
        db().write("hold", [&](Writing&) {
            held = true;
            held.notify_all();
            hold.wait(true);
        });
    });
    held.wait(false);
    for (int i = 0; i < 1'100; ++i)
        threads.emplace_back([&] {
            const auto problem = problem_of([&] { db().write("wait", [](Writing&) {}); });
            ++(problem ? refused : done);
            if (problem) {
                EXPECT_EQ(*problem, ProblemCode::unavailable);
            }
        });
    while (refused < 76) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    hold = false;
    hold.notify_all();
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(refused.load(), 76);
    EXPECT_EQ(done.load(), 1'024);
}

// Fault 27: readers come and go while a writer checkpoints; nothing is torn and nobody sees half a transaction.
TEST_P(SqliteTraps, ReadersNeverSeeHalfOfAWrite)
{
    add("left", 500);
    add("right", 500);
    std::atomic<bool> stop{false};
    std::vector<std::thread> readers;
    for (int t = 0; t < 4; ++t)
        readers.emplace_back([&] {
            while (!stop) EXPECT_EQ(db().read([](Reading& tx) { return tx.one("test.sum").integer("n"); }), 1'000);
        });
    for (int i = 0; i < 300; ++i)
        db().write("move", [&](Writing& tx) {
            tx.run("test.raise", {{"id", "left"}, {"by", -1}});
            tx.run("test.raise", {{"id", "right"}, {"by", 1}});
        });
    stop = true;
    for (std::thread& reader : readers) reader.join();
    close();
    SqliteSession session(file(), SqliteSession::Use::writing);
    std::string whole;
    session.own_query(
        "pragma integrity_check",
        [](void* to, int, char** values, char**) { return *static_cast<std::string*>(to) = values[0], 0; }, &whole);
    EXPECT_EQ(whole, "ok");
}

} // namespace samband::db
