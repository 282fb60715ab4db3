#include "intranet/board.h"
#include "intranet/forget_work.h"
#include "intranet/limits.h"

namespace samband::intranet {
namespace {

class Notices : public Board {};
SAMBAND_ON_BOTH_DATABASES(Notices);

TEST_P(Notices, WhatMustBeReadIsAskedOfAll)
{
    notice(publishing::story("Kake på fredag", {"intranet"}));
    EXPECT_EQ(unread("Enok"), 0u) << "nice to know asks nothing";
    const publishing::Post post = notice(must_read());
    EXPECT_EQ(unread("Enok"), 1u);
    EXPECT_EQ(unread("Gro"), 1u);
    confirm("Enok", post);
    confirm("Enok", post);
    EXPECT_EQ(unread("Enok"), 0u);
    EXPECT_EQ(unread("Gro"), 1u);
}

TEST_P(Notices, ReadingIsNotRecorded)
{
    const publishing::Post post = notice(must_read());
    const std::string before = kinds(post);
    confirm("Enok", post);
    pass_on("Leif", post, "Hjemmetjenesten");
    EXPECT_EQ(kinds(post), before);
    EXPECT_TRUE(read([&](db::Reading& tx) { return ledger::history(tx, person_id("Enok")); }).size() <= 2)
        << "added, mandate";
}

TEST_P(Notices, OnlyWhatAsksIsConfirmed)
{
    const publishing::Post nice = notice(publishing::story("Kake", {"intranet"}));
    EXPECT_EQ(test::problem_of([&] { confirm("Enok", nice); }), ProblemCode::conflict);
    const publishing::Post draft = start("Leif", must_read());
    EXPECT_EQ(test::problem_of([&] { confirm("Enok", draft); }), ProblemCode::not_found);
    const publishing::Post post = notice(must_read());
    withdraw("Leif", post, "Feil.");
    EXPECT_EQ(unread("Enok"), 0u) << "what is withdrawn asks no more";
    EXPECT_EQ(test::problem_of([&] { confirm("Enok", post); }), ProblemCode::not_found);
}

TEST_P(Notices, ASignificantCorrectionAsksAnew)
{
    const publishing::Post first = notice(must_read());
    confirm("Enok", first);
    const publishing::Post small = correct("Leif", first, must_read("Nye rutiner for nøklene"), "Skrivefeil.").post;
    EXPECT_EQ(unread("Enok"), 0u) << "a slip of the pen asks nobody again";
    EXPECT_EQ(test::problem_of([&] { confirm("Gro", first); }), std::nullopt) << "and what was seen before counts";
    later_s(60);
    const publishing::Post large = correct("Leif", small, must_read("Nøklene byttes"), "Gjelder alle.", true).post;
    EXPECT_EQ(unread("Enok"), 1u);
    EXPECT_EQ(unread("Gro"), 1u);
    EXPECT_EQ(test::problem_of([&] { confirm("Enok", first); }), ProblemCode::conflict)
        << "the old revision does not count";
    confirm("Enok", large);
    EXPECT_EQ(unread("Enok"), 0u);
    EXPECT_EQ(read([&](db::Reading& tx) { return unread_for(tx, person_id("Gro")).at(0).correction; }),
              "Gjelder alle.");
}

TEST_P(Notices, LeadersSeeFiguresOfTheirUnits)
{
    const publishing::Post post = notice(must_read());
    confirm("Enok", post);
    const UnitReading seen = reading("Leif", post);
    EXPECT_EQ(seen.staff, 3u);
    EXPECT_EQ(seen.read, 1u);
    EXPECT_EQ(seen.names, std::nullopt) << "no names without an agreement";
    EXPECT_EQ(reading("Dina", post).staff, 3u);
    EXPECT_EQ(test::problem_of([&] { reading("Gro", post); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { reading("Sara", post); }), ProblemCode::forbidden);
}

TEST_P(Notices, NamesComeFromTheDateOfTheAgreementToTheNearestLeader)
{
    const publishing::Post post = notice(must_read());
    confirm("Enok", post);
    EXPECT_EQ(test::problem_of([&] { agree("Leif", now()); }), ProblemCode::forbidden);
    agree("Kari", now().plus_s(60));
    EXPECT_EQ(reading("Leif", post).names, std::nullopt);
    later_s(60);
    EXPECT_EQ(reading("Leif", post).names, (std::vector<std::string>{"Leif Prøve", "Sara Prøve"}));
    EXPECT_EQ(reading("Dina", post).names, std::nullopt) << "the one above sees figures";
}

TEST_P(Notices, ALeaderPassesOnToThoseWithoutPc)
{
    const publishing::Post post = notice(must_read());
    EXPECT_EQ(test::problem_of([&] { pass_on("Sara", post, "Hjemmetjenesten"); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { pass_on("Gro", post, "Hjemmetjenesten"); }), ProblemCode::forbidden);
    EXPECT_EQ(reading("Leif", post).passed_on, std::nullopt);
    pass_on("Leif", post, "Hjemmetjenesten");
    EXPECT_EQ(reading("Leif", post).passed_on, now());
}

TEST_P(Notices, ConfirmationsLiveThreeMonths)
{
    const publishing::Post post = notice(must_read());
    confirm("Enok", post);
    pass_on("Leif", post, "Hjemmetjenesten");
    EXPECT_EQ(write([](db::Writing& tx) { return forget_confirmations(tx); }), 0);
    later_s(confirmation_kept_s + 1);
    EXPECT_EQ(write([](db::Writing& tx) { return forget_confirmations(tx); }), 2);
    EXPECT_EQ(unread("Enok"), 0u) << "what is that old asks nobody again";
}

TEST_P(Notices, ADaysConfirmationsAreForgottenByOneWorkInItsTime)
{
    const publishing::Post post = notice(must_read());
    const auto due = [&] {
        std::vector<outbox::Lease> mine;
        for (outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 100); }))
            if (lease.kind == forget_work_kind) mine.push_back(std::move(lease));
        return mine;
    };
    confirm("Enok", post);
    pass_on("Leif", post, "Hjemmetjenesten");
    EXPECT_TRUE(due().empty());
    later_s(confirmation_kept_s - 3'600);
    EXPECT_TRUE(due().empty());
    later_s(25 * 3'600);
    const std::vector<outbox::Lease> works = due();
    ASSERT_EQ(works.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_forget_work(works.front(), db())));
    EXPECT_EQ(write([](db::Writing& tx) { return forget_confirmations(tx); }), 0) << "nothing is left to forget";
}

} // namespace
} // namespace samband::intranet
