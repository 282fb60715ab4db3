#include "client/imap_client.h"

#include "client/odd_imap.h"

#include <gtest/gtest.h>

namespace samband::client {

namespace {

const std::string opened = "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 10] x\r\n";

/// An ordinary mailbox with the mails 4, 6 and 9.
std::string mailbox(const std::string& command)
{
    if (command.starts_with("EXAMINE")) return opened;
    if (command.starts_with("UID SEARCH")) return "* SEARCH 9 4 6\r\n* 4 EXISTS\r\n";
    const std::string uid = command.substr(10, 1);
    if (command.find("RFC822.SIZE") != std::string::npos) return "* 1 FETCH (UID " + uid + " RFC822.SIZE 5)\r\n";
    return "* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID " + uid +
           " INTERNALDATE \"22-Nov-2026 09:30:00 +0100\" BODY[] {5}\r\na\r\n" + uid + "\n FLAGS ())\r\n";
}

Why why_not(const OddImap& server)
{
    const auto fetched = fetch_new_mail(server.setting(), {}, 10);
    EXPECT_TRUE(std::holds_alternative<NotFetched>(fetched));
    return std::holds_alternative<NotFetched>(fetched) ? std::get<NotFetched>(fetched).why : Why::bad_request;
}

} // namespace

TEST(FetchingMail, ReadsOnInTheOrderOfUidsAndOnlyReads)
{
    std::vector<std::string> asked;
    {
        OddImap server(mailbox);
        auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {7, 4}, 10));
        ASSERT_EQ(fetched.mails.size(), 2u);
        EXPECT_EQ(fetched.mails[0].uid, 6u);
        EXPECT_EQ(fetched.mails[0].text, "a\r\n6\n");
        EXPECT_EQ(fetched.mails[1].uid, 9u);
        EXPECT_EQ(fetched.mails[0].arrived, from_rfc3339("2026-11-22T08:30:00Z"));
        EXPECT_EQ(fetched.next_uid, 10u);
        EXPECT_EQ(fetched.place.uid, 9u);
        EXPECT_EQ(fetched.place.uid_validity, 7u);
        EXPECT_FALSE(fetched.more);
        EXPECT_FALSE(fetched.began_anew);
        asked = server.asked();
    }
    ASSERT_GE(asked.size(), 2u);
    EXPECT_EQ(asked[0], "EXAMINE \"INBOX\"");
    EXPECT_EQ(asked[1], "UID SEARCH UID 5:9");
    for (const std::string& command : asked)
        for (const char* change : {"STORE", "EXPUNGE", "DELETE", "MOVE", "COPY", "SELECT", "BODY["})
            EXPECT_EQ(command.find(change), std::string::npos) << command;
}

TEST(FetchingMail, AnotherUidvalidityBeginsAnew)
{
    OddImap server(mailbox);
    const auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {6, 9}, 10));
    EXPECT_TRUE(fetched.began_anew);
    EXPECT_EQ(fetched.mails.size(), 3u);
}

TEST(FetchingMail, WhatIsOldIsAskedForByItsDayAlone)
{
    const PassedOver old{7, *from_rfc3339("2026-03-01T12:00:00Z")};
    const auto searched = [&](const MailboxPlace& after, const std::optional<PassedOver>& passed_over) {
        std::vector<std::string> searches;
        {
            OddImap server(mailbox);
            EXPECT_TRUE(std::holds_alternative<NewMail>(fetch_new_mail(server.setting(), after, 10, passed_over)));
            for (const std::string& command : server.asked())
                if (command.starts_with("UID SEARCH")) searches.push_back(command.substr(11));
        }
        return searches;
    };
    using Strings = std::vector<std::string>;
    EXPECT_EQ(searched({7, 0}, old), (Strings{"UID 1:6 SINCE 28-Feb-2026", "UID 7:9"}));
    EXPECT_EQ(searched({7, 6}, old), Strings{"UID 7:9"});
    EXPECT_EQ(searched({6, 9}, old), Strings{"UID 1:9 SINCE 28-Feb-2026"}) << "made anew";
    EXPECT_EQ(searched({7, 0}, std::nullopt), Strings{"UID 1:9"});
}

TEST(FetchingMail, FindsTheEndWithoutReadingAnything)
{
    std::vector<std::string> asked;
    {
        OddImap server(mailbox);
        const auto end = std::get<MailboxPlace>(find_end(server.setting()));
        EXPECT_EQ(end.uid_validity, 7u);
        EXPECT_EQ(end.uid, 9u);
        asked = server.asked();
    }
    EXPECT_EQ(asked, std::vector<std::string>{"EXAMINE \"INBOX\""});
}

TEST(FetchingMail, ADateThatIsNoneIsNoDate)
{
    for (const char* said : {"INTERNALDATE \"x\"", "INTERNALDATE \"31-Feb", "", "INTERNALDATE NIL",
                             "INTERNALDATE \"22-Nov-2026 09:30:00\""}) {
        OddImap server([&](const std::string& command) {
            if (command.find("BODY.PEEK") == std::string::npos) return mailbox(command);
            return "* 1 FETCH (UID " + command.substr(10, 1) + " " + said + " BODY[] {1}\r\na)\r\n";
        });
        const auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {7, 4}, 10));
        ASSERT_EQ(fetched.mails.size(), 2u) << said;
        EXPECT_FALSE(fetched.mails[0].arrived) << said;
    }
}

TEST(FetchingMail, ALargeMailIsPassedOverAndSaid)
{
    OddImap server([](const std::string& command) {
        const std::size_t size = command.find("UID FETCH 6") == 0 ? imap_mail_bytes + 1 : 5;
        if (command.find("RFC822.SIZE") == std::string::npos) return mailbox(command);
        return "* 1 FETCH (UID " + command.substr(10, 1) + " RFC822.SIZE " + std::to_string(size) + ")\r\n";
    });
    const auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {}, 10));
    ASSERT_EQ(fetched.mails.size(), 3u);
    EXPECT_FALSE(fetched.mails[0].too_large);
    EXPECT_TRUE(fetched.mails[1].too_large);
    EXPECT_EQ(fetched.mails[1].text, "");
}

TEST(FetchingMail, AMailDeletedMeanwhileIsNoMatter)
{
    OddImap server([](const std::string& command) {
        return command.starts_with("UID FETCH 6") ? std::string() : mailbox(command);
    });
    EXPECT_EQ(std::get<NewMail>(fetch_new_mail(server.setting(), {}, 10)).mails.size(), 2u);
}

TEST(FetchingMail, OneThatTheServerDoesNotGiveKeepsNoneBack)
{
    for (const char* answer : {"NO", "", "* 1 FETCH (UID 6 BODY[] NIL)\r\n"}) {
        OddImap server([&](const std::string& command) {
            const bool bad = command.starts_with("UID FETCH 6") && command.find("BODY") != std::string::npos;
            return bad ? answer : mailbox(command);
        });
        const auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {}, 10));
        ASSERT_EQ(fetched.mails.size(), 3u) << answer;
        EXPECT_TRUE(fetched.mails[1].unreadable) << answer;
        EXPECT_EQ(fetched.mails[1].uid, 6u);
        EXPECT_FALSE(fetched.mails[2].unreadable);
        EXPECT_EQ(fetched.place.uid, 9u);
    }
}

TEST(FetchingMail, WhatWasFetchedBeforeItBrokeOffIsGiven)
{
    const auto with = [](const std::string& answer) {
        OddImap server([&](const std::string& command) {
            const bool bad = command.starts_with("UID FETCH 9") && command.find("BODY") != std::string::npos;
            return bad ? answer : mailbox(command);
        });
        return std::get<NewMail>(fetch_new_mail(server.setting(), {}, 10));
    };
    const NewMail broken = with("-");
    EXPECT_EQ(broken.mails.size(), 2u);
    EXPECT_EQ(broken.place.uid, 6u);
    EXPECT_TRUE(broken.more);
    const NewMail huge = with("* 1 FETCH (UID 9 BODY[] {26214401}\r\n");
    ASSERT_EQ(huge.mails.size(), 3u);
    EXPECT_TRUE(huge.mails[2].too_large) << "it had said that it was small";
    EXPECT_EQ(huge.place.uid, 9u);
}

TEST(FetchingMail, AMailboxThatEndsBeforeThePlaceWasMadeAnew)
{
    OddImap server(mailbox);
    const auto fetched = std::get<NewMail>(fetch_new_mail(server.setting(), {7, 10}, 10));
    EXPECT_TRUE(fetched.began_anew);
    EXPECT_EQ(fetched.mails.size(), 3u);
    EXPECT_FALSE(std::get<NewMail>(fetch_new_mail(server.setting(), {7, 9}, 10)).began_anew);
}

TEST(FetchingMail, WhatAServerCanMakeLargeHasAnEnd)
{
    OddImap long_line([](const std::string&) { return std::string(200'000, 'a'); });
    EXPECT_EQ(why_not(long_line), Why::broken_off);
    OddImap many_lines([](const std::string&) {
        std::string lines;
        for (std::size_t i = 0; i <= imap_lines; ++i) lines += "* 1 EXISTS\r\n";
        return lines;
    });
    EXPECT_EQ(why_not(many_lines), Why::too_large);
    for (const char* literal : {"{99999999999999999999999}", "{26214401}", "{4294967296}"}) {
        OddImap huge([&](const std::string&) { return std::string("* x ") + literal + "\r\n"; });
        EXPECT_NE(why_not(huge), Why::bad_request) << literal;
    }
    OddImap many_literals([](const std::string&) {
        std::string text = "* x";
        for (int i = 0; i < 100; ++i) text += " {1}\r\na";
        return text + "\r\n";
    });
    EXPECT_EQ(why_not(many_literals), Why::too_large);
}

TEST(FetchingMail, AServerThatGoesOrMakesNoSenseIsTold)
{
    OddImap gone([](const std::string&) { return std::string("-"); });
    EXPECT_EQ(why_not(gone), Why::broken_off);
    OddImap short_literal([](const std::string& command) {
        return command.starts_with("UID FETCH") ? std::string("* 1 FETCH (UID 4 RFC822.SIZE {50}\r\nabc")
                                                : mailbox(command);
    });
    EXPECT_EQ(why_not(short_literal), Why::broken_off);
    OddImap nothing([](const std::string&) { return std::string(); });
    EXPECT_EQ(why_not(nothing), Why::not_understood);
    OddImap listed(mailbox);
    ImapSetting closed = listed.setting();
    closed.reach = {};
    EXPECT_EQ(std::get<NotFetched>(fetch_new_mail(closed, {}, 1)).why, Why::not_allowed);
}

} // namespace samband::client
