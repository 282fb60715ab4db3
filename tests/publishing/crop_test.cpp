#include "http/form.h"
#include "language/dictionary.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"
#include "publishing/channel_facts.h"
#include "publishing/content.h"
#include "publishing/crop_form.h"
#include "publishing/desk_with_accounts.h"
#include "publishing/merge.h"
#include "publishing/picture_crop.h"
#include "publishing/placed.h"
#include "publishing/post_forms.h"
#include "publishing/post_shown.h"
#include "publishing/read_draft.h"
#include "publishing/variant_for.h"

namespace samband::publishing {
namespace {

using pictures::Crop;
using pictures::Focus;
using pictures::Shape;
using rulebook::Channel;

Picture cropped(const std::string& hash, Focus focus)
{
    Picture picture{hash, "Rådhuset", "a.jpg"};
    picture.focus = focus;
    return picture;
}

TEST(PictureCrop, IsTheChannelsOwnShapeRoundThePoint)
{
    Picture picture = cropped(std::string(64, 'a'), {20, 30});
    EXPECT_EQ(crop_in(picture, Channel::facebook), (Crop{Shape::card, {20, 30}}));
    EXPECT_EQ(crop_in(picture, Channel::instagram), (Crop{Shape::portrait, {20, 30}}));
    EXPECT_EQ(crop_in(picture, Channel::newsletter), (Crop{Shape::wide, {20, 30}}));
    EXPECT_EQ(crop_in(picture, Channel::website), std::nullopt) << "as it stands";
    picture.crops["instagram"] = {Shape::square, Focus{90, 90}};
    picture.crops["facebook"] = {Shape::whole, {}};
    picture.crops["newsletter"] = {Shape::portrait, {}};
    EXPECT_EQ(crop_in(picture, Channel::instagram), (Crop{Shape::square, {90, 90}}));
    EXPECT_EQ(crop_in(picture, Channel::facebook), std::nullopt) << "all of it";
    EXPECT_EQ(crop_in(picture, Channel::newsletter)->shape, Shape::wide) << "a shape that it has not";
}

TEST(PictureCrop, IsKeptWithThePictureAndSaysNothingWhereNothingDiffers)
{
    const Picture plain{std::string(64, 'a'), "Alt", "a.jpg"};
    EXPECT_EQ(to_text(pictures_json({plain})), "[{\"hash\":\"" + plain.hash + "\",\"alt\":\"Alt\",\"name\":\"a.jpg\"}]")
        << "older revisions read and hash as they did";
    Picture full = cropped(std::string(64, 'b'), {1, 99});
    full.crops["instagram"] = {Shape::square, Focus{0, 100}};
    full.crops["facebook"] = {Shape::whole, {}};
    full.crops["linkedin"] = {{}, Focus{5, 5}};
    EXPECT_EQ(pictures_of(pictures_json({plain, full})), (std::vector<Picture>{plain, full}));
}

TEST(PictureCrop, ThatNobodyMeantIsRefused)
{
    const auto refused = [](const Picture& picture) {
        Content content;
        content.pictures = {picture};
        try {
            hold_limits(content);
        } catch (const Problem& problem) {
            return problem.fields().size() == 1 && problem.fields().front().field == "pictures";
        }
        return false;
    };
    const std::string hash(64, 'a');
    EXPECT_FALSE(refused(cropped(hash, {0, 100})));
    for (const Focus focus : {Focus{-1, 50}, Focus{50, 101}, Focus{2'000'000'000, 0}})
        EXPECT_TRUE(refused(cropped(hash, focus)));
    Picture picture = cropped(hash, {});
    picture.crops["sms"] = {{}, Focus{1, 1}};
    EXPECT_TRUE(refused(picture)) << "it has no pictures";
    picture.crops = {{"instagram", {Shape::whole, {}}}};
    EXPECT_TRUE(refused(picture)) << "it takes none that is higher than 4:5";
    picture.crops = {{"facebook", {{}, Focus{0, 999}}}};
    EXPECT_TRUE(refused(picture));
}

class Crops : public DeskWithAccounts {
protected:
    static Outside outside()
    {
        Outside made;
        made.abilities_of = [](const channels::Account& account) {
            channels::Abilities abilities;
            if (account.channel == Channel::sms) abilities.unit = channels::LengthUnit::sms_parts;
            abilities.pictures = account.channel == Channel::sms ? 0 : 10;
            return abilities;
        };
        return made;
    }
    std::string shelved(std::int64_t width, std::int64_t height)
    {
        pictures::Picture picture;
        picture.hash = std::string(63, 'c') + static_cast<char>('0' + ++shelved_);
        picture.format = pictures::Format::png;
        picture.width = width;
        picture.height = height;
        picture.name = "a.png";
        const people::Person by = person("Kari");
        return write([&](db::Writing& tx) { return pictures::add_picture(tx, by, picture); }).hash;
    }
    Content with(std::set<Id> accounts, const Picture& picture)
    {
        Content content = story();
        content.channels.insert("website");
        content.accounts = std::move(accounts);
        content.pictures = {picture};
        return read([&](db::Reading& tx) { return placed(tx, content); });
    }
    std::string told(const Content& content, const std::string& check)
    {
        Post post = start("Kari", content, "Kommunikasjon");
        people::Visit visit{request_, municipality_, db(), person("Kari")};
        std::string says;
        for (const language::Finding& finding : read_post(visit, visit.someone(), post, outside()).findings)
            if (finding.check == check) says += finding.says + "\n";
        return says;
    }
    Json facts(const Content& content, const std::string& channel)
    {
        return read([&](db::Reading& tx) {
            const Json list = channel_facts(tx, content, channel_forms(tx, content, outside()), municipality_);
            for (const Json& form : list.items())
                if (form.find("channel")->string() == channel) return form;
            return Json();
        });
    }

    int shelved_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(Crops);

TEST_P(Crops, AreShownAndHandedOverAsTheyAre)
{
    const std::string hash = shelved(3'000, 2'000);
    Picture picture = cropped(hash, {20, 30});
    picture.crops["instagram"] = {Shape::square, Focus{90, 90}};
    Post post = start("Kari", with({facebook_, instagram_}, picture), "Kommunikasjon");
    const Json shown = facts(post.content, "facebook");
    const Json& image = shown.find("preview")->find("pictures")->items().front();
    EXPECT_EQ(image.find("thumb")->string(), "/media/" + hash + "-card-20-30");
    EXPECT_EQ(image.find("width")->integer(), 1'200);
    EXPECT_EQ(image.find("height")->integer(), 630);
    const auto handed = variant_for(post, Channel::facebook).pictures.front();
    EXPECT_EQ(handed.media(), hash + "-card-20-30");
    EXPECT_EQ(handed.url, "/media/" + hash + "-card-20-30") << "what is shown is what is handed over";
    EXPECT_EQ(variant_for(post, Channel::instagram).pictures.front().url, "/media/" + hash + "-square-90-90");
    EXPECT_EQ(variant_for(post, Channel::website).pictures.front().url, "/media/" + hash);
    const auto again = channels::variant_of(channels::variant_json(variant_for(post, Channel::facebook)));
    EXPECT_EQ(again, variant_for(post, Channel::facebook));
}

TEST_P(Crops, AreNotSeenByOthersBeforeThePostIsOut)
{
    const std::string hash = shelved(3'000, 2'000);
    const Crop card{Shape::card, {20, 30}};
    const auto is_public = [&](const Crop& crop) {
        return read([&](db::Reading& tx) { return pictures::is_public_crop(tx, hash, crop); });
    };
    const people::Person kari = person("Kari");
    Post post = start("Kari", with({instagram_}, cropped(hash, {20, 30})), "Kommunikasjon");
    EXPECT_FALSE(is_public(card));
    post = write(
        [&](db::Writing& tx) { return publish_post(tx, kari, post.id, post.version, {.despite_advice = true}).post; });
    ASSERT_EQ(post.state, State::published);
    EXPECT_TRUE(is_public(card));
    EXPECT_TRUE(is_public({Shape::portrait, {20, 30}}));
    EXPECT_FALSE(is_public({Shape::wide, {20, 30}})) << "no newsletter shows it";
    write([&](db::Writing& tx) { return withdraw_post(tx, kari, post.id, post.version, "Avlyst."); });
    EXPECT_FALSE(is_public(card));
}

TEST_P(Crops, OfASmallPictureAreToldAndSayWhatToDo)
{
    EXPECT_EQ(told(with({facebook_, instagram_}, cropped(shelved(3'000, 2'000), {})), "channel-picture-small"), "");
    EXPECT_EQ(told(with({facebook_, instagram_}, cropped(shelved(900, 1'500), {})), "channel-picture-small"),
              "Bilde 1 er lite for Facebook: utsnittet blir 900 × 472 piksler, og 1200 × 630 er anbefalt.\n"
              "Bilde 1 er lite for Instagram: utsnittet blir 900 × 1125 piksler, og 1080 × 1350 er anbefalt.\n");
}

TEST_P(Crops, AreARevisionThatTheApproverIsTold)
{
    const std::string hash = shelved(3'000, 2'000);
    const Post sent = start("Kari", with({}, cropped(hash, {})), "Kommunikasjon");
    Content moved = sent.content;
    moved.pictures.front().focus = {80, 20};
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { return keep_revision(tx, kari, sent.id, sent.version); });
    const Post now =
        write([&](db::Writing& tx) { return save_post(tx, kari, sent.id, load_post(tx, sent.id).version, moved); });
    EXPECT_EQ(now.revision, sent.revision + 1);
    const auto before = read([&](db::Reading& tx) { return load_revision(tx, sent.id, sent.revision); });
    EXPECT_EQ(before->pictures.front().focus, Focus{}) << "the older revision keeps its own";
    const Json shown = read([&](db::Reading& tx) { return shown_facts(tx, kari, now, {}); });
    ASSERT_TRUE(shown.find("changes"));
    EXPECT_TRUE(shown.find("changes")->find("crop")->boolean());
    EXPECT_FALSE(shown.find("changes")->find("pictures")->boolean());
    EXPECT_EQ(merge_facts(sent.content, moved).find("others")->items().front().string(), "utsnittet av bildet");
}

TEST_P(Crops, AreTypedInColumnsAndKeptWhereATabIsNotShown)
{
    const std::string hash(64, 'a');
    const auto typed = [&](Json::Object more, const std::vector<Picture>& was = {}) {
        http::Request request;
        request.method = http::Method::post;
        request.body = Json::object({{"pictures_shown", "1"}, {"picture_hash", hash}, {"picture_alt", "x"}});
        for (auto& [name, value] : more) request.body[name] = std::move(value);
        Content before;
        before.pictures = was;
        return content_of(http::Form::read(request, composer_form()), before).pictures.front();
    };
    EXPECT_EQ(typed({}).focus, Focus{}) << "the middle";
    EXPECT_EQ(typed({{"picture_focus_x", "7"}, {"picture_focus_y", ""}}).focus, (Focus{7, 50}));
    for (const char* wrong : {"NaN", "-5", "101", "1e3", "99999999999999999999", "5,5", "0x10"})
        EXPECT_FALSE(pictures::is_inside(typed({{"picture_focus_x", wrong}}).focus)) << wrong;
    const Picture own = typed({{"crop_hash_instagram", hash},
                               {"crop_shape_instagram", "square"},
                               {"crop_x_instagram", "10"},
                               {"crop_y_instagram", ""},
                               {"picture_focus_y", "60"}});
    EXPECT_EQ(own.crops.at("instagram"), (ChannelCrop{Shape::square, Focus{10, 60}}));
    EXPECT_EQ(typed({}, {own}).crops, own.crops) << "the tab is not shown";
    EXPECT_TRUE(typed({{"crop_hash_instagram", hash}, {"crop_shape_instagram", "portrait"}}, {own}).crops.empty());
    EXPECT_TRUE(typed({{"crop_hash_facebook", std::string(64, 'f')}, {"crop_x_facebook", "1"}}).crops.empty());
}

TEST_P(Crops, HashtagsAndMentionsGetTheirAdvice)
{
    const auto advice = [&](const Id& account, const std::string& text, const std::string& check) {
        Content content = with({account}, cropped(shelved(3'000, 2'000), {}));
        content.variants[account == sms_ ? "sms" : account == facebook_ ? "facebook" : "instagram"] = {"", text};
        return told(content, check);
    };
    EXPECT_EQ(advice(facebook_, "Takk til @nrk for #RentVann.", "channel-mention"),
              "«@nrk» blir ikke en lenke i Facebook, og den nevnte får ikke beskjed.\n");
    EXPECT_EQ(advice(instagram_, "Takk til @nrk for #åpentmøte.", "channel-mention"), "") << "there it does";
    EXPECT_EQ(advice(sms_, "Se #vann.", "channel-hashtag"), "Emneknaggen «#vann» fører ingen steder i SMS.\n");
    EXPECT_EQ(advice(facebook_, "Se #vann.", "channel-hashtag"), "");
    if (!language::Dictionary::of(language::Tongue::nb)) GTEST_SKIP() << "the machine has no dictionary";
    EXPECT_EQ(
        advice(facebook_, "Se #rentvanntilallebygder og #RentVannTilAlle, #kommunestyret.", "channel-hashtag-words"),
        "«#rentvanntilallebygder» leses som ett ord av skjermlesere.\n");
}

TEST_P(Crops, OfAnSmsTheCostlySignsAreToldAndOnePressWritesThemPlainly)
{
    Content content = with({sms_}, cropped(shelved(3'000, 2'000), {}));
    content.variants["sms"] = {"", "Vannet er tilbake – husk å la det renne … 👍🏽 " + std::string(60, 'a')};
    const Json sms = *facts(content, "sms").find("sms");
    EXPECT_EQ(sms.find("signs")->string(), "– …");
    EXPECT_EQ(sms.find("kept")->string(), "👍🏽");
    EXPECT_EQ(sms.find("parts")->integer(), 2);
    EXPECT_EQ(sms.find("parts_plain")->integer(), 1);
    EXPECT_TRUE(sms.find("replaced")->boolean());
    http::Request request;
    request.method = http::Method::post;
    request.body = Json::object({{"plain", "sms"}, {"text_sms", content.variants["sms"].text}});
    const Content plain = content_of(http::Form::read(request, composer_form()), {});
    EXPECT_EQ(plain.variants.at("sms").text,
              "Vannet er tilbake - husk å la det renne ... 👍🏽 " + std::string(60, 'a'));
    content.variants["sms"] = {"", "Bare vanlige tegn."};
    EXPECT_TRUE(facts(content, "sms").find("sms")->is_null());
}

} // namespace
} // namespace samband::publishing
