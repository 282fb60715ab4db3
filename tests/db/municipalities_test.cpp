#include "db/municipalities.h"
#include "db/things.h"

#include <thread>

namespace samband::db {

class ManyMunicipalities : public ThingsTest {
protected:
    void SetUp() override
    {
        ThingsTest::SetUp();
        if (IsSkipped()) return;
        folder_.emplace("sqlite:");
        const std::string database = GetParam() == Dialect::sqlite ? "sqlite:" : *test::postgres_server();
        list.emplace(folder_->folder(), database, complete_setting());
    }
    void TearDown() override
    {
        const std::vector<std::string> names = list ? list->names() : std::vector<std::string>();
        list.reset();
        for (const std::string& name : names)
            if (GetParam() == Dialect::postgres) Temporary::drop(*test::postgres_server() + "&schema=" + name);
        ThingsTest::TearDown();
    }

    void add_to(const std::string& municipality, const std::string& id)
    {
        list->open(municipality)->write("add", [&](Writing& tx) {
            tx.run("test.add", {{"id", id}, {"n", 1}, {"name", std::nullopt}});
        });
    }
    std::int64_t count_of(const std::string& municipality)
    {
        return list->open(municipality)->read([](Reading& tx) { return tx.one("test.count").integer("n"); });
    }

    std::optional<Temporary> folder_;
    std::optional<Municipalities> list;
};
SAMBAND_ON_BOTH_DATABASES(ManyMunicipalities);

TEST_P(ManyMunicipalities, AreTheFoldersThatAreThere)
{
    EXPECT_TRUE(list->names().empty());
    list->create("test-saltdal", "name = \"Saltdal\"\n");
    list->create("test-loten", "name = \"Løten\"\n");
    EXPECT_EQ(list->names(), (std::vector<std::string>{"test-loten", "test-saltdal"}));
    EXPECT_TRUE(std::filesystem::is_directory(list->folder("test-loten") / "media"));
    EXPECT_TRUE(std::filesystem::is_directory(list->folder("test-loten") / "keys"));
}

TEST_P(ManyMunicipalities, AreCreatedOnceAndWithAProperName)
{
    list->create("test-loten", "");
    EXPECT_EQ(problem_of([&] { list->create("test-loten", ""); }), ProblemCode::conflict);
    for (const char* name :
         {"", "Løten", "a/b", "..", "-a", "0a", "a.b", "a123456789012345678901234567890123456789012"})
        EXPECT_EQ(problem_of([&] { list->create(name, ""); }), ProblemCode::invalid) << name;
}

TEST_P(ManyMunicipalities, UnknownOnesAreNotFound)
{
    for (const char* name : {"nowhere", "../test", ""})
        EXPECT_EQ(problem_of([&] { list->open(name); }), ProblemCode::not_found) << name;
}

TEST_P(ManyMunicipalities, ShareNothing)
{
    list->create("test-loten", "");
    list->create("test-saltdal", "");
    add_to("test-loten", "a");
    add_to("test-loten", "b");
    add_to("test-saltdal", "a");
    EXPECT_EQ(count_of("test-loten"), 2);
    EXPECT_EQ(count_of("test-saltdal"), 1);
}

TEST_P(ManyMunicipalities, CloseWhenIdleAndOpenAgain)
{
    list->create("test-loten", "");
    add_to("test-loten", "a");
    const std::weak_ptr<Database> open = list->open("test-loten");
    list->close_idle(now().plus_s(599));
    EXPECT_FALSE(open.expired());
    {
        const auto held = list->open("test-loten");
        list->close_idle(now().plus_s(601));
        EXPECT_FALSE(open.expired());
    }
    list->close_idle(now().plus_s(601));
    EXPECT_TRUE(open.expired());
    EXPECT_EQ(count_of("test-loten"), 1);
}

// The figures of /metrics: one sum for all, which a closing does not make smaller.
TEST_P(ManyMunicipalities, SumHowLongTheirWritersWereHeld)
{
    EXPECT_TRUE(list->held_times().empty());
    list->create("test-loten", "");
    list->create("test-saltdal", "");
    add_to("test-loten", "a");
    add_to("test-loten", "b");
    add_to("test-saltdal", "a");
    const auto held = [&] {
        const std::vector<HeldTime> all = list->held_times();
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? HeldTime{} : all.front();
    };
    const HeldTime before = held();
    EXPECT_EQ(before.label, "add");
    EXPECT_EQ(before.runs, 3);
    EXPECT_GT(before.total_us, before.longest_us);
    list->close_idle(now().plus_s(601));
    EXPECT_EQ(held().total_us, before.total_us);
    add_to("test-saltdal", "b");
    EXPECT_EQ(held().runs, 4);
    EXPECT_GE(held().longest_us, before.longest_us);
}

TEST_P(ManyMunicipalities, OpenOnceHoweverManyAskAtOnce)
{
    list->create("test-loten", "");
    std::vector<std::thread> threads;
    for (int t = 0; t < 6; ++t) threads.emplace_back([&, t] { add_to("test-loten", std::to_string(t)); });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(count_of("test-loten"), 6);
}

} // namespace samband::db
