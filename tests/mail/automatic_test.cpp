#include "mail/automatic.h"
#include "mail/read.h"

#include <gtest/gtest.h>

namespace samband::mail {
namespace {

ReceivedMail mail_with(const std::string& head, const std::string& from = "Ase <ase@eksempel.example>")
{
    const auto mail =
        read_message("From: " + from + "\r\n" + head + "Subject: Badet\r\nMessage-ID: <1@e.example>\r\n\r\nHei\r\n");
    EXPECT_TRUE(mail) << head;
    return mail.value_or(ReceivedMail{});
}

const std::string answers = "In-Reply-To: <ours@loten.example>\r\n";

} // namespace

TEST(AutomaticMail, APersonsMailMayBeAnswered)
{
    for (const std::string& head :
         {std::string(), answers, std::string("Auto-Submitted: no\r\n"),
          std::string("Auto-Submitted: No (by hand)\r\n"), std::string("Return-Path: <ase@eksempel.example>\r\n"),
          std::string("X-Auto-Response-Suppress: None\r\n"), std::string("Reply-To: bo@eksempel.example\r\n")}) {
        const ReceivedMail mail = mail_with(head);
        EXPECT_EQ(mail.sent_by, SentBy::person) << head;
        EXPECT_TRUE(may_be_answered_automatically(mail)) << head;
    }
    EXPECT_EQ(mail_with("Reply-To: Bo <bo@eksempel.example>\r\n").reply_to.at(0).address, "bo@eksempel.example");
}

TEST(AutomaticMail, AProgramsAnswerIsKnown)
{
    for (const std::string& head :
         {std::string("Auto-Submitted: auto-replied\r\n"), std::string("Auto-Submitted: Auto-Replied; x=\"y\"\r\n"),
          std::string("auto-submitted: auto-replied (vacation)\r\n"), std::string("X-Autoreply: yes\r\n"),
          std::string("X-Autorespond: Ferie\r\n"), std::string("Precedence: auto_reply\r\n"),
          "Return-Path: <>\r\n" + answers,
          std::string("Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n")}) {
        const ReceivedMail mail = mail_with(head);
        EXPECT_EQ(mail.sent_by, SentBy::auto_reply) << head;
        EXPECT_FALSE(may_be_answered_automatically(mail)) << head;
    }
}

TEST(AutomaticMail, WhatAProgramSentIsNotAnsweredButSomebodyMayWait)
{
    for (const std::string& head :
         {std::string("Auto-Submitted: auto-generated\r\n"), "Auto-Submitted: auto-generated\r\n" + answers,
          "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nReferences: <ours@loten.example>\r\n" +
              answers,
          std::string("Auto-Submitted: auto-notified\r\n"), std::string("Return-Path: <>\r\n"),
          std::string("X-Auto-Response-Suppress: OOF, AutoReply\r\n")}) {
        const ReceivedMail mail = mail_with(head);
        EXPECT_EQ(mail.sent_by, SentBy::program) << head;
        EXPECT_FALSE(may_be_answered_automatically(mail)) << head;
    }
    for (const char* head : {"Precedence: bulk\r\n", "Precedence: list\r\n", "List-Id: <post.loten.example>\r\n",
                             "List-Unsubscribe: <https://e.example/av>\r\n"}) {
        const ReceivedMail mail = mail_with(head);
        EXPECT_EQ(mail.sent_by, SentBy::list) << head;
        EXPECT_FALSE(may_be_answered_automatically(mail)) << head;
    }
}

TEST(AutomaticMail, NobodysAddressesGetNoAnswer)
{
    for (const char* address :
         {"noreply@e.example", "no-reply+77@e.example", "Do_Not_Reply@e.example", "ikke-svar@e.example",
          "ikkje.svar@e.example", "svar-ikke@e.example", "MAILER-DAEMON@e.example", "postmaster@e.example",
          "nyhetsbrev-bounces@e.example", "owner-liste@e.example", "liste-request@e.example", "root@e.example"}) {
        EXPECT_TRUE(is_nobodys_address(address)) << address;
        EXPECT_FALSE(may_be_answered_automatically(mail_with("", address))) << address;
        EXPECT_FALSE(may_be_answered_automatically(mail_with("Reply-To: " + std::string(address) + "\r\n"))) << address;
    }
    for (const char* address :
         {"ase@e.example", "reply@e.example", "svar@e.example", "rot@e.example", "nore@e.example"})
        EXPECT_FALSE(is_nobodys_address(address)) << address;
    for (const char* from : {"", "<>", "ingen adresse", "a@"})
        EXPECT_FALSE(may_be_answered_automatically(mail_with("", from))) << from;
}

/// Two programs that both follow this never answer each other, whatever the first was given.
TEST(AutomaticMail, AnAnswerOfOursIsNeverAnsweredByOurs)
{
    Message receipt;
    receipt.id = "1@loten.example";
    receipt.from = {"Løten kommune", "post@loten.example"};
    receipt.to = {{"", "ase@eksempel.example"}};
    receipt.subject = "Vi har fått meldingen din";
    receipt.text = "Takk.";
    receipt.automatic = true;
    EXPECT_FALSE(may_be_answered_automatically(*read_message(compose(receipt))));
    receipt.in_reply_to = "2@eksempel.example";
    const auto answered = read_message(compose(receipt));
    EXPECT_FALSE(may_be_answered_automatically(*answered));
    EXPECT_EQ(answered->sent_by, SentBy::auto_reply);
}

} // namespace samband::mail
