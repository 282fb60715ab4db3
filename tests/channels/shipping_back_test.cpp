#include "channels/batch.h"
#include "channels/harbour.h"
#include "outbox/limits.h"

namespace samband::channels {

using S = DeliveryState;

/// What is cancelled, corrected or taken down, before and after it left.
class ShippingBack : public test::Harbour {};
SAMBAND_ON_BOTH_DATABASES(ShippingBack);

TEST_P(ShippingBack, CancelledBeforeItLeft)
{
    const Dispatch dispatch = to_many(10, order());
    work_once();
    EXPECT_EQ(write([&](db::Writing& tx) { return cancel_dispatch(tx, dispatch.id, person_id("Kari")); }), 7);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}, {S::cancelled, 7}}));
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingBack, AWithdrawalKnowsWhatItTakesBack)
{
    const Dispatch out = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    Order back = order();
    back.act = Act::withdraw;
    back.of = out.id;
    const Dispatch early = write([&](db::Writing& tx) { return queue_dispatch(tx, back); });
    for (int i = 0; i < 5; ++i) {
        work_all();
        later_s(3);
    }
    EXPECT_EQ(counts(out), (StateCounts{{S::sent, 1}}));
    EXPECT_EQ(counts(early), (StateCounts{{S::sent, 1}}));
}

/// A worker died with the original in its hands, and a crisis holds what it had begun: nobody will look after it. The
/// withdrawal passes the crisis, and says what it cannot take back.
TEST_P(ShippingBack, AWithdrawalDoesNotWaitForWhatNobodyWorksOn)
{
    const Dispatch out = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    const auto lease = leased();
    write([&](db::Writing& tx) { take_batch(tx, *lease, out.id, *port_); });
    write([&](db::Writing& tx) { outbox::hold(tx, shipping_.kinds(), "crisis"); });
    Order back = order();
    back.act = Act::withdraw;
    back.of = out.id;
    back.passes_hold = "crisis";
    const Dispatch withdrawal = write([&](db::Writing& tx) { return queue_dispatch(tx, back); });
    work_all();
    EXPECT_EQ(counts(withdrawal), (StateCounts{{S::queued, 1}})) << "its worker may still come back";
    EXPECT_EQ(counts(out), (StateCounts{{S::leased, 1}}));
    later_s(outbox::lease_s + 1);
    work_all();
    EXPECT_EQ(counts(out), (StateCounts{{S::in_doubt, 1}}));
    EXPECT_EQ(counts(withdrawal), (StateCounts{{S::failed, 1}}));
    const auto told = read([&](db::Reading& tx) { return deliveries_of(tx, withdrawal.id, S::failed); });
    EXPECT_EQ(told.at(0).error, "original-in-doubt");
    EXPECT_TRUE(reload(withdrawal).ended);
}

/// Where the work has ended and nobody was told, too; but not before the lease is over.
TEST_P(ShippingBack, AWithdrawalWaitsNoLongerThanTheLeaseForALostWork)
{
    const Dispatch out = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    const auto lease = leased();
    write([&](db::Writing& tx) { take_batch(tx, *lease, out.id, *port_); });
    write([&](db::Writing& tx) { outbox::give_up(tx, *lease, "worker-died"); });
    Order back = order();
    back.act = Act::withdraw;
    back.of = out.id;
    const Dispatch withdrawal = write([&](db::Writing& tx) { return queue_dispatch(tx, back); });
    later_s(outbox::lease_s - 5);
    work_all();
    EXPECT_EQ(counts(withdrawal), (StateCounts{{S::queued, 1}}));
    later_s(10);
    work_all();
    EXPECT_EQ(counts(withdrawal), (StateCounts{{S::failed, 1}}));
    EXPECT_EQ(counts(out), (StateCounts{{S::in_doubt, 1}}));
    EXPECT_TRUE(reload(out).ended);
}

TEST_P(ShippingBack, WhatNeverWentOutNeedsNoWithdrawal)
{
    port_->answers = {Refused{"no"}};
    const Dispatch out = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    work_all();
    Order back = order();
    back.act = Act::withdraw;
    back.of = out.id;
    const Dispatch withdrawal = write([&](db::Writing& tx) { return queue_dispatch(tx, back); });
    work_all();
    EXPECT_EQ(counts(withdrawal), (StateCounts{{S::cancelled, 1}}));
    EXPECT_TRUE(reload(withdrawal).ended);
}

TEST_P(ShippingBack, WhatWasTakenDownIsNotSentByAnybodysPress)
{
    const people::Person kari = person("Kari");
    port_->answers = {Refused{"no"}, Later{"later"}};
    const Dispatch dispatch = to_many(2, order());
    work_once();
    write([&](db::Writing& tx) { cancel_dispatch(tx, dispatch.id, kari.id); });
    const auto failed = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, S::failed); });
    ASSERT_EQ(failed.size(), 1u);
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { send_again(tx, kari, failed[0].id); }); }),
              ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { send_failed_again(tx, kari, dispatch.id); }); }),
              ProblemCode::conflict);
    EXPECT_TRUE(port_->there.empty());
}

TEST_P(ShippingBack, WhatComesBackAfterItWasTakenDownStays)
{
    port_->answers = {Later{"busy"}, Later{"busy"}};
    const Dispatch dispatch = to_many(2, order());
    const auto lease = leased();
    const outbox::Outcome outcome = shipping_.ship(*lease, db());
    write([&](db::Writing& tx) { cancel_dispatch(tx, dispatch.id, person_id("Kari")); }); // while it is under way
    ASSERT_TRUE(std::holds_alternative<outbox::Postponed>(outcome));
    write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
    for (int i = 0; i < 5; ++i) {
        later_s(600);
        work_all();
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::cancelled, 2}}));
    EXPECT_TRUE(port_->there.empty());
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingBack, ALaterCorrectionOvertakesAnEarlierOne)
{
    const Dispatch out = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    work_all();
    Order correction = order();
    correction.act = Act::correct;
    correction.of = out.id;
    port_->answers = {Later{"busy"}};
    const Dispatch first = write([&](db::Writing& tx) { return queue_dispatch(tx, correction); });
    work_once();
    later_s(1);
    const Dispatch second = write([&](db::Writing& tx) { return queue_dispatch(tx, correction); });
    for (int i = 0; i < 5; ++i) {
        work_all();
        later_s(120);
    }
    EXPECT_EQ(counts(first), (StateCounts{{S::cancelled, 1}}));
    EXPECT_EQ(counts(second), (StateCounts{{S::sent, 1}}));
}

TEST_P(ShippingBack, WhatHasNotLeftYetLeavesAsItWasRewritten)
{
    const Dispatch dispatch = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    Variant corrected = order().variant;
    corrected.text = "Vannet stenges onsdag.";
    write([&](db::Writing& tx) { rewrite_dispatch(tx, dispatch.id, corrected, 2); });
    EXPECT_EQ(reload(dispatch).variant, corrected);
    EXPECT_EQ(reload(dispatch).revision, 2);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
}

} // namespace samband::channels
