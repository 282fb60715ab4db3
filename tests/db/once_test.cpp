#include "db/once.h"

#include "db/things.h"

namespace samband::db {

class OnceKept : public ThingsTest {
protected:
    static std::int64_t counted(Reading& tx, const std::string& name, int& times)
    {
        return *once(tx, name, [&] {
            ++times;
            return tx.one("test.count").integer("n");
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(OnceKept);

TEST_P(OnceKept, IsReadOnceATransactionAndAnewInTheNext)
{
    int times = 0;
    for (int transaction = 1; transaction <= 2; ++transaction) {
        db().read([&](Reading& tx) {
            for (int i = 0; i < 3; ++i) EXPECT_EQ(counted(tx, "test.count", times), 0);
        });
        EXPECT_EQ(times, transaction);
    }
}

TEST_P(OnceKept, IsReadAnewAfterItsFolderHasWritten)
{
    int times = 0;
    int others = 0;
    db().write("count", [&](Writing& tx) {
        times = others = 0;
        EXPECT_EQ(counted(tx, "test.count", times), 0);
        EXPECT_EQ(counted(tx, "other.count", others), 0);
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        EXPECT_EQ(counted(tx, "test.count", times), 1);
        tx.one("test.raised", {{"id", "a"}, {"by", 1}});
        EXPECT_EQ(counted(tx, "test.count", times), 1);
        EXPECT_EQ(counted(tx, "other.count", others), 0) << "that is no folder which has written";
        forget_once(tx, "other.count");
        EXPECT_EQ(counted(tx, "other.count", others), 1);
    });
    EXPECT_EQ(times, 3);
    EXPECT_EQ(others, 2);
}

TEST_P(OnceKept, StaysWithWhoeverHoldsItWhenItIsForgotten)
{
    db().write("hold", [&](Writing& tx) {
        const auto held = once(tx, "test.text", [] { return std::string("before"); });
        tx.run("test.add", {{"id", "a"}, {"n", 1}, {"name", std::nullopt}});
        EXPECT_EQ(*once(tx, "test.text", [] { return std::string("after"); }), "after");
        EXPECT_EQ(*held, "before");
    });
}

} // namespace samband::db
