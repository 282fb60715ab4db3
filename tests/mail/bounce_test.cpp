#include "mail/bounce.h"
#include "mail/letters.h"
#include "mail/limits.h"
#include "mail/read.h"

#include <gtest/gtest.h>

namespace samband::mail {
namespace {

/// A report as RFC 3464 § A writes it.
std::string report(const std::string& status, const std::string& returned = "message/rfc822",
                   const std::string& type = "message/delivery-status")
{
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mail.example\r\nTo: retur@loten.example\r\nSubject: Undelivered\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nIt did not go. 550 5.9.9 nobody@other.example\r\n\r\n"
           "--b\r\nContent-Type: " +
           type + "\r\n\r\n" + status + "\r\n--b\r\nContent-Type: " + returned +
           "\r\n\r\nMessage-ID: <01998f@loten.example>\r\nSubject: Hei\r\n\r\nHei\r\n--b--\r\n";
}

const std::string unknown_user = "Reporting-MTA: dns; mail.example\r\nOriginal-Envelope-Id: QQ314\r\n\r\n"
                                 "Final-Recipient: rfc822; ase@eksempel.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                                 "Diagnostic-Code: smtp; 550 5.1.1 <ase@eksempel.example>\r\n no such user\r\n";

Bounce read_one(const std::string& mail)
{
    const auto read = read_bounce(mail);
    EXPECT_TRUE(std::holds_alternative<Bounce>(read)) << mail;
    return std::holds_alternative<Bounce>(read) ? std::get<Bounce>(read) : Bounce{};
}

} // namespace

TEST(Bounce, SaysWhoseMailFailedAndWhetherForGood)
{
    for (const char* returned : {"message/rfc822", "text/rfc822-headers"}) {
        const Bounce bounce = read_one(report(unknown_user, returned));
        EXPECT_EQ(bounce.message_id, "01998f@loten.example");
        EXPECT_EQ(bounce.envelope_id, "QQ314");
        ASSERT_EQ(bounce.recipients.size(), 1u);
        EXPECT_EQ(bounce.recipients[0].recipient, "ase@eksempel.example");
        EXPECT_EQ(bounce.recipients[0].action, DeliveryAction::failed);
        EXPECT_EQ(bounce.recipients[0].status, "5.1.1");
        EXPECT_TRUE(bounce.recipients[0].permanent);
        EXPECT_EQ(bounce.recipients[0].diagnostic, "smtp; 550 5.1.1 <ase@eksempel.example> no such user");
    }
}

TEST(Bounce, WhatWasGivenUpOrDelayedIsNotForGood)
{
    struct Case {
        const char* action;
        const char* status;
        DeliveryAction read;
        bool permanent;
    };
    for (const Case& c :
         {Case{"failed", "4.4.1", DeliveryAction::failed, false},
          Case{"delayed", "4.2.2", DeliveryAction::delayed, false},
          Case{"Failed", "5.2.2 (mailbox full)", DeliveryAction::failed, true},
          Case{"delivered", "2.1.5", DeliveryAction::delivered, false},
          Case{"relayed", "2.1.9", DeliveryAction::relayed, false}, Case{"failed", "5", DeliveryAction::failed, false},
          Case{"failed", "5.x.1", DeliveryAction::failed, false},
          Case{"delayed", "5.1.1", DeliveryAction::delayed, false}}) {
        const Bounce bounce =
            read_one(report("Reporting-MTA: dns; m\r\n\r\nFinal-Recipient: rfc822; a@e.example\r\nAction: " +
                            std::string(c.action) + "\r\nStatus: " + c.status + "\r\n"));
        ASSERT_EQ(bounce.recipients.size(), 1u);
        EXPECT_EQ(bounce.recipients[0].action, c.read) << c.action;
        EXPECT_EQ(bounce.recipients[0].permanent, c.permanent) << c.status;
    }
}

TEST(Bounce, TheAddressWeWroteToCountsAndEachHasItsOwn)
{
    const Bounce bounce =
        read_one(report("Reporting-MTA: dns; m\r\n\r\n"
                        "Original-Recipient: rfc822;ase@eksempel.example\r\n"
                        "Final-Recipient: rfc822; ase.bo@intern.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                        "Final-Recipient: rfc822; ola@eksempel.example\r\nAction: delayed\r\nStatus: 4.4.7\r\n\r\n"
                        "Final-Recipient: rfc822; kari@eksempel.example\r\nAction: eaten\r\nStatus: 5.0.0\r\n"));
    ASSERT_EQ(bounce.recipients.size(), 2u); // of what the third says nobody knows the meaning
    EXPECT_EQ(bounce.recipients[0].recipient, "ase@eksempel.example");
    EXPECT_EQ(bounce.recipients[1].recipient, "ola@eksempel.example");
}

TEST(Bounce, NothingIsGuessed)
{
    const auto not_understood = [](const std::string& mail) {
        const auto read = read_bounce(mail);
        return std::holds_alternative<NoBounce>(read) && std::get<NoBounce>(read) == NoBounce::not_understood;
    };
    const std::string plain =
        "From: Mail Delivery <MAILER-DAEMON@old.example>\r\nTo: retur@loten.example\r\nSubject: failure notice\r\n\r\n"
        "<ase@eksempel.example>:\r\n550 5.1.1 no such user\r\n--- Below this line is a copy\r\nMessage-ID: "
        "<01998f@loten.example>\r\n";
    EXPECT_TRUE(not_understood(plain));
    EXPECT_TRUE(not_understood("Return-Path: <>\r\nSubject: away\r\n\r\nUntil Monday\r\n"));
    EXPECT_TRUE(not_understood("Auto-Submitted: auto-replied\r\nSubject: away\r\n\r\nUntil Monday\r\n"));
    EXPECT_TRUE(not_understood(report("Reporting-MTA: dns; m\r\n")));              // of nobody
    EXPECT_TRUE(not_understood(report(unknown_user, "text/plain", "text/plain"))); // no delivery status
    const auto ordinary = [](const std::string& mail) {
        const auto read = read_bounce(mail);
        return std::holds_alternative<NoBounce>(read) && std::get<NoBounce>(read) == NoBounce::ordinary_mail;
    };
    EXPECT_TRUE(ordinary(compose(plain_letter())));
    EXPECT_TRUE(ordinary("From: ase@eksempel.example\r\nSubject: Final-Recipient\r\n\r\n" + unknown_user));
    EXPECT_TRUE(ordinary(""));
}

TEST(Bounce, AReportWithoutEndHasAnEnd)
{
    std::string many = "Reporting-MTA: dns; m\r\n\r\n";
    for (int i = 0; i < 5'000; ++i)
        many += "Final-Recipient: rfc822; a@e.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
    EXPECT_EQ(read_one(report(many)).recipients.size(), report_recipients);
}

TEST(ReadMail, PartsWithoutEndAndDepthHaveAnEnd)
{
    std::string deep = "From: a@e.example\r\nMIME-Version: 1.0\r\n";
    for (int i = 0; i < 2'000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" + std::to_string(i) +
                "\r\n";
    EXPECT_TRUE(read_message(deep + "\r\nx\r\n"));
    std::string wide = "From: a@e.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 20'000; ++i) wide += "--b\r\nContent-Type: image/png\r\n\r\nx\r\n";
    const auto read = read_message(wide + "--b--\r\n");
    ASSERT_TRUE(read);
    EXPECT_LE(read->files.size(), received_parts);
    EXPECT_FALSE(read_message(""));
    EXPECT_FALSE(read_message(std::string(received_bytes + 1, 'a')));
}

TEST(ReadMail, TextOfOldCharsetsIsReadAndHtmlIsLastResort)
{
    const auto latin = read_message("From: =?iso-8859-1?Q?=C5se?= <a@e.example>\r\nMIME-Version: 1.0\r\n"
                                    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
                                    "quoted-printable\r\n\r\nBl=E5b=E6r\r\n");
    ASSERT_TRUE(latin);
    EXPECT_EQ(latin->from.name, "Åse");
    EXPECT_EQ(latin->text, "Blåbær\r\n");
    const auto html = read_message(
        "From: a@e.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html\r\n\r\n<p>a\r\n--b\r\nContent-Type: text/plain\r\n\r\nb\r\n--b--\r\n");
    ASSERT_TRUE(html);
    EXPECT_EQ(html->text, "b");
    EXPECT_FALSE(html->text_is_html);
}

} // namespace samband::mail
