#include "channels/mail/mailbox_waiters.h"

#include "client/odd_imap.h"

#include <gtest/gtest.h>

#include <chrono>

namespace samband::channels::mail {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr const char* can_idle = "IMAP4rev1 IDLE";

std::string idle_server(const std::string& command)
{
    if (command.starts_with("EXAMINE")) return "* 3 EXISTS\r\n";
    return command == "IDLE" ? "+ idling\r\n" : "";
}

bool within(std::chrono::milliseconds time, const std::function<bool()>& there)
{
    for (const auto until = Clock::now() + time; Clock::now() < until; std::this_thread::sleep_for(10ms))
        if (there()) return true;
    return there();
}

const Id post = *Id::parse("01936e5a-0000-7000-8000-000000000001");
const Id mayor = *Id::parse("01936e5a-0000-7000-8000-000000000002");

} // namespace

TEST(WaitingAtMailboxes, HurriesWhenItBeginsAndUntilTheMailboxIsRead)
{
    client::OddImap server(idle_server, can_idle);
    std::atomic<int> hurried = 0;
    MailboxWaiters waiters([&](const std::string& municipality, const Id& account) {
        EXPECT_EQ(municipality, "loten");
        EXPECT_EQ(account, post);
        ++hurried;
    });
    EXPECT_FALSE(waiters.waits_at(post));
    waiters.reads("loten", post, server.setting());
    ASSERT_TRUE(within(2s, [&] { return hurried == 1; }));
    EXPECT_TRUE(waiters.waits_at(post));
    EXPECT_TRUE(waiters.came_meanwhile(post)) << "what came before it waited";
    EXPECT_FALSE(waiters.waits_at(mayor));
    ASSERT_TRUE(within(2s, [&] { return hurried == 2; })) << "a reading under way had not heard of the first";
    waiters.reads("loten", post, server.setting());
    EXPECT_FALSE(waiters.came_meanwhile(post));
    EXPECT_FALSE(within(1'200ms, [&] { return hurried > 2; })) << "and no more";
}

TEST(WaitingAtMailboxes, EndsAtOnceWhenToldTo)
{
    client::OddImap server(idle_server, can_idle);
    MailboxWaiters waiters([](const std::string&, const Id&) {});
    waiters.reads("loten", post, server.setting());
    ASSERT_TRUE(within(2s, [&] { return waiters.waits_at(post); }));
    waiters.leave(post);
    EXPECT_FALSE(waiters.waits_at(post));
    waiters.reads("loten", post, server.setting());
    const auto before = Clock::now();
    waiters.stop();
    EXPECT_LT(Clock::now() - before, 2s);
    waiters.reads("loten", post, server.setting());
    EXPECT_FALSE(within(200ms, [&] { return waiters.waits_at(post); })) << "nobody comes any more";
}

TEST(WaitingAtMailboxes, SaysThatNobodyHearsWhereTheServerHasNoIdle)
{
    client::OddImap server(idle_server);
    MailboxWaiters waiters([](const std::string&, const Id&) { FAIL() << "nobody waits there"; });
    waiters.reads("loten", post, server.setting());
    EXPECT_FALSE(within(300ms, [&] { return waiters.waits_at(post); }));
}

} // namespace samband::channels::mail
