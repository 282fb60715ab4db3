#include "channels/harbour.h"
#include "channels/limits.h"
#include "channels/pace.h"

namespace samband::channels {

using S = DeliveryState;

/// A loop that takes the next batch where it writes down what came of the one before.
class ShippingInARow : public test::Harbour {
protected:
    ShippingInARow() : test::Harbour(8) {}
};

TEST_P(ShippingInARow, ManyBatchesGoWithOneLeaseAndEachIsWrittenDownBeforeTheNext)
{
    const Dispatch dispatch = to_many(10, order());
    std::vector<StateCounts> before;
    port_->before_ship = [&] { before.push_back(counts(dispatch)); };
    ASSERT_TRUE(work_once());
    EXPECT_EQ(before, (std::vector<StateCounts>{{{S::queued, 7}, {S::leased, 3}},
                                                {{S::queued, 4}, {S::leased, 3}, {S::sent, 3}},
                                                {{S::queued, 1}, {S::leased, 3}, {S::sent, 6}},
                                                {{S::leased, 1}, {S::sent, 9}}}));
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingInARow, ACrashLeavesTheLastBatchInDoubtAlone)
{
    const Dispatch dispatch = to_many(30, order());
    const auto lease = leased();
    ASSERT_TRUE(lease);
    shipping_.ship(*lease, db()); // eight batches, and of the last nothing is written down
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 6}, {S::leased, 3}, {S::sent, 21}}));
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 27}, {S::in_doubt, 3}}));
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingInARow, AHoldEndsTheRow)
{
    const Dispatch dispatch = to_many(10, order());
    port_->before_ship = [&] { write([&](db::Writing& tx) { outbox::hold(tx, shipping_.kinds(), "crisis"); }); };
    ASSERT_TRUE(work_once());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 7}, {S::sent, 3}}));
}

TEST_P(ShippingInARow, AWithdrawalEndsTheRow)
{
    const Dispatch dispatch = to_many(10, order());
    port_->before_ship = [&] { write([&](db::Writing& tx) { cancel_dispatch(tx, dispatch.id, person_id("Kari")); }); };
    ASSERT_TRUE(work_once());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}, {S::cancelled, 7}}));
}

/// Ten ends of the program in a long newsletter are no reason to give it up, as long as something went out in between.
TEST_P(ShippingInARow, AWorkThatComesForwardHasAllItsTries)
{
    port_->can.batch = 1;
    const Dispatch dispatch = to_many(14 * 8, order());
    for (int crash = 0; crash < 14; ++crash) {
        const auto lease = leased();
        ASSERT_TRUE(lease) << crash;
        shipping_.ship(*lease, db());
        write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    }
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 14 * 7}, {S::in_doubt, 14}}));
}

TEST_P(ShippingInARow, AnAccountThatFailsEndsTheRow)
{
    port_->can.batch = 1;
    port_->answers.assign(5, Later{"server-down", {}, true});
    to_many(20, order());
    work_all();
    EXPECT_EQ(read([&](db::Reading& tx) { return load_pace(tx, account_.id); }).failures, 5);
    EXPECT_TRUE(port_->there.empty());
}
SAMBAND_ON_BOTH_DATABASES(ShippingInARow);

} // namespace samband::channels
