#include "channels/forget.h"
#include "channels/harbour.h"
#include "channels/limits.h"

namespace samband::channels {
namespace {

constexpr std::int64_t day_s = 24 * 3'600;

class Forgetting : public test::Harbour {
protected:
    void forget_what_is_due()
    {
        while (write([](db::Writing& tx) { return forget_some(tx); })) {
        }
    }
    std::vector<Delivery> sent(const Dispatch& dispatch)
    {
        return read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, DeliveryState::sent); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Forgetting);

TEST_P(Forgetting, AYearAfterAllIsAtRestOnlyHowManyIsKnown)
{
    const Dispatch dispatch = to_many(1'000, order());
    work_all();
    later_s((recipients_kept_days - 1) * day_s);
    forget_what_is_due();
    EXPECT_FALSE(sent(dispatch).empty());

    later_s(2 * day_s);
    forget_what_is_due();
    EXPECT_TRUE(sent(dispatch).empty());
    EXPECT_EQ(counts(dispatch), (StateCounts{{DeliveryState::sent, 1'000}}));
    EXPECT_EQ(reload(dispatch).variant.text, "Vannet stenges tirsdag.") << "what was said in public is kept";
    forget_what_is_due();
    EXPECT_EQ(counts(dispatch), (StateCounts{{DeliveryState::sent, 1'000}}));
}

TEST_P(Forgetting, WhatWasWrittenToOneAloneGoesWithItsTextWhenTheOrderSays)
{
    Order personal = order();
    personal.personal_for_s = 2 * day_s;
    personal.variant.text = "Koden din er 123456.";
    const Dispatch went = to_many(1, personal);
    work_all();
    const Dispatch waits = to_many(1, personal);
    later_s(day_s);
    forget_what_is_due();
    EXPECT_EQ(reload(went).variant.text, "Koden din er 123456.");

    later_s(day_s);
    forget_what_is_due();
    for (const Dispatch& dispatch : {went, waits}) {
        EXPECT_EQ(reload(dispatch).variant.text, "");
        for (const DeliveryState state : {DeliveryState::sent, DeliveryState::queued, DeliveryState::cancelled})
            EXPECT_TRUE(read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, state); }).empty());
    }
    EXPECT_EQ(counts(waits), (StateCounts{{DeliveryState::cancelled, 1}}));
    EXPECT_TRUE(reload(waits).ended) << "a code that holds no more does not leave";
}

TEST_P(Forgetting, WhatLiesInAnAccountOfOursCanBeCorrectedStill)
{
    const Dispatch page = write([&](db::Writing& tx) { return queue_dispatch(tx, order()); });
    work_all();
    later_s(2 * recipients_kept_days * day_s);
    forget_what_is_due();
    ASSERT_EQ(sent(page).size(), 1U);
    EXPECT_EQ(sent(page)[0].foreign_id, "id-");
}

TEST_P(Forgetting, TheWorkComesAgainAsLongAsThereIsAnything)
{
    Order personal = order();
    personal.personal_for_s = day_s;
    to_many(1, personal);
    work_all();
    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(do_forget_work({}, db())));
    later_s(2 * day_s);
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_forget_work({}, db())));
}

} // namespace
} // namespace samband::channels
