#include "channels/delivery_row.h"
#include "channels/harbour.h"
#include "channels/limits.h"
#include "channels/pace.h"
#include "ledger/read.h"

namespace samband::channels {

using S = DeliveryState;

/// What may have gone out, after a crash or a lost answer: asked for, sent again where that is safe, else a person
/// says.
class ShippingInDoubt : public test::Harbour {};
SAMBAND_ON_BOTH_DATABASES(ShippingInDoubt);

TEST_P(ShippingInDoubt, WhatMayHaveArrivedIsInDoubtAndAPersonSays)
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

/// A server's words may name who it was for, and the ledger keeps what it is told.
TEST_P(ShippingInDoubt, TheLedgerOfAChoiceNamesNoRecipient)
{
    const people::Person kari = person("Kari");
    port_->answers = {Refused{"550 5.1.1 <mottaker-1@prove.example> unknown"}, Refused{"mottaker-2@prove.example: no"},
                      Refused{"not-a-letter"}};
    const Dispatch dispatch = to_many(3, order());
    work_all();
    for (const Delivery& failed : read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, S::failed); }))
        write([&](db::Writing& tx) { leave_it(tx, kari, failed.id); });
    std::multiset<std::string> errors;
    for (const ledger::Recorded& it : read([&](db::Reading& tx) { return ledger::history(tx, dispatch.subject); }))
        if (it.kind == "delivery-left") errors.insert(it.content.find("error")->string());
    EXPECT_EQ(errors, (std::multiset<std::string>{"", "550 5.1.1", "not-a-letter"}));
}

TEST_P(ShippingInDoubt, ACrashLeavesOneBatchInDoubtAtMost)
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

/// The municipality's address is not to be had, say: nothing was sent, so there is nothing to doubt.
TEST_P(ShippingInDoubt, WhatCouldNotBeMadeReadyWaitsAndIsNotInDoubt)
{
    ShippingSetting nowhere;
    nowhere.site = [](const std::string&) -> std::string { throw std::runtime_error("no address"); };
    Shipping broken(nowhere);
    broken.add("tell", std::make_unique<test::TellPort>());
    const Dispatch dispatch = to_many(3, order());
    const auto lease = leased();
    const outbox::Outcome outcome = broken.ship(*lease, db());
    write([&](db::Writing& tx) {
        outbox::postpone(tx, *lease, std::get<outbox::Postponed>(outcome).due);
        std::get<outbox::Postponed>(outcome).note(tx);
    });
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 3}}));
    const Pace pace = read([&](db::Reading& tx) { return load_pace(tx, account_.id); });
    EXPECT_EQ(pace.failures, 1);
    EXPECT_EQ(pace.error, "not-made") << "shown on the account's page";
    later_s(600);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 3}}));
}

TEST_P(ShippingInDoubt, AWorkerThatComesBackTooLateWritesNothing)
{
    const Dispatch dispatch = to_many(3, order());
    const auto slow = leased();
    const outbox::Outcome outcome = shipping_.ship(*slow, db());
    write([](db::Writing& tx) { outbox::end_all_leases(tx); });
    work_all();
    write([&](db::Writing& tx) { std::get<outbox::Postponed>(outcome).note(tx); });
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::in_doubt, 3}}));
}

TEST_P(ShippingInDoubt, AChannelThatCanBeAskedIsAskedBeforeAnythingGoesAgain)
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

TEST_P(ShippingInDoubt, AfterACrashTheAskedOnesAreFoundOrSent)
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

TEST_P(ShippingInDoubt, ASafeKeyIsSentAgainByItself)
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

TEST_P(ShippingInDoubt, ReportsComeLateTwiceOrTooEarly)
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

TEST_P(ShippingInDoubt, AnotherWorkOfTheSameDispatchTakesNothingForItsOwn)
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

TEST_P(ShippingInDoubt, WhatALostWorkLeftIsNotTheNextOnes)
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

/// The key is not known for ever, and a person must not be told that nobody has it.
TEST_P(ShippingInDoubt, WhatMayHaveArrivedUnderASafeKeyIsInDoubtWhenItsTriesAreUsed)
{
    port_->can.resends_safely = true;
    port_->can.batch = 1;
    for (int i = 0; i < tries_most; ++i)
        port_->answers.push_back(i == 2 ? Result{Unknown{"reply-lost"}} : Later{"429"});
    const Dispatch dispatch = to_many(1, order());
    for (int i = 0; i < 2 * tries_most; ++i) {
        work_all();
        later_s(4 * 3'600);
    }
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::in_doubt, 1}}));
    EXPECT_TRUE(port_->answers.empty());
}

TEST_P(ShippingInDoubt, WhatMayHaveArrivedUnderASafeKeyIsInDoubtWhenTheAccountIsClosed)
{
    port_->can.resends_safely = true;
    port_->answers = {Unknown{"reply-lost"}, Later{"later"}};
    const Dispatch dispatch = to_many(2, order());
    work_once();
    write([&](db::Writing& tx) {
        account_.state = AccountState::closed;
        write_account(tx, account_);
    });
    later_s(3'600);
    work_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::failed, 1}, {S::in_doubt, 1}}));
}

} // namespace samband::channels
