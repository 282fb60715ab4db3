#include "approvals/approve_alike.h"
#include "approvals/beside.h"
#include "approvals/board.h"
#include "approvals/comments.h"
#include "approvals/office.h"
#include "approvals/stand_ins.h"
#include "outbox/outbox.h"
#include "publishing/due_work.h"

namespace samband::approvals {
namespace {

class ApprovalBoard : public Office {
protected:
    std::string titles(const std::string& who, Column column, const BoardAsked& asked = {})
    {
        const people::Person by = person(who);
        std::string titles;
        for (const BoardColumn& one : read([&](db::Reading& tx) { return board_of(tx, by, asked); }))
            if (one.column == column)
                for (const Card& card : one.cards) titles += card.post.content.title + ";";
        return titles;
    }
    Alike approve_all(const std::vector<Picked>& picked)
    {
        return as("Kari", [&](db::Writing& tx, const people::Person& by) { return approve_alike(tx, by, picked); });
    }
    people::Mandate stand_in(const std::string& who, const std::string& other, const Date& from, const Date& to)
    {
        const Id own = person(who).mandates.front().id;
        return as(who, [&](db::Writing& tx, const people::Person& by) {
            return add_stand_in(tx, by, {own, other, from, to});
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(ApprovalBoard);

TEST_P(ApprovalBoard, HasEachPostWhereItStands)
{
    start("Leif", publishing::story("Kladd"));
    send_back("Kari", sent("Tilbake"), "Skriv når.");
    sent("Venter");
    approve("Kari", sent("Har ja"));
    schedule("Kari", start("Kari", publishing::story("Planlagt"), "Kommunikasjon"), now().plus_s(86'400));
    publish("Kari", start("Kari", publishing::story("Ute"), "Kommunikasjon"));
    EXPECT_EQ(titles("Kari", Column::draft), "Kladd;");
    EXPECT_EQ(titles("Kari", Column::returned), "Tilbake;");
    EXPECT_EQ(titles("Kari", Column::sent), "Venter;");
    EXPECT_EQ(titles("Kari", Column::approved), "Har ja;");
    EXPECT_EQ(titles("Kari", Column::scheduled), "Planlagt;");
    EXPECT_EQ(titles("Kari", Column::published), "Ute;");
    later_s(8 * 86'400);
    EXPECT_EQ(titles("Kari", Column::published), "") << "longer ago than a week";
}

TEST_P(ApprovalBoard, ShowsWhatIsAskedFor)
{
    start("Leif", publishing::story("Leifs"));
    start("Kari", publishing::story("Karis"), "Kommunikasjon");
    sent("Venter");
    send_back("Kari", sent("Tilbake"), "Skriv når.");
    EXPECT_EQ(titles("Leif", Column::draft, {.written_by_me = true}), "Leifs;");
    EXPECT_EQ(titles("Kari", Column::draft, {.unit = unit("Hjemmetjenesten")}), "Leifs;");
    EXPECT_EQ(titles("Kari", Column::sent, {.waiting_for_me = true}), "Venter;");
    EXPECT_EQ(titles("Kari", Column::returned, {.waiting_for_me = true}), "") << "it waits for who wrote it";
    EXPECT_EQ(titles("Leif", Column::returned, {.waiting_for_me = true}), "Tilbake;");
    EXPECT_EQ(titles("Leif", Column::sent, {.waiting_for_me = true}), "");
}

TEST_P(ApprovalBoard, HeldIsWhatFellDueMeanwhile)
{
    const publishing::Post post =
        schedule("Kari", start("Kari", publishing::story("Holdt"), "Kommunikasjon"), now().plus_s(3'600)).post;
    write([&](db::Writing& tx) {
        outbox::hold(tx, {publishing::due_work_kind}, "crisis");
        return 0;
    });
    later_s(2 * 3'600);
    write([&](db::Writing& tx) {
        outbox::release(tx, {publishing::due_work_kind}, "crisis");
        return 0;
    });
    EXPECT_EQ(titles("Kari", Column::held), "Holdt;");
    EXPECT_EQ(titles("Kari", Column::scheduled), "");
}

TEST_P(ApprovalBoard, ApprovesWhatIsAlikeAndNamesTheRest)
{
    const publishing::Post one = sent("En");
    const publishing::Post two = sent("To");
    const publishing::Post edited = sent("Endret");
    save("Leif", edited, publishing::story("Endret igjen"));
    const publishing::Post talked = sent("Omtalt");
    as("Leif", [&](db::Writing& tx, const people::Person& by) { return write_comment(tx, by, talked.id, "Vent"); });
    const publishing::Post faulty = sent("Med funn");
    const publishing::Post other = send("Gro", start("Gro", publishing::story("Annen enhet"), "Skole")).post;
    const publishing::Post own = start("Kari", publishing::story("Egen"), "Kommunikasjon");
    const Alike alike = approve_all({{one.id, one.version, false},
                                     {two.id, two.version, false},
                                     {edited.id, edited.version, false},
                                     {talked.id, talked.version, false},
                                     {faulty.id, faulty.version, true},
                                     {other.id, other.version, false},
                                     {own.id, own.version, false}});
    ASSERT_EQ(alike.approved.size(), 2u);
    EXPECT_EQ(now_is(one).state, publishing::State::approved);
    EXPECT_EQ(last_entry(two).find("way")->string(), "bulk");
    ASSERT_EQ(alike.left.size(), 5u);
    EXPECT_EQ(alike.left[0].why, WhyLeft::changed);
    EXPECT_EQ(alike.left[0].title, "Endret igjen");
    EXPECT_EQ(alike.left[1].why, WhyLeft::comments);
    EXPECT_EQ(alike.left[2].why, WhyLeft::findings);
    EXPECT_EQ(alike.left[3].why, WhyLeft::unlike);
    EXPECT_EQ(alike.left[4].why, WhyLeft::changed);
    EXPECT_EQ(now_is(other).state, publishing::State::sent);
    EXPECT_EQ(test::problem_of([&] { approve_all({}); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] {
                  approve_all(std::vector<Picked>(bulk_most + 1, {one.id, 1, false}));
              }),
              ProblemCode::invalid);
}

TEST_P(ApprovalBoard, AStandInSaysYesForTheOtherInTheirDays)
{
    stand_in("Kari", "Dina Prøve", {2026, 11, 23}, {2026, 11, 24});
    const publishing::Post post = sent();
    EXPECT_FALSE(letter_to("Dina")) << "not yet";
    set_now(from_oslo({{2026, 11, 23}, {9, 0, 0}}));
    const publishing::Post later = sent("Neste");
    EXPECT_TRUE(letter_to("Dina"));
    const publishing::Beside told = read([&](db::Reading& tx) { return beside(tx, later); });
    EXPECT_EQ(told.stand_ins, std::vector<std::string>{"Dina Prøve"});
    EXPECT_FALSE(told.asked.empty());
    ASSERT_TRUE(approve("Dina", later).done);
    ASSERT_TRUE(last_entry(later).find("on-behalf-of"));
    EXPECT_EQ(last_entry(later).find("on-behalf-of")->string(), person_id("Kari").text());
    ASSERT_TRUE(approve("Kari", post).done);
    EXPECT_EQ(last_entry(post).find("on-behalf-of"), nullptr);
    set_now(from_oslo({{2026, 11, 25}, {0, 0, 0}}));
    EXPECT_FALSE(approve("Dina", sent("Etterpå")).done);
}

TEST_P(ApprovalBoard, AStandInOfWhoWroteItSaysNothingForThem)
{
    stand_in("Leif", "Sara Prøve", {2026, 11, 20}, {2026, 11, 30});
    later_s(86'400);
    adopt("hattfjelldal");
    const publishing::Post post = start("Leif", publishing::story());
    publishing::Post asked = post;
    asked.state = publishing::State::sent;
    asked.asked_roles = {"nearest-leader"};
    const auto answered = [&](const std::string& who) {
        const people::Person by = person(who);
        return !read([&](db::Reading& tx) { return publishing::Approvers(tx).answered_by(by, asked); }).empty();
    };
    EXPECT_FALSE(answered("Leif"));
    EXPECT_FALSE(answered("Sara")) << "as Leif would";
    EXPECT_TRUE(answered("Dina")) << "the next above";
    asked.author = asked.revised_by = person_id("Enok");
    EXPECT_TRUE(answered("Sara"));
    EXPECT_TRUE(answered("Leif"));
}

TEST_P(ApprovalBoard, StandInsAreNamedByTheOneWhoHasTheRole)
{
    const auto naming = [&](const std::string& other, const Date& from, const Date& to) {
        return test::problem_of([&] { stand_in("Kari", other, from, to); });
    };
    EXPECT_EQ(naming("Enhjørning", {2026, 11, 23}, {2026, 11, 24}), ProblemCode::invalid);
    EXPECT_EQ(naming("Kari Prøve", {2026, 11, 23}, {2026, 11, 24}), ProblemCode::invalid);
    EXPECT_EQ(naming("Dina Prøve", {2026, 11, 24}, {2026, 11, 23}), ProblemCode::invalid);
    EXPECT_EQ(naming("Dina Prøve", {2026, 11, 1}, {2026, 11, 2}), ProblemCode::invalid);
    EXPECT_EQ(naming("Dina Prøve", {2026, 11, 23}, {2027, 11, 23}), ProblemCode::invalid);
    EXPECT_EQ(naming("dina@prove.example", {2026, 11, 23}, {2026, 11, 24}), std::nullopt);
    const Id others = person("Leif").mandates.front().id;
    EXPECT_EQ(test::problem_of([&] {
                  as("Kari", [&](db::Writing& tx, const people::Person& by) {
                      return add_stand_in(tx, by, {others, "Dina Prøve", {2026, 11, 23}, {2026, 11, 24}});
                  });
              }),
              ProblemCode::not_found);
    const people::Person kari = person("Kari");
    const auto roles = read([&](db::Reading& tx) { return own_roles(tx, kari); });
    ASSERT_EQ(roles.size(), 1u);
    ASSERT_EQ(roles[0].deputies.size(), 1u);
    EXPECT_EQ(test::problem_of([&] {
                  as("Leif", [&](db::Writing& tx, const people::Person& by) {
                      end_stand_in(tx, by, roles[0].deputies[0].id);
                      return 0;
                  });
              }),
              ProblemCode::not_found);
    as("Kari", [&](db::Writing& tx, const people::Person& by) {
        end_stand_in(tx, by, roles[0].deputies[0].id);
        return 0;
    });
    EXPECT_TRUE(read([&](db::Reading& tx) { return own_roles(tx, kari)[0].deputies.empty(); }));
}

} // namespace
} // namespace samband::approvals
