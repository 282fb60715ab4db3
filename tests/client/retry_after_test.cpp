#include "client/limits.h"
#include "client/retry_after.h"

#include <gtest/gtest.h>

namespace samband::client {

TEST(RetryAfter, IsSecondsOrADateOfThreeForms)
{
    const Instant now = *from_rfc3339("1994-11-06T08:49:00Z");
    EXPECT_EQ(read_retry_after("120", now), 120);
    EXPECT_EQ(read_retry_after(" 0 ", now), 0);
    EXPECT_EQ(read_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), 37);
    EXPECT_EQ(read_retry_after("Sunday, 06-Nov-94 08:49:37 GMT", now), 37);
    EXPECT_EQ(read_retry_after("Sun Nov  6 08:49:37 1994", now), 37);
}

TEST(RetryAfter, IsNeverNegativeAndNeverLong)
{
    const Instant now = *from_rfc3339("2026-11-22T12:00:00.5Z");
    EXPECT_EQ(read_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), 0);
    EXPECT_EQ(read_retry_after("Sun, 22 Nov 2026 12:00:01 GMT", now), 1); // half a second is not too early
    EXPECT_EQ(read_retry_after("Fri, 01 Jan 2100 00:00:00 GMT", now), retry_after_s);
    EXPECT_EQ(read_retry_after("99999999999999999999", now), retry_after_s);
    EXPECT_EQ(read_retry_after("999999999", now), retry_after_s);
}

TEST(RetryAfter, IsNothingWhenItIsSomethingElse)
{
    const Instant now = *from_rfc3339("2026-11-22T12:00:00Z");
    for (const char* wrong :
         {"", " ", "-1", "1.5", "soon", "Sun, 31 Feb 2026 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37",
          "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 ovD 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, x Nov 1994 08:49:37 GMT",
          "Sun Nov 6 08:49:37 -994", "2026-11-22T12:00:00Z"})
        EXPECT_FALSE(read_retry_after(wrong, now)) << wrong;
    EXPECT_FALSE(read_retry_after(std::string(5'000, ' '), now));
}

} // namespace samband::client
