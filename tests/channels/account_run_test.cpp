#include "channels/account_limits.h"
#include "channels/account_rhythm.h"
#include "channels/account_rights.h"
#include "channels/account_town.h"

namespace samband::channels {
namespace {

using rulebook::Channel;
using Looks = std::vector<std::string>;

class RunningAccounts : public AccountTown {
protected:
    AccountRight right(const std::string& name, const Id& account)
    {
        const people::Person by = who(name);
        return read([&](db::Reading& tx) { return may_publish_in(tx, by, load_account(tx, account)); });
    }
    Looks looks(const Id& account)
    {
        Looks words;
        for (const Remark& remark : remarks_on(official(account), now())) words.emplace_back(word(remark.look));
        return words;
    }
    AccountChange as_it_is(const Id& account)
    {
        const OfficialAccount is = official(account);
        return {is.account.name, is.account.address, is.registration.card};
    }
    Account change(const Id& account, const AccountChange& change)
    {
        return act("Kari", account, change_account, change);
    }
};
SAMBAND_ON_BOTH_DATABASES(RunningAccounts);

/// Who may publish in an account of Hjemmetjenesten that Sara administers, under each rule book.
TEST_P(RunningAccounts, ArePublishedInByThoseTheRuleBookLets)
{
    adopt("starter");
    const Id id = propose("Kari", proposal("Hjemmetjenesten", "Sara")).account->id;
    open("Kari", id);
    struct Expected {
        const char* book;
        const char* who;
        bool may;
    };
    const Expected rights[] = {
        {"klabu", "Sara", true},        {"klabu", "Enok", false},        {"klabu", "Gro", false},
        {"hattfjelldal", "Sara", true}, {"hattfjelldal", "Enok", false}, {"hattfjelldal", "Leif", true},
        {"hattfjelldal", "Kari", true}, {"hattfjelldal", "Gro", false},  {"loten", "Sara", true},
        {"loten", "Enok", false},       {"loten", "Leif", false},        {"loten", "Kari", true},
        {"saltdal", "Sara", true},      {"saltdal", "Enok", false},      {"saltdal", "Leif", false},
        {"saltdal", "Vigdis", true},    {"saltdal", "Kari", false},      {"starter", "Sara", true},
        {"starter", "Enok", false},     {"starter", "Vigdis", true},     {"starter", "Gro", false}};
    std::string book;
    for (const Expected& it : rights) {
        if (book != it.book) later_s(1), adopt(book = it.book);
        const AccountRight is = right(it.who, id);
        EXPECT_EQ(is.may, it.may) << it.book << ": " << it.who << " " << to_text(rulebook::to_json(is.ruling));
        EXPECT_EQ(is.administers, it.who == std::string("Sara"));
    }
}

TEST_P(RunningAccounts, TheOwnSiteAndIntranetHaveNoAdministrators)
{
    adopt("loten");
    const Account site = write([](db::Writing& tx) { return own_account(tx, Channel::website); });
    EXPECT_EQ(write([](db::Writing& tx) { return own_account(tx, Channel::website); }).id, site.id) << "made once";
    EXPECT_NE(write([](db::Writing& tx) { return own_account(tx, Channel::intranet); }).id, site.id);
    EXPECT_EQ(site.driver, "own");
    EXPECT_EQ(site.state, AccountState::open);
    EXPECT_TRUE(right("Kari", site.id).may);
    EXPECT_TRUE(right("Leif", site.id).may) << "with the yes that the rule book asks for";
}

TEST_P(RunningAccounts, AreChangedByThoseWhoRunThem)
{
    adopt("loten");
    const Id id = opened();
    AccountChange other = as_it_is(id);
    other.card.purpose = "Svare på spørsmål.";
    EXPECT_EQ(problem_of([&] { act("Enok", id, change_account, other); }), ProblemCode::forbidden);
    const std::int64_t before = is_now(id).version;
    EXPECT_EQ(change(id, other).version, before + 1);
    EXPECT_EQ(change(id, other).version, before + 1) << "what is so already writes nothing";
    EXPECT_EQ(history(id).back().content.find("changed")->items(), (Json::Array{"purpose"}));
    EXPECT_EQ(problem_of([&] {
                  const people::Person by = who("Kari");
                  write([&](db::Writing& tx) { change_account(tx, by, id, before, other); });
              }),
              ProblemCode::conflict);
    other.address.clear();
    EXPECT_EQ(problem_of([&] { change(id, other); }), ProblemCode::invalid);
}

TEST_P(RunningAccounts, AdministratorsComeAndGoAndReadTheTerms)
{
    adopt("loten");
    const Id id = opened();
    act("Kari", id, add_administrator, person_id("Sara"));
    act("Kari", id, add_administrator, person_id("Sara"));
    EXPECT_EQ(official(id).administrators.size(), 2U) << "the contact is one from the start";
    EXPECT_EQ(read([&](db::Reading& tx) { return administered_by(tx, person_id("Sara")); }), std::vector{id});
    EXPECT_EQ(problem_of([&] { act("Kari", id, add_administrator, Id()); }), ProblemCode::invalid);

    const auto read_terms = [&](const std::string& name) {
        const people::Person by = who(name);
        return problem_of([&] { write([&](db::Writing& tx) { note_terms_read(tx, by, id); }); });
    };
    EXPECT_EQ(read_terms("Sara"), ProblemCode::conflict) << "there are none";
    AccountChange with_terms = as_it_is(id);
    with_terms.card.terms = "https://www.facebook.com/terms";
    change(id, with_terms);
    EXPECT_EQ(read_terms("Sara"), std::nullopt);
    EXPECT_EQ(read_terms("Gro"), ProblemCode::forbidden);
    EXPECT_TRUE(std::ranges::count(looks(id), "terms-unread")) << "Kari has not";
    EXPECT_EQ(read_terms("Kari"), std::nullopt);
    EXPECT_FALSE(std::ranges::count(looks(id), "terms-unread"));
    with_terms.card.terms = "https://www.facebook.com/terms/2027";
    change(id, with_terms);
    EXPECT_TRUE(std::ranges::count(looks(id), "terms-unread")) << "other terms are read anew";

    act("Kari", id, remove_administrator, person_id("Sara"));
    act("Kari", id, remove_administrator, person_id("Kari"));
    EXPECT_TRUE(std::ranges::count(looks(id), "no-administrator"));
}

TEST_P(RunningAccounts, TellWhatNeedsALookBeforeItHurts)
{
    adopt("loten");
    const Id id = opened();
    EXPECT_EQ(looks(id), (Looks{"dpia-missing"}));
    AccountChange card = as_it_is(id);
    card.card.dpia = "26/1234";
    card.card.dpia_review = "2026-12-19"; // in 29 days
    card.card.pilot_until = "2026-11-01";
    change(id, card);
    EXPECT_EQ(looks(id), (Looks{"dpia-due", "pilot-due"}));
    card.card.pilot_outcome = "Vi fortsetter.";
    card.card.dpia_review = "2027-06-01";
    change(id, card);
    EXPECT_EQ(looks(id), Looks{});

    act("Kari", id, set_account_driver, std::string("facebook"), Json::object({{"page", "1"}}));
    EXPECT_EQ(looks(id), (Looks{"secret-missing"}));
    EXPECT_EQ(problem_of([&] { act("Kari", id, set_account_secret, std::string("00"), std::optional(now())); }),
              ProblemCode::invalid);
    act("Kari", id, set_account_secret, std::string("00"), std::optional(now().plus_s(10 * 86'400)));
    EXPECT_EQ(looks(id), (Looks{"secret-expiring"}));
    write([&](db::Writing& tx) { note_account_health(tx, id, {"app-review-missing", now().plus_s(60 * 86'400)}); });
    EXPECT_EQ(looks(id), (Looks{"trouble"}));
    write([&](db::Writing& tx) { note_account_health(tx, id, {"", std::nullopt}); });
    later_s(61 * 86'400);
    EXPECT_EQ(looks(id), (Looks{"secret-expired", "too-quiet"}));

    const people::Person runs = who("Kari");
    const people::Person other = who("Gro");
    EXPECT_EQ(read([&](db::Reading& tx) { return accounts_to_look_at(tx, runs); }), 1);
    EXPECT_EQ(read([&](db::Reading& tx) { return accounts_to_look_at(tx, other); }), 0);
}

TEST_P(RunningAccounts, KeepNoSecretWhenTheyAreClosed)
{
    adopt("loten");
    const Id id = opened();
    act("Kari", id, set_account_secret, std::string("00ff"), std::optional<Instant>());
    EXPECT_TRUE(is_now(id).has_secret);
    EXPECT_EQ(problem_of([&] { act("Kari", id, close_account, std::string()); }), ProblemCode::invalid);
    EXPECT_EQ(problem_of([&] { act("Gro", id, close_account, std::string("Nei")); }), ProblemCode::forbidden);
    act("Kari", id, close_account, std::string("Ingen følger den."));
    EXPECT_FALSE(is_now(id).has_secret);
    EXPECT_EQ(is_now(id).state, AccountState::closed);
    EXPECT_TRUE(looks(id).empty());
    EXPECT_EQ(recorded(id).back(), "account-closed");
    EXPECT_EQ(problem_of([&] { act("Kari", id, add_administrator, person_id("Sara")); }), ProblemCode::conflict);
}

TEST(RhythmOfAnAccount, IsQuietBusyOrSteady)
{
    const Instant now{1'795'165'200'000'000};
    const auto ago = [&](std::int64_t days) { return now.plus_s(-days * 86'400); };
    const RhythmRule rule{30, 3};
    const Instant long_ago = ago(400);
    EXPECT_EQ(rhythm_of({}, long_ago, now, rule), Rhythm::quiet);
    EXPECT_EQ(rhythm_of({}, ago(29), now, rule), Rhythm::steady) << "it has not been open for so long";
    EXPECT_EQ(rhythm_of({}, ago(30), now, rule), Rhythm::quiet);
    EXPECT_EQ(rhythm_of({ago(31)}, long_ago, now, rule), Rhythm::quiet);
    EXPECT_EQ(rhythm_of({ago(30).plus_s(1)}, long_ago, now, rule), Rhythm::steady);
    EXPECT_EQ(rhythm_of({ago(1), ago(2), ago(3)}, long_ago, now, rule), Rhythm::steady);
    EXPECT_EQ(rhythm_of({ago(1), ago(2), ago(3), ago(6)}, long_ago, now, rule), Rhythm::busy);
    EXPECT_EQ(rhythm_of({ago(1), ago(2), ago(3), ago(7)}, long_ago, now, rule), Rhythm::steady);
    EXPECT_EQ(rhythm_of({ago(-1)}, long_ago, now, rule), Rhythm::quiet) << "what is to come does not count";
}

} // namespace
} // namespace samband::channels
