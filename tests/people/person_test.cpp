#include "people/people_world.h"

namespace samband::people {

class People : public PeopleTest {};
SAMBAND_ON_BOTH_DATABASES(People);

TEST_P(People, AreAddedWithTheirLoginInLowerCaseAndFoundByIt)
{
    const Id id = write([&](db::Writing& tx) {
        return add_person(tx, steward_, {" Åse Ødegård ", "Ase@Loten.Example.NO", "fagsjef", "+47 900 00 001"}).id;
    });
    EXPECT_EQ(read([](db::Reading& tx) { return find_person_by_login(tx, "ase@loten.example.no"); })->id, id);
    EXPECT_EQ(person(id).name, "Åse Ødegård");
    EXPECT_EQ(person(id).first_name(), "Åse");
    EXPECT_EQ(acts_about(id), std::vector<std::string>{"person-added"});
}

TEST_P(People, AreListedInNorwegianOrderAndFoundByFoldedWords)
{
    for (const char* name : {"Ørjan Aas", "Åse Bø", "Ærlend Dal", "Zakarias Eik"}) added(name);
    std::vector<std::string> names;
    for (const Person& it : read([](db::Reading& tx) { return list_people(tx); })) names.push_back(it.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Kari Lunde", "Zakarias Eik", "Ærlend Dal", "Ørjan Aas", "Åse Bø"}));
    const auto found = [&](std::string_view words) {
        return read([&](db::Reading& tx) { return list_people(tx, words); }).size();
    };
    EXPECT_EQ(found("ÅSE"), 1u);
    EXPECT_EQ(found("RÅDGIVER"), 1u);
    EXPECT_EQ(found("%"), 0u) << "what is typed is no pattern";
    EXPECT_EQ(found("_"), 0u);
    EXPECT_EQ(found("' or 1=1 --"), 0u);
}

TEST_P(People, AreRefusedWithEachWrongField)
{
    try {
        write([&](db::Writing& tx) { add_person(tx, steward_, {"", "no address", std::string(200, 'a'), "abc"}); });
        FAIL();
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        EXPECT_EQ(problem.fields().size(), 4u);
    }
    for (const char* login : {"a@", "@b", "a b@c", "a@b@c", "a@b,c@d", "<a@b>", "a@b\nBcc: c"})
        EXPECT_EQ(problem_of([&](db::Writing& tx) {
                      add_person(tx, steward_, {"Ola", login, "", ""});
                  }),
                  ProblemCode::invalid)
            << login;
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  add_person(tx, steward_, {"Kari To", "KARI@loten.example.no", "", ""});
              }),
              ProblemCode::conflict);
}

TEST_P(People, AreChangedWithWhatStoodBeforeInTheLedger)
{
    const Id ola = added("Ola Hagen");
    write([&](db::Writing& tx) {
        change_person(tx, steward_, ola, {"Ola Nordhagen", "ola@loten.example.no", "", ""});
    });
    EXPECT_EQ(person(ola).name, "Ola Nordhagen");
    EXPECT_EQ(acts_about(ola), (std::vector<std::string>{"person-added", "person-changed"}));
    EXPECT_TRUE(ledger_says(ola, "Ola Hagen"));
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  change_person(tx, steward_, ola, {"Ola", "kari@loten.example.no", "", ""});
              }),
              ProblemCode::conflict);
}

TEST_P(People, DisabledOnesAreNotListedAndComeBackWithTheirRoles)
{
    const Id ola = added("Ola Hagen", "employee");
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola); });
    EXPECT_EQ(read([](db::Reading& tx) { return list_people(tx, "ola"); }).size(), 0u);
    EXPECT_EQ(read([](db::Reading& tx) { return list_disabled(tx, "ola"); }).size(), 1u);
    EXPECT_TRUE(read([](db::Reading& tx) { return holders(tx, "employee"); }).empty());
    write([&](db::Writing& tx) { enable_person(tx, steward_, ola); });
    EXPECT_TRUE(person(ola).has_role("employee"));
    EXPECT_EQ(acts_about(ola),
              (std::vector<std::string>{"person-added", "mandate-given", "person-disabled", "person-enabled"}));
}

TEST_P(People, UnitsHaveOneNameUnderOneParentAndEnd)
{
    EXPECT_EQ(problem_of([&](db::Writing& tx) { add_unit(tx, steward_, "KULTUR", top_); }), ProblemCode::conflict);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { add_unit(tx, steward_, " ", top_); }), ProblemCode::invalid);
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  add_unit(tx, steward_, "X", *Id::parse("01936e5a-0000-7000-8000-000000000001"));
              }),
              ProblemCode::not_found);
    const auto deeper = [&](db::Writing& tx) {
        std::optional<Id> parent = top_;
        for (int i = 0; i < 20; ++i) parent = add_unit(tx, steward_, "Under", parent).id;
    };
    EXPECT_EQ(problem_of(deeper), ProblemCode::invalid);
    EXPECT_EQ(read([](db::Reading& tx) { return list_units(tx); }).size(), 2u);
}

} // namespace samband::people
