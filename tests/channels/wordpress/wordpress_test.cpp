#include "channels/network_world.h"
#include "channels/networks/trouble.h"
#include "channels/wordpress/rest.h"
#include "channels/wordpress/wordpress.h"

#include <cstdlib>
#include <sstream>

namespace samband::channels::wordpress {
namespace {

using network_test::as;

/// The smallest GIF: WordPress looks into what it is given.
const std::string dot("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02"
                      "D\x01\0;",
                      43);

/// WordPress itself (tools/test_wordpress.sh).
class RealWordPress : public testing::Test {
protected:
    void SetUp() override
    {
        const char* told = std::getenv("SAMBAND_TEST_WORDPRESS");
        if (!told) GTEST_SKIP() << "outside tools/test_wordpress.sh (make peers): nothing is tried against WordPress";
        std::string url;
        std::string user;
        std::istringstream(told) >> url >> user >> secret;
        account.settings = Json::object({{"url", url + "/"}, {"user", user}});
        const std::string place = url.substr(url.find("//") + 2);
        http_ = std::make_shared<client::HttpClient>(client::ClientSetting{.reach = client::Reach({place})});
        port.emplace(http_);
        variant.title = "Vannet stenges i Sentrumsvegen «tirsdag» & onsdag";
        variant.html =
            "<p>Fra klokka 9 til 15.</p>\n<h2>Hva du gjør</h2>\n<p>Tapp vann i bøtter <strong>nå</strong>.</p>";
        parcel = machine_id();
    }
    static Id machine_id()
    {
        static int count = 0;
        const std::string text = std::to_string(machine_now().us % 1'000'000'000'000) + std::to_string(++count % 10);
        return *Id::parse("01936e5a-0000-7000-8000-" + std::string(12 - std::min<std::size_t>(12, text.size()), '0') +
                          text.substr(text.size() > 12 ? text.size() - 12 : 0));
    }
    Shipment shipment(Act act, const std::string& foreign_id)
    {
        return {.account = account,
                .secret = secret,
                .act = act,
                .variant = variant,
                .parcels = {{parcel, {}, Json::object(), foreign_id}},
                .queued = machine_now(),
                .at = machine_now(),
                .stopping = {},
                .picture = [](const std::string&) { return dot; }};
    }
    Result ship(Act act = Act::publish, const std::string& foreign_id = {})
    {
        return port->ship(shipment(act, foreign_id)).at(0);
    }
    Result find() { return port->find(shipment(Act::publish, {})).at(0); }
    /// What anybody is given of it, not signed in; empty if it is not there.
    std::string shown(const Sent& post)
    {
        const std::string url = account.settings.find("url")->string() + "?rest_route=/wp/v2/posts/" + post.foreign_id;
        const client::Outcome outcome = http_->call({.url = url});
        const auto* answer = std::get_if<client::Answer>(&outcome);
        if (!answer || answer->status != 200) return {};
        const Json json = parse_json(answer->body);
        return json.find("title")->find("rendered")->string() + "\n" + json.find("content")->find("rendered")->string();
    }

    std::shared_ptr<client::HttpClient> http_;
    std::optional<WordPress> port;
    Account account;
    std::string secret;
    Variant variant;
    Id parcel;
};

TEST_F(RealWordPress, APostIsPublishedCorrectedAndTakenDown)
{
    const Sent out = as<Sent>(ship());
    EXPECT_TRUE(out.confirmed);
    EXPECT_TRUE(out.receipt.starts_with("http://127.0.0.1"));
    EXPECT_NE(shown(out).find("Tapp vann i bøtter <strong>nå</strong>."), std::string::npos) << shown(out);
    EXPECT_EQ(shown(out).find("<p><!--"), std::string::npos) << "no empty paragraph";
    EXPECT_NE(shown(out).find("«tirsdag» &amp; onsdag"), std::string::npos) << shown(out);

    variant.html = "<p>Vannet er tilbake.</p>";
    const Sent corrected = as<Sent>(ship(Act::correct, out.foreign_id));
    EXPECT_EQ(corrected.foreign_id, out.foreign_id);
    EXPECT_NE(shown(out).find("Vannet er tilbake."), std::string::npos);
    EXPECT_EQ(shown(out).find("bøtter"), std::string::npos);

    as<Sent>(ship(Act::withdraw, out.foreign_id));
    EXPECT_EQ(shown(out), "");
    as<Sent>(ship(Act::withdraw, out.foreign_id)); // twice is once
}

TEST_F(RealWordPress, WhatMayHaveArrivedIsFoundByItsMark)
{
    EXPECT_EQ(as<Later>(find()).error, trouble::not_there);
    const Sent out = as<Sent>(ship());
    EXPECT_EQ(as<Sent>(find()).foreign_id, out.foreign_id);
    as<Sent>(ship(Act::withdraw, out.foreign_id));
    EXPECT_EQ(as<Sent>(find()).foreign_id, out.foreign_id) << "in the trash it is there all the same";
    parcel = machine_id();
    EXPECT_EQ(as<Later>(find()).error, trouble::not_there);
}

TEST_F(RealWordPress, PicturesComeOnceWithTheirAlternativeText)
{
    const std::string hash = parcel.text().substr(24) + std::string(52, 'a');
    variant.pictures = {{hash, "Et rør «lekker»", ""}, {std::string(12, 'b') + hash.substr(0, 52), "En bøtte", ""}};
    const Sent out = as<Sent>(ship());
    EXPECT_NE(shown(out).find("alt=\"En bøtte\""), std::string::npos) << shown(out);
    const auto pictures = [&] {
        Rest rest(*http_, account, secret);
        const Answered listed = rest.get("/wp/v2/media", "&search=samband-" + hash.substr(0, 32));
        return std::get<Json>(listed).items();
    };
    ASSERT_EQ(pictures().size(), 1U);
    EXPECT_EQ(pictures()[0].find("alt_text")->string(), "Et rør «lekker»");
    as<Sent>(ship(Act::correct, out.foreign_id));
    EXPECT_EQ(pictures().size(), 1U) << "the same picture is not put there again";
}

TEST_F(RealWordPress, HealthSaysWhatIsWrong)
{
    EXPECT_EQ(port->health(account, secret, machine_now()).trouble, "");
    EXPECT_EQ(port->health(account, "feil passord", machine_now()).trouble, trouble::token_refused);
    EXPECT_EQ(port->health(account, "", machine_now()).trouble, trouble::token_missing);
    account.settings["url"] = account.settings.find("url")->string() + "finnes-ikke.php";
    EXPECT_NE(port->health(account, secret, machine_now()).trouble, "");
    secret = "feil passord";
    EXPECT_TRUE(as<Later>(ship()).whole_account) << "nothing is lost: it waits for a right password";
}

TEST(WordPressRefusals, AreToldByStatusAndCode)
{
    const auto told = [](int status, const std::string& code) {
        client::Answer answer;
        answer.status = status;
        answer.body = R"({"code":")" + code + R"(","message":"Basic aGVtbWVsaWc= er feil"})";
        return read_refusal(answer, "Basic aGVtbWVsaWc=");
    };
    EXPECT_EQ(told(401, "incorrect_password").word, trouble::token_refused);
    EXPECT_EQ(told(403, "rest_cannot_create").word, trouble::permission_missing);
    EXPECT_EQ(told(404, "rest_no_route").word, trouble::settings_wrong);
    EXPECT_EQ(told(404, "rest_post_invalid_id").word, trouble::not_there);
    EXPECT_EQ(told(404, "").word, trouble::settings_wrong);
    EXPECT_EQ(told(410, "rest_already_trashed").word, trouble::not_there);
    EXPECT_EQ(told(302, "").word, trouble::settings_wrong);
    EXPECT_EQ(told(500, "rest_upload_unknown_error").word, trouble::picture_refused);
    EXPECT_EQ(told(503, "").course, networks::Course::ask);
    EXPECT_EQ(told(429, "").retry_after_s, 3'600);
    EXPECT_EQ(told(401, "x").says.find("aGVtbWVsaWc"), std::string::npos) << "no secret in what is kept";
}

} // namespace
} // namespace samband::channels::wordpress
