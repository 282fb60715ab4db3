#include "intranet/confirm_read.h"
#include "intranet/limits.h"
#include "intranet/notice.h"
#include "intranet/who_has_not_read.h"
#include "publishing/desk.h"

namespace samband::intranet {
namespace {

class Notices : public publishing::Desk {
protected:
    void SetUp() override
    {
        wiring_.on<publishing::PostPublished>("intranet::ask_for_confirmation", ask_for_confirmation);
        wiring_.on<publishing::PostCorrected>("intranet::ask_again", ask_again);
        setting.wiring = &wiring_;
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    publishing::Content must_read(const std::string& title = "Nye rutiner for nøkler")
    {
        publishing::Content content = publishing::story(title, {"intranet"});
        content.need_to_know = true;
        return content;
    }
    publishing::Post notice(const publishing::Content& content) { return publish("Leif", start("Leif", content)).post; }
    std::size_t unread(const std::string& who)
    {
        const Id id = person_id(who);
        return read([&](db::Reading& tx) { return unread_for(tx, id).size(); });
    }
    void confirm(const std::string& who, const publishing::Post& post)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { confirm_read(tx, by, post.id, post.revision); });
    }
    void pass_on(const std::string& who, const publishing::Post& post, const std::string& unit_name)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { confirm_passed_on(tx, by, post.id, post.revision, unit(unit_name)); });
    }
    UnitReading reading(const std::string& who, const publishing::Post& post,
                        const std::string& unit_name = "Hjemmetjenesten")
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return who_has_not_read(tx, by, post.id, unit(unit_name)); });
    }
    void agree(const std::string& who, Instant from)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { enter_agreement(tx, by, from); });
    }

private:
    db::Wiring wiring_;
};
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

} // namespace
} // namespace samband::intranet
