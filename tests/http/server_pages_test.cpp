#include "http/server_world.h"

using namespace server_test;

TEST(ServerPages, GivesOneModelAsHtmlAndAsJson)
{
    World world;
    const Answer html = world.get("/echo?a=1");
    EXPECT_EQ(html.status, 200);
    EXPECT_EQ(html.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_NE(html.body.find("test/echo"), std::string::npos);
    const Answer json = world.get("/echo?a=1", "Accept: application/json\r\n");
    EXPECT_EQ(json.status, 200);
    EXPECT_EQ(json.header("Content-Type"), "application/json");
    EXPECT_NE(json.body.find("\"query\":{\"a\":\"1\"}"), std::string::npos) << json.body;
    EXPECT_NE(json.header("ETag"), html.header("ETag"));
    EXPECT_NE(json.header("Vary").find("Accept"), std::string::npos);
}
