#include "channels/batch.h"
#include "channels/delivery_row.h"
#include "channels/harbour.h"
#include "channels/limits.h"
#include "channels/pace.h"
#include "outbox/limits.h"

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

TEST_P(ShippingLoop, WhatMayHaveArrivedIsInDoubtAndAPersonSays)
{
    const people::Person kari = person("Kari");
    port_->answers = {Unknown{"reply-lost"}, Unknown{"reply-lost"}, Unknown{"reply-lost"}};
    const Dispatch dispatch = to_many(3, order());
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::in_doubt, 3}}));
    const auto doubted = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, S::in_doubt); });
    write([&](db::Writing& tx) { it_arrived(tx, kari, doubted[0].id); });
    write([&](db::Writing& tx) { leave_it(tx, kari, doubted[1].id); });
    write([&](db::Writing& tx) { send_again(tx, kari, doubted[2].id); });
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { it_arrived(tx, kari, doubted[0].id); }); }),
              ProblemCode::conflict);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}, {S::cancelled, 1}}));
    EXPECT_TRUE(reload(dispatch).ended);
    EXPECT_EQ(port_->doubled, 1) << "the person asked for that one";
}

TEST_P(ShippingLoop, ACrashLeavesOneBatchInDoubtAtMost)
{
    const Dispatch dispatch = to_many(10, order());
    const auto lease = leased();
    ASSERT_TRUE(lease);
    shipping_.ship(*lease, db()); // and then nothing is written down
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 7}, {S::leased, 3}}));
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 7}, {S::in_doubt, 3}}));
    EXPECT_EQ(port_->doubled, 0);
}

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

TEST_P(ShippingLoop, AWorkerThatComesBackTooLateWritesNothing)
{
    const Dispatch dispatch = to_many(3, order());
    const auto slow = leased();
    const outbox::Outcome outcome = shipping_.ship(*slow, db());
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    write([&](db::Writing& tx) { std::get<outbox::Postponed>(outcome).note(tx); });
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::in_doubt, 3}}));
}

TEST_P(ShippingLoop, AChannelThatCanBeAskedIsAskedBeforeAnythingGoesAgain)
{
    port_->can.finds = true;
    port_->answers = {Unknown{"reply-lost"}, Later{"server-down", {}, true}, Sent{"x"}};
    const Dispatch dispatch = to_many(3, order());
    for (int i = 0; i < 10; ++i) {
        work_all();
        later_s(60);
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 2}, {S::confirmed, 1}}));
    EXPECT_EQ(port_->asked, 1);
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingLoop, AfterACrashTheAskedOnesAreFoundOrSent)
{
    port_->can.finds = true;
    const Dispatch dispatch = to_many(5, order());
    const auto lease = leased();
    shipping_.ship(*lease, db());
    port_->there.erase("mottaker-2@prove.example"); // this one never left
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    for (int i = 0; i < 10; ++i) {
        work_all();
        later_s(60);
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}, {S::confirmed, 2}}));
    EXPECT_EQ(port_->there.size(), 5u);
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingLoop, ASafeKeyIsSentAgainByItself)
{
    port_->can.resends_safely = true;
    port_->answers = {Unknown{"reply-lost"}};
    const Dispatch dispatch = to_many(1, order());
    for (int i = 0; i < 5; ++i) {
        work_all();
        later_s(120);
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
}

TEST_P(ShippingLoop, AnAccountThatFailsRestsAndIsTriedWithOne)
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

TEST_P(ShippingLoop, RetryAfterIsHonoured)
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

TEST_P(ShippingLoop, NoMoreThanTheLimitInAMinute)
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

TEST_P(ShippingLoop, WhatIsHeldDoesNotLeave)
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

TEST_P(ShippingLoop, UrgentPassesTheNewsletter)
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

TEST_P(ShippingLoop, CancelledBeforeItLeft)
{
    const Dispatch dispatch = to_many(10, order());
    work_once();
    EXPECT_EQ(write([&](db::Writing& tx) { return cancel_dispatch(tx, dispatch.id, person_id("Kari")); }), 7);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}, {S::cancelled, 7}}));
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingLoop, AWithdrawalKnowsWhatItTakesBack)
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
TEST_P(ShippingLoop, AWithdrawalDoesNotWaitForWhatNobodyWorksOn)
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
TEST_P(ShippingLoop, AWithdrawalWaitsNoLongerThanTheLeaseForALostWork)
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

TEST_P(ShippingLoop, WhatNeverWentOutNeedsNoWithdrawal)
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

TEST_P(ShippingLoop, ReportsComeLateTwiceOrTooEarly)
{
    const people::Person kari = person("Kari");
    const Dispatch dispatch = to_many(2, order());
    work_all();
    const auto sent = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, S::sent); });
    EXPECT_TRUE(write([&](db::Writing& tx) { return note_arrival(tx, sent[0].id, "DELIVRD"); }));
    EXPECT_FALSE(write([&](db::Writing& tx) { return note_arrival(tx, sent[0].id, "DELIVRD"); }));
    EXPECT_FALSE(write([&](db::Writing& tx) { return note_failure(tx, sent[0].id, "EXPIRED"); }));
    EXPECT_TRUE(write([&](db::Writing& tx) { return note_failure(tx, sent[1].id, "UNDELIV"); }));
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}, {S::failed, 1}}));
    EXPECT_EQ(write([&](db::Writing& tx) { return send_failed_again(tx, kari, dispatch.id); }), 0)
        << "what came back is one person's choice at a time";
    write([&](db::Writing& tx) { send_again(tx, kari, sent[1].id); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}, {S::sent, 1}}));
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

TEST_P(ShippingLoop, WhatWaitsWhenTheAccountIsClosedFailsLoudly)
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

TEST_P(ShippingLoop, AClosedAccountTakesNothing)
{
    write([&](db::Writing& tx) {
        account_.state = AccountState::closed;
        write_account(tx, account_);
    });
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { queue_dispatch(tx, order()); }); }),
              ProblemCode::conflict);
    EXPECT_TRUE(read([](db::Reading& tx) { return open_accounts(tx); }).empty());
}

TEST_P(ShippingLoop, AnotherWorkOfTheSameDispatchTakesNothingForItsOwn)
{
    const people::Person kari = person("Kari");
    const Dispatch dispatch = to_many(4, order());
    const auto lease = leased();
    shipping_.ship(*lease, db()); // three are handed over, and nothing is written down
    write([&](db::Writing& tx) {
        outbox::give_up(tx, *lease, "worker-died");
        give_up_with_work(tx, {lease->id, lease->kind, lease->payload, "worker-died"});
    });
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::failed, 1}, {S::in_doubt, 3}}));
    const auto failed = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, S::failed); });
    write([&](db::Writing& tx) { send_again(tx, kari, failed[0].id); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}, {S::in_doubt, 3}}));
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingLoop, WhatALostWorkLeftIsNotTheNextOnes)
{
    const people::Person kari = person("Kari");
    const Dispatch dispatch = to_many(4, order());
    const auto lease = leased();
    shipping_.ship(*lease, db());
    write([&](db::Writing& tx) { outbox::give_up(tx, *lease, "worker-died"); }); // and nobody is told
    write([&](db::Writing& tx) { wake_dispatch(tx, load_dispatch(tx, dispatch.id), tx.now()); });
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}, {S::in_doubt, 3}}));
    EXPECT_EQ(port_->doubled, 0);
}

TEST_P(ShippingLoop, WhatWasTakenDownIsNotSentByAnybodysPress)
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

TEST_P(ShippingLoop, WhatComesBackAfterItWasTakenDownStays)
{
    port_->answers = {Later{"busy"}, Later{"busy"}};
    const Dispatch dispatch = to_many(2, order());
    const auto lease = leased();
    const outbox::Outcome outcome = shipping_.ship(*lease, db());
    write([&](db::Writing& tx) { cancel_dispatch(tx, dispatch.id, person_id("Kari")); }); // while it is under way
    write([&](db::Writing& tx) {
        outbox::postpone(tx, *lease, std::get<outbox::Postponed>(outcome).due);
        std::get<outbox::Postponed>(outcome).note(tx);
    });
    for (int i = 0; i < 5; ++i) {
        later_s(600);
        work_all();
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::cancelled, 2}}));
    EXPECT_TRUE(port_->there.empty());
    EXPECT_TRUE(reload(dispatch).ended);
}

TEST_P(ShippingLoop, ALaterCorrectionOvertakesAnEarlierOne)
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

TEST_P(ShippingLoop, AClosedAccountSendsNothingAgainUnderASafeKeyEither)
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

TEST_P(ShippingLoop, WhatHasNotLeftYetLeavesAsItWasRewritten)
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
