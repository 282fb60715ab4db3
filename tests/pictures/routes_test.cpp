#include "pictures/media_name.h"
#include "pictures/pages.h"
#include "pictures/shelf.h"

#include "http/views.h"
#include "people/session.h"
#include "support/role_routes.h"

namespace samband::pictures {

/// The library's pages and /media, asked as a browser asks.
class PictureRoutes : public Shelf {
protected:
    void SetUp() override
    {
        Shelf::SetUp();
        if (IsSkipped()) return;
        municipality_->key = "loten";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, library_);
    }
    void TearDown() override
    {
        router_ = {};
        Shelf::TearDown();
    }

    http::Request asked(http::Method method, const std::string& path, const std::string& by = "")
    {
        http::Request request;
        request.method = method;
        request.municipality = "loten";
        request.path = path;
        request.at = now();
        request.body = Json::object();
        if (!by.empty())
            request.cookies[std::string(people::session_cookie)] =
                write([&](db::Writing& tx) { return people::start_session(tx, person_id(by), "", "").token; });
        return request;
    }
    int status(const std::string& path, const std::string& by = "")
    {
        return test::call(router_, asked(http::Method::get, path, by)).status;
    }
    test::Called post(const std::string& path, const std::string& by, Json body, std::vector<http::Upload> uploads = {})
    {
        http::Request request = asked(http::Method::post, path, by);
        request.body = std::move(body);
        request.uploads = std::move(uploads);
        return test::call(router_, request);
    }
    std::map<std::string, std::string> headers(const std::string& path, const std::string& by = "")
    {
        const auto match = router_.find(http::Method::get, path);
        http::Request request = asked(http::Method::get, path, by);
        request.parameters = match.parameters;
        const http::Reply reply = match.route->handler(request);
        std::map<std::string, std::string> told(reply.headers.begin(), reply.headers.end());
        told["type"] = std::get<http::File>(reply.what).type;
        told["cache"] = std::get<http::File>(reply.what).cache;
        return told;
    }
    std::string html(const test::Called& called)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        if (called.page.dress) called.page.dress(model, http::Language::nb);
        model["municipality"] = Json::object({{"name", "Løten kommune"}, {"home", "/"}});
        return views.render(called.page.view, model, http::Language::nb);
    }
    void use(const Picture& picture, bool is_public)
    {
        write([&](db::Writing& tx) {
            note_uses(tx, *Id::parse("01936e5a-0000-7000-8000-000000000001"), "Saken <b>", {picture.hash}, is_public);
        });
    }

    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_ = std::make_shared<people::Municipality>();
};
SAMBAND_ON_BOTH_DATABASES(PictureRoutes);

TEST_P(PictureRoutes, ShowToEverybodyWhatIsPublishedAndToStaffAll)
{
    const Picture picture = taken(drawn::halves(700, 500, "jpeg"));
    const std::string path = media_path(picture.hash);
    EXPECT_EQ(status(path), 404);
    EXPECT_EQ(status(path, "Enok"), 200);
    use(picture, false);
    EXPECT_EQ(status(path), 404);
    use(picture, true);
    EXPECT_EQ(status(path), 200);
    EXPECT_EQ(status(path + "-480"), 200);
    write([&](db::Writing& tx) { note_uses(tx, *Id::parse("01936e5a-0000-7000-8000-000000000001"), "", {}, false); });
    EXPECT_EQ(status(path), 404) << "it was withdrawn";
    EXPECT_EQ(status(path, "Enok"), 200);
}

TEST_P(PictureRoutes, KnowNoOtherNames)
{
    const Picture picture = taken(drawn::halves(700, 500, "jpeg"));
    use(picture, true);
    const std::string path = media_path(picture.hash);
    for (const std::string wrong : {"-960", "-481", "-0", "-", "-480x", ".jpg", "0", "-480-480"})
        EXPECT_EQ(status(path + wrong, "Kari"), 404) << wrong;
    for (const std::string& wrong : std::vector<std::string>{"/media/x", "/media/..%2f..%2fsamband.db", "/media/.work",
                                                             "/media/" + std::string(64, 'f')})
        EXPECT_EQ(status(wrong, "Kari"), 404) << wrong;
}

TEST_P(PictureRoutes, GiveTheCropThatIsAskedForByWhoMayAsk)
{
    const Picture picture = taken(drawn::halves(2'000, 500, "png"));
    const std::string path = media_path(picture.hash);
    const Crop left{Shape::square, {10, 50}};
    EXPECT_EQ(status(crop_path(picture.hash, left)), 404);
    EXPECT_EQ(status(crop_path(picture.hash, left), "Enok"), 200) << "staff see what they draft";
    const auto note = [&](const std::vector<CropUse>& crops) {
        write([&](db::Writing& tx) {
            note_uses(tx, *Id::parse("01936e5a-0000-7000-8000-000000000001"), "Saken", {picture.hash}, true, crops);
        });
    };
    note({{picture.hash, left}, {picture.hash, left}});
    EXPECT_EQ(status(crop_path(picture.hash, left)), 200);
    EXPECT_EQ(status(crop_path(picture.hash, {Shape::card})), 200) << "by its middle any shape is seen";
    const std::string other = crop_path(picture.hash, {Shape::square, {11, 50}});
    const test::Called passed = test::call(router_, asked(http::Method::get, other));
    EXPECT_EQ(passed.to, crop_path(picture.hash, {Shape::square})) << "used by nothing: shown by its middle";
    EXPECT_EQ(headers(crop_path(picture.hash, left))["type"], "image/jpeg");
    EXPECT_EQ(headers(crop_path(picture.hash, left))["cache"], "public, max-age=86400, immutable");
    EXPECT_EQ(headers(other, "Kari")["cache"], "private, max-age=31536000, immutable");
    note({});
    EXPECT_EQ(test::call(router_, asked(http::Method::get, crop_path(picture.hash, left))).status, 303);
    for (const std::string wrong : {"-card", "-card-1", "-card-101-1", "-card-NaN-1", "-card--1-1", "-whole-1-1"})
        EXPECT_EQ(status(path + wrong, "Kari"), 404) << wrong;
}

TEST_P(PictureRoutes, CropWhatThePointShowsWithoutBlowingItUp)
{
    const Picture picture = taken(drawn::halves(2'000, 500, "png"));
    const auto seen = [&](const Crop& crop) {
        std::ifstream file(library_.crop_file("loten", picture, crop), std::ios::binary);
        return drawn::look_at(std::string(std::istreambuf_iterator<char>(file), {}));
    };
    const drawn::Seen left = seen({Shape::square, {10, 50}});
    EXPECT_EQ(left.width, 500);
    EXPECT_EQ(left.height, 500);
    EXPECT_LT(left.at(0.9, 0.5), 60) << "the dark half";
    EXPECT_GT(seen({Shape::square, {90, 50}}).at(0.1, 0.5), 180) << "the bright one";
    const drawn::Seen whole = seen({Shape::whole});
    EXPECT_EQ(whole.width, 1'200);
    EXPECT_EQ(whole.height, 300);
    EXPECT_TRUE(left.fields.empty() || !left.profile);
    EXPECT_EQ(library_.file("loten", picture), library_.file("loten", picture, 0)) << "its own address stays";
    EXPECT_EQ(stored(picture).width, 2'000);
}

TEST_P(PictureRoutes, KeepNoMoreCropsThanThereIsRoomForAndNoneOfWhatIsGone)
{
    const Picture picture = taken(drawn::one_colour(3));
    const std::filesystem::path first = library_.crop_file("loten", picture, {Shape::card});
    for (int at = 0; at < crops_kept + 2; ++at)
        std::filesystem::copy_file(first, first.parent_path() / ("older-" + std::to_string(at)));
    const std::filesystem::path made = library_.crop_file("loten", picture, {Shape::square});
    EXPECT_EQ(files_there().size(), static_cast<std::size_t>(crops_kept) + 1);
    EXPECT_TRUE(std::filesystem::exists(made)) << "the newest stays";
    EXPECT_FALSE(std::filesystem::exists(first));
    EXPECT_TRUE(std::filesystem::exists(library_.crop_file("loten", picture, {Shape::card}))) << "made anew";
    library_.remove(db(), "loten", person("Kari"), picture.id);
    EXPECT_EQ(files_there(), std::vector<std::string>());
}

TEST_P(PictureRoutes, AreKeptByCachesAsLongAsIsSafe)
{
    const Picture picture = taken(drawn::halves(700, 500, "webp"));
    const std::string path = media_path(picture.hash, 480);
    auto told = headers(path, "Kari");
    EXPECT_EQ(told["type"], "image/webp");
    EXPECT_EQ(told["cache"], "private, max-age=31536000, immutable");
    EXPECT_EQ(told["ETag"], "\"" + picture.hash + "-480\"");
    EXPECT_EQ(told["Content-Disposition"], "inline; filename=\"" + picture.hash.substr(0, 16) + ".webp\"");
    EXPECT_EQ(told.count("Cross-Origin-Resource-Policy"), 0u);
    EXPECT_TRUE(told["Content-Security-Policy"].starts_with("sandbox;"));
    use(picture, true);
    told = headers(path);
    EXPECT_EQ(told["cache"], "public, max-age=86400, immutable");
    EXPECT_EQ(told["Cross-Origin-Resource-Policy"], "cross-origin");
}

TEST_P(PictureRoutes, TakeInWhatIsUploadedAndSayWhatIsWrong)
{
    const test::Called done = post("/bilder", "Leif", Json::object({{"alt", "To <b>barn</b>"}, {"credit", "Leif"}}),
                                   {sent(drawn::halves(500, 300, "png"), "tur \"1\".png")});
    ASSERT_EQ(done.status, 303) << done.says;
    EXPECT_TRUE(done.to.starts_with("/bilder/"));
    const test::Called page = test::call(router_, asked(http::Method::get, done.to, "Gro"));
    EXPECT_NE(html(page).find("To &lt;b&gt;barn&lt;/b&gt;"), std::string::npos);

    const test::Called wrong = post("/bilder", "Leif", Json::object({{"alt", "Beholdes"}}), {sent("tekst", "a.png")});
    EXPECT_EQ(wrong.status, 422);
    const std::string shown = html(wrong);
    EXPECT_NE(shown.find("Velg et bilde i JPEG, PNG eller WebP."), std::string::npos);
    EXPECT_NE(shown.find("value=\"Beholdes\""), std::string::npos);
    const test::Called none = post("/bilder", "Leif", Json::object({{"alt", "Beholdes"}}));
    EXPECT_EQ(none.status, 422);
    EXPECT_NE(html(none).find("Velg en fil."), std::string::npos);
    EXPECT_EQ(post("/bilder", "Enok", Json::object(), {sent(drawn::one_colour(9))}).status, 403);
    EXPECT_EQ(files_there().size(), 2u);
}

TEST_P(PictureRoutes, ListWithWhereEachIsUsedAndSayWhyOneStays)
{
    const Picture picture = taken(drawn::halves(500, 300, "png"), "a.png", "Leif");
    use(picture, true);
    const std::string list = html(test::call(router_, asked(http::Method::get, "/bilder", "Kari")));
    EXPECT_NE(list.find("Saken &lt;b&gt;"), std::string::npos);
    EXPECT_NE(list.find("Mangler bildetekst"), std::string::npos);

    const std::string page = "/bilder/" + picture.id.text();
    const test::Called kept = post(page + "/slett", "Kari", Json::object());
    EXPECT_EQ(kept.status, 409);
    EXPECT_NE(html(kept).find("Bildet er i bruk. Ta det ut av sakene som bruker det"), std::string::npos);
    const test::Called told =
        post(page, "Kari", Json::object({{"seen_version", "1"}, {"alt", "Et hus"}, {"credit", "Leif"}}));
    EXPECT_EQ(told.status, 303);
    EXPECT_EQ(post(page, "Kari", Json::object({{"seen_version", "1"}, {"alt", "x"}})).status, 409);
    use(picture, false);
    write([&](db::Writing& tx) { note_uses(tx, *Id::parse("01936e5a-0000-7000-8000-000000000001"), "", {}, false); });
    EXPECT_EQ(post(page + "/slett", "Sara", Json::object()).status, 403);
    EXPECT_EQ(post(page + "/slett", "Kari", Json::object()).to, "/bilder");
    EXPECT_EQ(status(page, "Kari"), 404);
    EXPECT_EQ(status("/bilder", "Kari"), 200);
}

} // namespace samband::pictures
