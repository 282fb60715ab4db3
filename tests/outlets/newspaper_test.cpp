#include "outlets/issue_package.h"
#include "outlets/limits.h"
#include "outlets/outlet_world.h"

namespace samband::outlets {

/// An issue from the first plan to the package.
class Newspaper : public OutletTest {
protected:
    Issue begun()
    {
        const people::Person kari = person("Kari");
        Issue issue;
        issue.name = "Løtenavisa 4/2026";
        issue.day = "2026-12-04";
        issue.room = 100;
        return write([&](db::Writing& tx) { return start_issue(tx, kari, issue); });
    }
    Issue planned(const Issue& issue, const std::vector<IssuePost>& posts)
    {
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) { return plan_issue(tx, kari, issue, posts); });
    }
    /// The archive that the button gives; empty where it gives none.
    std::string package(const Issue& issue)
    {
        http::Request request = request_of("Kari", http::Method::post, "/avisa/" + issue.id.text() + "/pakke");
        const auto match = router_.find(request.method, request.path);
        request.parameters = match.parameters;
        const http::Reply reply = match.route->handler(request);
        const auto* bytes = std::get_if<http::Bytes>(&reply.what);
        EXPECT_TRUE(bytes && bytes->download_as == "loetenavisa-4-2026.zip");
        return bytes ? bytes->body : "";
    }
    std::string read_by_python(const std::string& bytes, const std::string& what)
    {
        std::filesystem::create_directories(media_);
        const auto file = media_ / "pakke.zip";
        std::ofstream(file, std::ios::binary) << bytes;
        const std::string command =
            "python3 -c 'import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\n" + what + "' " + file.string();
        std::string told;
        FILE* pipe = ::popen(command.c_str(), "r");
        char some[4096];
        for (std::size_t got; (got = std::fread(some, 1, sizeof some, pipe)) > 0;) told.append(some, got);
        ::pclose(pipe);
        return told;
    }
};
SAMBAND_ON_BOTH_DATABASES(Newspaper);

TEST_P(Newspaper, HandsOverTextsAndPicturesByPageAndNotesIt)
{
    const channels::Account account = opened(rulebook::Channel::newspaper, "hand-over");
    publishing::Content content = for_channels("Gangvei på Ådalsbruk", {"website", "newspaper"});
    content.pictures = {pictured("JFIF first"), pictured("JFIF second", "")};
    const publishing::Post first = out(content);
    const publishing::Post second = out(written("Møte"));
    const Issue issue = planned(begun(), {{second.id, 2, 1}, {first.id, 1, 1}});

    const std::string bytes = package(issue);
    EXPECT_EQ(read_by_python(bytes, "for n in z.namelist(): print(n)"),
              "plan.txt\nplan.json\nside-1/01-gangvei-paa-aadalsbruk/tekst.txt\n"
              "side-1/01-gangvei-paa-aadalsbruk/bilde-1.jpg\nside-1/01-gangvei-paa-aadalsbruk/bilde-2.jpg\n"
              "side-1/01-gangvei-paa-aadalsbruk/bilder.txt\nside-2/01-moete/tekst.txt\n");
    const std::string texts = read_by_python(
        bytes, "sys.stdout.buffer.write(b\"\".join(z.read(n) for n in z.namelist() if n.endswith(\"txt\")))");
    for (const char* piece :
         {"Side 1: ", " tegn av 100", "Side 3: 0 tegn", "(tom)", "Gangvei på Ådalsbruk\n\nKort fortalt.", "Kari Prøve",
          "https://loten.example.no/nyheter/gangvei-paa-aadalsbruk",
          "bilde-1.jpg\n  Rådhuset i snø\n  Foto: Kari Prøve", "Foto: ikke oppgitt"})
        EXPECT_NE(texts.find(piece), std::string::npos) << piece << "\n" << texts;
    EXPECT_EQ(read_by_python(bytes,
                             "import json;p=json.loads(z.read(\"plan.json\"));print(len(p[\"pages\"]),"
                             "p[\"pages\"][0][\"posts\"][0][\"pictures\"][0][\"credit\"] ==  \"Kari Pr\\u00f8ve\")"),
              "4 True\n");
    EXPECT_TRUE(bytes == package(issue)) << "the same plan gives the same bytes";

    const auto dispatches = read([&](db::Reading& tx) { return channels::dispatches_of(tx, first.id); });
    ASSERT_EQ(dispatches.size(), 1u) << "noted once, however often it is fetched";
    EXPECT_EQ(dispatches.front().account, account.id);
    EXPECT_EQ(dispatches.front().variant.more.find("page")->integer(), 1);
}

TEST_P(Newspaper, TakesNoPlanThatCannotBe)
{
    const publishing::Post post = out(written("Ute"));
    const people::Person kari = person("Kari");
    const publishing::Post draft = write(
        [&](db::Writing& tx) { return publishing::start_post(tx, kari, unit("Kommunikasjon"), written("Kladd")); });
    const Issue issue = begun();
    const auto code = [&](const Issue& as, const std::vector<IssuePost>& posts) {
        return test::problem_of([&] { planned(as, posts); });
    };
    EXPECT_EQ(code(issue, {{post.id, 5, 1}}), ProblemCode::invalid);
    EXPECT_EQ(code(issue, {{post.id, 0, 1}}), ProblemCode::invalid);
    EXPECT_EQ(code(issue, {{post.id, 1, 1}, {post.id, 2, 1}}), ProblemCode::invalid);
    EXPECT_EQ(code(issue, {{draft.id, 1, 1}}), ProblemCode::conflict);
    for (const auto& wrong : {std::pair<std::string, std::string>{"", "2026-12-04"}, {"Avisa", "i morgen"}}) {
        Issue other = issue;
        other.name = wrong.first;
        other.day = wrong.second;
        EXPECT_EQ(code(other, {}), ProblemCode::invalid);
    }
    planned(issue, {{post.id, 1, 1}});
    EXPECT_EQ(code(issue, {}), ProblemCode::conflict) << "somebody has changed it meanwhile";
    EXPECT_EQ(read([&](db::Reading& tx) { return posts_of(tx, issue.id); }), (std::vector<IssuePost>{{post.id, 1, 1}}));
}

TEST_P(Newspaper, IsPlannedOnItsPage)
{
    const publishing::Post post = out(written("Ute"));
    const test::Called begins =
        press("Kari", "/avisa", Json::object({{"name", "Avisa"}, {"day", "2026-12-04"}, {"pages", "4"}}));
    ASSERT_EQ(begins.status, 200);
    const std::string path = begins.to;
    Json plan = Json::object({{"name", "Avisa"},
                              {"day", "2026-12-04"},
                              {"pages", "4"},
                              {"seen_version", "1"},
                              {"post", Json(Json::Array{Json(post.id.text())})},
                              {"page", Json(Json::Array{Json("2")})},
                              {"place", Json(Json::Array{Json("")})}});
    EXPECT_EQ(press("Kari", path + "/pakke").status, 422) << "nothing in it yet";
    ASSERT_EQ(press("Kari", path, plan).status, 200);
    const test::Called page = as("Kari", path);
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(page.page.model.find("plan")->items()[1].find("titles")->items().size(), 1u);
    plan["page"] = Json(Json::Array{Json("to")});
    EXPECT_EQ(press("Kari", path, plan).status, 422);
    EXPECT_EQ(as("Leif", "/avisa").status, 403) << "the desk plans it";
    EXPECT_EQ(as("Kari", "/avisa").page.model.find("issues")->items().size(), 1u);
}

} // namespace samband::outlets
