#include "client/imap_client.h"
#include "client/smtp_client.h"
#include "mail/bounce.h"
#include "mail/letters.h"
#include "mail/read.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>

/// Through a real mail server: Postfix takes the mail, Dovecot keeps it. tools/test_mail.sh starts them and says where.
namespace samband::mail {

using namespace client;

class Peers : public testing::Test {
protected:
    void SetUp() override
    {
        const char* where = std::getenv("SAMBAND_TEST_MAIL");
        if (where == nullptr) GTEST_SKIP() << "no mail server: SAMBAND_TEST_MAIL is not set (tools/test_mail.sh)";
        std::istringstream(where) >> smtp_port_ >> imap_port_ >> certificate_;
    }

    Login login(const std::string& user, std::uint16_t port)
    {
        return {.host = "localhost",
                .port = port,
                .security = Security::starttls,
                .user = user + "@loten.example",
                .secret = "kaffe",
                .ca_file = certificate_};
    }
    SmtpSetting sending()
    {
        return {.login = login("post", smtp_port_),
                .reach = Reach({"localhost:" + std::to_string(smtp_port_)}),
                .hello = "loten.example"};
    }
    ImapSetting fetching(const std::string& user)
    {
        return {.login = login(user, imap_port_), .reach = Reach({"localhost:" + std::to_string(imap_port_)})};
    }
    MailboxPlace now_in(const std::string& user)
    {
        const auto read = fetch_new_mail(fetching(user), {}, 1'000);
        return std::holds_alternative<NewMail>(read) ? std::get<NewMail>(read).place : MailboxPlace{};
    }
    /// The mails that come after `place`, once there are `count` of them; it waits ten seconds at most.
    NewMail wait_for(const std::string& user, const MailboxPlace& place, std::size_t count)
    {
        NewMail read;
        for (int i = 0; i < 100 && read.mails.size() < count; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(i == 0 ? 10 : 100));
            auto fetched = fetch_new_mail(fetching(user), place, 100);
            if (std::holds_alternative<NewMail>(fetched)) read = std::move(std::get<NewMail>(fetched));
        }
        EXPECT_EQ(read.mails.size(), count);
        return read;
    }

    std::uint16_t smtp_port_ = 0;
    std::uint16_t imap_port_ = 0;
    std::string certificate_;
};

TEST_F(Peers, WhatIsSentIsReadBack)
{
    const MailboxPlace before = now_in("ase");
    SmtpClient client(sending());
    const auto handed = client.send(20, [](std::size_t i) {
        Message message = plain_letter();
        message.id = "peers-" + std::to_string(i) + "@loten.example";
        message.to = {{"Åse Bø", "ase@loten.example"}};
        message.text = "Nummer " + std::to_string(i) + "\n.\nog slutt\n";
        message.html = "<p>Nummer " + std::to_string(i) + "</p>";
        message.leave_url = "https://loten.example/ut";
        return Letter{"retur@loten.example", "ase@loten.example", compose(message)};
    });
    for (const Handed& one : handed) {
        EXPECT_EQ(one.what, Handing::accepted) << one.reply << word(one.why);
        EXPECT_EQ(one.code, 250);
    }
    const NewMail read = wait_for("ase", before, 20);
    std::set<std::string> ids;
    for (const FetchedMail& fetched : read.mails) {
        const auto mail = read_message(fetched.text);
        ASSERT_TRUE(mail);
        ids.insert(mail->id);
        EXPECT_EQ(mail->subject, "Vannet stenges på Ådalsbruk");
        EXPECT_EQ(mail->from.name, "Løten kommune");
        EXPECT_TRUE(mail->text.ends_with("\r\n.\r\nog slutt\r\n")) << mail->text;
    }
    EXPECT_EQ(ids.size(), 20u);
}

TEST_F(Peers, AMailToNobodyComesBackAsABounceThatIsUnderstood)
{
    const MailboxPlace before = now_in("retur");
    Message message = plain_letter();
    message.id = "bounce-" + std::to_string(before.uid) + "@loten.example";
    message.to = {{"Ingen", "ingen@loten.example"}};
    const Handed handed = SmtpClient(sending()).send({"retur@loten.example", "ingen@loten.example", compose(message)});
    ASSERT_EQ(handed.what, Handing::accepted) << handed.reply << word(handed.why);
    const NewMail read = wait_for("retur", before, 1);
    ASSERT_EQ(read.mails.size(), 1u);
    const auto understood = read_bounce(read.mails[0].text);
    ASSERT_TRUE(std::holds_alternative<Bounce>(understood)) << read.mails[0].text;
    const Bounce& bounce = std::get<Bounce>(understood);
    EXPECT_EQ(bounce.message_id, message.id);
    ASSERT_EQ(bounce.recipients.size(), 1u);
    EXPECT_EQ(bounce.recipients[0].recipient, "ingen@loten.example");
    EXPECT_EQ(bounce.recipients[0].status, "5.1.1");
    EXPECT_TRUE(bounce.recipients[0].permanent);
}

TEST_F(Peers, AServerRefusesASenderWithoutSignInOrWithAnother)
{
    SmtpSetting nobody = sending();
    nobody.login.user.clear();
    const Handed refused = SmtpClient(nobody).send({"retur@loten.example", "ase@loten.example", "\r\nHei"});
    EXPECT_EQ(refused.what, Handing::refused);
    EXPECT_EQ(refused.code, 554);
    SmtpSetting wrong = sending();
    wrong.login.secret = "te";
    const Handed denied = SmtpClient(wrong).send({"retur@loten.example", "ase@loten.example", "\r\nHei"});
    EXPECT_EQ(denied.what, Handing::not_sent);
    EXPECT_EQ(denied.why, Why::no_login);
    const auto unread = fetch_new_mail(
        [&] {
            ImapSetting one = fetching("ase");
            one.login.secret = "te";
            return one;
        }(),
        {}, 1);
    ASSERT_TRUE(std::holds_alternative<NotFetched>(unread));
    EXPECT_EQ(std::get<NotFetched>(unread).why, Why::no_login);
}

TEST_F(Peers, ACertificateThatNobodyVouchesForIsRefused)
{
    SmtpSetting unknown = sending();
    unknown.login.ca_file.clear();
    const Handed handed = SmtpClient(unknown).send({"retur@loten.example", "ase@loten.example", "\r\nHei"});
    EXPECT_EQ(handed.what, Handing::not_sent);
    EXPECT_EQ(handed.why, Why::no_tls);
    SmtpSetting other_name = sending(); // the certificate is of localhost
    other_name.login.host = "127.0.0.1";
    other_name.reach = Reach({"127.0.0.1:" + std::to_string(smtp_port_)});
    EXPECT_EQ(SmtpClient(other_name).send({"r@loten.example", "ase@loten.example", "\r\nHei"}).why, Why::no_tls);
}

TEST_F(Peers, AMailboxIsReadOnFromWhereItWasLeftAndNothingInItChanges)
{
    const MailboxPlace before = now_in("post");
    SmtpClient client(sending());
    for (int i = 0; i < 3; ++i)
        ASSERT_EQ(client.send({"retur@loten.example", "post@loten.example", "Subject: m\r\n\r\nHei"}).what,
                  Handing::accepted);
    const NewMail all = wait_for("post", before, 3);
    auto first = std::get<NewMail>(fetch_new_mail(fetching("post"), before, 2));
    EXPECT_EQ(first.mails.size(), 2u);
    EXPECT_TRUE(first.more);
    auto rest = std::get<NewMail>(fetch_new_mail(fetching("post"), first.place, 2));
    ASSERT_EQ(rest.mails.size(), 1u);
    EXPECT_FALSE(rest.more);
    EXPECT_EQ(rest.mails[0].text, all.mails[2].text);
    EXPECT_TRUE(std::get<NewMail>(fetch_new_mail(fetching("post"), rest.place, 2)).mails.empty());
    MailboxPlace of_another = rest.place;
    ++of_another.uid_validity;
    const auto anew = std::get<NewMail>(fetch_new_mail(fetching("post"), of_another, 100));
    EXPECT_TRUE(anew.began_anew);
    EXPECT_GE(anew.mails.size(), 3u);
    ImapSetting missing = fetching("post");
    missing.mailbox = "Finnes ikke";
    EXPECT_EQ(std::get<NotFetched>(fetch_new_mail(missing, {}, 1)).why, Why::not_understood);
    missing.mailbox = "INBOX\"\r\na1 DELETE INBOX";
    EXPECT_EQ(std::get<NotFetched>(fetch_new_mail(missing, {}, 1)).why, Why::bad_request);
}

} // namespace samband::mail
