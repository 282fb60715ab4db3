#include "http/rate_limit.h"

#include <gtest/gtest.h>

namespace samband::http {
namespace {

TEST(NetworkOf, IsTheAddressAndOfSixItsFirstHalf)
{
    EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(network_of("2001:DB8:1:2::1"), network_of("2001:db8:1:2:ffff::9")) << "one household";
    EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
    EXPECT_EQ(network_of("::ffff:192.0.2.7"), "192.0.2.7") << "the same one, whichever way it came";
    EXPECT_EQ(network_of("fe80::1%eth0"), "fe80::/64");
    EXPECT_EQ(network_of("::1"), "::/64");
    EXPECT_EQ(network_of(""), "");
    EXPECT_EQ(network_of("unix"), "unix");
}

} // namespace
} // namespace samband::http
