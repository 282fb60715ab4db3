#include "http/limits.h"
#include "http/server_world.h"

using namespace server_test;

static const std::string urlencoded = "application/x-www-form-urlencoded";
static const std::string as_json = "Accept: application/json\r\n";

TEST(ServerForms, TakesTheSameFormAsFieldsAndAsJson)
{
    World world;
    const Answer form = world.post("/notes", urlencoded, "title=P%C3%A5+plass&words=a%0D%0Ab", world.csrf_headers());
    EXPECT_EQ(form.status, 303);
    EXPECT_EQ(form.header("Location"), "/notes/ny");
    EXPECT_EQ(form.header("Cache-Control"), "no-store");
    const Answer json = world.post("/notes", "application/json; charset=utf-8",
                                   R"({"title":"På plass","words":"a\nb"})", world.csrf_headers() + as_json);
    EXPECT_EQ(json.status, 200);
    EXPECT_EQ(json.body, "{\"title\":\"På plass\",\"words\":3}");
}

TEST(ServerForms, ShowsANoticeOnce)
{
    World world;
    const Answer form = world.post("/notes", urlencoded, "title=a", world.csrf_headers());
    const std::string cookie = form.header("Set-Cookie").substr(0, form.header("Set-Cookie").find(';'));
    ASSERT_TRUE(cookie.starts_with("beskjed="));
    const Answer next = world.get("/notes/ny", "Cookie: okt=kari; " + cookie + "\r\n");
    EXPECT_NE(next.body.find("<b>Notatet er lagret.</b>"), std::string::npos);
    EXPECT_NE(next.header("Set-Cookie").find("Max-Age=0"), std::string::npos);
    const Answer other = world.get("/notes/ny", "Cookie: okt=ola; " + cookie + "\r\n");
    EXPECT_EQ(other.body.find("<b>"), std::string::npos) << "words that the server did not write for this visitor";
}

TEST(ServerForms, NamesEveryFieldThatIsWrong)
{
    World world;
    const Answer answer =
        world.post("/notes", urlencoded, "title=" + std::string(21, 'x') + "&color=red&words=a&words=b",
                   world.csrf_headers() + as_json);
    EXPECT_EQ(answer.status, 422);
    for (const char* field : {"\"field\":\"title\"", "\"field\":\"color\"", "\"field\":\"words\""})
        EXPECT_NE(answer.body.find(field), std::string::npos) << answer.body;
    EXPECT_EQ(world.post("/press", urlencoded, "x=1", world.csrf_headers()).status, 422) << "a route without a form";
    EXPECT_EQ(world.post("/press", urlencoded, "_csrf=" + world.token(), "Cookie: okt=kari\r\n").body, "pressed\n");
}

TEST(ServerForms, RefusesBodiesThatDoNotRead)
{
    World world;
    struct Case {
        std::string type;
        std::string body;
        int status;
    };
    const std::vector<Case> cases = {
        {urlencoded, "title=%zz", 400},
        {urlencoded, "title=%ff", 400},
        {urlencoded, "title=a%00b", 400},
        {urlencoded + "; charset=iso-8859-1", "title=a", 415},
        {"application/json", "{\"title\":", 400},
        {"application/json", "{\"title\":\"a\",\"title\":\"b\"}", 400},
        {"application/json", "[1]", 400},
        {"application/json", "{\"title\":\"\xff\"}", 400},
        {"application/json", std::string(5000, '['), 400},
        {"application/json", "{\"title\":7}", 422},
        {"application/json", "{\"title\":[\"a\"]}", 422},
        {"application/json", "{\"title\":{}}", 422},
        {"text/plain", "title=a", 415},
        {"application/xml", "<title/>", 415},
        {"multipart/form-data", "--x--", 400},
        {"multipart/form-data; boundary=", "--x--", 400},
        {urlencoded, "title=" + std::string(300'000, 'x'), 413},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.type + " " + one.body.substr(0, 40));
        EXPECT_EQ(world.post("/notes", one.type, one.body, world.csrf_headers()).status, one.status);
    }
    std::string many;
    for (int i = 0; i <= static_cast<int>(samband::http::form_fields); ++i) many += "f" + std::to_string(i) + "=x&";
    EXPECT_EQ(world.post("/notes", urlencoded, many, world.csrf_headers()).status, 400);
    Client client(world.port());
    client.send("POST /notes HTTP/1.1\r\nHost: loten.example\r\n\r\n");
    EXPECT_EQ(client.read().status, 411);
}

TEST(ServerForms, RefusesWhatAnotherSiteSent)
{
    World world;
    const std::string session = "Cookie: okt=kari\r\n";
    const std::string good = world.csrf_headers();
    const auto status = [&](const std::string& headers, const std::string& body = "title=a") {
        return world.post("/notes", urlencoded, body, headers).status;
    };
    EXPECT_EQ(status(session), 403);
    EXPECT_EQ(status(""), 403);
    EXPECT_EQ(status(session, "title=a&_csrf=" + world.token()), 303);
    EXPECT_EQ(status(session, "title=a&_csrf=" + world.token() + "x"), 403);
    EXPECT_EQ(status("Cookie: okt=ola\r\nX-CSRF-Token: " + world.token() + "\r\n"), 403) << "another session's token";
    EXPECT_EQ(status(good + "Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(status(good + "Sec-Fetch-Site: same-site\r\n"), 403);
    EXPECT_EQ(status(good + "Origin: https://evil.example\r\n"), 403);
    EXPECT_EQ(status(good + "Origin: null\r\n"), 403);
    EXPECT_EQ(status(good + "Sec-Fetch-Site: same-origin\r\nOrigin: https://loten.example\r\n"), 303);
    EXPECT_EQ(world.post("/notes", "application/json", R"({"title":"a"})", session).status, 403) << "JSON too";
    Client client(world.port());
    client.send("DELETE /notes/1 HTTP/1.1\r\nHost: loten.example\r\n" + session + "\r\n");
    EXPECT_EQ(client.read().status, 403);
    client.send("DELETE /notes/1 HTTP/1.1\r\nHost: loten.example\r\n" + good + "\r\n");
    EXPECT_EQ(client.read().status, 200);
}

TEST(ServerForms, GivesAVisitorWithoutSessionAFormThatWorks)
{
    World world;
    const Answer page = world.get("/form");
    EXPECT_EQ(page.header("ETag"), "") << "a page with a new cookie must not be answered by 304";
    const std::string cookie = page.header("Set-Cookie").substr(0, page.header("Set-Cookie").find(';'));
    const std::size_t at = page.body.find("value=") + 6;
    const std::string token = page.body.substr(at, page.body.find('>', at) - at);
    EXPECT_EQ(world.post("/notes", urlencoded, "title=a&_csrf=" + token, "Cookie: " + cookie + "\r\n").status, 303);
    EXPECT_EQ(world.post("/notes", urlencoded, "title=a&_csrf=" + token).status, 403);
    const Answer again = world.get("/form", "Cookie: " + cookie + "\r\n");
    EXPECT_EQ(again.header("Set-Cookie"), "");
    EXPECT_EQ(again.body.find(token), std::string::npos) << "the same token twice helps who guesses by compression";
    EXPECT_EQ(world.get("/form", "Cookie: " + cookie + "\r\nIf-None-Match: " + again.header("ETag") + "\r\n").status,
              304);
    EXPECT_EQ(world.get("/echo").header("Set-Cookie"), "") << "a page without a form needs no cookie";
}

TEST(ServerForms, GivesForeignRoutesTheVeryBytes)
{
    World world;
    EXPECT_EQ(world.post("/hook", "application/json", "{ \"a\" : 1 }", "Origin: https://else.example\r\n").body,
              "{ \"a\" : 1 }");
    EXPECT_EQ(world.post("/hook", "text/plain", "old 7\n\nabc\n").body, "old 7\n\nabc\n");
    EXPECT_EQ(world.post("/hook", "text/plain", std::string(300'000, 'x')).status, 413);
}

TEST(ServerForms, ABodyOfBytesAloneIsReadByNobodyBeforeItsHandler)
{
    World world;
    EXPECT_EQ(world.post("/told", "application/json", "{ no JSON").body, "{ no JSON");
    EXPECT_EQ(world.post("/told", "application/x-www-form-urlencoded", "a=%%").body, "a=%%");
    EXPECT_EQ(world.post("/told", "application/json", std::string(300'000, 'x')).status, 200);
    EXPECT_EQ(world.post("/told", "application/json", std::string(300'001, 'x')).status, 413);
}

namespace {
std::string part(const std::string& head, const std::string& body)
{
    return "--frontier\r\n" + head + "\r\n\r\n" + body + "\r\n";
}
const std::string multipart = "multipart/form-data; boundary=frontier";
const std::string title_part = part("Content-Disposition: form-data; name=\"title\"", "Grøfta");
std::string picture_part(const std::string& bytes, const std::string& name = "grøfta.jpg")
{
    return part("Content-Disposition: form-data; name=\"picture\"; filename=\"" + name +
                    "\"\r\nContent-Type: image/jpeg",
                bytes);
}
} // namespace

TEST(ServerForms, StreamsAFileToTheSpoolAndRemovesIt)
{
    World world;
    std::string bytes(3'000'000, 'j');
    for (std::size_t i = 0; i < bytes.size(); i += 97) bytes.replace(i, 2, "\r\n");
    bytes += "\r\n--frontie"; // nearly a boundary
    const Answer answer = world.post("/pictures", multipart,
                                     title_part + picture_part(bytes, "C:\\Bilder\\grøfta.jpg") + "--frontier--\r\n",
                                     world.csrf_headers() + as_json);
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_NE(answer.body.find("\"name\":\"grøfta.jpg\",\"bytes\":3000011,\"same\":true"), std::string::npos)
        << answer.body;
    EXPECT_TRUE(comes_true([&] { return std::filesystem::is_empty(world.spool()); }))
        << "the upload outlived its request";
}

TEST(ServerForms, MeetsTheEdgesOfMultipart)
{
    World world;
    struct Case {
        const char* name;
        std::string body;
        int status;
    };
    const std::string end = "--frontier--\r\n";
    std::string many_files;
    for (int i = 0; i < 12; ++i) many_files += picture_part("x");
    std::string many_fields;
    for (int i = 0; i <= static_cast<int>(samband::http::form_fields); ++i)
        many_fields += part("Content-Disposition: form-data; name=\"f" + std::to_string(i) + "\"", "x");
    const std::vector<Case> cases = {
        {"title alone", title_part + end, 200},
        {"no parts", end, 200},
        {"an input left empty", title_part + picture_part("", "") + end, 200},
        {"an empty file with a name", picture_part("") + end, 200},
        {"words after the end", title_part + end + "epilogue", 200},
        {"a path for a name", picture_part("x", "../../etc/passwd") + end, 200},
        {"no end", title_part, 400},
        {"cut in the middle", title_part.substr(0, 30), 400},
        {"words before the first boundary", "preamble\r\n" + title_part + end, 400},
        {"no name", part("Content-Disposition: form-data", "x") + end, 400},
        {"no disposition", part("Content-Type: text/plain", "x") + end, 400},
        {"attachment", part("Content-Disposition: attachment; name=\"title\"", "x") + end, 400},
        {"two dispositions",
         part("Content-Disposition: form-data; name=\"title\"\r\nContent-Disposition: form-data; name=\"b\"", "x") +
             end,
         400},
        {"encoded part",
         part("Content-Disposition: form-data; name=\"title\"\r\nContent-Transfer-Encoding: base64", "eA==") + end,
         400},
        {"field that is not UTF-8", part("Content-Disposition: form-data; name=\"title\"", "\xff") + end, 400},
        {"name that is not UTF-8", part("Content-Disposition: form-data; name=\"\xff\"", "x") + end, 400},
        {"rubbish after a boundary", "--frontierX\r\n" + end, 400},
        {"endless part head",
         part("Content-Disposition: form-data; name=\"title\"; x=\"" + std::string(5000, 'x') + "\"", "x") + end, 413},
        {"endless part head without end", "--frontier\r\n" + std::string(5000, 'x'), 413},
        {"field too large", part("Content-Disposition: form-data; name=\"title\"", std::string(140'000, 'x')) + end,
         413},
        {"too many files", many_files + end, 413},
        {"too many fields", many_fields + end, 413},
        {"unknown file", part("Content-Disposition: form-data; name=\"other\"; filename=\"a\"", "x") + end, 422},
        {"two files for one", picture_part("a") + picture_part("b") + end, 422},
        {"a text for a file", part("Content-Disposition: form-data; name=\"picture\"", "x") + end, 422},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.name);
        EXPECT_EQ(world.post("/pictures", multipart, one.body, world.csrf_headers() + as_json).status, one.status);
    }
    EXPECT_EQ(world.post("/notes", multipart, picture_part("x") + end, world.csrf_headers()).status, 415);
    EXPECT_EQ(world.post("/notes", multipart, title_part + end, world.csrf_headers()).status, 303);
    EXPECT_TRUE(comes_true([&] { return std::filesystem::is_empty(world.spool()); }));
}

TEST(ServerForms, StopsAnEndlessUploadAtItsLimit)
{
    World world;
    Client client(world.port());
    client.send("POST /pictures HTTP/1.1\r\nHost: loten.example\r\nContent-Type: " + multipart +
                "\r\nTransfer-Encoding: chunked\r\n" + world.csrf_headers() + "\r\n");
    const std::string head = "--frontier\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a\"\r\n\r\n";
    const std::string chunk(65'536, 'x');
    client.send("59\r\n" + head.substr(0, 0x59) + "\r\n");
    std::size_t sent = 0;
    while (sent < 200'000'000 && client.send("10000\r\n" + chunk + "\r\n")) sent += chunk.size();
    EXPECT_LT(sent, 60'000'000u) << "nobody stopped it";
    EXPECT_TRUE(comes_true([&] { return std::filesystem::is_empty(world.spool()); })) << "it stayed on the disk";
    EXPECT_EQ(
        world.post("/pictures", multipart, std::string(10, 'x'), world.csrf_headers() + "Expect: 100-continue\r\n")
            .status,
        400);
    Client told(world.port());
    told.send("POST /pictures HTTP/1.1\r\nHost: loten.example\r\nContent-Type: " + multipart +
              "\r\nContent-Length: 10000000000\r\n" + world.csrf_headers() + "\r\n");
    EXPECT_EQ(told.read().status, 413);
}
