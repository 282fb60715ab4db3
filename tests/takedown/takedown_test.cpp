#include "takedown/takedown_world.h"

#include "takedown/clock_words.h"
#include "takedown/limits.h"

namespace samband::takedown {
namespace {

class Takedown : public TakedownTest {};
SAMBAND_ON_BOTH_DATABASES(Takedown);

TEST_P(Takedown, EveryPlaceHasItsReceipt)
{
    const publishing::Post post = out_everywhere();
    hang(post.id, {"Rema", "Biblioteket"});
    const publishing::Post down = withdraw("Kari", post, "Feil bilde.");
    EXPECT_EQ(standings(post.id),
              "Facebook coming, Intranettet down, Nettsiden down, Nyhetsbrev never 3, wall by-hand");
    work_all();
    EXPECT_EQ(port_->withdrawn, 0) << "for ten seconds it can be undone";
    later_s(11);
    work_all();
    EXPECT_EQ(port_->withdrawn, 1);
    EXPECT_EQ(standings(post.id), "Facebook down, Intranettet down, Nettsiden down, Nyhetsbrev never 3, wall by-hand");
}

TEST_P(Takedown, UndoneInTimeItIsBackAndCanBeTakenDownAnew)
{
    const publishing::Post post = out_everywhere();
    later_s(60);
    const publishing::Post down = withdraw("Kari", post, "Feil bilde.");
    later_s(9);
    const publishing::Post back = restore("Kari", down);
    EXPECT_EQ(back.state, publishing::State::published);
    EXPECT_TRUE(read([&](db::Reading& tx) { return publishing::public_post(tx, back.slug); }).has_value());
    later_s(60);
    work_all();
    EXPECT_EQ(port_->withdrawn, 0) << "nothing was taken down outside";
    EXPECT_EQ(standings(post.id), "Facebook there, Intranettet there, Nettsiden there, Nyhetsbrev there 3");

    withdraw("Kari", now_is(post), "Feil bilde likevel.");
    later_s(11);
    work_all();
    EXPECT_EQ(port_->withdrawn, 1) << "once";
    EXPECT_EQ(standings(post.id), "Facebook down, Intranettet down, Nettsiden down, Nyhetsbrev never 3");
    EXPECT_EQ(test::problem_of([&] { restore("Kari", now_is(post)); }), ProblemCode::conflict) << "too late";
}

/// The desk's "Ta ned" is not undone by whoever wrote it: who took it down, or the desk.
TEST_P(Takedown, UndoneByWhoTookItDownOrTheDeskAlone)
{
    const publishing::Post sent = send("Leif", start("Leif", publishing::story("Kulturuka"))).post;
    const publishing::Post yes = approve("Kari", sent).post;
    const publishing::Post lies = publish("Kari", yes, {.tell_staff = true}).post;
    ASSERT_EQ(lies.state, publishing::State::published);
    const publishing::Post by_desk = withdraw("Kari", lies, "Feil dato.");
    EXPECT_EQ(test::problem_of([&] { restore("Leif", by_desk); }), ProblemCode::forbidden);
    const people::Person leif = person("Leif");
    EXPECT_FALSE(read([&](db::Reading& tx) { return publishing::may_restore(tx, leif, by_desk.id); }));
    const publishing::Post again = restore("Wenche", by_desk);
    EXPECT_EQ(again.state, publishing::State::published) << "the desk";
    const publishing::Post own = withdraw("Leif", again, "Feil bilde.");
    EXPECT_EQ(restore("Leif", own).state, publishing::State::published) << "his own press";
}

TEST_P(Takedown, WhatWasStoppedInTheMiddleStaysStopped)
{
    const publishing::Post post = out("Kari");
    const channels::Dispatch letter = letter_to(post.id, 1'200);
    work_once();
    const publishing::Post down = withdraw("Kari", post, "Feil.");
    const publishing::Post back = restore("Kari", down);
    later_s(60);
    work_all();
    EXPECT_EQ(counts(letter.id),
              (channels::StateCounts{{channels::DeliveryState::sent, 500}, {channels::DeliveryState::cancelled, 700}}));
    for (const Place& place : places(back.id))
        if (place.name == "Nyhetsbrev") {
            EXPECT_EQ(place.reached, 500);
            EXPECT_EQ(place.stopped, 700);
        }
}

TEST_P(Takedown, TheClockRunsFromWhenTheMunicipalityKnew)
{
    const publishing::Post post = taken_down();
    give_officer("Gro");
    Breach breach = opened("Kari", post.id);
    EXPECT_EQ(breach.deadline(), now().plus_s(72 * 3'600));
    EXPECT_EQ(test::problem_of([&] { opened("Kari", post.id); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { aware("Kari", breach, now().plus_s(60)); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { aware("Leif", breach, now().plus_s(-60)); }), ProblemCode::forbidden);
    breach = aware("Gro", breach, now().plus_s(-34 * 3'600));
    EXPECT_EQ(says(breach), "warn 38 timer igjen");
    later_s(15 * 3'600);
    EXPECT_EQ(says(breach), "stop 23 timer igjen") << "loud under 24 hours";
    later_s(24 * 3'600);
    EXPECT_EQ(says(breach), "stop fristen er ute");
    EXPECT_EQ(read([](db::Reading& tx) { return open_breaches(tx).size(); }), 1u);
    EXPECT_EQ(test::problem_of([&] { reported("Gro", breach, now(), " "); }), ProblemCode::invalid) << "late";
    const Breach closed = reported("Gro", breach, now(), "Omfanget var ikke kjent.");
    EXPECT_EQ(closed.outcome, Outcome::reported);
    EXPECT_TRUE(read([](db::Reading& tx) { return open_breaches(tx).empty(); }));
    EXPECT_EQ(test::problem_of([&] { reported("Gro", closed, now(), "Igjen."); }), ProblemCode::conflict);
}

TEST_P(Takedown, NotReportingAsksForTheReason)
{
    const publishing::Post post = taken_down();
    const Breach breach = opened("Kari", post.id);
    const auto close = [&](const char* reason) {
        const people::Person by = person("Kari");
        return write([&](db::Writing& tx) { return close_not_reported(tx, by, post.id, breach.version, reason); });
    };
    EXPECT_EQ(test::problem_of([&] { close(""); }), ProblemCode::invalid);
    EXPECT_EQ(close("Bare navnet på ordføreren.").outcome, Outcome::not_reported);
    EXPECT_NE(kinds(post).find("breach-not-reported"), std::string::npos);
}

TEST_P(Takedown, TheOfficerIsToldWithoutWhatLeaked)
{
    give_officer("Gro");
    const publishing::Post post = taken_down("Klassebilde 3B");
    opened("Kari", post.id);
    work_all();
    ASSERT_EQ(port_->letters.size(), 1u);
    const std::string& letter = port_->letters[0];
    EXPECT_NE(letter.find("gro@prove.example"), std::string::npos) << letter;
    EXPECT_NE(letter.find("/saker/" + post.id.text() + "/avvik"), std::string::npos);
    EXPECT_EQ(letter.find("Klassebilde"), std::string::npos);
    const Breach breach = *read([&](db::Reading& tx) { return find_breach(tx, post.id); });
    EXPECT_EQ(breach.notice.find("Klassebilde"), std::string::npos);
    for (const char* said : {"1. Hva som har skjedd", "- Nettsiden", "Gro Prøve", "5. Hva vi har gjort"})
        EXPECT_NE(breach.notice.find(said), std::string::npos) << said;
}

TEST_P(Takedown, WhatLeakedIsSeenByFewAndFoundByNobody)
{
    give_officer("Gro");
    const publishing::Post post = taken_down("Klassebilde 3B");
    opened("Kari", post.id);
    const auto seen_by = [&](const std::string& who) {
        const people::Person by = person(who);
        return test::problem_of([&] {
            read([&](db::Reading& tx) {
                EXPECT_EQ(publishing::load_block(tx, by, post.id).revisions.at(0).content.find("title")->string(),
                          "Klassebilde 3B");
            });
        });
    };
    EXPECT_FALSE(seen_by("Kari"));
    EXPECT_FALSE(seen_by("Gro"));
    EXPECT_EQ(seen_by("Wenche"), ProblemCode::forbidden);
    EXPECT_EQ(seen_by("Rolf"), ProblemCode::forbidden);
    EXPECT_EQ(now_is(post).content.title, publishing::blocked_title);
    EXPECT_EQ(now_is(post).content.body, "");
    const people::Person officer = person("Gro");
    const people::Person editor = person("Wenche");
    read([&](db::Reading& tx) {
        EXPECT_TRUE(search::find(tx, "klassebilde", search::Visible::desk).empty());
        EXPECT_EQ(publishing::load_revision(tx, post.id, 1)->title, publishing::blocked_title);
        for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post.id))
            EXPECT_EQ(to_text(channels::variant_json(dispatch.variant)).find("Klassebilde"), std::string::npos);
        EXPECT_FALSE(pictures::find_picture(tx, hash_)) << "its picture too";
        EXPECT_TRUE(pictures::find_blocked(tx, officer, hash_));
        EXPECT_FALSE(pictures::find_blocked(tx, editor, hash_));
        EXPECT_FALSE(pictures::is_public(tx, hash_));
    });
    EXPECT_EQ(test::problem_of([&] { restore("Kari", now_is(post)); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { add_picture("Kari"); }), ProblemCode::conflict) << "nor uploaded anew";
}

TEST_P(Takedown, APictureThatAnotherUsesStays)
{
    const publishing::Post other = out("Kari", "Sommerens bilder");
    const publishing::Post post = taken_down("Klassebilde 3B");
    opened("Kari", post.id);
    read([&](db::Reading& tx) { EXPECT_TRUE(pictures::find_picture(tx, hash_)); });
    EXPECT_EQ(now_is(other).content.pictures.size(), 1u);
}

} // namespace
} // namespace samband::takedown
