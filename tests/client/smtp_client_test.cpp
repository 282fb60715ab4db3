#include "base/text.h"
#include "client/smtp_client.h"
#include "client/smtp_session.h"
#include "support/odd_smtp.h"

#include <gtest/gtest.h>

#include <thread>

namespace samband::client {

using test::OddMail;

class HandingOver : public testing::TestWithParam<bool> {
protected:
    SmtpSetting setting()
    {
        SmtpSetting one;
        one.login.host = "127.0.0.1";
        one.login.port = server_.port();
        one.login.security = Security::plain;
        one.reach = Reach({server_.place()});
        one.connections = 1;
        one.reply_ms = 500;
        one.taken_ms = 300;
        return one;
    }
    static Letter letter(const std::string& text = "Subject: Hei\r\n\r\nHei\r\n")
    {
        return {"retur@loten.example", "ase@eksempel.example", text};
    }
    /// What becomes of one letter after one that went well on the same connection.
    Handed met_with(OddMail how)
    {
        SmtpClient client(setting());
        server_.meet_with({OddMail::accept, how});
        EXPECT_EQ(client.send(letter("Subject: first\r\n\r\n")).what, Handing::accepted);
        return client.send(letter());
    }
    std::size_t taken(const std::string& text)
    {
        const auto all = server_.taken();
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [&](const auto& message) { return message.text.find(text) != std::string::npos; }));
    }

    test::OddSmtp server_{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(, HandingOver, testing::Bool(),
                         [](const auto& pipelining) { return pipelining.param ? "Together" : "OneByOne"; });

TEST_P(HandingOver, TellsWhatTheServerSaid)
{
    struct Case {
        OddMail how;
        Handing what;
        int code;
        const char* status;
        bool whole_account;
    };
    for (const Case& c : {Case{OddMail::accept, Handing::accepted, 250, "2.0.0", false},
                          Case{OddMail::accept_then_close, Handing::accepted, 250, "2.0.0", false},
                          Case{OddMail::refuse_recipient, Handing::refused, 550, "5.1.1", false},
                          Case{OddMail::refuse_data, Handing::refused, 550, "5.1.1", false},
                          Case{OddMail::recipient_later, Handing::later, 450, "4.2.2", false},
                          Case{OddMail::refuse_sender, Handing::refused, 550, "5.7.1", true},
                          Case{OddMail::refuse_text, Handing::refused, 554, "5.7.1", false},
                          Case{OddMail::text_later, Handing::later, 451, "4.3.0", false}}) {
        const Handed handed = met_with(c.how);
        EXPECT_EQ(handed.what, c.what) << static_cast<int>(c.how);
        EXPECT_EQ(handed.code, c.code) << static_cast<int>(c.how);
        EXPECT_EQ(handed.status, c.status) << static_cast<int>(c.how);
        EXPECT_EQ(handed.whole_account, c.whole_account) << static_cast<int>(c.how);
    }
}

TEST_P(HandingOver, WhatWasTakenWithoutAnAnswerIsUnknownAndSentOnce)
{
    std::size_t before = 0;
    for (const OddMail how : {OddMail::lost_answer, OddMail::reset_after, OddMail::silence, OddMail::nonsense}) {
        const Handed handed = met_with(how);
        EXPECT_EQ(handed.what, Handing::unknown) << static_cast<int>(how);
        EXPECT_EQ(taken("Hei"), ++before) << static_cast<int>(how);
    }
}

// Nothing of it was taken: it goes by a new connection, by itself.
TEST_P(HandingOver, AKeptConnectionThatEndsBeforeTheTextIsNoMatter)
{
    EXPECT_EQ(met_with(OddMail::close_at_mail).what, Handing::accepted);
    EXPECT_EQ(taken("Hei"), 1u);
    EXPECT_EQ(server_.connections(), 2);
}

// RFC 5321 § 3.8: a server that closes down says 421 to whatever comes next, also where it only cares for idle ones.
TEST_P(HandingOver, AKeptConnectionThatTheServerClosesIsNoMatter)
{
    EXPECT_EQ(met_with(OddMail::too_busy).what, Handing::accepted);
    EXPECT_EQ(taken("Hei"), 1u);
    EXPECT_EQ(server_.connections(), 2);
}

TEST_P(HandingOver, WhatTheServerSaidIsToldWhereNoNewConnectionIsHad)
{
    SmtpClient client(setting());
    server_.meet_with({OddMail::accept, OddMail::too_busy});
    EXPECT_EQ(client.send(letter("Subject: first\r\n\r\n")).what, Handing::accepted);
    server_.at_most(0);
    const Handed handed = client.send(letter());
    EXPECT_EQ(handed.what, Handing::later);
    EXPECT_EQ(handed.code, 421);
    EXPECT_EQ(handed.reply, "4.3.2 too busy");
}

TEST_P(HandingOver, AServerThatIsTooBusyForANewConnectionConcernsTheWholeAccount)
{
    server_.meet_with({OddMail::too_busy});
    const Handed handed = SmtpClient(setting()).send(letter());
    EXPECT_EQ(handed.what, Handing::later);
    EXPECT_EQ(handed.code, 421);
    EXPECT_EQ(handed.status, "4.3.2");
    EXPECT_TRUE(handed.whole_account);
    EXPECT_EQ(server_.connections(), 1);
}

/// None of its answers is late, but all together are: nothing was sent, and the time for the answer to a text is kept.
TEST_P(HandingOver, ALetterTakesNoLongerThanItMayHoweverSlowTheServerIs)
{
    SmtpSetting hurried = setting();
    hurried.letter_ms = 1'000;
    SmtpClient client(hurried);
    server_.meet_with({OddMail::accept, OddMail::slow, OddMail::slow});
    EXPECT_EQ(client.send(letter()).what, Handing::accepted);
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(client.send(letter()).what, Handing::not_sent);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::milliseconds(1'500));
    EXPECT_EQ(taken("Hei"), 1u);
}

TEST_P(HandingOver, AnAnswerWithoutEndIsNone)
{
    server_.meet_with({OddMail::endless});
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(SmtpClient(setting()).send(letter()).what, Handing::not_sent);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(2));
}

TEST_P(HandingOver, ANewConnectionThatEndsBeforeTheTextIsNotSent)
{
    server_.meet_with({OddMail::close_at_mail, OddMail::accept});
    const Handed handed = SmtpClient(setting()).send(letter());
    EXPECT_EQ(handed.what, Handing::not_sent);
    EXPECT_EQ(handed.why, Why::broken_off);
    EXPECT_TRUE(server_.taken().empty());
}

TEST_P(HandingOver, ARefusedOneLeavesTheConnectionForTheNext)
{
    SmtpClient client(setting());
    server_.meet_with({OddMail::refuse_recipient, OddMail::refuse_sender, OddMail::refuse_data, OddMail::text_later});
    for (int i = 0; i < 4; ++i) EXPECT_NE(client.send(letter()).what, Handing::accepted);
    EXPECT_EQ(client.send(letter()).what, Handing::accepted);
    EXPECT_EQ(server_.connections(), 1);
}

TEST_P(HandingOver, WhatBecomesOfOneIsNoneOfItsNeighboursBusiness)
{
    const std::map<OddMail, Handing> kinds{
        {OddMail::accept, Handing::accepted},        {OddMail::accept_then_close, Handing::accepted},
        {OddMail::refuse_sender, Handing::refused},  {OddMail::refuse_recipient, Handing::refused},
        {OddMail::recipient_later, Handing::later},  {OddMail::refuse_data, Handing::refused},
        {OddMail::refuse_text, Handing::refused},    {OddMail::text_later, Handing::later},
        {OddMail::close_at_mail, Handing::accepted}, // on a new connection
        {OddMail::close_in_text, Handing::unknown},  {OddMail::lost_answer, Handing::unknown},
        {OddMail::silence, Handing::unknown},        {OddMail::nonsense, Handing::unknown},
    };
    for (const auto& [kind, expected] : kinds) {
        SmtpClient client(setting());
        server_.meet_with({OddMail::accept, kind});
        const std::string mark = "kind " + std::to_string(static_cast<int>(kind)) + " letter ";
        const auto handed = client.send(
            4, [&](std::size_t i) { return letter("Subject: x\r\n\r\n" + mark + std::to_string(i) + "\r\n"); });
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(handed[i].what, i == 1 ? expected : Handing::accepted) << mark << i;
            EXPECT_LE(taken(mark + std::to_string(i)), 1u) << mark << i;
        }
    }
}

TEST_P(HandingOver, WhatIsAnnouncedAndThenStoppedIsNotSent)
{
    SmtpClient client(setting());
    std::atomic<int> asked = 0;
    const auto handed = client.send(
        3, [&](std::size_t) { return letter(); }, [&] { return ++asked > 1; });
    EXPECT_EQ(handed[0].what, Handing::accepted);
    EXPECT_EQ(handed[1].what, Handing::not_begun);
    EXPECT_EQ(client.send(letter()).what, Handing::accepted);
    EXPECT_EQ(server_.taken().size(), 2u);
}

TEST_P(HandingOver, GoesOnFewConnectionsInTheOrderOfTheLetters)
{
    SmtpSetting four = setting();
    four.connections = 4;
    SmtpClient client(four);
    for (int round = 0; round < 3; ++round) {
        const auto handed = client.send(100, [&](std::size_t i) {
            return Letter{"retur@loten.example", "m" + std::to_string(i) + "@eksempel.example", "\r\nHei"};
        });
        ASSERT_EQ(handed.size(), 100u);
        for (const Handed& one : handed) EXPECT_EQ(one.what, Handing::accepted);
    }
    EXPECT_LE(server_.connections(), 4);
    std::map<std::string, int> times;
    for (const test::OddMessage& message : server_.taken()) ++times[message.to];
    EXPECT_EQ(times.size(), 100u);
    for (const auto& [to, count] : times) EXPECT_EQ(count, 3) << to;
}

TEST_P(HandingOver, AConnectionIsTakenLeaveOf)
{
    EXPECT_EQ(SmtpClient(setting()).send(letter()).what, Handing::accepted);
    for (int i = 0; i < 200 && server_.farewells() == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(server_.farewells(), 1);
}

TEST_P(HandingOver, AServerThatWantsFewerConnectionsGetsFewer)
{
    server_.at_most(1);
    SmtpSetting four = setting();
    four.connections = 4;
    const auto handed = SmtpClient(four).send(50, [&](std::size_t) { return letter(); });
    for (const Handed& one : handed) EXPECT_EQ(one.what, Handing::accepted);
    EXPECT_EQ(server_.taken().size(), 50u);
}

// Whatever the server does: each letter is taken at most once, and one told as not sent or later not at all.
TEST_P(HandingOver, AreMadeAtMostOnceWhateverTheServerDoes)
{
    server_.meet_at_random({OddMail::accept, OddMail::accept, OddMail::accept, OddMail::accept_then_close,
                            OddMail::refuse_recipient, OddMail::recipient_later, OddMail::refuse_data,
                            OddMail::refuse_sender, OddMail::too_busy, OddMail::close_at_mail, OddMail::close_in_text,
                            OddMail::lost_answer, OddMail::reset_after, OddMail::nonsense},
                           20'261'122);
    SmtpSetting three = setting();
    three.connections = 3;
    SmtpClient client(three);
    std::map<std::string, int> times;
    std::map<std::string, Handing> told;
    for (int round = 0; round < 20; ++round) {
        const auto to = [&](std::size_t i) {
            return "m" + std::to_string(round) + "-" + std::to_string(i) + "@e.example";
        };
        const auto handed = client.send(50, [&](std::size_t i) { return Letter{"r@loten.example", to(i), "\r\nHei"}; });
        for (std::size_t i = 0; i < handed.size(); ++i) told[to(i)] = handed[i].what;
    }
    for (const test::OddMessage& message : server_.taken()) ++times[message.to];
    int unknown = 0;
    for (const auto& [to, what] : told) {
        EXPECT_LE(times[to], 1) << to;
        EXPECT_TRUE(times[to] == 1 || what != Handing::accepted) << to;
        EXPECT_TRUE(times[to] == 0 || what == Handing::accepted || what == Handing::unknown) << to;
        unknown += what == Handing::unknown;
    }
    EXPECT_EQ(told.size(), 1'000u);
    EXPECT_GT(unknown, 50);
}

TEST_P(HandingOver, NoTextEndsItselfOrBeginsAnother)
{
    SmtpClient client(setting());
    const std::string smuggled = "MAIL FROM:<x@y.example>\r\nRCPT TO:<z@y.example>\r\nDATA\r\nSubject: smuggled\r\n";
    for (const std::string end : {"\r\n.\r\n", "\n.\n", "\n.\r\n", "\r.\r", "\r\n.\n", "\r\n.\r", "\n..\n"}) {
        ASSERT_EQ(client.send(letter("Subject: a\r\n\r\nb" + end + smuggled)).what, Handing::accepted) << to_hex(end);
    }
    ASSERT_EQ(server_.taken().size(), 7u);
    for (const test::OddMessage& message : server_.taken()) {
        EXPECT_EQ(message.to, "ase@eksempel.example");
        EXPECT_NE(message.text.find("smuggled"), std::string::npos);
        EXPECT_EQ(message.text.find('\r'), message.text.find("\r\n"));
    }
}

TEST_P(HandingOver, AnAddressThatIsNoneIsRefusedBeforeAnythingIsSaid)
{
    SmtpClient client(setting());
    for (const char* to : {"", "ase", "@e.example", "ase@", "ase@e.example>\r\nRCPT TO:<x@y.example", "a b@e.example",
                           "<ase@e.example>", "ase@e.example\n", "åse@eksempel.example", "ase@e\xE2\x80\xA8.example"}) {
        const Handed handed = client.send({"retur@loten.example", to, "\r\nHei"});
        EXPECT_EQ(handed.what, Handing::refused) << to;
        EXPECT_EQ(handed.status, "5.1.3") << to;
    }
    EXPECT_EQ(client.send({"retur@loten.example>\r\n", "a@e.example", ""}).what, Handing::refused);
    EXPECT_TRUE(server_.taken().empty());
}

TEST_P(HandingOver, ALetterThatIsTooLargeForTheServerIsRefused)
{
    SmtpClient client(setting());
    const Handed handed = client.send(letter("\r\n" + std::string(1'000'001, 'a')));
    EXPECT_EQ(handed.what, Handing::refused);
    EXPECT_EQ(handed.status, "5.3.4");
}

TEST_P(HandingOver, StopsWhenToldTo)
{
    SmtpClient client(setting());
    std::atomic<int> asked = 0;
    const auto handed = client.send(
        10, [&](std::size_t) { return letter(); }, [&] { return ++asked > 4; });
    for (std::size_t i = 0; i < 10; ++i) EXPECT_EQ(handed[i].what, i < 4 ? Handing::accepted : Handing::not_begun) << i;
    EXPECT_EQ(server_.taken().size(), 4u);
}

/// The program ends while a server is silent: no answer is waited for longer than a second, where a minute else is.
TEST_P(HandingOver, GivesUpWaitingWhenTheProgramEnds)
{
    SmtpSetting patient = setting();
    patient.reply_ms = patient.taken_ms = 60'000;
    for (const auto& [how, comes] :
         {std::pair(OddMail::silence, Handing::unknown), std::pair(OddMail::silence_at_mail, Handing::not_begun)}) {
        SmtpClient client(patient);
        server_.meet_with({OddMail::accept, how});
        const auto began = std::chrono::steady_clock::now();
        const auto ending = [&] { return std::chrono::steady_clock::now() - began > std::chrono::milliseconds(300); };
        const auto handed = client.send(
            3, [](std::size_t) { return letter(); }, ending, ending);
        const auto took = std::chrono::steady_clock::now() - began;
        EXPECT_LT(took, std::chrono::seconds(3));
        EXPECT_GT(took, std::chrono::seconds(1)) << "an answer that is on its way still comes";
        EXPECT_EQ(handed[0].what, Handing::accepted);
        EXPECT_EQ(handed[1].what, comes) << "after the final dot alone it may have been taken";
        EXPECT_EQ(handed[2].what, Handing::not_begun);
    }
    EXPECT_EQ(taken("Hei"), 3u) << "two that were answered, and the one in doubt";
}

TEST_P(HandingOver, ALetterThatCannotBeWrittenHoldsNoOtherUp)
{
    SmtpClient client(setting());
    const auto handed = client.send(3, [&](std::size_t i) {
        if (i == 1) throw std::runtime_error("no");
        return letter();
    });
    EXPECT_EQ(handed[0].what, Handing::accepted);
    EXPECT_EQ(handed[1].what, Handing::not_sent);
    EXPECT_EQ(handed[1].why, Why::bad_request);
    EXPECT_EQ(handed[2].what, Handing::accepted);
}

TEST_P(HandingOver, SignsInWithAPasswordOrAToken)
{
    server_.offer_sign_in(true);
    SmtpSetting signed_in = setting();
    signed_in.login.user = "post@loten.example";
    signed_in.login.secret = "kaffe";
    EXPECT_EQ(SmtpClient(signed_in).send(letter()).what, Handing::accepted);
    signed_in.login.oauth2 = true;
    EXPECT_EQ(SmtpClient(signed_in).send(letter()).what, Handing::accepted);
    const auto sign_ins = server_.sign_ins();
    ASSERT_EQ(sign_ins.size(), 2u);
    EXPECT_EQ(sign_ins[0], "AUTH PLAIN " + to_base64(std::string("\0post@loten.example\0kaffe", 25)));
    EXPECT_EQ(sign_ins[1], "AUTH XOAUTH2 " + to_base64("user=post@loten.example\1auth=Bearer kaffe\1\1"));
}

TEST_P(HandingOver, ARefusedSignInConcernsTheWholeAccountAndIsTriedOnce)
{
    server_.offer_sign_in(false);
    SmtpSetting signed_in = setting();
    signed_in.login.user = "post@loten.example";
    signed_in.login.secret = "feil";
    const auto handed = SmtpClient(signed_in).send(20, [&](std::size_t) { return letter(); });
    for (const Handed& one : handed) {
        EXPECT_EQ(one.what, Handing::not_sent);
        EXPECT_EQ(one.why, Why::no_login);
        EXPECT_TRUE(one.whole_account);
    }
    EXPECT_LE(server_.connections(), 1);
}

TEST_P(HandingOver, NothingIsSaidInTheOpenWhereTlsIsAskedFor)
{
    server_.offer_sign_in(true);
    SmtpSetting secure = setting();
    secure.login.user = "post@loten.example";
    secure.login.secret = "kaffe";
    for (const Security security : {Security::starttls, Security::tls}) {
        secure.login.security = security;
        secure.connect_ms = 300;
        const Handed handed = SmtpClient(secure).send(letter());
        EXPECT_EQ(handed.what, Handing::not_sent);
        EXPECT_TRUE(handed.whole_account);
    }
    EXPECT_TRUE(server_.sign_ins().empty());
    EXPECT_TRUE(server_.taken().empty());
}

TEST_P(HandingOver, AServerInsideIsReachedOnlyIfListed)
{
    SmtpSetting closed = setting();
    closed.reach = {};
    const Handed handed = SmtpClient(closed).send(letter());
    EXPECT_EQ(handed.what, Handing::not_sent);
    EXPECT_EQ(handed.why, Why::not_allowed);
    EXPECT_EQ(server_.connections(), 0);
}

TEST(SmtpText, EndsEveryLineAndDoublesEveryLeadingDot)
{
    EXPECT_EQ(smtp_text(""), ".\r\n");
    EXPECT_EQ(smtp_text("a"), "a\r\n.\r\n");
    EXPECT_EQ(smtp_text("a\r\n"), "a\r\n.\r\n");
    EXPECT_EQ(smtp_text("a\nb\rc\r\n"), "a\r\nb\r\nc\r\n.\r\n");
    EXPECT_EQ(smtp_text(".\r\n..\n.a"), "..\r\n...\r\n..a\r\n.\r\n");
    EXPECT_EQ(smtp_text("\n\r"), "\r\n\r\n.\r\n");
}

} // namespace samband::client
