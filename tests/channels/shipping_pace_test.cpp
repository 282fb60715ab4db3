#include "channels/harbour.h"
#include "channels/limits.h"
#include "channels/pace.h"

namespace samband::channels {

using S = DeliveryState;

/// When it goes: limits, rests, holds, what is urgent, and accounts that are closed.
class ShippingAtItsPace : public test::Harbour {};
SAMBAND_ON_BOTH_DATABASES(ShippingAtItsPace);

TEST_P(ShippingAtItsPace, AnAccountThatFailsRestsAndIsTriedWithOne)
{
    port_->can.batch = 1;
    port_->answers.assign(5, Later{"server-down", {}, true});
    const Dispatch dispatch = to_many(20, order());
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 20}}));
    EXPECT_TRUE(port_->answers.empty()) << "five failures, then it rests";
    const Pace pace = read([&](db::Reading& tx) { return load_pace(tx, account_.id); });
    EXPECT_EQ(pace.failures, 5);
    EXPECT_EQ(pace.rests_until, now().plus_s(first_rest_s));
    EXPECT_EQ(pace.error, "server-down");
    for (int i = 0; i < 20; ++i) {
        later_s(60);
        work_all();
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 20}}));
    EXPECT_EQ(read([&](db::Reading& tx) { return load_pace(tx, account_.id); }).failures, 0);
}

TEST_P(ShippingAtItsPace, RetryAfterIsHonoured)
{
    port_->answers = {Later{"429", 600, true}};
    const Dispatch dispatch = to_many(2, order());
    work_all();
    later_s(599);
    work_all();
    EXPECT_FALSE(counts(dispatch).contains(S::failed));
    EXPECT_EQ(port_->there.size(), 1u) << "the one that was under way in the same batch";
    later_s(3'600);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}}));
}

TEST_P(ShippingAtItsPace, NoMoreThanTheLimitInAMinute)
{
    write([&](db::Writing& tx) {
        account_.settings = Json::object({{"per_minute", 4}});
        write_account(tx, account_);
    });
    const Dispatch dispatch = to_many(10, order());
    work_all();
    EXPECT_EQ(port_->there.size(), 4u);
    later_s(61);
    work_all();
    EXPECT_EQ(port_->there.size(), 8u);
    later_s(61);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 10}}));
}

/// Told to stop before its turn: it has not gone out, and the minute has room for others.
TEST_P(ShippingAtItsPace, WhatWasNeverBegunDoesNotCountInTheMinute)
{
    write([&](db::Writing& tx) {
        account_.settings = Json::object({{"per_minute", 3}});
        write_account(tx, account_);
    });
    const Dispatch dispatch = to_many(3, order());
    port_->answers = {Sent{"1"}, NotBegun{}, NotBegun{}};
    ASSERT_TRUE(work_once());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 2}, {S::sent, 1}}));
    EXPECT_EQ(read([&](db::Reading& tx) { return load_pace(tx, account_.id); }).span_count, 1);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}})) << "in the same minute";
}

TEST(Pace, WhatIsPutBackFromTheMinuteBeforeCountsNeitherThenNorNow)
{
    const Instant before{1'000'000'000};
    Pace pace = after_taking({}, 5, before);
    pace = after_taking(pace, 2, before.plus_s(90));
    EXPECT_EQ(after_putting_back(pace, 4, before).span_count, 2);
    EXPECT_EQ(after_putting_back(pace, 1, before.plus_s(90)).span_count, 1);
    EXPECT_EQ(after_putting_back(pace, 9, before.plus_s(90)).span_count, 0);
}

TEST_P(ShippingAtItsPace, WhatIsHeldDoesNotLeave)
{
    const Dispatch dispatch = to_many(3, order());
    const auto lease = leased();
    write([&](db::Writing& tx) { outbox::hold(tx, shipping_.kinds(), "crisis"); });
    shipping_.ship(*lease, db());
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 3}})) << "the hold came between lease and hand-over";
    Order own = order();
    own.passes_hold = "crisis";
    const Dispatch alert = to_many(2, own);
    work_all();
    EXPECT_EQ(counts(alert), (StateCounts{{S::sent, 2}}));
}

TEST_P(ShippingAtItsPace, UrgentPassesTheNewsletter)
{
    Order bulk = order();
    bulk.priority = outbox::Priority::bulk;
    const Dispatch newsletter = to_many(100, bulk);
    work_once();
    Order urgent = order();
    urgent.priority = outbox::Priority::urgent;
    const Dispatch alert = to_many(3, urgent);
    work_once();
    EXPECT_EQ(counts(alert), (StateCounts{{S::sent, 3}}));
    EXPECT_EQ(counts(newsletter).at(S::queued), 97);
}

TEST_P(ShippingAtItsPace, WhatWaitsWhenTheAccountIsClosedFailsLoudly)
{
    const Dispatch dispatch = to_many(3, order());
    write([&](db::Writing& tx) {
        account_.state = AccountState::closed;
        write_account(tx, account_);
    });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::failed, 3}}));
    EXPECT_TRUE(port_->there.empty());
}

TEST_P(ShippingAtItsPace, AClosedAccountTakesNothing)
{
    write([&](db::Writing& tx) {
        account_.state = AccountState::closed;
        write_account(tx, account_);
    });
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { queue_dispatch(tx, order()); }); }),
              ProblemCode::conflict);
    EXPECT_TRUE(read([](db::Reading& tx) { return open_accounts(tx); }).empty());
}

TEST_P(ShippingAtItsPace, AClosedAccountSendsNothingAgainUnderASafeKeyEither)
{
    port_->can.resends_safely = true;
    const Dispatch dispatch = to_many(3, order());
    shipping_.ship(*leased(), db());
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    write([&](db::Writing& tx) {
        account_.state = AccountState::closed;
        write_account(tx, account_);
    });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::in_doubt, 3}}));
    EXPECT_EQ(port_->doubled, 0);
}

} // namespace samband::channels
