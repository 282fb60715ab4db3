#pragma once
#include "db/database.h"
#include "db/temporary.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

/// Tests that run on both kinds of database, each test on an empty one of its own:
///
///     class Inbox : public samband::test::DatabaseTest {};
///     SAMBAND_ON_BOTH_DATABASES(Inbox);
///
///     TEST_P(Inbox, ShowsTheNewestFirst)
///     {
///         db().write("test", [](db::Writing& tx) { … });
///         later_s(60);
///         EXPECT_EQ(db().read([](db::Reading& tx) { … }), …);
///     }
///
/// PostgreSQL is the server at SAMBAND_TEST_POSTGRES, else one that the test program starts for itself; where it is
/// not installed those tests are skipped, and say so.
namespace samband::test {

class DatabaseTest : public testing::TestWithParam<db::Dialect> {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Opened and migrated at first use.
    db::Database& db();
    /// Closed; the next `db()` opens the same again.
    void close() { open_.reset(); }
    const std::string& address();
    /// The SQLite file.
    std::filesystem::path file();

    /// What the clock shows: 2026-11-20T09:00:00Z, a Friday, until a test moves it.
    Instant now() const { return now_; }
    void set_now(Instant at) { now_ = at; }
    void later_s(std::int64_t seconds) { now_ = now_.plus_s(seconds); }

    /// Further queries beside the embedded ones, by path ("src/test/test.sql"). Before the first `db()`.
    void add_queries(const std::string& path, const std::string& text) { queries_[path] = text; }
    /// Further migrations ("migrations/9001_test_things.sql"). Before the first `db()`.
    void add_migration(const std::string& path, const std::string& text) { migrations_[path] = text; }
    /// Only the database kit's own queries and migrations, and those that are added.
    void without_features() { features_ = false; }

    /// Wiring, hooks. Clock, queries and migrations are set by `db()`.
    db::Setting setting;
    /// `setting` as `db()` would open it.
    const db::Setting& complete_setting();

private:
    bool is_whole() const { return features_ && migrations_.empty(); }
    void take_place();

    std::string server_; ///< empty for SQLite
    std::string address_;
    std::optional<db::Temporary> place_; ///< none where the program's own schema is used again
    std::unique_ptr<db::Database> open_;
    Instant now_{1'795'165'200'000'000};
    bool features_ = true;
    std::map<std::string, std::string> queries_;
    std::map<std::string, std::string> migrations_;
    std::optional<db::Queries> read_queries_;
    std::optional<std::vector<db::Migration>> read_migrations_;
};

/// The address of the server for tests, without schema; nothing if PostgreSQL is not installed.
std::optional<std::string> postgres_server();

inline std::string dialect_name(const testing::TestParamInfo<db::Dialect>& info)
{
    return info.param == db::Dialect::sqlite ? "sqlite" : "postgres";
}

} // namespace samband::test

#define SAMBAND_ON_BOTH_DATABASES(Test)                                                                                \
    INSTANTIATE_TEST_SUITE_P(, Test,                                                                                   \
                             testing::Values(::samband::db::Dialect::sqlite, ::samband::db::Dialect::postgres),        \
                             ::samband::test::dialect_name)
