#include "people/people_world.h"

#include <ctime>
#include <thread>

namespace samband::people {

class SigningIn : public PeopleTest {};
SAMBAND_ON_BOTH_DATABASES(SigningIn);

TEST_P(SigningIn, GivesASessionThatEndsWithSignOut)
{
    give_password(steward_);
    const SignInOutcome outcome = signed_in(steward_, caller());
    ASSERT_TRUE(outcome.started);
    EXPECT_EQ(outcome.person, steward_);
    EXPECT_EQ(outcome.started->token.size(), 43u) << "256 bits";
    EXPECT_EQ(session_of(outcome.started->token)->person.id, steward_);
    EXPECT_TRUE(session_of(outcome.started->token)->person.may(Access::steward)) << "with its mandates, in one query";
    write([&](db::Writing& tx) { sign_out(tx, outcome.started->token); });
    EXPECT_FALSE(session_of(outcome.started->token));
}

TEST_P(SigningIn, AnswersAWrongPasswordAnUnknownLoginAndADisabledPersonAlike)
{
    const Id ola = added("Ola Hagen", "employee");
    give_password(ola);
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola); });
    const auto same = [](const SignInOutcome& it) { return !it.started && it.wait_s == 0 && it.person.nil(); };
    EXPECT_TRUE(same(signed_in(ola, caller("192.0.2.2"))));
    EXPECT_TRUE(same(signed_in(steward_, caller("192.0.2.3")))) << "who never made a password";
    EXPECT_TRUE(same(sign_in(db(), door_, caller("192.0.2.4"), "nobody@loten.example.no", good_password)));
    give_password(steward_);
    EXPECT_TRUE(same(signed_in(steward_, caller("192.0.2.5"), "korrekt hest batteri stiftx")));
}

TEST_P(SigningIn, TakesTheSameTimeForAnUnknownLogin)
{
    give_password(steward_);
    const auto took = [&](const std::string& login) {
        const std::clock_t start = std::clock(); // the processor's time: the clock on the wall tells of others too
        sign_in(db(), door_, caller(login), login, "feil passord her");
        return static_cast<double>(std::clock() - start);
    };
    double known = 1e18, unknown = 1e18;
    for (int i = 0; i < 3; ++i) {
        known = std::min(known, took("kari@loten.example.no"));
        unknown = std::min(unknown, took("nobody" + std::to_string(i) + "@loten.example.no"));
    }
    EXPECT_GT(unknown, known / 3) << "a hash is reckoned for nobody too";
}

TEST_P(SigningIn, MakesANewSessionEachTimeAndKeepsNoTokenInTheDatabase)
{
    give_password(steward_);
    const auto first = *signed_in(steward_, caller()).started;
    const auto second = *signed_in(steward_, caller("192.0.2.1", first.device_token)).started;
    EXPECT_NE(first.token, second.token);
    EXPECT_TRUE(session_of(first.token)) << "another browser of the same person";
    EXPECT_FALSE(session_of(token_hash(first.token))) << "what stands in the database opens nothing";
    EXPECT_FALSE(session_of(""));
    EXPECT_FALSE(session_of("planted-by-somebody"));
}

TEST_P(SigningIn, ByANewDeviceIsRecordedAndByAKnownOneNot)
{
    give_password(steward_);
    const auto first = *signed_in(steward_, caller()).started;
    EXPECT_TRUE(first.new_device);
    const auto again = *signed_in(steward_, caller("198.51.100.7", first.device_token)).started;
    EXPECT_FALSE(again.new_device);
    const auto kinds = acts_about(steward_);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "signed-in-by-new-device"), 1);
    const Id ola = added("Ola Hagen", "employee");
    give_password(ola);
    EXPECT_TRUE(signed_in(ola, caller("192.0.2.1", first.device_token)).started->new_device)
        << "known for one is not known for all";
}

TEST_P(SigningIn, GuessersWaitAndTheOwnerDoesNot)
{
    give_password(steward_);
    const std::string device = signed_in(steward_, caller("192.0.2.9")).started->device_token;
    int waited = 0;
    for (int i = 0; i < 12; ++i)
        waited =
            std::max(waited, signed_in(steward_, caller("192.0.2.9"), "feil passord nr " + std::to_string(i)).wait_s);
    EXPECT_GT(waited, 0);
    EXPECT_LE(waited, throttle_longest_s);
    EXPECT_GT(signed_in(steward_, caller("192.0.2.9")).wait_s, 0)
        << "not even the right password is looked at meanwhile";
    EXPECT_TRUE(signed_in(steward_, caller("192.0.2.9", device)).started) << "the same office, a known device";
    EXPECT_TRUE(signed_in(steward_, caller("198.51.100.1")).started) << "from another place";
    later_s(throttle_longest_s + 1);
    EXPECT_TRUE(signed_in(steward_, caller("192.0.2.9")).started) << "nobody is locked out";
}

TEST_P(SigningIn, SessionsEndWhenIdleAndWhenOld)
{
    give_password(steward_);
    const std::string idle = signed_in(steward_, caller()).started->token;
    later_s(idle_s - 1);
    EXPECT_TRUE(session_of(idle));
    later_s(2);
    EXPECT_FALSE(session_of(idle));

    const Started used = *signed_in(steward_, caller()).started;
    for (int hours = 0; hours < longest_s / 3600 - 1; ++hours) {
        later_s(3600);
        write([&](db::Writing& tx) { note_seen(tx, used.session); });
    }
    EXPECT_TRUE(session_of(used.token));
    later_s(3600);
    EXPECT_FALSE(session_of(used.token)) << "a week is the longest, however it is used";
}

TEST_P(SigningIn, UseIsNotedOnceAMinute)
{
    give_password(steward_);
    const Started it = *signed_in(steward_, caller()).started;
    const Instant start = session_of(it.token)->seen;
    later_s(30);
    write([&](db::Writing& tx) { note_seen(tx, it.session); });
    EXPECT_EQ(session_of(it.token)->seen, start);
    later_s(31);
    write([&](db::Writing& tx) { note_seen(tx, it.session); });
    EXPECT_GT(session_of(it.token)->seen, start);
}

TEST_P(SigningIn, DisablingEndsAllSessionsAtOnce)
{
    const Id ola = added("Ola Hagen", "employee");
    give_password(ola);
    const std::string token = signed_in(ola, caller()).started->token;
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola); });
    EXPECT_FALSE(session_of(token));
    write([&](db::Writing& tx) { enable_person(tx, steward_, ola); });
    EXPECT_FALSE(session_of(token)) << "it does not come back";
}

TEST_P(SigningIn, ChangingThePasswordEndsTheOthersAndStartsANewOne)
{
    give_password(steward_);
    const std::string here = signed_in(steward_, caller()).started->token;
    const std::string there = signed_in(steward_, caller("198.51.100.1")).started->token;
    const auto change = [&](const std::string& current, const std::string& fresh) {
        return change_password(db(), door_, caller(), person(steward_), current, fresh);
    };
    EXPECT_FALSE(change("feil passord her", "nytt langt godt ordtak").started);
    EXPECT_THROW(change(good_password, "Sommer2024!!"), Problem);
    EXPECT_TRUE(session_of(here)) << "nothing has changed";
    const auto changed = change(good_password, "nytt langt godt ordtak");
    ASSERT_TRUE(changed.started);
    EXPECT_FALSE(session_of(here));
    EXPECT_FALSE(session_of(there));
    EXPECT_TRUE(session_of(changed.started->token));
    EXPECT_FALSE(signed_in(steward_, caller()).started);
    EXPECT_TRUE(signed_in(steward_, caller(), "nytt langt godt ordtak").started);
    EXPECT_FALSE(ledger_says(steward_, "ordtak"));
}

TEST_P(SigningIn, AnInvitationIsGoodOnceForThreeDays)
{
    const Id ola = added("Ola Hagen", "employee");
    const std::string code = write([&](db::Writing& tx) { return invite_person(tx, steward_, ola); });
    const auto accept = [&](const std::string& typed, const std::string& password = "nytt langt godt ordtak") {
        return accept_invitation(db(), door_, caller(), person(ola).login, typed, password);
    };
    EXPECT_FALSE(accept("0000-0000-0000-0000-0000").started);
    EXPECT_THROW(accept(code, "kort"), Problem);
    std::string sloppy = code;
    std::transform(sloppy.begin(), sloppy.end(), sloppy.begin(),
                   [](char c) { return c == '-' ? ' ' : static_cast<char>(std::tolower(c)); });
    EXPECT_TRUE(accept(sloppy).started);
    EXPECT_FALSE(accept(code).started) << "once";
    EXPECT_TRUE(signed_in(ola, caller("198.51.100.2"), "nytt langt godt ordtak").started);
    EXPECT_FALSE(ledger_says(ola, code.substr(0, 4)));

    const std::string late = write([&](db::Writing& tx) { return invite_person(tx, steward_, ola); });
    later_s(invitation_s + 1);
    EXPECT_FALSE(accept(late).started);
}

TEST(PasswordHashing, IsArgon2idAsOwaspAsks)
{
    PasswordHashing hashing;
    const std::string hash = hashing.hash("korrekt hest batteri stift");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
    EXPECT_TRUE(hashing.matches(&hash, "korrekt hest batteri stift"));
    EXPECT_FALSE(hashing.matches(&hash, "korrekt hest batteri stifu"));
    EXPECT_FALSE(hashing.matches(nullptr, "korrekt hest batteri stift"));
    const std::string composed = hashing.hash("p\xc3\xa5ske i fjellheimen");
    EXPECT_TRUE(hashing.matches(&composed, "pa\xcc\x8aske i fjellheimen")) << "however the keyboard writes å";
    EXPECT_NE(hash, hashing.hash("korrekt hest batteri stift")) << "salted";
}

TEST(PasswordHashing, AFloodIsTurnedAwayAndDoesNotTakeAllWorkers)
{
    PasswordHashing hashing(1, 2);
    std::atomic<int> served = 0, refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i)
        threads.emplace_back([&] {
            try {
                hashing.matches(nullptr, "feil passord her");
                ++served;
            } catch (const Problem& problem) {
                EXPECT_EQ(problem.code(), ProblemCode::unavailable);
                ++refused;
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(served + refused, 12);
    EXPECT_GT(refused, 0);
    EXPECT_GE(served, 1);
}

} // namespace samband::people
