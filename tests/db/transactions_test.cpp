#include "db/things.h"

#include <thread>

namespace samband::db {

class Transactions : public ThingsTest {};
SAMBAND_ON_BOTH_DATABASES(Transactions);

TEST_P(Transactions, KeepTextIntegersAndNull)
{
    const std::string text = "Bø «'\"\\;--:x» 💧";
    db().write("add", [&](Writing& tx) {
        tx.run("test.add", {{"id", "a"}, {"n", std::int64_t{9'007'199'254'740'993}}, {"name", text}});
        tx.run("test.add", {{"n", std::numeric_limits<std::int64_t>::min()}, {"name", std::nullopt}, {"id", ""}});
    });
    const auto rows = db().read([](Reading& tx) { return tx.all("test.all"); });
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].text("id"), "");
    EXPECT_EQ(rows[0].integer("n"), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(rows[0].maybe_text("name"), std::nullopt);
    EXPECT_EQ(rows[1].integer("n"), 9'007'199'254'740'993);
    EXPECT_EQ(rows[1].text("name"), text);
}

TEST_P(Transactions, ReturnWhatTheUseCaseReturns)
{
    const std::string got = db().write("add", [](Writing& tx) {
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        return tx.one("test.by_id", {{"id", "a"}}).text("id");
    });
    EXPECT_EQ(got, "a");
}

TEST_P(Transactions, AreRolledBackWhenTheUseCaseThrows)
{
    const auto refused = [&] {
        db().write("refuse", [](Writing& tx) {
            tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
            throw Problem(ProblemCode::forbidden, "Nei.");
        });
    };
    EXPECT_EQ(problem_of(refused), ProblemCode::forbidden);
    EXPECT_EQ(count(), 0);
}

TEST_P(Transactions, RunTellsTheRowsTouched)
{
    add("a");
    const auto touched = db().write("raise", [](Writing& tx) {
        return std::pair(tx.run("test.raise", {{"id", "a"}, {"by", 2}}),
                         tx.run("test.raise", {{"id", "b"}, {"by", 2}}));
    });
    EXPECT_EQ(touched, std::pair(std::int64_t{1}, std::int64_t{0}));
}

TEST_P(Transactions, AQueryMayWriteAndAnswer)
{
    add("a", 1);
    const auto raised = [](Writing& tx) { return tx.one("test.raised", {{"id", "a"}, {"by", 2}}).integer("n"); };
    EXPECT_EQ(db().write("raise", raised), 3);
    EXPECT_EQ(db().write("raise", raised), 5);
    EXPECT_EQ(db().read([](Reading& tx) { return tx.one("test.sum").integer("n"); }), 5);
}

TEST_P(Transactions, ReadsCannotWrite)
{
    const auto write = [](Reading& tx) { tx.all("test.raised", {{"id", "a"}, {"by", 2}}); };
    EXPECT_EQ(problem_of([&] { db().read(write); }), ProblemCode::internal);
}

TEST_P(Transactions, OneAndMaybe)
{
    add("a");
    add("b");
    const auto none = [](Reading& tx) { tx.one("test.by_id", {{"id", "x"}}); };
    EXPECT_EQ(problem_of([&] { db().read(none); }), ProblemCode::not_found);
    EXPECT_FALSE(db().read([](Reading& tx) { return tx.maybe("test.by_id", {{"id", "x"}}).has_value(); }));
    EXPECT_EQ(problem_of([&] { db().read([](Reading& tx) { tx.maybe("test.all"); }); }), ProblemCode::internal);
}

TEST_P(Transactions, MoreRowsThanTheLimitAreAFault)
{
    const auto many = [&](int last) {
        return db().read([&](Reading& tx) { return tx.all("test.many", {{"last", last}}).size(); });
    };
    EXPECT_EQ(many(10'000), 10'000u);
    EXPECT_EQ(problem_of([&] { many(10'001); }), ProblemCode::internal);
    EXPECT_EQ(many(3), 3u);
}

TEST_P(Transactions, AKeyThatIsThereIsAConflict)
{
    add("a", 1);
    std::string said;
    EXPECT_EQ(problem_of([&] { add("a", 2); }, &said), ProblemCode::conflict);
    EXPECT_EQ(said.find("'a'"), std::string::npos);
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, ABrokenReferenceIsAFaultWithoutPersonalData)
{
    std::string said;
    const auto orphan = [&] {
        db().write("part", [](Writing& tx) { tx.run("test.add_part", {{"id", "kari"}, {"whole", "ola"}}); });
    };
    EXPECT_EQ(problem_of(orphan, &said), ProblemCode::internal);
    EXPECT_EQ(said.find("ola"), std::string::npos) << said;
    EXPECT_NE(said.find("test.add_part"), std::string::npos) << said;
}

// PostgreSQL takes nothing more after a failed statement; SQLite would.
TEST_P(Transactions, AFailedStatementFailsTheWholeEvenIfItWasCaught)
{
    add("a");
    const auto careless = [&] {
        db().write("careless", [](Writing& tx) {
            tx.run("test.add", {{"id", "b"}, {"n", 1}, {"name", std::nullopt}});
            EXPECT_TRUE(problem_of([&] { tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}}); }));
        });
    };
    EXPECT_EQ(problem_of(careless), ProblemCode::conflict);
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, WrongArgumentsAreFaults)
{
    const auto run = [&](const Arguments& arguments) {
        return problem_of([&] { db().write("add", [&](Writing& tx) { tx.run("test.add", arguments); }); });
    };
    EXPECT_EQ(run({{"id", "a"}, {"n", 1}}), ProblemCode::internal) << "one is missing";
    EXPECT_EQ(run({{"id", "a"}, {"n", 1}, {"nmae", "x"}}), ProblemCode::internal) << "a wrong name";
    EXPECT_EQ(run({{"id", "a"}, {"n", "1"}, {"name", "x"}}), ProblemCode::internal) << "a wrong type";
    EXPECT_EQ(run({{"id", std::nullopt}, {"n", 1}, {"name", "x"}}), ProblemCode::internal) << "null";
    EXPECT_EQ(run({{"id", "a"}, {"n", 1}, {"name", std::string("x\0y", 3)}}), ProblemCode::invalid) << "NUL";
    EXPECT_EQ(run({{"id", "a"}, {"n", 1}, {"name", "\xff"}}), ProblemCode::invalid) << "not UTF-8";
    EXPECT_EQ(run({{"id", "a"}, {"n", 1}, {"name", "x"}}), std::nullopt);
}

TEST_P(Transactions, UnknownQueriesColumnsAndNullsAreFaults)
{
    add("a");
    const auto read = [&](auto use_case) { return problem_of([&] { db().read(use_case); }); };
    EXPECT_EQ(read([](Reading& tx) { tx.all("test.nothing"); }), ProblemCode::internal);
    EXPECT_EQ(read([](Reading& tx) { tx.one("test.all").text("nmae"); }), ProblemCode::internal);
    EXPECT_EQ(read([](Reading& tx) { tx.one("test.all").integer("id"); }), ProblemCode::internal);
    EXPECT_EQ(read([](Reading& tx) { tx.one("test.all").text("name"); }), ProblemCode::internal);
    EXPECT_EQ(read([](Reading& tx) { tx.all("test.named_null"); }), ProblemCode::internal);
}

TEST_P(Transactions, CallTheDatabaseOnlyByTheirTransaction)
{
    const auto nested_read = [&] { db().write("nested", [&](Writing&) { count(); }); };
    const auto nested_write = [&] { db().read([&](Reading&) { add("a"); }); };
    EXPECT_EQ(problem_of(nested_read), ProblemCode::internal);
    EXPECT_EQ(problem_of(nested_write), ProblemCode::internal);
    add("a");
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, IdsSortInTheOrderMade)
{
    const auto ids = db().write("ids", [](Writing& tx) {
        std::vector<Id> made;
        for (int i = 0; i < 10'000; ++i) made.push_back(tx.new_id());
        return made;
    });
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_EQ(std::set<Id>(ids.begin(), ids.end()).size(), ids.size());
}

TEST_P(Transactions, SecretsDiffer)
{
    const auto two = db().write("secrets", [](Writing& tx) { return std::pair(tx.new_secret(), tx.new_secret()); });
    EXPECT_NE(two.first, two.second);
}

TEST_P(Transactions, NamesAreOrderedAsInNorway)
{
    db().write("names", [](Writing& tx) {
        for (const char* name : {"Ål", "Zoë", "Ærfugl", "aal", "Østby", "Berg", "berg", "Åse", "Aase", "b-erg", "Bø"})
            tx.run("test.add", {{"id", tx.new_id()}, {"n", 0}, {"name", name}});
    });
    const auto names = db().read(
        [](Reading& tx) { return tx.all_as("test.by_name", {}, [](const Row& row) { return row.text("name"); }); });
    const std::vector<std::string> expected{"b-erg", "berg", "Berg", "Bø",  "Zoë", "Ærfugl",
                                            "Østby", "Ål",   "aal",  "Åse", "Aase"};
    EXPECT_EQ(names, expected);
}

TEST_P(Transactions, ManyThreadsLoseNothing)
{
    add("a");
    db();
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                db().write("add", [&](Writing& tx) {
                    tx.run("test.add", {{"id", std::to_string(t * 100 + i)}, {"n", 1}, {"name", std::nullopt}});
                });
                EXPECT_GE(count(), 1);
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(count(), 201);
}

TEST_P(Transactions, FiguresTellWhatHeldTheWriter)
{
    add("a");
    add("b");
    const auto held = db().held_times();
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].label, "add");
    EXPECT_EQ(held[0].runs, 2);
    EXPECT_GT(held[0].total_us, 0);
    EXPECT_LE(held[0].longest_us, held[0].total_us);
}

} // namespace samband::db
