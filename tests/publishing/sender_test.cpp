#include "publishing/desk.h"

namespace samband::publishing {
namespace {

class Senders : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    Post change(const std::string& who, const Post& post, const std::string& unit_name, const std::string& contact)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) {
            return change_sender(tx, by, post.id, post.version, {this->unit(unit_name), person_id(contact)});
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(Senders);

TEST_P(Senders, AreChangedWhileItIsADraft)
{
    const Post draft = start("Leif", story());
    EXPECT_EQ(draft.contact, person_id("Leif"));
    const Post changed = change("Kari", draft, "Kommunikasjon", "Sara");
    EXPECT_EQ(changed.unit_name, "Kommunikasjon");
    EXPECT_EQ(changed.contact, person_id("Sara"));
    EXPECT_EQ(changed.version, 2);
    EXPECT_EQ(now_is(changed).unit, unit("Kommunikasjon"));
    EXPECT_EQ(change("Kari", changed, "Kommunikasjon", "Sara").version, 2) << "nothing changed, nothing is written";
    EXPECT_EQ(kinds(changed), "") << "writing is no act";
}

TEST_P(Senders, AreUnitsWhereOneWritesAndPeopleWhoWorkHere)
{
    const Post draft = start("Leif", story());
    EXPECT_EQ(test::problem_of([&] { change("Leif", draft, "Skole", "Leif"); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { change("Gro", draft, "Skole", "Gro"); }), ProblemCode::forbidden);
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Rolf"), person_id("Sara")); });
    EXPECT_EQ(test::problem_of([&] { change("Leif", draft, "Hjemmetjenesten", "Sara"); }), ProblemCode::invalid);
    EXPECT_EQ(change("Kari", draft, "Hjemmetjenesten", "Enok").contact, person_id("Enok"))
        << "the unit it has may stay, whoever changes the contact";
}

TEST_P(Senders, StayOnceItIsSent)
{
    const Post sent = send("Leif", start("Leif", story())).post;
    EXPECT_EQ(test::problem_of([&] { change("Leif", sent, "Hjemmetjenesten", "Sara"); }), ProblemCode::conflict);
    EXPECT_EQ(change("Leif", sent, "Hjemmetjenesten", "Leif").version, sent.version);
}

TEST_P(Senders, RevisionsAreToldNewestFirst)
{
    const Post sent = send("Leif", start("Leif", story("En"))).post;
    later_s(60);
    const Post again = save("Sara", sent, story("To"));
    const auto revisions = read([&](db::Reading& tx) { return revisions_of(tx, again.id); });
    ASSERT_EQ(revisions.size(), 2u);
    EXPECT_EQ(revisions[0].number, 2);
    EXPECT_EQ(revisions[0].by, person_id("Sara"));
    EXPECT_EQ(revisions[0].saved, now());
    EXPECT_EQ(revisions[1].number, 1);
    EXPECT_EQ(revisions[1].by, person_id("Leif"));
}

} // namespace
} // namespace samband::publishing
