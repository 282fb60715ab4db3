#include "channels/harbour.h"

#include "channels/pace.h"

namespace samband::channels {
namespace {

using S = DeliveryState;

/// A channel that takes one batch while another goes out: three in a batch, eight batches in a row.
class ShippingAhead : public test::Harbour {
protected:
    ShippingAhead() : test::Harbour(8) {}

    void SetUp() override
    {
        Harbour::SetUp();
        if (!IsSkipped()) port_->can.takes_ahead = true;
    }
    std::int64_t how_many(const Dispatch& dispatch, S state)
    {
        const StateCounts all = counts(dispatch);
        const auto found = all.find(state);
        return found == all.end() ? 0 : found->second;
    }
};

TEST_P(ShippingAhead, EveryRecipientGetsItOnceAndTwoBatchesAreUnderWayAtMost)
{
    const Dispatch dispatch = to_many(40, order());
    std::int64_t most = 0;
    port_->before_ship = [&] { most = std::max(most, how_many(dispatch, S::leased)); };
    ASSERT_TRUE(work_once());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 16}, {S::sent, 24}})) << "then it is other work's turn";
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 40}}));
    EXPECT_TRUE(reload(dispatch).ended);
    EXPECT_LE(most, 6);
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingAhead, ACrashLeavesTwoBatchesInDoubtAtMost)
{
    const Dispatch dispatch = to_many(30, order());
    const auto lease = leased();
    ASSERT_TRUE(lease);
    shipping_.ship(*lease, db()); // eight batches, and of the last two nothing is written down
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 6}, {S::leased, 6}, {S::sent, 18}}));
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 24}, {S::in_doubt, 6}}));
    EXPECT_EQ(port_->doubled, 0);
}

/// It took so long that another has the work now: this one writes nothing more, and what it had is told as in doubt.
TEST_P(ShippingAhead, ALostLeaseInTheMiddleLeavesTwoBatchesInDoubtAtMost)
{
    const Dispatch dispatch = to_many(30, order());
    const auto lease = leased();
    int shipped = 0;
    port_->before_ship = [&] {
        if (++shipped != 4) return;
        write([](db::Writing& tx) {
            outbox::end_all_leases(tx);
            ASSERT_EQ(outbox::lease(tx, 1).size(), 1u);
        });
    };
    shipping_.ship(*lease, db());
    EXPECT_LE(shipped, 5);
    port_->before_ship = {};
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    const std::int64_t doubt = how_many(dispatch, S::in_doubt);
    EXPECT_LE(doubt, 6);
    EXPECT_EQ(how_many(dispatch, S::sent), 30 - doubt);
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingAhead, WhatIsTakenWhenTheAccountFailsIsNotTriedOnIt)
{
    port_->answers.assign(3, Later{"server-down", {}, true});
    const Dispatch dispatch = to_many(10, order());
    ASSERT_TRUE(work_once());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 10}}));
    EXPECT_TRUE(port_->there.empty()) << "the second batch would have been taken";
    EXPECT_EQ(read([&](db::Reading& tx) { return load_pace(tx, account_.id); }).failures, 1);
}

TEST_P(ShippingAhead, AHoldReachesAllButWhatIsUnderWay)
{
    const Dispatch dispatch = to_many(30, order());
    port_->before_ship = [&] { write([&](db::Writing& tx) { outbox::hold(tx, shipping_.kinds(), "crisis"); }); };
    ASSERT_TRUE(work_once());
    EXPECT_LE(how_many(dispatch, S::sent), 6);
    EXPECT_EQ(how_many(dispatch, S::sent) + how_many(dispatch, S::queued), 30);
}

TEST_P(ShippingAhead, AWithdrawalReachesAllButWhatIsUnderWay)
{
    const Dispatch dispatch = to_many(30, order());
    port_->before_ship = [&] { write([&](db::Writing& tx) { cancel_dispatch(tx, dispatch.id, person_id("Kari")); }); };
    work_all();
    EXPECT_LE(how_many(dispatch, S::sent), 6);
    EXPECT_EQ(how_many(dispatch, S::sent) + how_many(dispatch, S::cancelled), 30);
}

/// The limit a minute counts what is taken, not what has gone out.
TEST_P(ShippingAhead, NoMoreThanTheLimitInAMinute)
{
    write([&](db::Writing& tx) {
        account_.settings = Json::object({{"per_minute", 7}});
        write_account(tx, account_);
    });
    const Dispatch dispatch = to_many(30, order());
    work_all();
    EXPECT_EQ(how_many(dispatch, S::sent), 7);
    EXPECT_EQ(how_many(dispatch, S::leased), 0);
}
SAMBAND_ON_BOTH_DATABASES(ShippingAhead);

} // namespace
} // namespace samband::channels
