#include "db/things.h"

namespace samband::db {

class TransactionTime : public ThingsTest {
protected:
    Instant written()
    {
        return db().write("now", [](Writing& tx) {
            tx.run("test.add", {{"id", tx.new_id()}, {"n", 1}, {"name", std::nullopt}});
            return tx.now();
        });
    }
    Instant read()
    {
        return db().read([](Reading& tx) { return tx.now(); });
    }
};
SAMBAND_ON_BOTH_DATABASES(TransactionTime);

TEST_P(TransactionTime, IsTheClocks)
{
    EXPECT_EQ(written(), now());
    later_s(5);
    EXPECT_EQ(read(), now());
    EXPECT_EQ(written(), now());
}

TEST_P(TransactionTime, NeverGoesBackwards)
{
    const Instant latest = now();
    written();
    later_s(-3'600);
    EXPECT_EQ(read(), latest);
    EXPECT_EQ(written(), latest);
}

TEST_P(TransactionTime, NorOverARestart)
{
    const Instant latest = now();
    written();
    close();
    later_s(-3'600);
    EXPECT_EQ(read(), latest);
    EXPECT_EQ(written(), latest);
    later_s(7'200);
    EXPECT_EQ(written(), now());
}

} // namespace samband::db
