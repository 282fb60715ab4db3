#include "http/server_world.h"

using namespace server_test;

TEST(ServerPages, GivesOneModelAsHtmlAndAsJson)
{
    World world;
    const Answer html = world.get("/echo?a=1");
    EXPECT_EQ(html.status, 200);
    EXPECT_EQ(html.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_NE(html.body.find("test/echo"), std::string::npos);
    EXPECT_NE(html.body.find("loten"), std::string::npos) << "no frame";
    const Answer json = world.get("/echo?a=1", "Accept: application/json\r\n");
    EXPECT_EQ(json.status, 200);
    EXPECT_EQ(json.header("Content-Type"), "application/json");
    EXPECT_NE(json.body.find("\"query\":{\"a\":\"1\"}"), std::string::npos) << json.body;
    EXPECT_EQ(json.body.find("csrf"), std::string::npos);
    EXPECT_NE(json.header("ETag"), html.header("ETag"));
    EXPECT_NE(json.header("Vary").find("Accept"), std::string::npos);
}

TEST(ServerPages, CarriesTheSecurityHeadersOnEveryAnswer)
{
    World world;
    for (const char* target :
         {"/echo", "/bytes", "/nothing", "/nyheter", "/a%ff", "/problem/fault", "/healthz", "/web/none.js"}) {
        SCOPED_TRACE(target);
        const Answer answer = world.get(target);
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
        EXPECT_NE(answer.header("Content-Security-Policy").find("default-src 'none'"), std::string::npos);
        EXPECT_NE(answer.header("Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_NE(answer.header("Referrer-Policy"), "");
        EXPECT_NE(answer.header("Permissions-Policy"), "");
        EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cross-Origin-Resource-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Strict-Transport-Security"), "") << "over plain HTTP it means nothing";
        EXPECT_NE(answer.header("Date"), "");
        EXPECT_EQ(answer.header("Server"), "");
    }
}

TEST(ServerPages, TellsErrorsAsAPageOrAsProblemJson)
{
    World world;
    const std::vector<std::pair<std::string, int>> faults = {
        {"/problem/forbidden", 403}, {"/problem/conflict", 409}, {"/problem/unavailable", 503},
        {"/problem/many", 429},      {"/problem/other", 500},    {"/problem/nothing", 500},
        {"/problem/internal", 500},  {"/problem/header", 500},   {"/problem/redirect", 500},
        {"/saker/none", 404},        {"/nowhere", 404}};
    for (const auto& [target, status] : faults) {
        SCOPED_TRACE(target);
        const Answer html = world.get(target);
        EXPECT_EQ(html.status, status);
        EXPECT_NE(html.body.find("<h1>"), std::string::npos);
        EXPECT_EQ(html.body.find("secret"), std::string::npos);
        EXPECT_EQ(html.head.find("X-Evil"), std::string::npos);
        EXPECT_EQ(html.header("Cache-Control"), "no-store");
        const Answer json = world.get(target, "Accept: application/json\r\n");
        EXPECT_EQ(json.status, status);
        EXPECT_EQ(json.header("Content-Type"), "application/problem+json");
        EXPECT_NE(json.body.find("\"status\":" + std::to_string(status)), std::string::npos);
        EXPECT_NE(json.body.find("urn:uuid:" + json.header("X-Request-Id")), std::string::npos);
    }
    EXPECT_EQ(world.get("/problem/unavailable").header("Retry-After"), "5");
    EXPECT_EQ(world.get("/problem/many").header("Retry-After"), "30");
    EXPECT_NE(world.get("/problem/forbidden").body.find("&lt;ansatte&gt;"), std::string::npos);
}

TEST(ServerPages, NamesTheMethodsThatAnAddressHas)
{
    World world;
    Client client(world.port());
    client.send("DELETE /echo HTTP/1.1\r\nHost: loten.example\r\n\r\n");
    const Answer answer = client.read();
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.header("Allow"), "GET, HEAD");
    EXPECT_EQ(answer.header("Connection"), "keep-alive");
    EXPECT_EQ(world.get("/press").header("Allow"), "POST");
}

TEST(ServerPages, AnswersHeadWithoutABody)
{
    World world;
    for (const char* target : {"/bytes", "/echo", "/nyheter", "/nyheter", "/nyheter/vann?fra=sms", "/nowhere"}) {
        SCOPED_TRACE(target);
        Client client(world.port());
        client.send("HEAD " + std::string(target) + " HTTP/1.1\r\nHost: loten.example\r\n\r\n" + get_text("/bytes"));
        const Answer head = client.read(true);
        EXPECT_EQ(head.header("Content-Length"), world.get(target).header("Content-Length"));
        EXPECT_EQ(client.read().body, "hei\n") << "the next answer does not follow at once";
    }
}

TEST(ServerPages, KeepsAPageOnceHoweverItsReadersCame)
{
    World world;
    const auto asked = [&](const std::string& target) {
        return world.get(target, "Accept: application/json\r\n").body;
    };
    const std::string first = asked("/nyheter/vann?fra=sms");
    EXPECT_NE(first.find("\"query\":{}"), std::string::npos) << "what is kept shows nothing of who asked first";
    EXPECT_EQ(asked("/nyheter/vann"), first);
    EXPECT_EQ(asked("/nyheter/vann?fra=%3Cb%3E&fra=2"), first);
    EXPECT_EQ(world.calls("/nyheter/vann"), 1);
    EXPECT_NE(asked("/nyheter/vann?side=2&fra=sms"), first) << "it depends on the rest";
    EXPECT_EQ(world.calls("/nyheter/vann"), 2);
}

TEST(ServerPages, TellsTheRouteOfWhatItHasShownAndToWhom)
{
    World world;
    const Answer first = world.get("/nyheter/vann?fra=sms", "User-Agent: a\r\n");
    world.get("/nyheter/vann?fra=x", "User-Agent: b\r\n");
    world.get("/nyheter/vann", "If-None-Match: " + first.header("ETag") + "\r\n");
    world.get("/nyheter");
    Client client(world.port());
    client.send("HEAD /nyheter/vann HTTP/1.1\r\nHost: loten.example\r\n\r\n" + get_text("/nyheter/vei"));
    client.read(true);
    client.read();
    const std::vector<std::string> both{"/nyheter/vann?fra=sms a", "/nyheter/vann?fra=x b", "/nyheter/vei"};
    EXPECT_TRUE(comes_true([&] { return world.shown().size() >= both.size(); }));
    EXPECT_EQ(world.shown(), both) << "made or kept; neither what the reader had already nor a head alone";
}

TEST(ServerPages, Answers304ToWhoHasTheSame)
{
    World world;
    for (const char* target : {"/echo", "/bytes", "/nyheter", "/nyheter"}) {
        SCOPED_TRACE(target);
        const Answer first = world.get(target);
        ASSERT_TRUE(first.header("ETag").starts_with("W/\"")) << first.head;
        Client client(world.port());
        client.send(get_text(target, "If-None-Match: \"x\", " + first.header("ETag") + "\r\n") + get_text("/bytes"));
        const Answer same = client.read(true);
        EXPECT_EQ(same.status, 304);
        EXPECT_EQ(same.header("ETag"), first.header("ETag"));
        EXPECT_EQ(same.header("Content-Length"), "");
        EXPECT_EQ(client.read().body, "hei\n");
        EXPECT_EQ(world.get(target, "If-None-Match: W/\"other\"\r\n").status, 200);
    }
}

TEST(ServerPages, CompressesTextThatIsLongEnough)
{
    World world;
    const std::string gzip = "Accept-Encoding: br, gzip;q=0.8\r\n";
    const Answer plain = world.get("/long");
    const Answer small = world.get("/long", gzip);
    EXPECT_EQ(small.header("Content-Encoding"), "gzip");
    EXPECT_LT(small.body.size(), 200u);
    EXPECT_EQ(gunzip(small.body), plain.body);
    EXPECT_NE(plain.header("Vary").find("Accept-Encoding"), std::string::npos);
    EXPECT_EQ(world.get("/bytes", gzip).header("Content-Encoding"), "");
    EXPECT_EQ(world.get("/big", gzip).header("Content-Encoding"), "") << "a picture is compressed already";
    EXPECT_EQ(world.get("/long", "Accept-Encoding: gzip;q=0, *\r\n").header("Content-Encoding"), "");
}

TEST(ServerPages, SpeaksTheLanguageAskedFor)
{
    World world;
    const auto language = [&](const std::string& headers) {
        return world.get("/echo", headers).header("Content-Language");
    };
    EXPECT_EQ(language(""), "nb");
    EXPECT_EQ(language("Accept-Language: se, nn;q=0.9, en;q=0.8\r\n"), "nn");
    EXPECT_EQ(language("Accept-Language: no, en;q=0.9\r\n"), "nb");
    EXPECT_EQ(language("Accept-Language: fr\r\n"), "nb");
    EXPECT_EQ(language("Accept-Language: nn\r\nCookie: sprak=en\r\n"), "en");
    EXPECT_EQ(language("Accept-Language: nn\r\nCookie: sprak=<script>\r\n"), "nn");
}

TEST(ServerPages, SendsAFileFromDiskOrSaysItIsNotThere)
{
    World world;
    EXPECT_EQ(world.get("/file").status, 404);
    const std::string bytes(700'001, 'p');
    FILE* out = std::fopen((world.spool() / "picture.png").c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), out);
    std::fclose(out);
    const Answer answer = world.get("/file");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, bytes);
    EXPECT_EQ(world.get("/file", "If-None-Match: " + answer.header("ETag") + "\r\n").status, 304);
}

TEST(ServerPages, SendsAStrangersBytesAsAnAttachmentInASandbox)
{
    World world;
    const Answer answer = world.get("/download");
    EXPECT_EQ(answer.header("Content-Disposition"),
              "attachment; filename=\"__rsplan _2026_.html\"; filename*=UTF-8''%C3%A5rsplan%20%222026%22.html");
    EXPECT_TRUE(answer.header("Content-Security-Policy").starts_with("sandbox"));
}

TEST(ServerPages, SendsALargeAnswerWhole)
{
    World world;
    EXPECT_EQ(world.get("/big").body.size(), 8'000'000u);
}

TEST(ServerPages, KeepsAPageForAllUntilItIsDropped)
{
    World world;
    const Answer first = world.get("/nyheter", "Cookie: okt=kari; sprak=nn\r\nX-Forwarded-For: 9.9.9.9\r\n");
    EXPECT_EQ(first.header("Set-Cookie"), "");
    EXPECT_EQ(world.get("/nyheter", "Cookie: sprak=nn\r\n").body, first.body);
    EXPECT_EQ(world.calls("/nyheter"), 1);
    EXPECT_EQ(world.get("/nyheter").header("Content-Language"), "nb");
    EXPECT_EQ(world.calls("/nyheter"), 2) << "another language is another page";
    const Answer json = world.get("/nyheter", "Accept: application/json\r\nCookie: okt=kari\r\n");
    EXPECT_EQ(json.body.find("kari"), std::string::npos) << "a page for everybody saw somebody's cookie";
    const Answer gzip = world.get("/nyheter", "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(gunzip(gzip.body), world.get("/nyheter").body);
    EXPECT_EQ(world.calls("/nyheter"), 4);

    Client other(world.port());
    other.send("GET /nyheter HTTP/1.1\r\nHost: saltdal.example\r\n\r\n");
    EXPECT_NE(other.read().body.find("saltdal"), std::string::npos) << "a neighbour's page";
    world.get("/nyheter?side=2");
    world.get("/nyheter?side=2");
    EXPECT_EQ(world.calls("/nyheter"), 7) << "a query is not kept";
    world.server().drop_cached("loten");
    world.get("/nyheter");
    EXPECT_EQ(world.calls("/nyheter"), 8);
}

TEST(ServerPages, AnswersForItsHealthAndItsFiguresOnTheInside)
{
    World world;
    EXPECT_EQ(world.get("/healthz").body, "ok\n");
    EXPECT_EQ(world.get("/metrics").status, 404);
    world.get("/saker/018f3c5e-0000-7000-8000-000000000000");
    Client inside(world.server().inside_port());
    inside.send("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                "GET /echo HTTP/1.1\r\nHost: loten.example\r\n\r\n");
    const std::string text = inside.read().body;
    EXPECT_NE(text.find("samband_requests_total{route=\"/saker/{id}\",method=\"GET\",status=\"200\"} 1\n"),
              std::string::npos);
    EXPECT_NE(text.find("samband_request_seconds_bucket{route=\"-\",method=\"-\",le=\"+Inf\"}"), std::string::npos);
    EXPECT_NE(text.find("samband_connections "), std::string::npos);
    EXPECT_TRUE(text.ends_with("\nsamband_of_the_test 7\n")) << "what the program adds";
    EXPECT_EQ(text.find("018f3c5e"), std::string::npos);
    EXPECT_EQ(inside.read().body, "ok\n");
    EXPECT_EQ(inside.read().status, 404);
}

TEST(ServerPages, BelievesOnlyTrustedProxies)
{
    const std::string forwarded =
        "Accept: application/json\r\nX-Forwarded-For: 6.6.6.6, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n";
    World direct;
    const Answer spoofed = direct.get("/echo", forwarded);
    EXPECT_NE(spoofed.body.find("\"remote\":\"127.0.0.1\""), std::string::npos);
    EXPECT_NE(spoofed.body.find("\"secure\":false"), std::string::npos);
    Wishes wishes;
    wishes.trusted_proxies = {"127.0.0.1"};
    wishes.cookie_prefix = "__Host-";
    World behind(wishes);
    const Answer believed = behind.get("/echo", forwarded + "Cookie: okt=planted; __Host-okt=own\r\n");
    EXPECT_NE(believed.body.find("\"remote\":\"10.1.2.3\""), std::string::npos) << "the proxy's own word is the last";
    EXPECT_NE(believed.body.find("\"secure\":true"), std::string::npos);
    EXPECT_NE(believed.body.find("\"cookie_okt\":\"own\""), std::string::npos);
    EXPECT_NE(believed.header("Strict-Transport-Security"), "");
    const Answer form = behind.get("/form", "X-Forwarded-Proto: https\r\n");
    const std::string cookie = form.header("Set-Cookie");
    EXPECT_TRUE(cookie.starts_with("__Host-skjema=")) << form.head;
    EXPECT_TRUE(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure")) << cookie;
}
