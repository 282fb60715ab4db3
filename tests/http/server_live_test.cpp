#include "http/server_world.h"

#include <thread>

using namespace server_test;

TEST(ServerLive, TellsTopicAndVersionToThoseWhoFollow)
{
    World world;
    Client inbox(world.port());
    Client post(world.port());
    inbox.send(get_text("/live?topic=inbox"));
    post.send(get_text("/live?topic=post:1"));
    const Answer head = inbox.read();
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Type"), "text/event-stream");
    EXPECT_EQ(head.header("Cache-Control"), "no-store");
    ASSERT_TRUE(inbox.read_until("retry: 3000\n\n"));
    ASSERT_TRUE(post.read_until("retry: 3000\n\n"));
    world.live().publish("saltdal", "inbox", 1);
    world.live().publish("loten", "inbox", 7);
    EXPECT_TRUE(inbox.read_until("event: change\ndata: {\"topic\":\"inbox\",\"version\":7}\n\n"));
    world.live().publish("loten", "*", 8);
    EXPECT_TRUE(inbox.read_until("\"version\":8"));
    EXPECT_TRUE(post.read_until("{\"topic\":\"*\",\"version\":8}"));
}

TEST(ServerLive, BeatsWhileNothingHappens)
{
    Wishes wishes;
    wishes.deadlines.heartbeat_ms = 100;
    wishes.deadlines.idle_ms = 150;
    World world(wishes);
    Client client(world.port());
    client.send(get_text("/live"));
    for (int i = 0; i < 4; ++i) EXPECT_TRUE(client.read_until("\n:\n\n") || client.read_until(":\n\n"));
}

TEST(ServerLive, ForgetsAReaderThatLeft)
{
    World world;
    const auto streams = [&] {
        Client inside(world.server().inside_port());
        inside.send("GET /metrics HTTP/1.1\r\nHost: inside\r\n\r\n");
        const std::string text = inside.read().body;
        return text.substr(text.find("\nsamband_live_streams ") + 22, 1);
    };
    {
        Client client(world.port());
        client.send(get_text("/live"));
        ASSERT_TRUE(client.read_until("retry"));
        EXPECT_EQ(streams(), "1");
    }
    EXPECT_TRUE(comes_true([&] { return streams() == "0"; })) << "seen only at the next heartbeat";
    world.live().publish("loten", "inbox", 1);
}

TEST(ServerLive, ClosesAStreamWhoseReaderDoesNotKeepUp)
{
    World world;
    Client client(world.port());
    client.send(get_text("/live"));
    ASSERT_TRUE(client.read_until("retry"));
    // More than the loop can send between two publishings: the queue of 64 must run over, and nothing else may suffer.
    for (int i = 0; i < 200'000; ++i) world.live().publish("loten", "inbox", i);
    EXPECT_TRUE(client.closed());
    EXPECT_EQ(world.get("/bytes").status, 200);
}

TEST(ServerLive, PublishesFromManyThreadsWhileReadersComeAndGo)
{
    World world;
    std::atomic<bool> stop = false;
    std::vector<std::thread> publishers;
    for (int t = 0; t < 3; ++t)
        publishers.emplace_back([&] {
            for (int i = 0; !stop; ++i) {
                world.live().publish("loten", "inbox", i);
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            }
        });
    for (int i = 0; i < 30; ++i) {
        Client client(world.port());
        client.send(get_text("/live"));
        EXPECT_TRUE(client.read_until("\"topic\":\"inbox\""));
    }
    stop = true;
    for (std::thread& publisher : publishers) publisher.join();
}
