#include "base/problem.h"
#include "http/server_world.h"

#include <chrono>
#include <future>
#include <thread>

using namespace server_test;

namespace {
const std::string form_head =
    "POST /notes HTTP/1.1\r\nHost: loten.example\r\nContent-Type: application/x-www-form-urlencoded\r\n";

std::int64_t ms_of(const std::function<void()>& what)
{
    const auto began = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
}

void pause_ms(int ms)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}
} // namespace

TEST(ServerConnection, KeepsAConnectionForManyRequests)
{
    World world;
    Client client(world.port());
    for (int i = 0; i < 50; ++i) {
        client.send(get_text(i % 2 == 0 ? "/bytes" : "/nowhere"));
        const Answer answer = client.read();
        ASSERT_EQ(answer.status, i % 2 == 0 ? 200 : 404);
        ASSERT_EQ(answer.header("Connection"), "keep-alive");
    }
    client.send(get_text("/bytes", "Connection: close\r\n"));
    EXPECT_EQ(client.read().header("Connection"), "close");
    EXPECT_TRUE(client.closed());
}

TEST(ServerConnection, ClosesAfterHttp10UnlessAskedToKeep)
{
    World world;
    Client client(world.port());
    client.send("GET /bytes HTTP/1.0\r\nHost: loten.example\r\nConnection: Keep-Alive\r\n\r\n");
    EXPECT_EQ(client.read().header("Connection"), "keep-alive");
    client.send("GET /bytes HTTP/1.0\r\nHost: loten.example\r\n\r\n");
    EXPECT_EQ(client.read().body, "hei\n");
    EXPECT_TRUE(client.closed());
}

TEST(ServerConnection, AnswersPipelinedRequestsInOrder)
{
    Wishes wishes;
    wishes.io_threads = 2;
    World world(wishes);
    Client client(world.port());
    const std::string form = "title=a";
    const std::string chunked = form_head + world.csrf_headers() +
                                "Transfer-Encoding: chunked\r\n\r\n3\r\ntit\r\n4;x=y\r\nle=a\r\n0\r\nX: y\r\n\r\n";
    client.send(get_text("/bytes") +
                post_text("/notes", "application/x-www-form-urlencoded", form, world.csrf_headers()) +
                get_text("/nyheter") + chunked + get_text("/nowhere") + get_text("/nyheter") + get_text("/bytes"));
    for (int status : {200, 303, 200, 303, 404, 200, 200}) EXPECT_EQ(client.read().status, status);
}

TEST(ServerConnection, ReadsARequestThatComesByteForByte)
{
    World world;
    const std::string bytes =
        form_head + world.csrf_headers() + "Transfer-Encoding: chunked\r\n\r\n3\r\ntit\r\n4\r\nle=a\r\n0\r\n\r\n";
    Client client(world.port());
    for (char c : bytes) ASSERT_TRUE(client.send(std::string(1, c)));
    EXPECT_EQ(client.read().status, 303);
}

TEST(ServerConnection, SaysContinueOnlyWhereTheBodyIsWanted)
{
    World world;
    const std::string expect = "Expect: 100-continue\r\nContent-Length: 7\r\n\r\n";
    Client client(world.port());
    client.send(form_head + world.csrf_headers() + expect);
    ASSERT_TRUE(client.read_until("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("title=a");
    EXPECT_EQ(client.read().status, 303);
    Client refused(world.port());
    refused.send("POST /nowhere HTTP/1.1\r\nHost: loten.example\r\n" + expect);
    const Answer answer = refused.read();
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(refused.continues, 0);
    EXPECT_EQ(answer.header("Connection"), "close");
}

TEST(ServerConnection, LetsTheSenderSeeTheRefusalOfALargeBody)
{
    World world;
    Client client(world.port());
    const std::string body(220'000, 'x');
    EXPECT_TRUE(client.send(form_head + "Content-Length: 300000\r\n\r\n" + body)) << "cut off before it could read";
    EXPECT_EQ(client.read().status, 413);
    EXPECT_TRUE(client.closed());
}

TEST(ServerConnection, EndsSlowHeadsWith408)
{
    Wishes wishes;
    wishes.deadlines.head_ms = 400;
    World world(wishes);
    Client client(world.port());
    const std::int64_t took = ms_of([&] {
        for (const char* piece : {"GET /echo HT", "TP/1.1\r\nHost: lo", "ten.exa"}) {
            client.send(piece);
            pause_ms(150);
        }
        const Answer answer = client.read();
        EXPECT_EQ(answer.status, 408);
        EXPECT_EQ(answer.header("Connection"), "close");
    });
    EXPECT_LT(took, 1500);
}

TEST(ServerConnection, EndsSlowAndTricklingBodiesWith408)
{
    Wishes wishes;
    wishes.deadlines.body_ms = 400;
    wishes.deadlines.rate_grace_ms = 100'000;
    World slow(wishes);
    Client client(slow.port());
    client.send(form_head + slow.csrf_headers() + "Content-Length: 100\r\n\r\ntitle=");
    EXPECT_EQ(client.read().status, 408);

    wishes.deadlines.body_ms = 60'000;
    wishes.deadlines.rate_grace_ms = 300;
    World trickling(wishes);
    Client drop(trickling.port(), 100);
    drop.send(form_head + trickling.csrf_headers() + "Content-Length: 100000\r\n\r\n");
    Answer answer;
    for (int i = 0; i < 30 && answer.status == 0; ++i) {
        drop.send("xxxxx");
        answer = drop.read();
    }
    EXPECT_EQ(answer.status, 408);
}

TEST(ServerConnection, ClosesIdleConnectionsWithoutAWord)
{
    Wishes wishes;
    wishes.deadlines.idle_ms = 200;
    World world(wishes);
    Client fresh(world.port());
    EXPECT_EQ(fresh.read_to_end(), "");
    Client used(world.port());
    used.send(get_text("/bytes"));
    EXPECT_EQ(used.read().status, 200);
    EXPECT_EQ(used.read_to_end(), "");
    EXPECT_TRUE(used.closed());
}

TEST(ServerConnection, CutsAReaderThatDoesNotRead)
{
    Wishes wishes;
    wishes.deadlines.rate_grace_ms = 300;
    wishes.deadlines.send_ms = 700;
    World world(wishes);
    Client client(world.port());
    client.send(get_text("/big") + get_text("/big"));
    pause_ms(2000);
    EXPECT_LT(client.read_to_end().size(), 16'000'000u);
    EXPECT_TRUE(client.closed());
}

TEST(ServerConnection, SurvivesASenderThatGoesAway)
{
    World world;
    for (const std::string& cut : {std::string("GET /ec"), form_head + "Content-Length: 10\r\n\r\nab", get_text("/big"),
                                   get_text("/live"), form_head + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"}) {
        Client client(world.port());
        client.send(cut);
    }
    EXPECT_EQ(world.get("/bytes").status, 200);
}

TEST(ServerConnection, Says503WhenTheLineIsFull)
{
    Wishes wishes;
    wishes.workers = 1;
    wishes.waiting = 2;
    World world(wishes);
    Client running(world.port());
    running.send(get_text("/slow"));
    ASSERT_TRUE(comes_true([&] { return world.slow_waiting() == 1; }));
    Client first(world.port());
    Client second(world.port());
    first.send(get_text("/bytes"));
    second.send(get_text("/bytes"));
    pause_ms(100);
    const Answer full = world.get("/bytes");
    EXPECT_EQ(full.status, 503);
    EXPECT_NE(full.header("Retry-After"), "");
    EXPECT_EQ(world.get("/healthz").status, 200) << "health needs no worker";
    world.let_slow_go();
    for (Client* client : {&running, &first, &second}) EXPECT_EQ(client->read().status, 200);
    EXPECT_EQ(world.get("/bytes").status, 200);
}

TEST(ServerConnection, TurnsAwayMoreConnectionsThanItHolds)
{
    for (const bool by_address : {true, false}) {
        Wishes wishes;
        (by_address ? wishes.per_address : wishes.connections) = 3;
        World world(wishes);
        {
            Client a(world.port());
            Client b(world.port());
            Client c(world.port());
            for (Client* client : {&a, &b, &c}) {
                client->send(get_text("/bytes"));
                EXPECT_EQ(client->read().status, 200);
            }
            Client d(world.port());
            const Answer answer = d.read();
            EXPECT_EQ(answer.status, 503);
            EXPECT_NE(answer.header("Retry-After"), "");
        }
        EXPECT_TRUE(comes_true([&] { return world.get("/bytes").status == 200; })) << "places are not given back";
    }
}

TEST(ServerConnection, DrainFinishesWhatRunsAndTakesNothingNew)
{
    World world;
    Client running(world.port());
    Client idle(world.port());
    Client stream(world.port());
    idle.send(get_text("/bytes"));
    EXPECT_EQ(idle.read().status, 200);
    stream.send(get_text("/live"));
    ASSERT_TRUE(stream.read_until("retry"));
    running.send(get_text("/slow") + get_text("/bytes"));
    ASSERT_TRUE(comes_true([&] { return world.slow_waiting() == 1; }));
    auto drained = std::async(std::launch::async, [&] { world.server().drain(); });
    EXPECT_TRUE(idle.closed());
    EXPECT_TRUE(stream.closed());
    Client late(world.port(), 500);
    late.send(get_text("/bytes"));
    EXPECT_EQ(late.read().status, 0);
    world.let_slow_go();
    const Answer answer = running.read();
    EXPECT_EQ(answer.body, "slow\n");
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_EQ(running.read().status, 0) << "a request behind the one that ran";
    EXPECT_EQ(drained.wait_for(std::chrono::seconds(3)), std::future_status::ready);
}

TEST(ServerConnection, DrainEndsInTimeWhateverRuns)
{
    Wishes wishes;
    wishes.deadlines.drain_ms = 300;
    World world(wishes);
    Client half(world.port());
    half.send("GET /echo HT");
    Client reader(world.port());
    reader.send(get_text("/big"));
    pause_ms(100);
    EXPECT_LT(ms_of([&] { world.server().drain(); }), 2000);
}

TEST(ServerConnection, RefusesAnAddressThatIsTaken)
{
    World world;
    samband::http::ServerSetting setting;
    setting.listen = "127.0.0.1:" + std::to_string(world.port());
    setting.inside = "";
    samband::http::Router router;
    samband::http::Live live;
    samband::http::Server second(setting, router, samband::http::Rendering{}, live);
    EXPECT_THROW(second.start(), samband::Problem);
    setting.listen = "nowhere";
    samband::http::Server third(setting, router, samband::http::Rendering{}, live);
    EXPECT_THROW(third.start(), samband::Problem);
}

TEST(ServerConnection, AnswersManyAtOnceFromManyThreads)
{
    Wishes wishes;
    wishes.io_threads = 2;
    World world(wishes);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            Client client(world.port());
            for (int i = 0; i < 100; ++i) {
                const std::string name = "/nyheter/" + std::to_string((t * 7 + i) % 10);
                client.send(get_text(name, "Accept: application/json\r\n"));
                if (client.read().body.find("\"path\":\"" + name + "\"") != std::string::npos) ++right;
                if (i % 20 == 0) world.server().drop_cached("loten");
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(right, 800);
}
