#include "channels/harbour.h"
#include "channels/limits.h"

namespace samband::channels {

using S = DeliveryState;

class ShippingLoop : public test::Harbour {};
SAMBAND_ON_BOTH_DATABASES(ShippingLoop);

TEST_P(ShippingLoop, EveryRecipientGetsItOnce)
{
    const Dispatch dispatch = to_many(10, order());
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 10}}));
    EXPECT_TRUE(reload(dispatch).ended);
    EXPECT_EQ(port_->there.size(), 10u);
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingLoop, ARecipientIsAddedOnce)
{
    const Dispatch dispatch = write([&](db::Writing& tx) { return begin_dispatch(tx, order()); });
    const std::vector<Recipient> two{{"a@prove.example"}, {"b@prove.example"}};
    EXPECT_EQ(write([&](db::Writing& tx) { return add_recipients(tx, dispatch.id, two); }), 2);
    EXPECT_EQ(write([&](db::Writing& tx) { return add_recipients(tx, dispatch.id, two); }), 0);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 2}}));
}

TEST_P(ShippingLoop, GoesOnWhileItIsBeingFilledAndEndsOnlyThen)
{
    const Dispatch dispatch = write([&](db::Writing& tx) { return begin_dispatch(tx, order()); });
    write([&](db::Writing& tx) { add_recipients(tx, dispatch.id, {{"a@prove.example"}}); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
    EXPECT_FALSE(reload(dispatch).ended);
    write([&](db::Writing& tx) { add_recipients(tx, dispatch.id, {{"b@prove.example"}}); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}}));
    write([&](db::Writing& tx) { filled(tx, dispatch.id); });
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingLoop, WhatIsRefusedFailsAndWhatMayHelpIsTriedAgain)
{
    port_->answers = {Refused{"no-such-address"}, Later{"mailbox-full"}, Sent{"x"}};
    const Dispatch dispatch = to_many(3, order());
    while (work_once() && counts(dispatch).contains(S::queued) && counts(dispatch).size() < 3) {
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 1}, {S::sent, 1}, {S::failed, 1}}));
    later_s(120);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}, {S::failed, 1}}));
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingLoop, TriesAreUsedUpAndThenItFailsLoudly)
{
    port_->answers.assign(100, Later{"mailbox-full"});
    const Dispatch dispatch = to_many(1, order());
    for (int i = 0; i < 2 * tries_most; ++i) {
        work_all();
        later_s(6 * 3'600);
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::failed, 1}}));
    EXPECT_EQ(port_->answers.size(), 100u - tries_most);
    const auto trouble = read([](db::Reading& tx) { return list_trouble(tx); });
    ASSERT_EQ(trouble.size(), 1u);
    EXPECT_EQ(trouble[0].delivery.error, "mailbox-full");
    EXPECT_EQ(trouble[0].account_name, "Nyhetsbrevet");
}

TEST_P(ShippingLoop, WhatWasDoneByHandIsNotedAtOnce)
{
    const Dispatch dispatch =
        write([&](db::Writing& tx) { return note_dispatch(tx, order(), "", "https://loten.example.no/nyheter/vann"); });
    EXPECT_TRUE(dispatch.ended);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}}));
    const auto all = read([&](db::Reading& tx) { return dispatches_of(tx, order().subject); });
    EXPECT_EQ(all.size(), 1u);
    EXPECT_EQ(read([](db::Reading& tx) { return list_dispatches(tx, 0); }).size(), 1u);
}

TEST_P(ShippingLoop, ToManyLeavesNoSoonerThanItIsDueAndCanBeCancelledUntilThen)
{
    Order what = order();
    what.due = now().plus_s(10);
    const Dispatch dispatch = to_many(2, what);
    const Dispatch stopped = to_many(1, what);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 2}}));
    later_s(9);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 2}}));
    write([&](db::Writing& tx) { cancel_dispatch(tx, stopped.id, std::nullopt); });
    later_s(1);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}}));
    EXPECT_EQ(counts(stopped), (StateCounts{{S::cancelled, 1}}));
}

} // namespace samband::channels
