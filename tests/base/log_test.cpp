#include "base/json.h"
#include "base/log.h"
#include "base/log_lines.h"
#include "base/text.h"

#include <gtest/gtest.h>

#include <thread>

using namespace samband;

/// The lines written to standard error meanwhile.
template <typename Act>
static std::vector<Json> logged(Act act)
{
    testing::internal::CaptureStderr();
    act();
    const std::string text = testing::internal::GetCapturedStderr();
    std::vector<Json> lines;
    if (text.empty()) return lines;
    EXPECT_TRUE(text.ends_with('\n'));
    for (const std::string_view line : split(std::string_view(text).substr(0, text.size() - 1), '\n'))
        lines.push_back(parse_json(line));
    return lines;
}

TEST(Log, writes_one_json_object_a_line)
{
    const auto lines = logged([] {
        log::info("request", {{"path", "/nyheter"}, {"status", 200}, {"cached", true}, {"bytes", std::size_t{12}}});
        log::error("stopped");
    });
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].members()[0].first, "time");
    EXPECT_TRUE(lines[0].find("time")->string().ends_with("Z"));
    EXPECT_EQ(*lines[0].find("level"), Json("info"));
    EXPECT_EQ(*lines[0].find("event"), Json("request"));
    EXPECT_EQ(*lines[0].find("path"), Json("/nyheter"));
    EXPECT_EQ(*lines[0].find("status"), Json(200));
    EXPECT_EQ(*lines[0].find("cached"), Json(true));
    EXPECT_EQ(*lines[1].find("level"), Json("error"));
}

TEST(Log, lines_gathered_are_written_together_and_each_by_its_own_level)
{
    log::Lines gathered;
    const auto before = logged([&] {
        gathered.add(log::Level::info, "first", {{"status", 200}});
        gathered.add(log::Level::debug, "not_wanted");
        gathered.add(log::Level::warning, "second");
    });
    EXPECT_TRUE(before.empty());
    const auto lines = logged([&] { gathered.write(); });
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(*lines[0].find("event"), Json("first"));
    EXPECT_EQ(*lines[1].find("level"), Json("warning"));
    EXPECT_TRUE(logged([&] { gathered.write(); }).empty()) << "written twice";
}

TEST(Log, a_value_cannot_forge_a_line)
{
    const std::string forged = "x\n{\"event\":\"login\"}\r\u2028\u2029\u0085\u009b31m\x1b[2J\0\"},{";
    const auto lines = logged([&] { log::warning("e\nv", {{"path", forged}, {"k\"\n", "v"}}); });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].find("path")->string(), forged);
    EXPECT_EQ(lines[0].find("event")->string(), "e\nv");

    testing::internal::CaptureStderr();
    log::warning("event", {{"path", forged}});
    const std::string raw = testing::internal::GetCapturedStderr();
    EXPECT_EQ(std::count_if(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }), 1);
    for (const char* breaks : {"\u2028", "\u2029", "\u0085", "\u009b"}) EXPECT_EQ(raw.find(breaks), std::string::npos);
}

TEST(Log, broken_and_endless_values_become_right_and_short)
{
    const auto lines = logged([] {
        log::info("x", {{"broken", "a\xff\xc3"}, {"long", std::string(999, 'a') + "ååå"}});
    });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].find("broken")->string(), "a\uFFFD\uFFFD");
    EXPECT_EQ(lines[0].find("long")->string(), std::string(999, 'a') + "…");
}

TEST(Log, what_is_below_the_level_is_silent)
{
    EXPECT_TRUE(logged([] { log::debug("x"); }).empty());
    log::set_level(log::Level::error);
    EXPECT_TRUE(logged([] { log::warning("x"); }).empty());
    log::set_level(log::Level::debug);
    EXPECT_EQ(logged([] { log::debug("x"); }).size(), 1u);
    log::set_level(log::Level::info);
}

TEST(Log, lines_of_many_threads_do_not_mix)
{
    const auto lines = logged([] {
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([t] {
                for (int i = 0; i < 200; ++i) log::info("thread", {{"number", t}, {"filling", std::string(200, 'x')}});
            });
        for (std::thread& thread : threads) thread.join();
    });
    EXPECT_EQ(lines.size(), 800u);
}
