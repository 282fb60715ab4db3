#include "base/sha256.h"
#include "base/text.h"
#include "subscriptions/forget.h"
#include "subscriptions/limits.h"
#include "subscriptions/parish.h"
#include "subscriptions/wording.h"

namespace samband::subscriptions {
namespace {

class SignUps : public Parish {};
SAMBAND_ON_BOTH_DATABASES(SignUps);

const Choices everything{true, {}, {}};

TEST(ConsentWording, ChangesWithItsVersionAlone)
{
    const Sha256Sum sum = sha256(consent_words);
    const std::string hash = to_hex({reinterpret_cast<const char*>(sum.data()), 4});
    EXPECT_EQ(std::string(consent_version) + " " + hash, "2026-11 14707715")
        << "other words need another version, for the proof names it";
}

TEST_P(SignUps, AnAddressIsASubscriberWhenItsOwnerHasSaidYes)
{
    const Id water = topic("Vann og avløp");
    ask_for("  Kari@Eksempel.NO ", {false, {water}, {}});
    EXPECT_FALSE(at("kari@eksempel.no")) << "a form alone subscribes nobody";
    const std::string token = link_token(message_to("kari@eksempel.no"));
    ASSERT_EQ(token.size(), 43U);

    later_s(60);
    const auto subscriber = confirm(token);
    ASSERT_TRUE(subscriber);
    EXPECT_EQ(subscriber->address, "kari@eksempel.no");
    EXPECT_EQ(subscriber->state, SubscriberState::active);
    EXPECT_EQ(subscriber->choices, (Choices{false, {water}, {}}));

    const auto consents = read([&](db::Reading& tx) { return consents_of(tx, subscriber->id); });
    ASSERT_EQ(consents.size(), 1U);
    EXPECT_EQ(consents[0].act, ConsentAct::given);
    EXPECT_EQ(consents[0].way, "link");
    EXPECT_EQ(consents[0].wording, consent_version);
    EXPECT_EQ(consents[0].source, "/abonner");
    EXPECT_EQ(consents[0].at, now());
    ASSERT_TRUE(confirm(token)) << "pressed twice";
    EXPECT_EQ(read([&](db::Reading& tx) { return consents_of(tx, subscriber->id); }).size(), 1U);
}

TEST_P(SignUps, ALinkExpiresAndAGuessedOneIsNone)
{
    ask_for("a@eksempel.no", everything);
    const std::string token = link_token(message_to("a@eksempel.no"));
    EXPECT_FALSE(confirm(token.substr(1) + "A"));
    EXPECT_FALSE(confirm(""));
    later_s(link_holds_s);
    EXPECT_FALSE(confirm(token));
    EXPECT_FALSE(read([&](db::Reading& tx) { return asked_by(tx, token); }));
    EXPECT_FALSE(at("a@eksempel.no"));
}

TEST_P(SignUps, ACodeIsTypedWithinFiveTries)
{
    const std::string token = ask_for("900 11 222", everything);
    const std::string code = code_in(message_to("+4790011222"));
    ASSERT_EQ(code.size(), 6U) << message_to("+4790011222");
    const auto type = [&](const std::string& digits) {
        return write([&](db::Writing& tx) { return confirm_by_code(tx, token, digits); }).has_value();
    };
    EXPECT_FALSE(confirm(token)) << "the page is no link";
    const std::string wrong = code == "123456" ? "654321" : "123456";
    EXPECT_FALSE(type(wrong));
    EXPECT_TRUE(type(code.substr(0, 3) + " " + code.substr(3)));
    EXPECT_EQ(at("+4790011222")->medium, Medium::sms);

    const std::string second = ask_for("900 11 333", everything);
    const std::string right = code_in(message_to("+4790011333"));
    for (int i = 0; i < code_tries; ++i)
        EXPECT_FALSE(write(
            [&](db::Writing& tx) { return confirm_by_code(tx, second, right == "111111" ? "222222" : "111111"); }));
    EXPECT_FALSE(write([&](db::Writing& tx) { return confirm_by_code(tx, second, right); }));
}

TEST_P(SignUps, WhoIsKnownIsAnsweredAndWrittenToLikeAnybody)
{
    subscribe("kjent@eksempel.no", everything);
    later_s(3'600);
    const std::string known = ask_for("kjent@eksempel.no", everything);
    const std::string unknown = ask_for("ukjent@eksempel.no", everything);
    EXPECT_EQ(known.size(), unknown.size());
    std::string to_known = message_to("kjent@eksempel.no");
    std::string to_unknown = message_to("ukjent@eksempel.no");
    to_known.replace(to_known.find(link_token(to_known)), 43, "");
    to_unknown.replace(to_unknown.find(link_token(to_unknown)), 43, "");
    EXPECT_EQ(to_known, to_unknown);
}

TEST_P(SignUps, NobodysBoxIsFilled)
{
    for (int i = 0; i < asked_again_most + 2; ++i) EXPECT_EQ(ask_for("offer@eksempel.no", everything).size(), 43U);
    EXPECT_EQ(read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }).size(),
              static_cast<std::size_t>(asked_again_most));
    later_s(asked_again_s + 1);
    ask_for("offer@eksempel.no", everything);
    EXPECT_EQ(read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }).size(),
              static_cast<std::size_t>(asked_again_most) + 1);
}

TEST_P(SignUps, StrangersDoNotSendCodesWithoutEnd)
{
    for (int i = 0; i < codes_an_hour; ++i) ask_for("9" + std::to_string(1'000'000 + i), everything);
    EXPECT_EQ(test::problem_of([&] { ask_for("98765432", everything); }), ProblemCode::unavailable);
    later_s(3'601);
    EXPECT_NO_THROW(ask_for("98765432", everything));
}

TEST_P(SignUps, AMediumWithoutAnAccountIsNotOffered)
{
    EXPECT_TRUE(read([](db::Reading& tx) { return account_for(tx, Medium::sms); }));
    write([&](db::Writing& tx) {
        sms_.state = channels::AccountState::closed;
        channels::write_account(tx, sms_);
    });
    EXPECT_FALSE(read([](db::Reading& tx) { return account_for(tx, Medium::sms); }));
    EXPECT_EQ(test::problem_of([&] { ask_for("90011222", everything); }), ProblemCode::unavailable);
}

TEST_P(SignUps, RefusesWhatIsNoAddressAndChoosesNothing)
{
    for (const char* wrong :
         {"", "kari", "kari@", "@eksempel.no", "kari@eksempel", "a@b@c", "kari@eksempel.no\r\nBcc: x@y.no",
          "Kari <kari@eksempel.no>", "kari@eksempel.no, ola@eksempel.no", "+47@eksempel.no", "12345678",
          "+44 7700 900123", "9001122", "+1 900 555 0100", "å@eksempel.no"})
        EXPECT_EQ(test::problem_of([&] { ask_for(wrong, everything); }), ProblemCode::invalid) << wrong;
    EXPECT_EQ(test::problem_of([&] { ask_for("a@eksempel.no", {}); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] {
                  ask_for("a@eksempel.no", {false, {person_id("Kari")}, {}});
              }),
              ProblemCode::invalid);
}

TEST_P(SignUps, ANewYesWidensWhatOneHad)
{
    const Id water = topic("Vann og avløp");
    const Id roads = topic("Vei og trafikk");
    const Id centre = place("Sentrum");
    subscribe("kari@eksempel.no", {false, {water}, {centre}});
    later_s(1);
    subscribe("kari@eksempel.no", {false, {roads}, {}});
    Choices now = at("kari@eksempel.no")->choices;
    EXPECT_EQ(now, (Choices{false, {water, roads}, {}}));
}

TEST_P(SignUps, RequestsAreForgotten)
{
    ask_for("a@eksempel.no", everything);
    later_s(link_holds_s + asked_again_s + 1);
    EXPECT_FALSE(write([](db::Writing& tx) { return forget_some(tx); }));
    // The request is gone: three more may be asked for at once, and no row of the old one is in the way.
    for (int i = 0; i < asked_again_most; ++i) ask_for("a@eksempel.no", everything);
    EXPECT_EQ(read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }).size(),
              static_cast<std::size_t>(asked_again_most) + 1);
}

} // namespace
} // namespace samband::subscriptions
