#include "db/things.h"

#include "db/sqlite_session.h"

namespace samband::db {

namespace {

using MigrationFiles = std::map<std::string, std::string>;

std::string migrations_complaint(const MigrationFiles& files)
{
    std::string said;
    problem_of([&] { read_migrations(Dialect::sqlite, files); }, &said);
    return said;
}

} // namespace

TEST(MigrationFiles, AreOneOrderForAllFolders)
{
    const auto all = read_migrations(Dialect::postgres, {{"migrations/0030_b_two.sql", "select 2;"},
                                                         {"migrations/0002_a_one.sqlite.sql", "select 'lite';"},
                                                         {"migrations/0002_a_one.postgres.sql", "select 'post';"}});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].number, 2);
    EXPECT_EQ(all[0].name, "a_one");
    EXPECT_EQ(all[0].sql, "select 'post';");
    EXPECT_EQ(all[1].name, "b_two");
}

TEST(MigrationFiles, HaveAHashThatCoversBothDialects)
{
    const auto hash = [](const std::string& lite, const std::string& post) {
        return read_migrations(Dialect::sqlite, {{"0002_a_one.sqlite.sql", lite}, {"0002_a_one.postgres.sql", post}})[0]
            .hash;
    };
    EXPECT_EQ(hash("x", "y").size(), 64u);
    EXPECT_NE(hash("x", "y"), hash("x", "z"));
    EXPECT_NE(hash("x", "y"), hash("z", "y"));
}

TEST(MigrationFiles, MistakesAreTold)
{
    EXPECT_EQ(migrations_complaint({{"m/1_a_b.sql", "x"}}), "m/1_a_b.sql: is not named NNNN_folder_what.sql");
    EXPECT_EQ(migrations_complaint({{"m/0002_a.txt", "x"}}), "m/0002_a.txt: is not a migration");
    EXPECT_EQ(migrations_complaint({{"m/0002_a_b.sql", "x"}, {"m/0002_c_d.sql", "x"}}),
              "m/0002_c_d.sql: has the number of a_b");
    EXPECT_EQ(migrations_complaint({{"m/0002_a_b.sqlite.sql", "x"}}),
              "a_b: has no twin for the other dialect, or one too many");
    EXPECT_EQ(migrations_complaint({{"m/0002_a_b.sqlite.sql", "x"}, {"m/0002_a_b.sql", "x"}}),
              "a_b: has no twin for the other dialect, or one too many");
}

class Migrations : public ThingsTest {
protected:
    /// What opening says with these migrations beside the kit's own.
    std::string opening(const MigrationFiles& files, bool migrate = true)
    {
        close();
        MigrationFiles all = files;
        for (const Migration& own : embedded_migrations(GetParam()))
            if (own.name.starts_with("db_")) own_ = own;
        migrations_ = read_migrations(GetParam(), all);
        migrations_.insert(migrations_.begin(), own_);
        Setting with = complete_setting();
        with.migrations = &migrations_;
        with.migrate = migrate;
        std::string said;
        problem_of([&] { opened = open(address(), with); }, &said);
        return said;
    }
    void TearDown() override
    {
        opened.reset();
        ThingsTest::TearDown();
    }

    static inline const MigrationFiles things{{"0002_test_thing.sql", things_table}};
    std::unique_ptr<Database> opened;

private:
    Migration own_;
    std::vector<Migration> migrations_;
};
SAMBAND_ON_BOTH_DATABASES(Migrations);

TEST_P(Migrations, AreAppliedOnce)
{
    EXPECT_EQ(opening(things), "");
    opened.reset();
    EXPECT_EQ(opening(things), "");
}

TEST_P(Migrations, AnEditedOneStopsTheOpening)
{
    opening(things);
    opened.reset();
    EXPECT_EQ(opening({{"0002_test_thing.sql", std::string(things_table) + " "}}),
              "migration 2 test_thing was changed after it had been applied");
}

TEST_P(Migrations, ADatabaseOfANewerProgramStopsTheOpening)
{
    opening(things);
    opened.reset();
    EXPECT_EQ(opening({}), "migration test_thing is unknown to this program: the database was made by a newer one");
}

TEST_P(Migrations, OneThatComesTooLateStopsTheOpening)
{
    opening({{"0030_test_thing.sql", things_table}});
    opened.reset();
    EXPECT_EQ(
        opening({{"0002_test_late.sql", "create table test_late (n integer);"}, {"0030_test_thing.sql", things_table}}),
        "migration 2 test_late comes too late: the database has a later one");
}

TEST_P(Migrations, AllOrNothing)
{
    opening(things);
    opened.reset();
    MigrationFiles more = things;
    more["0003_test_good.sql"] = "create table test_good (n integer);";
    more["0004_test_bad.sql"] = "create table test_bad (n integer); create tabel test_worse (n integer);";
    EXPECT_EQ(opening(more).rfind("migration 4 test_bad failed: ", 0), 0u);
    more["0004_test_bad.sql"] = "create table test_bad (n integer);";
    EXPECT_EQ(opening(more), "") << "0003 had not been kept";
}

TEST_P(Migrations, MayNotEndTheTransaction)
{
    EXPECT_NE(opening({{"0002_test_thing.sql", "create table test_a (n integer); commit;"}}), "");
}

TEST_P(Migrations, WaitWhereTheyMayNotBeDone)
{
    opening({});
    opened.reset();
    EXPECT_EQ(opening(things, false), "Databasen må oppgraderes først (samband migrate): 1 endringer venter.");
    EXPECT_EQ(opening(things), "");
}

TEST_P(Migrations, OfAFileThatIsInUseKeepACopyFirst)
{
    if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "a PostgreSQL server is backed up by its own tools";
    const auto copy = [&](const char* number) { return file().string() + ".before-" + number; };
    opening(things);
    EXPECT_FALSE(std::filesystem::exists(copy("0002"))) << "a new file";
    opened->write("add", [](Writing& tx) { tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", "x"}}); });
    opened.reset();
    MigrationFiles more = things;
    more["0003_test_drop.sql"] = "delete from test_thing;";
    EXPECT_EQ(opening(more), "");
    opened.reset();
    {
        SqliteSession kept(copy("0003"), SqliteSession::Use::writing);
        EXPECT_EQ(kept.all(complete_setting().queries->at("test.count"), {}).front().integer("n"), 1);
    }
    more["0004_test_more.sql"] = "create table test_more (n integer);";
    EXPECT_EQ(opening(more), "");
    EXPECT_TRUE(std::filesystem::exists(copy("0004")));
    EXPECT_FALSE(std::filesystem::exists(copy("0003"))) << "what is erased later must not live on in old copies";
}

TEST_P(Migrations, LeaveNoBrokenReference)
{
    opening(things);
    opened->write("add", [](Writing& tx) {
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", "x"}});
        tx.run("test.add_part", {{"id", "b"}, {"whole", "a"}});
    });
    opened.reset();
    MigrationFiles more = things;
    more["0003_test_drop.sql"] = "delete from test_thing where id = 'a';";
    EXPECT_NE(opening(more), "");
}

// Every migration of the program, made at once and remembered.
TEST_P(Migrations, OfTheProgramLeadToTheSameSchemaTwice)
{
    Setting embedded;
    embedded.clock = machine_now;
    opened = open(address(), embedded);
    opened.reset();
    EXPECT_NO_THROW(opened = open(address(), embedded));
}

} // namespace samband::db
