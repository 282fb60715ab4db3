#include "people/people_world.h"

namespace samband::people {

class Mandates : public PeopleTest {};
SAMBAND_ON_BOTH_DATABASES(Mandates);

TEST_P(Mandates, HoldFromTheirStartToTheirEnd)
{
    const Id ola = added("Ola Hagen");
    const Instant from = now().plus_s(3600), to = now().plus_s(7200);
    write([&](db::Writing& tx) { give_mandate(tx, steward_, {ola, culture_, "unit-leader", from, to}); });
    EXPECT_FALSE(person(ola).has_role("unit-leader"));
    set_now(from);
    EXPECT_TRUE(person(ola).has_role_in("unit-leader", culture_));
    EXPECT_FALSE(person(ola).has_role_in("unit-leader", top_));
    EXPECT_EQ(person(ola).mandates.at(0).unit_name, "Kultur");
    set_now(to);
    EXPECT_TRUE(person(ola).mandates.empty()) << "the end is not in it";
    EXPECT_EQ(acts_about(ola), (std::vector<std::string>{"person-added", "mandate-given"}));
}

TEST_P(Mandates, ADeputyHoldsTheRoleAndEndsWithIt)
{
    const Id ola = added("Ola Hagen");
    const Id siri = added("Siri Moen");
    const Mandate leads = write([&](db::Writing& tx) {
        return give_mandate(tx, steward_, {ola, culture_, "unit-leader", {}, tx.now().plus_s(7200)});
    });
    const Mandate deputy = write([&](db::Writing& tx) {
        return give_mandate(tx, steward_, {siri, {}, "", {}, tx.now().plus_s(90'000), leads.id});
    });
    EXPECT_EQ(deputy.role, "unit-leader");
    EXPECT_EQ(deputy.unit, culture_);
    EXPECT_EQ(deputy.to, leads.to) << "no later than the one it stands in for";
    EXPECT_EQ(read([&](db::Reading& tx) { return holders(tx, "unit-leader", culture_); }).size(), 2u);
    write([&](db::Writing& tx) { end_mandate(tx, steward_, leads.id); });
    EXPECT_TRUE(person(siri).mandates.empty());
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  give_mandate(tx, steward_, {ola, {}, "", {}, {}, leads.id});
              }),
              ProblemCode::invalid)
        << "nobody is their own deputy";
}

TEST_P(Mandates, AreRefusedWhereTheyMakeNoSense)
{
    const Id ola = added("Ola Hagen", "employee");
    const auto refused = [&](MandateDraft draft) {
        return problem_of([&](db::Writing& tx) { give_mandate(tx, steward_, draft); });
    };
    const Id nobody = *Id::parse("01936e5a-0000-7000-8000-000000000001");
    EXPECT_EQ(refused({ola, top_, "emperor"}), ProblemCode::invalid);
    EXPECT_EQ(refused({ola, nobody, "employee"}), ProblemCode::not_found);
    EXPECT_EQ(refused({nobody, top_, "employee"}), ProblemCode::not_found);
    EXPECT_EQ(refused({ola, top_, "employee"}), ProblemCode::conflict) << "held already";
    EXPECT_EQ(refused({ola, top_, "archivist", now().plus_s(10), now().plus_s(10)}), ProblemCode::invalid);
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola); });
    EXPECT_EQ(refused({ola, top_, "archivist"}), ProblemCode::conflict);
}

TEST_P(Mandates, LeadersAreFoundUpTheLine)
{
    const Id boss = added("Berit Vik", "chief-executive");
    const auto leaders = [&] { return read([&](db::Reading& tx) { return leaders_of(tx, culture_); }); };
    EXPECT_EQ(leaders().at(0).id, boss);
    const Id director = added("Dag Rud", "director", top_);
    EXPECT_EQ(leaders().at(0).id, director);
    const Id leader = added("Lise By", "unit-leader", culture_);
    EXPECT_EQ(leaders().at(0).id, leader);
    write([&](db::Writing& tx) { disable_person(tx, steward_, leader); });
    EXPECT_EQ(leaders().at(0).id, director) << "who is disabled leads nobody";
}

/// Whoever stands in acts for somebody who holds the role: with the account the right goes, unless the steward keeps
/// it.
TEST_P(Mandates, ADeputyOfOneWhoIsDisabledStandsInNoMore)
{
    const Id berit = added("Berit Vik", "chief-executive");
    const Id ola = added("Ola Hagen", "employee");
    const Id eva = added("Eva Lie", "employee");
    const Id own = person(berit).mandates.at(0).id;
    const Instant in_a_week = now().plus_s(7 * 24 * 3'600);
    write([&](db::Writing& tx) { give_mandate(tx, berit, {ola, {}, "", {}, in_a_week, own}); });
    const Id kept = write([&](db::Writing& tx) {
                        return give_mandate(tx, berit, {eva, {}, "", {}, in_a_week, own});
                    }).id;
    ASSERT_TRUE(person(ola).has_role("chief-executive"));
    EXPECT_EQ(read([&](db::Reading& tx) { return deputies_of(tx, berit); }).size(), 2u);
    set_now(now().plus_s(60));
    write([&](db::Writing& tx) { disable_person(tx, steward_, berit, {kept}); });
    EXPECT_FALSE(person(ola).has_role("chief-executive"));
    EXPECT_TRUE(person(eva).has_role("chief-executive")) << "kept";
    EXPECT_EQ(acts_about(ola).back(), "mandate-ended");
    write([&](db::Writing& tx) { enable_person(tx, steward_, berit); });
    EXPECT_FALSE(person(ola).has_role("chief-executive")) << "named anew, or not";
    set_now(in_a_week);
    EXPECT_FALSE(person(eva).has_role("chief-executive")) << "until its own date";
}

TEST_P(Mandates, AMunicipalityNeverLocksItselfOut)
{
    const Mandate own = person(steward_).mandates.at(0);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { end_mandate(tx, steward_, own.id); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { disable_person(tx, steward_, steward_); }), ProblemCode::conflict);
    EXPECT_TRUE(person(steward_).may(Access::steward));
    added("Berit Vik", "chief-executive");
    write([&](db::Writing& tx) { end_mandate(tx, steward_, own.id); });
    EXPECT_FALSE(person(steward_).may(Access::staff));
}

} // namespace samband::people
