#include "client/http_client.h"
#include "support/odd_peer.h"

#include <gtest/gtest.h>
#include <thread>

namespace samband::client {

using test::Odd;

class HttpCalls : public testing::Test {
protected:
    Outcome get(std::string path = "/") { return client_.call({.url = peer_.url(path), .limits = quick}); }
    Outcome post(std::string body = "text=hei")
    {
        return client_.call({.method = "POST", .url = peer_.url("/send"), .body = std::move(body), .limits = quick});
    }
    /// What a POST comes to, met with `how`.
    Outcome met_with(Odd how)
    {
        peer_.meet_with({how});
        return post();
    }
    static void expect_unknown(const Outcome& outcome, Why why)
    {
        ASSERT_TRUE(std::holds_alternative<Unknown>(outcome)) << outcome.index();
        EXPECT_EQ(word(std::get<Unknown>(outcome).why), word(why));
    }

    static constexpr RequestLimits quick = {1'000, 300, 100'000};
    test::OddPeer peer_;
    HttpClient client_{{Reach({peer_.place()})}};
};

static std::uint16_t port_of_nobody()
{
    return test::OddPeer().port(); // it has gone when this returns
}

TEST_F(HttpCalls, SendsWhatItIsGivenAndReadsTheAnswer)
{
    peer_.answer_by([](const test::OddRequest&) {
        return test::http_answer(202, "tatt imot", {"X-Message-Id: 7", "Retry-After:  120 ", "Set-Cookie: a=b"});
    });
    const Outcome outcome = client_.call({.method = "POST",
                                          .url = peer_.url("/v1/send?to=1"),
                                          .headers = {{"Authorization", "Bearer hemmelig"}, {"X-Empty", ""}},
                                          .body = "{\"text\":\"Vannet stenges på Ådalsbruk\"}"});
    ASSERT_TRUE(std::holds_alternative<Answer>(outcome));
    const Answer& answer = std::get<Answer>(outcome);
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.body, "tatt imot");
    EXPECT_EQ(answer.header("x-message-id"), "7");
    EXPECT_EQ(answer.header("RETRY-AFTER"), "120");
    EXPECT_EQ(answer.header("absent"), "");
    ASSERT_EQ(peer_.received().size(), 1u);
    const test::OddRequest request = peer_.received()[0];
    EXPECT_TRUE(request.head.starts_with("POST /v1/send?to=1 HTTP/1.1\r\n"));
    EXPECT_EQ(request.header("authorization"), "Bearer hemmelig");
    EXPECT_EQ(request.header("User-Agent"), "Samband");
    EXPECT_NE(request.head.find("X-Empty:\r\n"), std::string::npos);
    EXPECT_EQ(request.head.find("Content-Type"), std::string::npos);
    EXPECT_EQ(request.head.find("Expect"), std::string::npos);
    EXPECT_EQ(request.body, "{\"text\":\"Vannet stenges på Ådalsbruk\"}");
}

TEST_F(HttpCalls, EveryMethodGoesAsItIs)
{
    for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        ASSERT_TRUE(std::holds_alternative<Answer>(client_.call({.method = method, .url = peer_.url()}))) << method;
        EXPECT_TRUE(peer_.received().back().head.starts_with(std::string(method) + " / ")) << method;
    }
    EXPECT_EQ(peer_.received()[1].header("Content-Length"), "0");
    peer_.answer_by([](const test::OddRequest&) { return "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"; });
    ASSERT_TRUE(std::holds_alternative<Answer>(client_.call({.method = "HEAD", .url = peer_.url()})));
}

TEST_F(HttpCalls, ErrorsOfThePeerAreAnswers)
{
    for (const int status : {400, 401, 429, 500, 503}) {
        peer_.answer_by([=](const test::OddRequest&) { return test::http_answer(status, "nei"); });
        const Outcome outcome = post();
        ASSERT_TRUE(std::holds_alternative<Answer>(outcome));
        EXPECT_EQ(std::get<Answer>(outcome).status, status);
        EXPECT_EQ(std::get<Answer>(outcome).body, "nei");
    }
}

TEST_F(HttpCalls, KeepTheirConnection)
{
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(std::holds_alternative<Answer>(post()));
    EXPECT_EQ(peer_.connections(), 1);
}

TEST_F(HttpCalls, WhatWasTakenWithoutAnAnswerIsUnknownAndSentOnce)
{
    const std::pair<Odd, Why> cases[] = {{Odd::lost_answer, Why::broken_off},    {Odd::reset_after, Why::broken_off},
                                         {Odd::silence, Why::timeout},           {Odd::slow_head, Why::timeout},
                                         {Odd::no_http, Why::not_understood},    {Odd::endless_head, Why::too_large},
                                         {Odd::endless_continue, Why::too_large}};
    std::size_t sent = 0;
    for (const auto& [how, why] : cases) {
        expect_unknown(met_with(how), why);
        EXPECT_EQ(peer_.received().size(), ++sent) << static_cast<int>(how);
    }
}

TEST_F(HttpCalls, AHalfAnswerIsUnknownButTellsItsStatus)
{
    const std::pair<Odd, Why> cases[] = {
        {Odd::half_close, Why::broken_off}, {Odd::slow_body, Why::timeout}, {Odd::huge_body, Why::too_large}};
    for (const auto& [how, why] : cases) {
        const Outcome outcome = met_with(how);
        expect_unknown(outcome, why);
        EXPECT_EQ(std::get<Unknown>(outcome).status, 200) << static_cast<int>(how);
    }
}

// libcurl sends a request again when a kept connection ends without an answer. The peer may have acted on it.
TEST_F(HttpCalls, AKeptConnectionThatDiesDoesNotSendAPostTwice)
{
    for (const Odd how : {Odd::lost_answer, Odd::reset_after}) {
        const std::size_t before = peer_.received().size();
        peer_.meet_with({Odd::answer, how, Odd::answer});
        ASSERT_TRUE(std::holds_alternative<Answer>(post("first")));
        expect_unknown(post("second"), Why::broken_off);
        const auto received = peer_.received();
        EXPECT_EQ(std::count_if(received.begin() + static_cast<std::ptrdiff_t>(before), received.end(),
                                [](const auto& request) { return request.body == "second"; }),
                  1);
    }
}

TEST_F(HttpCalls, AKeptConnectionThatDiesIsNoMatterForReading)
{
    peer_.meet_with({Odd::answer, Odd::lost_answer, Odd::answer});
    ASSERT_TRUE(std::holds_alternative<Answer>(get("/1")));
    ASSERT_TRUE(std::holds_alternative<Answer>(get("/2")));
    EXPECT_EQ(peer_.received().size(), 3u);
}

TEST_F(HttpCalls, AConnectionClosedMeanwhileIsNoMatterForSending)
{
    peer_.meet_with({Odd::answer_then_close});
    ASSERT_TRUE(std::holds_alternative<Answer>(post("1")));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ASSERT_TRUE(std::holds_alternative<Answer>(post("2")));
    EXPECT_EQ(peer_.connections(), 2);
}

TEST_F(HttpCalls, NobodyThereIsNotSent)
{
    const std::uint16_t port = port_of_nobody();
    const std::string place = "127.0.0.1:" + std::to_string(port);
    const Outcome refused = HttpClient({Reach({place})}).call({.method = "POST", .url = "http://" + place + "/"});
    ASSERT_TRUE(std::holds_alternative<NotSent>(refused));
    EXPECT_EQ(std::get<NotSent>(refused).why, Why::no_connection);
    // .invalid leads nowhere by RFC 6761; a resolver that is away may take its time.
    const Outcome nameless = client_.call({.method = "POST", .url = "http://ingen.invalid/", .limits = {3'000, 3'000}});
    ASSERT_TRUE(std::holds_alternative<NotSent>(nameless));
    EXPECT_TRUE(std::get<NotSent>(nameless).why == Why::no_such_name ||
                std::get<NotSent>(nameless).why == Why::timeout);
}

TEST_F(HttpCalls, APeerWithoutTlsIsNotSent)
{
    const Outcome outcome = client_.call({.method = "POST", .url = "https://" + peer_.place() + "/", .limits = quick});
    ASSERT_TRUE(std::holds_alternative<NotSent>(outcome));
    EXPECT_TRUE(peer_.received().empty());
}

TEST_F(HttpCalls, AResetBeforeReadingIsUnknown)
{
    expect_unknown(met_with(Odd::reset_at_once), Why::broken_off);
}

TEST_F(HttpCalls, RedirectsAreAnswersAndNotFollowed)
{
    const Outcome outcome = met_with(Odd::to_loopback);
    ASSERT_TRUE(std::holds_alternative<Answer>(outcome));
    EXPECT_EQ(std::get<Answer>(outcome).status, 302);
    EXPECT_EQ(peer_.received().size(), 1u);
}

TEST_F(HttpCalls, AHeaderThatIsNoneIsRefused)
{
    const Header wrong[] = {{"X", "a\r\nY: b"},
                            {"X", "a\nb"},
                            {"X", std::string("a\0b", 3)},
                            {"X: y", "z"},
                            {"", "a"},
                            {"X\r\nY", "a"},
                            {"Host", "b"},
                            {"content-length", "0"},
                            {"TE", "a"},
                            {"X", std::string(header_value_bytes + 1, 'a')}};
    for (const Header& header : wrong) {
        const Outcome outcome = client_.call({.url = peer_.url(), .headers = {header}});
        ASSERT_TRUE(std::holds_alternative<NotSent>(outcome)) << header.first;
        EXPECT_EQ(std::get<NotSent>(outcome).why, Why::bad_request) << header.first;
    }
    for (const char* method : {"", "GET /", "GET\r\nX: y", "CONNECT"})
        EXPECT_TRUE(std::holds_alternative<NotSent>(client_.call({.method = method, .url = peer_.url()}))) << method;
    EXPECT_EQ(peer_.connections(), 0);
}

TEST_F(HttpCalls, NoProxyOfTheEnvironmentIsUsed)
{
    test::OddPeer proxy;
    ::setenv("http_proxy", proxy.url().c_str(), 1);
    ::setenv("ALL_PROXY", proxy.url().c_str(), 1);
    EXPECT_TRUE(std::holds_alternative<Answer>(get()));
    ::unsetenv("http_proxy");
    ::unsetenv("ALL_PROXY");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST_F(HttpCalls, ManyThreadsShareAClient)
{
    std::vector<std::thread> threads;
    std::atomic<int> answered = 0;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 25; ++i) answered += std::holds_alternative<Answer>(post(std::to_string(i)));
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(answered, 200);
    EXPECT_LE(peer_.connections(), 8 * 2);
}

// Whatever the peer does: each POST is received at most once, and one told as not sent not at all.
TEST_F(HttpCalls, AreMadeAtMostOnceWhateverThePeerDoes)
{
    peer_.meet_at_random({Odd::answer, Odd::answer, Odd::answer_then_close, Odd::lost_answer, Odd::reset_after,
                          Odd::reset_at_once, Odd::half_close, Odd::to_loopback, Odd::no_http},
                         20'261'122);
    std::map<std::string, Outcome> told;
    for (int i = 0; i < 300; ++i) told.emplace(std::to_string(i), post(std::to_string(i)));
    std::map<std::string, int> times;
    for (const test::OddRequest& request : peer_.received()) ++times[request.body];
    int unknown = 0;
    for (const auto& [body, outcome] : told) {
        EXPECT_LE(times[body], 1) << body;
        EXPECT_TRUE(times[body] == 1 || !std::holds_alternative<Answer>(outcome)) << body;
        EXPECT_TRUE(times[body] == 0 || !std::holds_alternative<NotSent>(outcome)) << body;
        unknown += std::holds_alternative<Unknown>(outcome);
    }
    EXPECT_GT(unknown, 50);
}

} // namespace samband::client
