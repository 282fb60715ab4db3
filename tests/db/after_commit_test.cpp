#include "db/things.h"

namespace samband::db {

class AfterCommit : public ThingsTest {};
SAMBAND_ON_BOTH_DATABASES(AfterCommit);

TEST_P(AfterCommit, WhatWasAskedForRunsInOrderAndSeesTheCommit)
{
    std::string told;
    setting.after_commit = [&] { told += "hook "; };
    db().write("add", [&](Writing& tx) {
        tx.after_commit([&] { told += "first "; });
        tx.after_commit([&] { told += "second "; });
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        EXPECT_EQ(told, "");
    });
    EXPECT_EQ(told, "first second hook ");
}

TEST_P(AfterCommit, IsDroppedOnRollback)
{
    std::string told;
    setting.after_commit = [&] { told += "hook"; };
    const auto refused = [&] {
        db().write("refuse", [&](Writing& tx) {
            tx.after_commit([&] { told += "asked"; });
            throw Problem(ProblemCode::conflict, "Nei.");
        });
    };
    EXPECT_EQ(problem_of(refused), ProblemCode::conflict);
    EXPECT_EQ(told, "");
}

TEST_P(AfterCommit, WhatThrowsThereDoesNotUndoWhatIsDurable)
{
    db().write("add", [&](Writing& tx) {
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        tx.after_commit([] { throw std::runtime_error("a slip"); });
    });
    EXPECT_EQ(count(), 1);
}

TEST_P(AfterCommit, BeforeCommitWritesInTheSameTransaction)
{
    int runs = 0;
    setting.before_commit = [&](Writing& tx) {
        ++runs;
        tx.run("test.raise", {{"id", "a"}, {"by", 10}});
    };
    add("a", 1);
    EXPECT_EQ(problem_of([&] { db().write("refuse", [](Writing&) { throw Problem(ProblemCode::invalid, "Nei."); }); }),
              ProblemCode::invalid);
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(db().read([](Reading& tx) { return tx.one("test.sum").integer("n"); }), 11);
}

TEST_P(AfterCommit, ABeforeCommitThatThrowsLetsNothingThrough)
{
    setting.before_commit = [](Writing&) { throw Problem(ProblemCode::unavailable, "Protokollen er stengt."); };
    EXPECT_EQ(problem_of([&] { add("a"); }), ProblemCode::unavailable);
    EXPECT_EQ(count(), 0);
}

} // namespace samband::db
