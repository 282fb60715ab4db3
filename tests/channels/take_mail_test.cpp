#include "channels/mail_room.h"

#include "channels/account_register.h"
#include "channels/account_setup.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"

namespace samband::channels::mail {
namespace {

using Strings = std::vector<std::string>;

const std::string before = "20-Nov-2026 09:58:00 +0100"; ///< it takes mail in

class TakingMail : public MailRoom {
protected:
    void react(db::Writing& tx, const MailCame& came) override
    {
        if (came.mail && came.unread.empty() && came.mail->id == poison_) throw std::out_of_range("a fault of ours");
        MailRoom::react(tx, came);
    }

    /// What the server of `recipient` says of a delivery.
    static std::string report_on(const std::string& message_id)
    {
        return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mail.example\r\nTo: post@loten.example\r\nSubject: Retur\r\n"
               "MIME-Version: 1.0\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <r@mail.example>\r\n"
               "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
               "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n"
               "Final-Recipient: rfc822; ase@eksempel.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
               "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" +
               message_id + ">\r\n\r\n--b--\r\n";
    }
    Delivery sent_letter()
    {
        Order what = order();
        const Dispatch dispatch = to_many(1, what);
        work_once();
        return read([&](db::Reading& tx) { return deliveries_of(tx, dispatch.id, DeliveryState::sent).at(0); });
    }

    std::string poison_ = "none";
};
SAMBAND_ON_BOTH_DATABASES(TakingMail);

TEST_P(TakingMail, BeginsWhereItWasSwitchedOnAndReadsOn)
{
    lies(3, mail("old@e.example"), before);
    open_mail(true);
    EXPECT_EQ(read_due(), Strings{take_mail_kind});
    EXPECT_EQ(came_ids(), Strings{}) << "it lay there before";
    lies(4, mail("new@e.example"));
    read_next();
    ASSERT_EQ(came_ids(), Strings{"new@e.example"});
    EXPECT_EQ(came_[0].account, post_.id);
    EXPECT_EQ(came_[0].raw, mail("new@e.example"));
    EXPECT_EQ(came_[0].arrived, from_rfc3339("2026-11-20T09:00:00Z"));
    read_next();
    EXPECT_EQ(came_.size(), 1u);
    for (const std::string& command : server_.asked())
        for (const char* change : {"STORE", "EXPUNGE", "SELECT", "MOVE", "BODY["})
            EXPECT_EQ(command.find(change), std::string::npos) << command;
}

TEST_P(TakingMail, TakesNothingInUnlessItIsToldTo)
{
    open_mail(false);
    lies(1, mail("a@e.example"), before);
    EXPECT_EQ(read_due(), Strings{});
    take_in(true);
    read_due();
    EXPECT_EQ(came_ids(), Strings{}) << "it came before";
    lies(2, mail("b@e.example"));
    read_next();
    take_in(false);
    EXPECT_EQ(read_due(), Strings{take_mail_kind}) << "it ends";
    lies(3, mail("c@e.example"));
    read_next();
    take_in(true);
    read_due();
    lies(4, mail("d@e.example"));
    read_next();
    EXPECT_EQ(came_ids(), (Strings{"b@e.example", "d@e.example"})) << "what came while it was off stays out";
}

TEST_P(TakingMail, AMailboxMadeAnewBringsNothingOldBack)
{
    lies(3, mail("old@e.example", "Fra i fjor", "", "Thu, 20 Nov 2025 10:00:00 +0100"));
    open_mail(true);
    read_due();
    lies(4, mail("a@e.example"), "20-Nov-2026 10:05:00 +0100");
    read_next();
    made_anew();
    lies(3, mail("b@e.example"), "20-Nov-2026 10:20:00 +0100");
    read_next();
    read_next();
    EXPECT_EQ(came_ids(), (Strings{"a@e.example", "a@e.example", "b@e.example"}));
    EXPECT_EQ(came_[0].foreign_id, came_[1].foreign_id) << "so the second is known";
    EXPECT_NE(came_[0].foreign_id, came_[2].foreign_id);
}

TEST_P(TakingMail, WhatBreaksOffInTheMiddleGoesOn)
{
    open_mail(true);
    read_due();
    for (std::uint32_t uid = 1; uid <= 6; ++uid) lies(uid, mail(std::to_string(uid) + "@e.example"));
    breaks_at_ = 5;
    read_next();
    const auto condition = [&] { return read([&](db::Reading& tx) { return condition_of(tx, post_.id).trouble; }); };
    EXPECT_EQ(condition(), "mailbox.broken-off") << "the account says so";
    EXPECT_EQ(came_.size(), 4u) << "what came before that is there";
    breaks_at_ = 0;
    read_next();
    EXPECT_EQ(came_.size(), 6u);
    EXPECT_EQ(condition(), "");
}

TEST_P(TakingMail, WhatComesBetweenTheSwitchOnAndTheFirstLookIsTakenIn)
{
    lies(3, mail("old@e.example"), before);
    open_mail(true);
    lies(4, mail("between@e.example"));
    read_due();
    EXPECT_EQ(came_ids(), Strings{"between@e.example"});
}

TEST_P(TakingMail, AFullMailboxIsNotGoneThroughMailByMail)
{
    next_ = 100'001;
    open_mail(true);
    read_due();
    EXPECT_LE(server_.asked().size(), 25u);
    for (const std::string& command : server_.asked())
        EXPECT_TRUE(!command.starts_with("UID") || command.ends_with(" SINCE 19-Nov-2026")) << command;
    EXPECT_EQ(read([&](db::Reading& tx) { return progress_of(tx, post_.id).uid; }), 100'000u);
}

TEST_P(TakingMail, OneThatTheServerDoesNotGiveIsForAPerson)
{
    open_mail(true);
    read_due();
    for (std::uint32_t uid = 1; uid <= 3; ++uid) lies(uid, mail(std::to_string(uid) + "@e.example"));
    refused_ = 2;
    read_next();
    EXPECT_EQ(came_ids(),
              (Strings{"1@e.example", "E-posttjeneren gir ikke fra seg denne e-posten. Les den i e-postkassa.",
                       "3@e.example"}));
}

TEST_P(TakingMail, AnotherMailboxIsReadFromItsOwnBeginning)
{
    open_mail(true);
    for (std::uint32_t uid = 1; uid <= 3; ++uid) lies(uid, mail(std::to_string(uid) + "@e.example"));
    read_due();
    ASSERT_EQ(came_.size(), 3u);
    write([&](db::Writing& tx) {
        Progress elsewhere = progress_of(tx, post_.id);
        elsewhere.mailbox = "the sum of another";
        elsewhere.uid = 1;
        write_progress(tx, post_.id, elsewhere);
    });
    read_next();
    EXPECT_EQ(came_.size(), 3u) << "what lies there came before";
    const Progress here = read([&](db::Reading& tx) { return progress_of(tx, post_.id); });
    EXPECT_EQ(here.uid, 3u);
    EXPECT_EQ(here.mailbox.size(), 64u);
    EXPECT_GT(here.takes_in_since, from_rfc3339("2026-11-20T09:05:00Z"));
    lies(4, mail("new@e.example"));
    read_next();
    EXPECT_EQ(came_ids().back(), "new@e.example");
    EXPECT_EQ(came_.size(), 4u);
}

TEST_P(TakingMail, GoesOnWhereItWasWhenTheProgramEnds)
{
    open_mail(true);
    read_due();
    lies(1, mail("a@e.example"));
    ending_ = true;
    later_s(601);
    read_due(1);
    EXPECT_EQ(came_.size(), 0u);
    EXPECT_EQ(read([&](db::Reading& tx) { return condition_of(tx, post_.id).trouble; }), "") << "it is no fault";
    ending_ = false;
    read_due();
    EXPECT_EQ(came_ids(), Strings{"a@e.example"});
}

TEST_P(TakingMail, AServerThatIsDownForDaysIsAskedAgain)
{
    open_mail(true);
    read_due();
    breaks_at_ = 1;
    lies(1, mail("a@e.example"));
    for (int i = 0; i < 30; ++i) read_next();
    breaks_at_ = 0;
    read_next();
    EXPECT_EQ(came_ids(), Strings{"a@e.example"});
}

TEST_P(TakingMail, OneThatFailsKeepsNoneBack)
{
    open_mail(true);
    read_due();
    for (std::uint32_t uid = 1; uid <= 6; ++uid) lies(uid, mail(std::to_string(uid) + "@e.example"));
    poison_ = "3@e.example";
    read_next();
    std::set<std::string> good;
    std::set<std::string> held;
    for (const MailCame& came : came_) (came.unread.empty() ? good : held).insert(came.mail->id);
    EXPECT_EQ(good, (std::set<std::string>{"1@e.example", "2@e.example", "4@e.example", "5@e.example", "6@e.example"}));
    EXPECT_EQ(held, std::set<std::string>{"3@e.example"});
    EXPECT_EQ(read([&](db::Reading& tx) { return progress_of(tx, post_.id).uid; }), 6u);
}

TEST_P(TakingMail, ABounceOfOursSettlesItsDeliveryAndIsNoConversation)
{
    const Delivery delivery = sent_letter();
    open_mail(true);
    read_due();
    lies(1, report_on(delivery.id.text() + "@loten.example"));
    lies(2, report_on("somebody-elses@other.example"));
    lies(3, mail(delivery.id.text() + "@loten.example"));
    read_next();
    EXPECT_EQ(read([&](db::Reading& tx) { return load_delivery(tx, delivery.id).state; }), DeliveryState::failed);
    ASSERT_EQ(came_.size(), 1u) << "a mail that Samband sent begins nothing either";
    EXPECT_EQ(came_[0].unread, "En returmelding om noe som ikke ble sendt fra Samband.");
}

TEST_P(TakingMail, WhatCannotBeReadIsToldWithItsReason)
{
    open_mail(true);
    read_due();
    lies(1, "");
    lies(2, mail("huge@e.example"));
    huge_ = 2;
    lies(3, "From: postmaster@eksempel.example\r\nSubject: Undelivered\r\nMessage-ID: <x@e.example>\r\n\r\nNo.\r\n");
    lies(4, mail("away@e.example", "Jeg er på ferie.", "Auto-Submitted: auto-replied\r\n"));
    read_next();
    ASSERT_EQ(came_.size(), 4u);
    EXPECT_EQ(came_[0].unread, "Dette er ingen e-post som Samband kan lese.");
    EXPECT_EQ(came_[1].unread, "E-posten er større enn 25 MB.");
    EXPECT_EQ(came_[2].unread, "En returmelding som Samband ikke forstår.");
    EXPECT_EQ(came_[3].unread, "") << "out of office is a mail like others";
    EXPECT_EQ(came_[3].mail->sent_by, samband::mail::SentBy::auto_reply);
}

TEST_P(TakingMail, HowMuchCameIsNoMatter)
{
    open_mail(true);
    read_due();
    for (std::uint32_t uid = 1; uid <= 57; ++uid) lies(uid * 3, mail(std::to_string(uid) + "@e.example"));
    read_next();
    EXPECT_EQ(came_.size(), 57u);
    EXPECT_EQ(came_.back().mail->id, "57@e.example");
}

} // namespace

TEST(TakesIn, NeedsAMailbox)
{
    Account account;
    account.driver = smtp_driver;
    account.state = AccountState::open;
    SmtpPort port{client::Reach()};
    const std::vector<std::string> keys{"from", "host", "port", "imap_host", "takes_in"};
    const auto with = [&](const std::string& imap_host) {
        account.settings = settings_typed(account, &port, keys, {"a@e.example", "e.example", "25", imap_host, "1"});
        return takes_in(account);
    };
    EXPECT_TRUE(with("imap.e.example"));
    try {
        with("");
        FAIL() << "it cannot take anything in";
    } catch (const Problem& problem) {
        ASSERT_EQ(problem.fields().size(), 1u);
        EXPECT_EQ(problem.fields()[0].field, "setting-imap_host");
    }
    account.state = AccountState::closed;
    EXPECT_FALSE(takes_in(account));
}

TEST(ForeignId, IsTheSameWhateverTheServersAdd)
{
    const std::string mail =
        "From: a@e.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@e.example>\r\n"
        "Subject: Badet\r\n\r\nHei\r\n";
    const auto id = [](const std::string& text) { return foreign_id_of(*samband::mail::read_message(text), text); };
    EXPECT_EQ(id("Delivered-To: post@loten.example\r\nReceived: x\r\n" + mail), id(mail));
    EXPECT_NE(id(mail + "mer"), id(mail)) << "the same Message-ID for all is a broken program";
    const std::string nameless = "From: a@e.example\r\n\r\nHei\r\n";
    EXPECT_NE(id("Received: 1\r\n" + nameless), id("Received: 2\r\n" + nameless));
    std::string long_id = mail;
    long_id.replace(long_id.find("<1@"), 3, "<" + std::string(3'000, 'x') + "@");
    EXPECT_LE(id(long_id).size(), 320u);
    EXPECT_NE(id(long_id), id(mail));
}

} // namespace samband::channels::mail
