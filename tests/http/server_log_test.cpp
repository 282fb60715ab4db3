#include "base/json.h"
#include "http/server_world.h"

#include "base/text.h"

using namespace server_test;

TEST(ServerLog, HasOneLineARequestAndNobodyInIt)
{
    testing::internal::CaptureStderr();
    std::string id;
    {
        World world;
        const std::string headers =
            "User-Agent: evil\tagent\r\nCookie: okt=kari\r\nReferer: https://else.example/kari\r\n";
        id =
            world.get("/saker/018f3c5e-0000-7000-8000-000000000000?navn=Kari+Nordmann", headers).header("X-Request-Id");
        world.get("/kari-nordmann", headers);
        world.get("/problem/other", headers);
        Client broken(world.port());
        broken.send("GET /kari HTTP/1.1\nHost: kari\n\n");
        EXPECT_EQ(broken.read().status, 400);
    }
    const std::string text = testing::internal::GetCapturedStderr();
    for (const char* personal : {"ari", "127.0.0.1", "navn", "evil", "018f3c5e", "else.example"})
        EXPECT_EQ(text.find(personal), std::string::npos) << personal << " in " << text;
    std::vector<samband::Json> requests;
    for (std::string_view line : samband::split(text, '\n')) {
        if (line.empty()) continue;
        const samband::Json one = samband::parse_json(line);
        if (one.find("event")->string() == "request") requests.push_back(one);
    }
    ASSERT_EQ(requests.size(), 4u);
    EXPECT_EQ(requests[0].find("route")->string(), "/saker/{id}");
    EXPECT_EQ(requests[0].find("request")->string(), id);
    EXPECT_EQ(requests[0].find("municipality")->string(), "loten");
    EXPECT_EQ(requests[1].find("route")->string(), "-");
    EXPECT_EQ(requests[3].find("status")->integer(), 400);
    EXPECT_NE(requests[3].find("request")->string(), samband::Id().text());
}
