#include "channels/account_town.h"
#include "rulings/set_situation.h"

namespace samband::channels {
namespace {

using rulebook::Channel;
using rulebook::Outcome;
using Roles = std::vector<std::string>;
using Kinds = std::vector<std::string>;

class OpeningAccounts : public AccountTown {
protected:
    Roles lacking_of(const Id& account)
    {
        return read([&](db::Reading& tx) { return lacking_roles(tx, load_official(tx, account)); });
    }
    void name(const std::string& by, const Id& account, const std::string& role, const std::string& to)
    {
        const people::Person steward = who(by);
        write([&](db::Writing& tx) { name_holder(tx, steward, account, role, person_id(to)); });
    }
};
SAMBAND_ON_BOTH_DATABASES(OpeningAccounts);

/// Who proposes what under which rule book, and what comes of it.
struct Case {
    const char* book;
    const char* by;
    const char* unit;
    Channel channel;
    Outcome outcome;
    bool kept;
    Roles asked;
    Roles told;
    const char* section; ///< of the clause that decides
};

const Case cases[] = {
    // Klæbu: the chief executive approves pages on social networks beforehand.
    {"klabu",
     "Leif",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::approval,
     true,
     {"chief-executive"},
     {},
     "Kommunikasjonskanaler"},
    {"klabu",
     "Kari",
     "Kommunikasjon",
     Channel::instagram,
     Outcome::approval,
     true,
     {"chief-executive"},
     {},
     "Kommunikasjonskanaler"},
    {"klabu", "Rolf", "Kommunen", Channel::facebook, Outcome::allowed, true, {}, {}, "Kommunikasjonskanaler"},
    // Hattfjelldal: the leader approves in the own department, and tells the communications officer.
    {"hattfjelldal",
     "Leif",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::allowed,
     true,
     {},
     {"communications-officer"},
     "6"},
    {"hattfjelldal",
     "Sara",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::approval,
     true,
     {"unit-leader"},
     {"communications-officer"},
     "6"},
    {"hattfjelldal",
     "Gro",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::approval,
     true,
     {"unit-leader"},
     {"communications-officer"},
     "6"},
    {"hattfjelldal", "Kari", "Kommunikasjon", Channel::facebook, Outcome::allowed, true, {}, {}, "6"},
    // Løten: the unit's leader runs its accounts, coordinated with the communications officer; no unit opens a website.
    {"loten",
     "Leif",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::allowed,
     true,
     {},
     {"communications-officer"},
     "4.2"},
    {"loten", "Kari", "Kommunikasjon", Channel::facebook, Outcome::allowed, true, {}, {}, "4.2"},
    {"loten", "Leif", "Hjemmetjenesten", Channel::website, Outcome::forbidden, false, {}, {}, "3.4"},
    // Saltdal: the service office opens and runs them.
    {"saltdal", "Vigdis", "Kommunikasjon", Channel::facebook, Outcome::allowed, true, {}, {}, "7.1"},
    {"saltdal", "Leif", "Hjemmetjenesten", Channel::facebook, Outcome::refer, true, {"service-office"}, {}, "7.1"},
    {"saltdal", "Rolf", "Kommunen", Channel::facebook, Outcome::allowed, true, {}, {}, "7.1"},
    // The starter: the communications officer says yes, and somebody's leader answers for it.
    {"starter", "Kari", "Kommunikasjon", Channel::facebook, Outcome::allowed, true, {}, {}, "3.3"},
    {"starter",
     "Leif",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::approval,
     true,
     {"communications-officer"},
     {},
     "3.3"},
    {"starter",
     "Sara",
     "Hjemmetjenesten",
     Channel::facebook,
     Outcome::approval,
     true,
     {"communications-officer", "nearest-leader"},
     {},
     "3.3"},
    {"starter", "Kari", "Kommunikasjon", Channel::website, Outcome::advised_against, false, {}, {}, "3.3"},
};

TEST_P(OpeningAccounts, FollowsTheRuleBookInForce)
{
    std::string book;
    for (const Case& it : cases) {
        const std::string name =
            std::string(it.book) + ": " + it.by + " for " + it.unit + " on " + std::string(rulebook::word(it.channel));
        if (book != it.book) later_s(1), adopt(book = it.book);
        const AccountOutcome outcome = propose(it.by, proposal(it.unit, "Leif", it.channel));
        EXPECT_EQ(rulebook::word(outcome.ruling.outcome), rulebook::word(it.outcome)) << name;
        EXPECT_EQ(outcome.ruling.because.front().section, it.section) << name;
        ASSERT_EQ(outcome.account.has_value(), it.kept) << name;
        if (!it.kept) continue;
        const Registration registration = registered(outcome.account->id);
        EXPECT_EQ(registration.asked_roles, it.asked) << name;
        EXPECT_EQ(registration.tell_roles, it.told) << name;
        EXPECT_EQ(registration.ready(), it.asked.empty()) << name;
        EXPECT_EQ(registration.handed_on, it.outcome == Outcome::refer) << name;
        EXPECT_EQ(recorded(outcome.account->id), it.outcome == Outcome::refer
                                                     ? (Kinds{"open-account-refused", "account-proposed"})
                                                     : Kinds{"account-proposed"})
            << name;
    }
}

TEST_P(OpeningAccounts, WaitsForTheYesOfThoseAskedAndNobodyElse)
{
    adopt("klabu");
    const Id id = propose("Leif", proposal()).account->id;
    EXPECT_EQ(problem_of([&] { open("Leif", id); }), ProblemCode::conflict) << "nobody has said yes";
    for (const char* other : {"Leif", "Kari", "Gro", "Dina"}) EXPECT_FALSE(approve(other, id).done) << other;
    const AccountOutcome yes = approve("Rolf", id);
    EXPECT_TRUE(yes.done);
    EXPECT_EQ(registered(id).approved_by, person_id("Rolf"));
    EXPECT_EQ(is_now(id).state, AccountState::proposed) << "approved is not yet open";
    EXPECT_EQ(problem_of([&] { approve("Rolf", id); }), ProblemCode::conflict);

    EXPECT_TRUE(open("Leif", id).done);
    EXPECT_EQ(is_now(id).state, AccountState::open);
    const Kinds kinds = recorded(id);
    EXPECT_EQ(kinds.front(), "account-proposed");
    EXPECT_EQ(std::ranges::count(kinds, "open-account-refused"), 4);
    EXPECT_EQ((Kinds{kinds.end() - 2, kinds.end()}), (Kinds{"account-approved", "account-opened"}));
    const Json* ruling = history(id).back().content.find("ruling");
    ASSERT_TRUE(ruling);
    EXPECT_FALSE(ruling->find("because")->items().empty()) << "each act stands on its clause";
}

TEST_P(OpeningAccounts, NeedsEveryYesThatIsAskedFor)
{
    adopt("starter");
    const Id id = propose("Sara", proposal()).account->id;
    EXPECT_TRUE(approve("Leif", id).done) << "her leader";
    EXPECT_FALSE(registered(id).ready());
    EXPECT_TRUE(approve("Kari", id).done);
    EXPECT_TRUE(registered(id).ready());
}

/// The starter's rules ask the communications officer; where nobody is one, it does not wait for ever: it is said, and
/// whoever looks after roles names somebody.
TEST_P(OpeningAccounts, SaysWhichRoleNobodyHoldsAndLetsItBeGiven)
{
    adopt("starter");
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Rolf"), person_id("Kari")); });
    const Id id = propose("Sara", proposal()).account->id;
    EXPECT_EQ(lacking_of(id), Roles{"communications-officer"});
    const auto give = [&](const std::string& by, const std::string& to) { name(by, id, "communications-officer", to); };
    EXPECT_EQ(problem_of([&] { give("Leif", "Wenche"); }), ProblemCode::forbidden);
    EXPECT_EQ(problem_of([&] { give("Rolf", "Sara"); }), ProblemCode::invalid) << "she proposed it";
    give("Rolf", "Wenche");
    EXPECT_TRUE(lacking_of(id).empty());
    EXPECT_EQ(problem_of([&] { give("Rolf", "Gro"); }), ProblemCode::conflict) << "it lacks no more";
    EXPECT_TRUE(approve("Leif", id).done);
    EXPECT_TRUE(approve("Wenche", id).done);
    EXPECT_TRUE(registered(id).ready());
}

/// Nobody holds "nearest-leader": somebody becomes the leader of the account's unit, and can say yes.
TEST_P(OpeningAccounts, GivesAUnitWithoutALeaderOneWhereTheNearestLeaderIsAsked)
{
    adopt("starter");
    for (const char* leader : {"Leif", "Dina", "Rolf"})
        write([&](db::Writing& tx) { people::disable_person(tx, person_id("Kari"), person_id(leader)); });
    const Id id = propose("Sara", proposal("Hjemmetjenesten", "Sara")).account->id;
    ASSERT_EQ(lacking_of(id), Roles{"nearest-leader"});
    name("Kari", id, "nearest-leader", "Enok");
    EXPECT_TRUE(lacking_of(id).empty());
    EXPECT_TRUE(person("Enok").has_role_in("unit-leader", unit("Hjemmetjenesten")));
    EXPECT_FALSE(person("Enok").has_role_in("unit-leader", unit("Kommunen"))) << "no more than that";
    EXPECT_TRUE(approve("Enok", id).done);
    EXPECT_TRUE(approve("Kari", id).done);
    EXPECT_TRUE(registered(id).ready());
}

/// Leif leads the unit himself, under a rule book that asks leaders too: it needs no second leader, the one above
/// lacks one.
TEST_P(OpeningAccounts, GivesTheUnitAboveALeaderWhereTheProposerLeadsHisOwn)
{
    std::string book(*rulings::shipped_text("starter"));
    const std::string exempt = "\"unit-leader\", ";
    book.erase(book.find(exempt, book.find("starter-accounts-have-a-leader")), exempt.size());
    adopt_text(book);
    for (const char* leader : {"Dina", "Rolf"})
        write([&](db::Writing& tx) { people::disable_person(tx, person_id("Kari"), person_id(leader)); });
    const Id id = propose("Leif", proposal()).account->id;
    ASSERT_EQ(lacking_of(id), Roles{"nearest-leader"});
    name("Kari", id, "nearest-leader", "Gro");
    EXPECT_TRUE(person("Gro").has_role_in("unit-leader", unit("Helse")));
    EXPECT_TRUE(lacking_of(id).empty());
    EXPECT_TRUE(approve("Gro", id).done);
}

TEST_P(OpeningAccounts, IsHandedToThoseWhoOpenAccountsInSaltdal)
{
    adopt("saltdal");
    const Id id = propose("Leif", proposal()).account->id;
    const people::Person desk = who("Vigdis");
    EXPECT_EQ(read([&](db::Reading& tx) { return accounts_waiting_for(tx, desk); }), std::vector{id});
    EXPECT_FALSE(approve("Kari", id).done);
    EXPECT_TRUE(approve("Vigdis", id).done);
    const AccountOutcome not_his = open("Leif", id);
    EXPECT_FALSE(not_his.done) << "the service office opens it";
    EXPECT_EQ(not_his.ruling.speakers.front(), rulebook::Role::service_office);
    EXPECT_TRUE(open("Vigdis", id).done);
}

TEST_P(OpeningAccounts, IsTurnedDownWithAReason)
{
    adopt("klabu");
    const Id id = propose("Leif", proposal()).account->id;
    EXPECT_EQ(problem_of([&] { act("Rolf", id, turn_down_account, std::string(" ")); }), ProblemCode::invalid);
    EXPECT_FALSE(act("Kari", id, turn_down_account, std::string("Nei")).done) << "she is not asked";
    EXPECT_TRUE(act("Rolf", id, turn_down_account, std::string("Vi har en konto for hele kommunen.")).done);
    EXPECT_EQ(is_now(id).state, AccountState::closed);
    EXPECT_EQ(registered(id).closed_why, "Vi har en konto for hele kommunen.");
    EXPECT_EQ(recorded(id).back(), "account-turned-down");
    EXPECT_EQ(problem_of([&] { open("Leif", id); }), ProblemCode::conflict);
}

TEST_P(OpeningAccounts, RecordsWhatIsBarredOfTheUnitThatWantedIt)
{
    adopt("loten");
    propose("Leif", proposal("Hjemmetjenesten", "Leif", Channel::website));
    EXPECT_EQ(recorded(unit("Hjemmetjenesten")).back(), "open-account-refused");
    EXPECT_TRUE(read([](db::Reading& tx) { return registrations(tx, AccountState::proposed); }).empty());
}

TEST_P(OpeningAccounts, PassesAnAdviceWithOnePress)
{
    adopt("starter");
    AccountProposal website = proposal("Kommunikasjon", "Kari", Channel::website);
    EXPECT_FALSE(propose("Kari", website).done);
    website.despite_advice = true;
    EXPECT_TRUE(propose("Kari", website).done);
}

TEST_P(OpeningAccounts, TellsThoseWhoAreToKnow)
{
    adopt("hattfjelldal");
    const Id id = propose("Leif", proposal()).account->id;
    const auto concerned = [&](const std::string& name) {
        const people::Person by = who(name);
        return read([&](db::Reading& tx) { return accounts_to_look_at(tx, by); });
    };
    EXPECT_EQ(concerned("Kari"), 1);
    EXPECT_EQ(concerned("Gro"), 0);
    const auto seen = [&](const std::string& name) {
        const people::Person by = who(name);
        write([&](db::Writing& tx) { note_account_seen(tx, by, id); });
    };
    seen("Gro");
    EXPECT_EQ(concerned("Kari"), 1) << "it is not Gro's to have seen";
    seen("Kari");
    seen("Kari");
    EXPECT_EQ(concerned("Kari"), 0);
    EXPECT_EQ(recorded(id), (Kinds{"account-proposed", "account-seen"}));
}

TEST_P(OpeningAccounts, HoldsAllInACrisis)
{
    adopt("hattfjelldal");
    const Id id = propose("Leif", proposal()).account->id;
    const people::Person sets = who("Rolf");
    write([&](db::Writing& tx) { rulings::set_situation(tx, sets, rulebook::Situation::crisis, "Vi har flom."); });
    EXPECT_FALSE(propose("Leif", proposal()).account.has_value());
    EXPECT_FALSE(open("Leif", id).done);
    EXPECT_EQ(is_now(id).state, AccountState::proposed);
}

TEST_P(OpeningAccounts, AsksForWhatARegisterHolds)
{
    adopt("loten");
    const auto wrong = [&](auto change) {
        AccountProposal made = proposal();
        change(made);
        try {
            propose("Leif", made);
        } catch (const Problem& problem) {
            return problem.fields().empty() ? std::string("no field") : problem.fields().front().field;
        }
        return std::string("nothing");
    };
    EXPECT_EQ(wrong([](AccountProposal& it) { it.name = "  "; }), "name");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.address = "http://facebook.com/x"; }), "address");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.address = "https://a@b.example/x"; }), "address");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.unit = Id(); }), "unit");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.contact = Id(); }), "contact");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.purpose.clear(); }), "purpose");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.audience = std::string(501, 'x'); }), "audience");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.dpia_review = "snart"; }), "dpia_review");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.pilot_until = "2026-02-30"; }), "pilot_until");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.terms = "javascript:alert(1)"; }), "terms");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.card.quiet_days = 0; }), "quiet_days");
    EXPECT_EQ(wrong([](AccountProposal& it) { it.driver = "own"; }), "driver");
    EXPECT_EQ(wrong([](AccountProposal&) {}), "nothing");
}

TEST_P(OpeningAccounts, NeedsAnAddressWherePeopleFindIt)
{
    adopt("loten");
    AccountProposal made = proposal();
    made.address.clear();
    const Id id = propose("Leif", made).account->id;
    EXPECT_EQ(problem_of([&] { open("Leif", id); }), ProblemCode::invalid);
    const Id text = propose("Leif", proposal("Hjemmetjenesten", "Leif", Channel::sms)).account->id;
    EXPECT_TRUE(open("Leif", text).done);
}

} // namespace
} // namespace samband::channels
