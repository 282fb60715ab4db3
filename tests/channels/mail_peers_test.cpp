#include "channels/harbour.h"
#include "channels/mail/bounces.h"
#include "channels/mail/personal.h"
#include "channels/mail/read_mailbox.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "channels/pace.h"
#include "mail/read.h"

#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>

/// Newsletters through a real mail server: Postfix takes them, Dovecot keeps them. tools/test_mail.sh starts both.
namespace samband::channels::mail {

class MailChannel : public test::Harbour {
protected:
    void SetUp() override
    {
        const char* where = std::getenv("SAMBAND_TEST_MAIL");
        if (where == nullptr) GTEST_SKIP() << "no mail server: SAMBAND_TEST_MAIL is not set (tools/test_mail.sh)";
        std::istringstream(where) >> smtp_port_ >> imap_port_ >> certificate_;
        Harbour::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-mail-" + account_.id.text());
        reach_ = client::Reach({"localhost:" + std::to_string(smtp_port_), "localhost:" + std::to_string(imap_port_)});
        ShippingSetting ways;
        ways.keys = [this](const std::string&) { return keys_; };
        ways.site = [](const std::string&) { return "https://loten.example"; };
        mailing_ = std::make_unique<Shipping>(ways);
        mailing_->add(smtp_driver, std::make_unique<SmtpPort>(reach_));
        newsletter_ = write([&](db::Writing& tx) { return open_account(tx); });
    }
    void TearDown() override
    {
        std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }

    Account open_account(db::Writing& tx)
    {
        Account it = account();
        it.driver = smtp_driver;
        it.settings = Json::object({{"from", "post@loten.example"},
                                    {"host", "localhost"},
                                    {"port", std::int64_t{smtp_port_}},
                                    {"user", "post@loten.example"},
                                    {"bounces", "post@loten.example"},
                                    {"imap_host", "localhost"},
                                    {"imap_port", std::int64_t{imap_port_}},
                                    {"ca_file", certificate_}});
        it = add_account(tx, it);
        write_sealed_secret(tx, it.id, Secrets(keys_).seal("kaffe", it.id.text()), std::nullopt);
        return load_account(tx, it.id);
    }

    Dispatch letter_to(const std::vector<std::string>& addresses)
    {
        Order what = order();
        what.account = newsletter_.id;
        what.variant.title = "Vannet stenges i Sentrumsvegen – tirsdag";
        what.variant.text = "Vi bytter en ventil.";
        what.variant.html = "<p>Vi bytter en <a href=\"/nyheter/ventil\">ventil</a>.</p>";
        what.variant.link = "/nyheter/vann";
        what.variant.sender = "Løten kommune";
        return write([&](db::Writing& tx) {
            const Dispatch dispatch = begin_dispatch(tx, what);
            for (const std::string& address : addresses)
                add_recipients(tx, dispatch.id,
                               {{address, Json::object({{"leave", "https://loten.example/abonner/av/" + address}})}});
            filled(tx, dispatch.id);
            return dispatch;
        });
    }

    void send_all()
    {
        while (const auto lease = leased()) {
            const outbox::Outcome outcome = mailing_->ship(*lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        }
    }

    /// Waits ten seconds at most for a mail to `user` whose text holds that.
    std::string mail_with(const std::string& user, const std::string& words)
    {
        Account reader = newsletter_;
        reader.settings["user"] = user + "@loten.example";
        const auto mailbox = imap_setting(reader, "kaffe", reach_);
        for (int i = 0; i < 100; ++i) {
            const auto read = client::fetch_new_mail(*mailbox, {}, 1'000);
            if (const auto* mails = std::get_if<client::NewMail>(&read))
                for (const client::FetchedMail& mail : mails->mails)
                    if (mail.text.find(words) != std::string::npos) return mail.text;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        return {};
    }

    int smtp_port_ = 0;
    int imap_port_ = 0;
    std::string certificate_;
    std::filesystem::path keys_;
    client::Reach reach_;
    std::unique_ptr<Shipping> mailing_;
    Account newsletter_;
};
SAMBAND_ON_BOTH_DATABASES(MailChannel);

TEST_P(MailChannel, ANewsletterArrivesWithItsOwnWayOut)
{
    const Dispatch dispatch = letter_to({"ase@loten.example"});
    send_all();
    ASSERT_EQ(counts(dispatch), (StateCounts{{DeliveryState::sent, 1}}));
    const auto sent = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, DeliveryState::sent); });
    const std::string mail = mail_with("ase", sent[0].id.text() + "@loten.example");
    ASSERT_FALSE(mail.empty()) << "it did not arrive";
    EXPECT_NE(mail.find("<https://loten.example/abonner/av/ase@loten.example>"), std::string::npos) << mail;
    EXPECT_NE(mail.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), std::string::npos) << mail;
}

/// Its reply names the Message-ID that is known before it leaves.
TEST_P(MailChannel, WhatOnePersonWritesArrivesAsAReplyThatCanBeAnswered)
{
    Order what = order();
    what.account = newsletter_.id;
    what.variant.title = "SV: Når åpner badet?";
    what.variant.text = "Badet åpner klokka ti.\n\nHilsen\nKari";
    what.variant.sender = "Løten kommune";
    what.variant.more = more_of({.in_reply_to = "m2@borger.example",
                                 .references = {"m1@borger.example", "m2@borger.example"},
                                 .files = {{"melding-1.eml", "message/rfc822", "Subject: Hei\n\nHei"}}});
    const Dispatch dispatch = write([&](db::Writing& tx) {
        const Dispatch begun = begin_dispatch(tx, what);
        add_recipients(tx, begun.id, {{"ase@loten.example", Json::object()}});
        filled(tx, begun.id);
        return begun;
    });
    const auto queued = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, DeliveryState::queued); });
    const std::string id = message_id_of(queued.at(0).id, newsletter_);
    send_all();
    const std::string mail = mail_with("ase", id);
    const auto read_back = samband::mail::read_message(mail).value();
    EXPECT_EQ(read_back.id, id);
    EXPECT_EQ(read_back.subject, "SV: Når åpner badet?");
    EXPECT_EQ(read_back.in_reply_to, "m2@borger.example");
    EXPECT_EQ(read_back.references, (std::vector<std::string>{"m1@borger.example", "m2@borger.example"}));
    EXPECT_NE(mail.find("Reply-To:"), std::string::npos) << mail;
    EXPECT_NE(read_back.text.find("Badet åpner klokka ti."), std::string::npos) << read_back.text;
    EXPECT_EQ(read_back.text.find("abonnerer"), std::string::npos);
    EXPECT_NE(mail.find("message/rfc822"), std::string::npos);
    EXPECT_EQ(mail.find("Auto-Submitted"), std::string::npos);
}

TEST_P(MailChannel, WhatIsNoAddressFailsAndTheOthersGo)
{
    const Dispatch dispatch = letter_to({"ase@loten.example", "ikke en adresse", "x@y@z"});
    send_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{DeliveryState::sent, 1}, {DeliveryState::failed, 2}}));
}

TEST_P(MailChannel, ABounceMakesItAFailedOne)
{
    const Dispatch dispatch = letter_to({"finnes-ikke@loten.example"});
    send_all();
    ASSERT_EQ(counts(dispatch), (StateCounts{{DeliveryState::sent, 1}})) << "Postfix takes it first";
    const auto sent = read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, DeliveryState::sent); });
    ASSERT_FALSE(mail_with("post", sent[0].id.text()).empty()) << "the bounce came";
    write([&](db::Writing& tx) { watch_bounces(tx, {order().subject, dispatch.id}); });
    later_s(120);
    const MailboxReader reader(reach_, [this](const std::string&) { return keys_; });
    for (auto lease = leased(); lease; lease = leased()) {
        ASSERT_EQ(lease->kind, read_bounces_kind);
        const outbox::Outcome outcome = reader(*lease, db());
        ASSERT_TRUE(std::holds_alternative<outbox::Postponed>(outcome));
        write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
    }
    ASSERT_EQ(counts(dispatch), (StateCounts{{DeliveryState::failed, 1}}));
    const auto failed = read([&](db::Reading& tx) { return load_delivery(tx, sent[0].id); });
    EXPECT_TRUE(failed.error.starts_with("5.1.1")) << failed.error;
}

TEST_P(MailChannel, AWrongPasswordRestsTheAccountAndLosesNothing)
{
    write([&](db::Writing& tx) {
        write_sealed_secret(tx, newsletter_.id, Secrets(keys_).seal("feil", newsletter_.id.text()), std::nullopt);
    });
    const Dispatch dispatch = letter_to({"ase@loten.example"});
    send_all();
    EXPECT_EQ(counts(dispatch), (StateCounts{{DeliveryState::queued, 1}}));
    const Pace pace = read([&](db::Reading& tx) { return load_pace(tx, newsletter_.id); });
    EXPECT_EQ(pace.error, "no-login");
    EXPECT_EQ(pace.failures, 1);
}

} // namespace samband::channels::mail
