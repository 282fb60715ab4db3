#include "main/migrate_command.h"

#include "db/municipalities.h"
#include "outbox/next_due.h"
#include "support/databases.h"

namespace samband::main {
namespace {

struct MigrateTold {
    int code = 0;
    std::string out;
    std::string err;
};

} // namespace

/// Three municipalities in a data folder; the migrations of the program, the last of them not yet applied to two.
class MigrateCommand : public test::DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        if (IsSkipped()) return;
        place_.emplace("sqlite:");
        older_ = db::embedded_migrations(GetParam());
        last_ = std::to_string(older_.back().number) + " " + older_.back().name;
        older_.pop_back();
        open_with_older({"test-hattfjelldal", "test-loten"});
    }
    void TearDown() override
    {
        if (GetParam() == db::Dialect::postgres && !IsSkipped())
            for (const char* name : {"test-hattfjelldal", "test-loten", "test-saltdal"})
                db::Temporary::drop(*test::postgres_server() + "&schema=" + name);
        DatabaseTest::TearDown();
    }

    std::string database() const { return GetParam() == db::Dialect::sqlite ? "sqlite:" : *test::postgres_server(); }
    std::filesystem::path data() const { return place_->folder(); }
    std::filesystem::path folder(const char* name) const { return data() / "municipalities" / name; }

    void open_with_older(const std::vector<std::string>& names)
    {
        db::Setting made;
        made.clock = machine_now;
        made.migrations = &older_;
        db::Municipalities municipalities(data(), database(), made);
        for (const std::string& name : names) {
            municipalities.create(name, "");
            municipalities.open(name);
        }
    }
    MigrateTold migrate(const std::vector<std::string>& names, bool all = false)
    {
        MigrateTold told;
        told.code = migrate_command({data(), database(), names, all}, told.out, told.err);
        return told;
    }
    /// How many copies lie beside the SQLite file.
    std::size_t copies(const char* name) const
    {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder(name)))
            count += entry.path().filename().string().starts_with("samband.db.before-") ? 1 : 0;
        return count;
    }
    bool on_sqlite() const { return GetParam() == db::Dialect::sqlite; }

    std::vector<db::Migration> older_;
    std::string last_;

private:
    std::optional<db::Temporary> place_;
};
SAMBAND_ON_BOTH_DATABASES(MigrateCommand);

TEST_P(MigrateCommand, SaysWhatWasDoneForEach)
{
    open_with_older({"test-saltdal"});
    ASSERT_EQ(migrate({"test-loten"}).code, 0);
    const MigrateTold told = migrate({}, true);
    EXPECT_EQ(told.code, 0) << told.err;
    EXPECT_NE(told.out.find("test-loten: er à jour.\n"), std::string::npos) << told.out;
    for (const char* name : {"test-hattfjelldal", "test-saltdal"}) {
        const std::size_t line = told.out.find(std::string(name) + ": 1 endring gjort");
        ASSERT_NE(line, std::string::npos) << told.out;
        EXPECT_NE(told.out.find("\n  " + last_ + "\n", line), std::string::npos) << told.out;
    }
    EXPECT_EQ(told.out.find(", kopi i ") != std::string::npos, on_sqlite()) << told.out;
    EXPECT_TRUE(!on_sqlite() || copies("test-saltdal") == 1);
}

TEST_P(MigrateCommand, TakesOnlyThoseThatAreNamed)
{
    const MigrateTold told = migrate({"test-loten"});
    EXPECT_EQ(told.code, 0) << told.err;
    EXPECT_EQ(told.out.find("hattfjelldal"), std::string::npos);
    EXPECT_TRUE(!on_sqlite() || copies("test-hattfjelldal") == 0);
    EXPECT_NE(migrate({"test-hattfjelldal"}).out.find("1 endring gjort"), std::string::npos);
}

TEST_P(MigrateCommand, TriesNothingWithoutAName)
{
    for (const MigrateTold& told : {migrate({}), migrate({"test-loten"}, true), migrate({"test-nowhere"})}) {
        EXPECT_EQ(told.code, 2);
        EXPECT_EQ(told.out, "");
        EXPECT_FALSE(told.err.empty());
    }
    EXPECT_NE(migrate({"test-loten"}).out.find("1 endring gjort"), std::string::npos);
}

/// What is said of the next work was said before the upgrade, which may have queued some.
TEST_P(MigrateCommand, LeavesNoWordOfTheNextWork)
{
    outbox::leave_next_due(folder("test-loten"), std::nullopt);
    ASSERT_EQ(migrate({"test-loten"}).code, 0);
    EXPECT_FALSE(outbox::take_next_due(folder("test-loten")));
}

/// It is gone before anything is changed: ended in the middle, the program leaves nothing that is not so.
TEST_P(MigrateCommand, TakesTheWordOfTheNextWorkAwayBeforeItBegins)
{
    if (!on_sqlite()) GTEST_SKIP() << "a file can be spoilt, a schema of the server not";
    std::ofstream(folder("test-loten") / "samband.db") << "Dette er ingen database.\n";
    outbox::leave_next_due(folder("test-loten"), std::nullopt);
    EXPECT_EQ(migrate({"test-loten"}).code, 1);
    EXPECT_FALSE(outbox::take_next_due(folder("test-loten")));
}

// A running server holds the file: nothing is done behind its back, and the next one gets its turn.
TEST_P(MigrateCommand, LeavesOneThatIsInUseAndGoesOn)
{
    if (!on_sqlite()) GTEST_SKIP() << "several servers may share a PostgreSQL schema";
    db::Setting made;
    made.clock = machine_now;
    made.migrations = &older_;
    const auto running = db::open("sqlite:" + (folder("test-hattfjelldal") / "samband.db").string(), made);
    const MigrateTold told = migrate({}, true);
    EXPECT_EQ(told.code, 1);
    EXPECT_TRUE(told.err.starts_with("test-hattfjelldal: ")) << told.err;
    EXPECT_NE(told.out.find("test-loten: 1 endring gjort"), std::string::npos) << told.out;
}

} // namespace samband::main
