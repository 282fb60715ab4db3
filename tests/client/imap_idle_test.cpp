#include "client/imap_idle.h"

#include "client/odd_imap.h"

#include <gtest/gtest.h>

#include <atomic>

namespace samband::client {
namespace {

using namespace std::chrono_literals;

/// A mailbox with three mails whose server tells these things, one after another, to each IDLE.
std::function<std::string(const std::string&)> telling(std::vector<std::string> things)
{
    return [things = std::move(things)](const std::string& command) {
        if (command.starts_with("EXAMINE")) return std::string("* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n");
        if (command != "IDLE") return std::string();
        std::string all = "+ idling\r\n";
        for (const std::string& thing : things) all += thing + "\r\n";
        return all;
    };
}

struct Heard {
    std::variant<Waited, NotFetched> how = Waited::ended;
    int came = 0;
};

/// Waits until it was told so often that there may be mail, or for three seconds.
Heard heard(const OddImap& server, int times, int again_s = 60)
{
    Heard heard;
    const auto until = std::chrono::steady_clock::now() + 3s;
    heard.how = wait_for_mail(server.setting(),
                              {[&] { return heard.came >= times || std::chrono::steady_clock::now() > until; },
                               [&] { ++heard.came; }, again_s});
    return heard;
}

Why why_of(const Heard& heard)
{
    const auto* failed = std::get_if<NotFetched>(&heard.how);
    return failed ? failed->why : Why::bad_request;
}

} // namespace

TEST(WaitingForMail, IsToldAtTheBeginningAndWheneverTheMailboxGrows)
{
    OddImap server(telling({"* 2 EXPUNGE", "* 2 EXISTS", "* OK still here", "* 3 EXISTS", "* 3 EXISTS", "* 5 EXISTS"}),
                   "IMAP4rev1 IDLE");
    const Heard all = heard(server, 3);
    EXPECT_EQ(all.came, 3) << "once when it began, and for each growth; no growth is none";
    ASSERT_TRUE(std::holds_alternative<Waited>(all.how));
    EXPECT_EQ(std::get<Waited>(all.how), Waited::ended);
}

TEST(WaitingForMail, SaysSoWhereTheServerCannot)
{
    OddImap server(telling({}));
    const Heard none = heard(server, 1);
    ASSERT_TRUE(std::holds_alternative<Waited>(none.how));
    EXPECT_EQ(std::get<Waited>(none.how), Waited::not_offered);
    EXPECT_EQ(none.came, 0);
}

TEST(WaitingForMail, SaysIdleAnewAndEndsWhenToldTo)
{
    std::vector<std::string> asked;
    {
        OddImap server(telling({}), "IMAP4rev1 IDLE");
        const auto begun = std::chrono::steady_clock::now();
        const auto how = wait_for_mail(server.setting(),
                                       {[&] { return std::chrono::steady_clock::now() - begun > 1500ms; }, [] {}, 1});
        ASSERT_TRUE(std::holds_alternative<Waited>(how));
        EXPECT_LT(std::chrono::steady_clock::now() - begun, 2500ms) << "it ends at once";
        asked = server.asked();
    }
    EXPECT_EQ(asked, (std::vector<std::string>{"EXAMINE \"INBOX\"", "IDLE", "DONE", "IDLE"}));
}

TEST(WaitingForMail, AConnectionThatEndsIsTold)
{
    OddImap bye(telling({"* BYE shutting down"}), "IMAP4rev1 IDLE");
    EXPECT_EQ(why_of(heard(bye, 9)), Why::broken_off);
    OddImap gone([](const std::string& command) { return command == "IDLE" ? "-" : "* 1 EXISTS\r\n"; },
                 "IMAP4rev1 IDLE");
    EXPECT_EQ(why_of(heard(gone, 9)), Why::broken_off);
    OddImap endless(telling({std::string(200'000, 'a')}), "IMAP4rev1 IDLE");
    EXPECT_EQ(why_of(heard(endless, 9)), Why::broken_off);
}

} // namespace samband::client
