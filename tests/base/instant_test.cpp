#include "base/instant.h"

#include <gtest/gtest.h>

#include <random>

using namespace samband;

static std::string written_again(std::string_view text)
{
    const auto at = from_rfc3339(text);
    return at ? to_rfc3339(*at) : "nothing";
}

TEST(Instant, reads_what_rfc_3339_allows)
{
    EXPECT_EQ(from_rfc3339("1970-01-01T00:00:00Z"), Instant{0});
    EXPECT_EQ(from_rfc3339("2026-11-20T10:00:00+01:00")->us, 1'795'165'200'000'000);
    EXPECT_EQ(written_again("2026-11-20T10:00:00+01:00"), "2026-11-20T09:00:00Z");
    EXPECT_EQ(written_again("2026-11-20t09:00:00z"), "2026-11-20T09:00:00Z");
    EXPECT_EQ(written_again("1985-04-12T23:20:50.52Z"), "1985-04-12T23:20:50.520000Z");
    EXPECT_EQ(written_again("1937-01-01T12:00:27.87+00:20"), "1937-01-01T11:40:27.870000Z");
    EXPECT_EQ(written_again("2026-01-01T00:00:00.123456789Z"), "2026-01-01T00:00:00.123456Z");
    EXPECT_EQ(written_again("1969-12-31T23:59:59.999999Z"), "1969-12-31T23:59:59.999999Z");
    EXPECT_EQ(written_again("2000-02-29T00:00:00-23:59"), "2000-02-29T23:59:00Z");
    EXPECT_EQ(written_again("2026-11-20T10:00:00-00:00"), "2026-11-20T10:00:00Z");
    EXPECT_EQ(written_again("0001-01-01T00:00:00Z"), "0001-01-01T00:00:00Z");
    EXPECT_EQ(written_again("9999-12-31T23:59:59.999999Z"), "9999-12-31T23:59:59.999999Z");
}

TEST(Instant, a_leap_second_is_the_first_of_the_next_day)
{
    EXPECT_EQ(written_again("1990-12-31T23:59:60Z"), "1991-01-01T00:00:00Z");
    EXPECT_EQ(written_again("1990-12-31T15:59:60-08:00"), "1991-01-01T00:00:00Z");
    EXPECT_FALSE(from_rfc3339("1990-12-31T22:59:60Z"));
    EXPECT_FALSE(from_rfc3339("1990-12-31T23:59:61Z"));
    EXPECT_FALSE(from_rfc3339("9999-12-31T23:59:60Z"));
}

TEST(Instant, refuses_anything_else)
{
    for (const char* text : {"",
                             "2026",
                             "2026-11-20",
                             "2026-11-20T09:00Z",
                             "2026-11-20T09:00:00",
                             "2026-11-20 09:00:00Z",
                             "20261120T090000Z",
                             "2026-11-20T09:00:00+0100",
                             "2026-11-20T09:00:00+01",
                             "2026-11-20T09:00:00.Z",
                             "2026-11-20T09:00:00,5Z",
                             "2026-11-20T09:00:00.1234567890Z",
                             "2026-13-01T00:00:00Z",
                             "2026-00-01T00:00:00Z",
                             "2026-01-00T00:00:00Z",
                             "2026-02-29T00:00:00Z",
                             "1900-02-29T00:00:00Z",
                             "2026-04-31T00:00:00Z",
                             "2026-11-20T24:00:00Z",
                             "2026-11-20T09:60:00Z",
                             "2026-11-20T09:00:00+24:00",
                             "2026-11-20T09:00:00+01:60",
                             "0000-12-31T00:00:00Z",
                             "0001-01-01T00:00:00+00:01",
                             "9999-12-31T23:59:59-00:01",
                             " 2026-11-20T09:00:00Z",
                             "2026-11-20T09:00:00Z ",
                             "-2026-11-20T09:00:00Z",
                             "+026-11-20T09:00:00Z",
                             "2026-11-20T09:00:00ZZ",
                             "2026-1-20T09:00:00Z",
                             "10000-01-01T00:00:00Z",
                             "2026-11-20T09:00:00+-1:00"})
        EXPECT_FALSE(from_rfc3339(text)) << text;
    EXPECT_FALSE(from_rfc3339(std::string_view("2026-11-20T09:00:00Z\0", 21)));
}

TEST(Instant, every_instant_comes_back_as_written)
{
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::int64_t> any(-62'135'596'800'000'000, 253'402'300'799'999'999);
    for (int i = 0; i < 20'000; ++i) {
        const Instant at{any(random)};
        ASSERT_EQ(from_rfc3339(to_rfc3339(at)), at) << to_rfc3339(at);
    }
}

TEST(Instant, broken_texts_never_pass_unless_they_are_rfc_3339)
{
    std::mt19937 random(2);
    const std::string alphabet = "0123456789-:TZtz+.";
    for (int i = 0; i < 50'000; ++i) {
        std::string text = "2026-11-20T09:00:00.25+01:00";
        for (int change = 0; change < 2; ++change) text[random() % text.size()] = alphabet[random() % alphabet.size()];
        const auto at = from_rfc3339(text);
        if (!at) continue;
        ASSERT_EQ(from_rfc3339(to_rfc3339(*at)), at) << text;
    }
}

TEST(Instant, the_machine_clock_is_past_2025)
{
    EXPECT_GT(machine_now(), *from_rfc3339("2025-01-01T00:00:00Z"));
}

TEST(Instant, plus_counts_in_its_unit)
{
    EXPECT_EQ(Instant{5}.plus_ms(2), Instant{2005});
    EXPECT_EQ(Instant{5}.plus_s(-1), Instant{-999'995});
}
