#include "base/problem.h"
#include "client/http_client.h"
#include "support/hidden_places.h"
#include "support/odd_peer.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

namespace samband::client {
namespace {

bool open_to(const std::string& text)
{
    if (text.find(':') == text.npos) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        EXPECT_EQ(::inet_pton(AF_INET, text.c_str(), &v4.sin_addr), 1) << text;
        return is_public(&v4, sizeof v4);
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    EXPECT_EQ(::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr), 1) << text;
    return is_public(&v6, sizeof v6);
}

} // namespace

TEST(Reach, NoWayOfWritingLeadsIntoTheHouse)
{
    test::OddPeer peer;
    HttpClient client({});
    static_assert(std::size(test::hidden_places) >= 30);
    for (const std::string& url : test::hidden_places_at(peer.port())) {
        const Outcome outcome = client.call({.url = url, .limits = {500, 500}});
        const auto* refused = std::get_if<NotSent>(&outcome);
        ASSERT_NE(refused, nullptr) << url;
        EXPECT_TRUE(refused->why == Why::bad_request || refused->why == Why::not_allowed) << url << word(refused->why);
    }
    EXPECT_EQ(peer.connections(), 0);
}

TEST(Reach, OddSpellingsAreRefusedEvenOfAPlaceOnTheList)
{
    test::OddPeer peer;
    HttpClient client({Reach({peer.place()})});
    EXPECT_TRUE(std::holds_alternative<Answer>(client.call({.url = peer.url()})));
    int let_through = 0;
    for (const std::string& url : test::hidden_places_at(peer.port()))
        let_through += std::holds_alternative<Answer>(client.call({.url = url, .limits = {500, 500}}));
    EXPECT_EQ(let_through, 1); // the plain one
}

// A name says nothing of where it leads: the socket's address decides, at every connection anew.
TEST(Reach, ANameThatLeadsIntoTheHouseIsRefusedAtTheSocket)
{
    test::OddPeer peer;
    const std::string port = std::to_string(peer.port());
    HttpClient closed({Reach({peer.place()})});
    EXPECT_TRUE(Reach().allows("http://localhost:" + port + "/")); // nothing to see in the name
    const Outcome refused = closed.call({.url = "http://localhost:" + port + "/"});
    ASSERT_TRUE(std::holds_alternative<NotSent>(refused));
    EXPECT_EQ(std::get<NotSent>(refused).why, Why::not_allowed);
    EXPECT_EQ(peer.connections(), 0);
    HttpClient open({Reach({"localhost:" + port})});
    EXPECT_TRUE(std::holds_alternative<Answer>(open.call({.url = "http://localhost:" + port + "/"})));
}

TEST(Reach, AnotherPortOfAListedHostStaysClosed)
{
    test::OddPeer listed;
    test::OddPeer other;
    HttpClient client({Reach({listed.place()})});
    EXPECT_TRUE(std::holds_alternative<NotSent>(client.call({.url = other.url()})));
    EXPECT_EQ(other.connections(), 0);
}

TEST(Reach, TellsOpenFromClosedAddresses)
{
    for (const char* open : {"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1",
                             "192.167.0.1", "223.255.255.255", "2a00:1450::1", "2600::1", "2001:700::1"})
        EXPECT_TRUE(open_to(open)) << open;
    for (const char* closed : {"0.0.0.0",
                               "10.1.2.3",
                               "100.64.0.1",
                               "100.127.255.255",
                               "127.0.0.1",
                               "169.254.169.254",
                               "172.16.0.1",
                               "172.31.255.255",
                               "192.0.0.8",
                               "192.0.2.1",
                               "192.88.99.1",
                               "192.168.1.1",
                               "198.18.0.1",
                               "198.19.255.255",
                               "198.51.100.7",
                               "203.0.113.7",
                               "224.0.0.1",
                               "239.255.255.255",
                               "240.0.0.1",
                               "255.255.255.255",
                               "::",
                               "::1",
                               "::ffff:8.8.8.8",
                               "::8.8.8.8",
                               "64:ff9b::808:808",
                               "64:ff9b:1::1",
                               "100::1",
                               "2001::1",
                               "2001:db8::1",
                               "2002:808:808::1",
                               "3fff::1",
                               "fc00::1",
                               "fd12::1",
                               "fe80::1",
                               "fec0::1",
                               "ff02::1",
                               "4000::1"})
        EXPECT_FALSE(open_to(closed)) << closed;
    EXPECT_FALSE(is_public("", 0));
}

TEST(Reach, PlacesAreReadPlainly)
{
    const auto place = read_place("HTTPS://Kommune.Example:8443/a?b#c");
    ASSERT_TRUE(place);
    EXPECT_TRUE(place->tls);
    EXPECT_EQ(place->host, "kommune.example");
    EXPECT_EQ(place->port, 8443);
    EXPECT_EQ(read_place("http://kommune.example")->port, 80);
    EXPECT_EQ(read_place("https://xn--lten-gra.example/")->port, 443);
    EXPECT_EQ(read_place("http://[2A00:0:0::1]/")->host, "2a00::1");
    for (const char* wrong : {"", "http", "https", "http:", "http:/", "http://", "https://:443/", "http://a..b/",
                              "http://.a/", "http://a:/", "http://a:0/", "http://a:65536/", "http://-a/",
                              "http://a.0x1/", "http://a.1/", "ftp://a/", "//a/"})
        EXPECT_FALSE(read_place(wrong)) << wrong;
    EXPECT_FALSE(read_place("http://a/" + std::string(url_bytes, 'a')));
}

TEST(Reach, AListOfPlacesIsReadOrRefused)
{
    EXPECT_NO_THROW(Reach({"kannel.example:13013", "[::1]:80", "10.0.0.7:1"}));
    EXPECT_TRUE(Reach({"[0:0::1]:80"}).allows("http://[::1]/"));
    EXPECT_FALSE(Reach({"[::1]:80"}).allows("http://[::1]:81/"));
    for (const char* wrong : {"kannel.example", "http://kannel.example:80", "10.0.0.0/8", "*:80", "a:b"})
        EXPECT_THROW(Reach({wrong}), Problem) << wrong;
}

} // namespace samband::client
