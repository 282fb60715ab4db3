#include "http/server.h"
#include "http/server_routes.h"
#include "http/server_world.h"

using namespace samband::http;
using namespace server_test;

TEST(ServerViews, TellsErrorsByTheRealViewInTheReadersLanguage)
{
    const Catalogue catalogue = Catalogue::embedded();
    const Views views(catalogue);
    const Router router = routes_with(std::make_shared<Memory>(), {});
    ServerSetting setting;
    setting.listen = "127.0.0.1:0";
    setting.inside = "";
    setting.municipality_of = [](std::string_view) { return "loten"; };
    setting.frame = [](const Request&, samband::Json& model) {
        model["municipality"] = samband::Json::object({{"name", "Løten kommune"}, {"accent", "skog"}});
    };
    Live live;
    Server server(setting, router, views, catalogue, live);
    server.start();
    Client client(server.port());
    client.send(get_text("/problem/forbidden"));
    const Answer answer = client.read();
    EXPECT_EQ(answer.status, 403);
    EXPECT_NE(answer.body.find("class=\"lead\">Dette er bare for &lt;ansatte&gt;.</p>"), std::string::npos)
        << answer.body;
    EXPECT_NE(answer.body.find("Løten kommune"), std::string::npos) << "without the frame";
    EXPECT_NE(answer.body.find("/web/public.css?v="), std::string::npos);
    const std::size_t at = answer.body.find("/web/public.css?v=");
    client.send(get_text(answer.body.substr(at, answer.body.find('"', at) - at), "Accept-Encoding: gzip\r\n"));
    const Answer style = client.read();
    EXPECT_EQ(style.header("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(style.header("Content-Encoding"), "gzip");
}
