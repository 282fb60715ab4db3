#include "base/text.h"
#include "http/markdown.h"
#include "people/session.h"
#include "pictures/library.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"
#include "publishing/composer_pictures.h"
#include "publishing/content.h"
#include "publishing/post_pages.h"
#include "publishing/post_pictures.h"
#include "publishing/site_world.h"

#include <fstream>

namespace samband::publishing {

/// A post with pictures, from the composer to the public site and away again.
class PostPictures : public SiteTest {
protected:
    void SetUp() override
    {
        SiteTest::SetUp();
        if (IsSkipped()) return;
        folder_ = std::filesystem::path(testing::TempDir()) / ("samband-post-pictures-" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_post_routes(routes, library_);
    }
    void TearDown() override
    {
        std::filesystem::remove_all(folder_);
        SiteTest::TearDown();
    }

    /// A row of the library; its file is not asked for here.
    pictures::Picture shelved(const std::string& name, std::int64_t width = 1'000)
    {
        pictures::Picture picture;
        picture.hash = to_hex(std::string(31, '\x5a') + static_cast<char>(++shelved_));
        picture.format = pictures::Format::png;
        picture.width = width;
        picture.height = width / 2;
        picture.bytes = 12'345;
        picture.name = name;
        picture.credit = "Kari <K>";
        const people::Person by = person("Kari");
        return write([&](db::Writing& tx) { return pictures::add_picture(tx, by, picture); });
    }
    static Picture used(const pictures::Picture& picture, const std::string& alt = "Rådhuset i snø")
    {
        return {picture.hash, alt, picture.name};
    }
    Content with(std::vector<Picture> pictures, const std::string& title = "Sak med bilde")
    {
        Content content = written(title);
        content.pictures = std::move(pictures);
        return content;
    }
    bool is_public(const pictures::Picture& picture)
    {
        return read([&](db::Reading& tx) { return pictures::is_public(tx, picture.hash); });
    }
    std::size_t uses(const pictures::Picture& picture)
    {
        return read([&](db::Reading& tx) { return pictures::uses_of(tx, picture.hash); }).size();
    }
    std::string page_of(const Post& post) { return html(get(news_path_of(post))); }
    static std::string news_path_of(const Post& post) { return "/nyheter/" + post.slug; }

    /// The composer's form, sent by a browser without script.
    test::Called press(const std::string& path, Json body, std::vector<http::Upload> uploads = {},
                       const std::string& by = "Kari")
    {
        http::Request request = asked(path);
        request.method = http::Method::post;
        request.body = std::move(body);
        request.uploads = std::move(uploads);
        request.cookies[std::string(people::session_cookie)] =
            write([&](db::Writing& tx) { return people::start_session(tx, person_id(by), "", "").token; });
        return test::call(router_, request);
    }
    http::Upload file_of(const std::string& bytes, const std::string& name)
    {
        const std::filesystem::path path = folder_ / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return {"picture_file", name, "image/png", path, bytes.size()};
    }
    Json typed(const Post& post, const std::vector<Picture>& rows)
    {
        Json body = Json::object({{"seen_version", std::to_string(post.version)},
                                  {"title", post.content.title},
                                  {"body", post.content.body},
                                  {"channels", "website"},
                                  {"pictures_shown", "1"}});
        for (const char* column : {"picture_hash", "picture_alt", "picture_name"}) body[column] = Json::array();
        for (const Picture& row : rows) {
            body["picture_hash"].push(row.hash);
            body["picture_alt"].push(row.alt);
            body["picture_name"].push(row.name);
        }
        return body;
    }
    Post draft(const Content& content)
    {
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) { return start_post(tx, kari, unit("Kommunikasjon"), content); });
    }
    Post as_it_is(const Post& post)
    {
        return read([&](db::Reading& tx) { return load_post(tx, post.id); });
    }

    std::filesystem::path folder_;
    pictures::Library library_{[this](std::string_view) { return folder_ / "media"; }};
    char shelved_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(PostPictures);

TEST_P(PostPictures, AreTheLeadOnThePageAndInTheList)
{
    const pictures::Picture first = shelved("a.png");
    const pictures::Picture second = shelved("b.png", 300);
    const Post post = out(with({used(first, "Snø & is"), used(second, "Elva")}));
    const std::string page = page_of(post);
    EXPECT_NE(page.find("srcset=\"/media/" + first.hash + "-480 480w, /media/" + first.hash + "-960 960w, /media/" +
                        first.hash + " 1000w\""),
              page.npos);
    EXPECT_NE(page.find("width=\"1000\" height=\"500\" alt=\"Snø &amp; is\""), page.npos);
    EXPECT_NE(page.find("loading=\"lazy\""), page.npos);
    EXPECT_NE(page.find("Foto: Kari &lt;K&gt;"), page.npos);
    EXPECT_LT(page.find(first.hash), page.find("Mer om"));
    EXPECT_GT(page.find("src=\"/media/" + second.hash + "\""), page.find("Mer om"));
    EXPECT_EQ(page.find("srcset=\"/media/" + second.hash), page.npos) << "there is no narrower copy";

    EXPECT_NE(page.find("property=\"og:image\" content=\"https://loten.example.no/media/" + first.hash +
                        "-card-50-50\"><meta property=\"og:image:width\" content=\"953\">"),
              page.npos);

    const std::string list = html(get("/nyheter"));
    EXPECT_NE(list.find("src=\"/media/" + first.hash + "-480\""), list.npos);
    EXPECT_EQ(list.find(second.hash), list.npos);
}

TEST_P(PostPictures, StandWhereTheTextNamesThem)
{
    const pictures::Picture picture = shelved("a.png");
    Content content = with({used(picture)});
    const std::string gone(64, 'f');
    content.body = "Først.\n\n![Torget](media:" + picture.hash + ")\n\n![Borte](media:" + gone +
                   ")\n\n`<img src=\"/media/" + picture.hash + "\">`\n";
    const std::string page = page_of(out(content));
    const std::string tag =
        "loading=\"lazy\" decoding=\"async\" src=\"/media/" + picture.hash + "-960\" alt=\"Torget\"";
    EXPECT_NE(page.find(tag), page.npos) << page;
    EXPECT_EQ(page.find(" alt=\"Rådhuset i snø\""), page.npos) << "the lead stands in the text already";
    EXPECT_NE(page.find("src=\"/media/" + gone + "\""), page.npos);
    EXPECT_NE(page.find("&lt;img src=&quot;/media/"), page.npos);
    EXPECT_TRUE(is_public(picture));
}

TEST_P(PostPictures, GoWithTheFeeds)
{
    const pictures::Picture picture = shelved("a.png");
    out(with({used(picture)}));
    const std::string address = "https://loten.example.no/media/" + picture.hash + "-card-50-50";
    EXPECT_NE(
        text_of_file("/nyheter.atom").find("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"" + address + "\"/>"),
        std::string::npos);
    EXPECT_NE(text_of_file("/nyheter.json").find("\"image\":\"" + address + "\""), std::string::npos);
}

TEST_P(PostPictures, ArePublicWhileThePostIsOut)
{
    const pictures::Picture kept = shelved("a.png");
    const pictures::Picture dropped = shelved("b.png");
    const people::Person kari = person("Kari");
    Post post = draft(with({used(kept), used(dropped)}));
    EXPECT_FALSE(is_public(kept));
    EXPECT_EQ(uses(kept), 1u);
    post = write(
        [&](db::Writing& tx) { return publish_post(tx, kari, post.id, post.version, {.despite_advice = true}).post; });
    EXPECT_TRUE(is_public(kept) && is_public(dropped));
    post = write([&](db::Writing& tx) {
        return correct_post(tx, kari, post.id, post.version, with({used(kept)}), "Feil bilde.", false).post;
    });
    EXPECT_TRUE(is_public(kept));
    EXPECT_FALSE(is_public(dropped));
    EXPECT_EQ(uses(dropped), 0u);
    write([&](db::Writing& tx) { return withdraw_post(tx, kari, post.id, post.version, "Avlyst."); });
    EXPECT_FALSE(is_public(kept));
    EXPECT_EQ(uses(kept), 0u) << "so that it can be removed";
}

TEST_P(PostPictures, OnTheIntranetAloneAreForStaff)
{
    const pictures::Picture picture = shelved("a.png");
    Content content = with({used(picture)});
    content.channels = {"intranet"};
    out(content);
    EXPECT_EQ(uses(picture), 1u);
    EXPECT_FALSE(is_public(picture));
}

TEST_P(PostPictures, AreTypedRowByRow)
{
    const pictures::Picture first = shelved("a.png");
    const pictures::Picture second = shelved("b.png");
    const Post post = draft(with({}));
    const auto row = [](const pictures::Picture& picture, const std::string& alt) { return used(picture, alt); };
    EXPECT_EQ(press("/saker/" + post.id.text() + "/lagre", typed(post, {row(first, ""), row(second, "Elva")})).status,
              303);
    const Post saved = as_it_is(post);
    ASSERT_EQ(saved.content.pictures.size(), 2u);
    EXPECT_EQ(saved.content.pictures[0].alt, "") << "an empty text keeps its row";
    EXPECT_EQ(saved.content.pictures[1].alt, "Elva");

    Json without = typed(saved, {});
    for (const char* name : {"pictures_shown", "picture_hash", "picture_alt", "picture_name"}) without[name] = Json();
    press("/saker/" + post.id.text() + "/lagre", std::move(without));
    EXPECT_EQ(as_it_is(post).content.pictures.size(), 2u) << "a form that shows none changes none";

    press("/saker/" + post.id.text() + "/lagre", typed(as_it_is(post), {}));
    EXPECT_TRUE(as_it_is(post).content.pictures.empty());
}

TEST_P(PostPictures, AreAddedMovedAndTakenAwayWithoutScript)
{
    const pictures::Picture first = shelved("a.png");
    const pictures::Picture second = shelved("b.png");
    const Post post = draft(with({}));
    const std::string path = "/saker/" + post.id.text() + "/lagre";
    const auto act = [&](const std::string& what, const Json& pick = {}) {
        const Post now = as_it_is(post);
        Json body = typed(now, now.content.pictures);
        body["picture"] = what;
        if (!pick.is_null()) body["picture_pick"] = pick;
        const test::Called called = press(path, std::move(body));
        EXPECT_EQ(called.to, "/saker/" + post.id.text() + "#f-pictures") << what << called.says;
        std::string names;
        for (const Picture& picture : as_it_is(post).content.pictures) names += picture.name[0];
        return names;
    };
    EXPECT_EQ(act("add", Json(Json::Array{Json(first.hash), Json(second.hash)})), "ab");
    EXPECT_EQ(act("add", Json(first.hash)), "ab") << "each once";
    EXPECT_EQ(act("add", Json(std::string(64, 'f'))), "ab") << "none that is not there";
    EXPECT_EQ(act("down-1"), "ba");
    EXPECT_EQ(act("up-1"), "ba");
    EXPECT_EQ(act("up-2"), "ab");
    EXPECT_EQ(act("down-2"), "ab");
    EXPECT_EQ(act("remove-9"), "ab");
    EXPECT_EQ(act("remove-1"), "b");
    EXPECT_EQ(as_it_is(post).content.pictures.front().hash, second.hash);
}

TEST_P(PostPictures, OfWhatIsOutWaitForTheCorrection)
{
    const pictures::Picture picture = shelved("a.png");
    const Post post = out(with({}));
    Json body = typed(post, {});
    body["picture"] = "add";
    body["picture_pick"] = picture.hash;
    const test::Called called = press("/saker/" + post.id.text() + "/lagre", std::move(body));
    EXPECT_EQ(called.status, 200);
    const std::string shown = html(called);
    EXPECT_NE(shown.find("name=\"picture_hash\" value=\"" + picture.hash + "\""), shown.npos);
    EXPECT_TRUE(as_it_is(post).content.pictures.empty());
}

TEST_P(PostPictures, OneThatCannotBeReadKeepsWhatWasTyped)
{
    const Post post = draft(with({}));
    Json body = typed(post, {});
    body["title"] = "En ny tittel";
    body["picture"] = "add";
    const test::Called called =
        press("/saker/" + post.id.text() + "/lagre", std::move(body), {file_of("ikke et bilde", "a.png")});
    EXPECT_EQ(called.status, 422);
    const std::string shown = html(called);
    EXPECT_NE(shown.find("value=\"En ny tittel\""), shown.npos);
    EXPECT_NE(shown.find("Velg et bilde i JPEG, PNG eller WebP."), shown.npos);
    EXPECT_EQ(as_it_is(post).content.title, post.content.title);
}

TEST_P(PostPictures, ThatAreGoneAreToldBeforeTheSave)
{
    const pictures::Picture picture = shelved("a.png");
    const Post post = draft(with({}));
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { return pictures::remove_picture(tx, kari, picture.id); });
    const test::Called called = press("/saker/" + post.id.text() + "/lagre", typed(post, {used(picture)}));
    EXPECT_EQ(called.status, 422);
    EXPECT_NE(html(called).find("Et av bildene er slettet."), std::string::npos);
    EXPECT_TRUE(as_it_is(post).content.pictures.empty());
}

TEST_P(PostPictures, FragmentShowsThemAndSavesNothing)
{
    const pictures::Picture picture = shelved("a.png");
    Json body = Json::object({{"pictures_shown", "1"}, {"picture", "add"}, {"picture_pick", picture.hash}});
    const test::Called called = press("/saker/bilder", std::move(body));
    EXPECT_EQ(called.status, 200);
    const std::string shown = html(called);
    EXPECT_NE(shown.find("id=\"f-picture-alt-1\""), shown.npos);
    EXPECT_EQ(uses(picture), 0u);
    const test::Called wrong = press("/saker/bilder", Json::object({{"picture", "add"}}), {file_of("nei", "b.png")});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(html(wrong).find("Velg et bilde i JPEG, PNG eller WebP."), std::string::npos);
    EXPECT_EQ(press("/saker/bilder", Json::object(), {}, "Enok").status, 403);
}

TEST_P(PostPictures, WithoutAlternativeTextStopThePost)
{
    const pictures::Picture picture = shelved("radhus.png");
    const Post post = draft(with({used(picture, "radhus.png")}));
    Json body = typed(post, post.content.pictures);
    body["then"] = "publish";
    const test::Called called = press("/saker/" + post.id.text() + "/lagre", std::move(body));
    EXPECT_EQ(called.status, 422) << called.says;
    const std::string shown = html(called);
    EXPECT_NE(shown.find("Den alternative teksten er et filnavn"), shown.npos);
    EXPECT_NE(shown.find("href=\"#f-picture-alt-1\""), shown.npos);
    EXPECT_EQ(as_it_is(post).state, State::draft);
}

} // namespace samband::publishing
