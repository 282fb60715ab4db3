#include "outbox/outbox_world.h"

namespace samband::outbox {

class OutboxHold : public OutboxTest {
protected:
    void hold_all(std::string_view reason = "crisis")
    {
        write([&](db::Writing& tx) { hold(tx, {"post", "sms"}, reason); });
    }
    void release_all(std::string_view reason = "crisis")
    {
        write([&](db::Writing& tx) { release(tx, {"post", "sms"}, reason); });
    }
};
SAMBAND_ON_BOTH_DATABASES(OutboxHold);

TEST_P(OutboxHold, NothingOfAHeldKindIsLeased)
{
    queued("post");
    const Id other = queued("mail");
    hold_all();
    hold_all();
    const auto leases = leased(5);
    ASSERT_EQ(leases.size(), 1u);
    EXPECT_EQ(leases[0].id, other);
    EXPECT_EQ(next(), leases[0].until);
}

TEST_P(OutboxHold, WhatFellDueMeanwhileComesBackByAPersonAlone)
{
    const Id due = queued("post", Priority::ordinary, now().plus_s(60));
    const Id planned = queued("post", Priority::ordinary, now().plus_s(7200));
    hold_all();
    later_s(3600);
    release_all();
    EXPECT_EQ(state_of(due), State::held);
    EXPECT_EQ(state_of(planned), State::waiting) << "its time has not come";
    EXPECT_TRUE(leased().empty());
    const auto held = db().read([](db::Reading& tx) { return list_held(tx); });
    ASSERT_EQ(held.size(), 1u);

    write([&](db::Writing& tx) { bring_back(tx, due, tx.now().plus_s(10)); });
    EXPECT_TRUE(leased().empty());
    later_s(11);
    EXPECT_EQ(leased().at(0).id, due);
}

TEST_P(OutboxHold, TheCrisisStaffsOwnMessagePassesItsHoldButNoOther)
{
    Work work;
    work.kind = "post";
    work.passes_hold = "crisis";
    hold_all();
    queued(work);
    EXPECT_EQ(leased().size(), 1u);
    queued(work);
    hold_all("restored");
    EXPECT_TRUE(leased().empty());
    release_all();
    EXPECT_TRUE(leased().empty()) << "the other hold stands";
}

TEST_P(OutboxHold, AHoldAndASendCannotPassEachOther)
{
    queued("sms");
    const Lease lease = leased().at(0);
    hold_all();
    EXPECT_FALSE(write([&](db::Writing& tx) { return begin_sending(tx, lease); }));
    write([&](db::Writing& tx) { postpone(tx, lease, tx.now()); });
    EXPECT_TRUE(leased().empty());
}

TEST_P(OutboxHold, ReleasingWhatIsNotHeldTouchesNothing)
{
    const Id id = queued("post");
    release_all();
    EXPECT_EQ(state_of(id), State::waiting);
}

TEST_P(OutboxHold, OnlyHeldAndDeadWorkIsBroughtBack)
{
    const Id waiting = queued("post");
    EXPECT_EQ(problem_of([&](db::Writing& tx) { bring_back(tx, waiting, tx.now()); }), ProblemCode::conflict);
    const Id nobody = *Id::parse("01936e5a-0000-7000-8000-000000000001");
    EXPECT_EQ(problem_of([&](db::Writing& tx) { bring_back(tx, nobody, tx.now()); }), ProblemCode::not_found);

    Work keyed;
    keyed.kind = "mail";
    keyed.dedup_key = "k";
    const Id dead = queued(keyed);
    write([&](db::Writing& tx) {
        for (const Lease& it : lease(tx, 5)) give_up(tx, it, "no");
    });
    queued(keyed);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { bring_back(tx, dead, tx.now()); }), ProblemCode::conflict)
        << "its key has been queued anew";
}

} // namespace samband::outbox
