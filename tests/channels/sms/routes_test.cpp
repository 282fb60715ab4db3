#include "channels/sms/json_shape.h"
#include "channels/sms/limits.h"
#include "channels/sms/routes.h"
#include "channels/sms/sms_world.h"
#include "channels/sms/stopped.h"
#include "support/role_routes.h"

namespace samband::channels::sms {

using S = DeliveryState;

/// The routes as a gateway calls them.
class SmsRoutes : public test::SmsTown {
protected:
    void SetUp() override
    {
        SmsTown::SetUp();
        if (IsSkipped()) return;
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->short_name = "Løten";
        municipality_->language = "nb";
        shipping_.emplace(shipping_setting("https://loten.example.no"));
        shipping_->add("kannel", std::make_unique<test::TellPort>());
        shipping_->add("sms-gateway", std::make_unique<test::TellPort>());
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, *shipping_, [this](db::Writing&, const people::Municipality&, const SmsCame& came) {
            came_.push_back(came);
            return heeded_;
        });
        account_ = added(sms_account("kannel", Json::object()));
    }
    void TearDown() override
    {
        router_ = {};
        SmsTown::TearDown();
    }

    std::string path_of(const Account& account, const std::string& last)
    {
        const std::string site = "https://loten.example.no";
        return callback_address(shipping_->secrets("loten"), account, site).substr(site.size()) + "/" + last;
    }
    struct Answered {
        int status = 0;
        std::string body;
    };
    Answered call(http::Method method, const std::string& path, std::vector<std::pair<std::string, std::string>> query,
                  Json body = Json::object())
    {
        http::Request request;
        request.method = method;
        request.municipality = "loten";
        request.path = path;
        request.query = std::move(query);
        request.raw_body = to_text(body);
        request.body = std::move(body);
        request.remote = "192.0.2.7";
        request.at = now();
        const http::Router::Match match = router_.find(method, path);
        if (!match.route) return {404, "no route"};
        request.parameters = match.parameters;
        try {
            const http::Reply reply = match.route->handler(request);
            const auto& bytes = std::get<http::Bytes>(reply.what);
            return {bytes.status, bytes.body};
        } catch (const http::Refused& refused) {
            return {refused.status(), refused.what()};
        } catch (const Problem& problem) {
            return {http::refused_by(problem).status(), problem.what()};
        }
    }
    Answered get(const std::string& last, std::vector<std::pair<std::string, std::string>> query)
    {
        return call(http::Method::get, path_of(account_, last), std::move(query));
    }
    int report(const Delivery& delivery, const std::string& status)
    {
        return get("rapport", {{"levering", delivery.id.text()}, {"status", status}}).status;
    }

    /// One that has been sent.
    std::pair<Dispatch, Delivery> sent_one(const Account& account)
    {
        const Dispatch dispatch = sms_to(account, 1);
        work_all(*shipping_);
        return {dispatch, in_state(dispatch, S::sent).at(0)};
    }

    std::shared_ptr<people::Municipality> municipality_;
    http::Router router_;
    std::optional<Shipping> shipping_;
    Account account_;
    std::vector<SmsCame> came_; ///< what the floors above were asked about
    Heeded heeded_ = {};        ///< and what they say
};
SAMBAND_ON_BOTH_DATABASES(SmsRoutes);

TEST_P(SmsRoutes, AReportConfirmsOnceInWhateverOrderReportsCome)
{
    const auto [dispatch, delivery] = sent_one(account_);
    EXPECT_EQ(report(delivery, "8"), 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}})) << "8 is on its way";
    EXPECT_EQ(report(delivery, "1"), 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}}));
    EXPECT_EQ(report(delivery, "2"), 200);
    EXPECT_EQ(report(delivery, "1"), 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}})) << "what has arrived has arrived";
}

TEST_P(SmsRoutes, AFailedOneIsLoudAndIsNotConfirmedAfterwards)
{
    for (const char* status : {"2", "16"}) {
        const auto [dispatch, delivery] = sent_one(account_);
        EXPECT_EQ(report(delivery, status), 200);
        EXPECT_EQ(report(delivery, "1"), 200);
        const auto failed = in_state(dispatch, S::failed);
        ASSERT_EQ(failed.size(), 1u) << status;
        EXPECT_EQ(failed[0].error, "sms-not-delivered");
    }
}

TEST_P(SmsRoutes, AReportMayComeBeforeTheAnswerIsWrittenDown)
{
    const Dispatch dispatch = sms_to(account_, 1);
    const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
    const outbox::Outcome outcome = shipping_->ship(leases.at(0), db());
    EXPECT_EQ(report(in_state(dispatch, S::leased).at(0), "1"), 200);
    write([&](db::Writing& tx) { std::get<outbox::Postponed>(outcome).note(tx); });
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}}));
}

TEST_P(SmsRoutes, OthersDeliveriesAndWhatIsNoneAreAnsweredAndLeftAlone)
{
    const Account other = added(sms_account("kannel", Json::object()));
    const auto [dispatch, delivery] = sent_one(other);
    EXPECT_EQ(report(delivery, "1"), 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
    EXPECT_EQ(get("rapport", {{"levering", "01936e5a-dead-7000-8000-000000000001"}, {"status", "1"}}).status, 200);
    EXPECT_EQ(get("rapport", {{"levering", "'; drop table"}, {"status", "1"}}).status, 200);
    EXPECT_EQ(get("rapport", {}).status, 200);
}

TEST_P(SmsRoutes, HeadActsNot)
{
    const auto [dispatch, delivery] = sent_one(account_);
    const auto query =
        std::vector<std::pair<std::string, std::string>>{{"levering", delivery.id.text()}, {"status", "1"}};
    EXPECT_EQ(call(http::Method::head, path_of(account_, "rapport"), query).status, 200);
    EXPECT_EQ(call(http::Method::head, path_of(account_, "inn"), {{"fra", number(1)}, {"tekst", "STOPP"}}).status, 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
    EXPECT_TRUE(read([&](db::Reading& tx) { return stopped(tx, {number(1)}); }).empty());
}

TEST_P(SmsRoutes, NobodyComesInWithoutTheToken)
{
    const std::string right = path_of(account_, "inn");
    std::string other_end = right;
    other_end[right.size() - 5] = right[right.size() - 5] == 'A' ? 'B' : 'A';
    const Account other = added(sms_account("kannel", Json::object()));
    std::string of_another = path_of(other, "inn");
    of_another.replace(7, 36, account_.id.text());
    Account letters = sms_account("smtp", Json::object());
    letters.channel = rulebook::Channel::newsletter;
    for (const std::string& path : {other_end, of_another, path_of(added(letters), "inn"),
                                    "/kanal/" + account_.id.text() + "/x/inn", std::string("/kanal/x/y/inn")}) {
        const Answered answer = call(http::Method::get, path, {{"fra", number(1)}, {"tekst", "STOPP"}});
        EXPECT_EQ(answer.status, 404) << path;
    }
    EXPECT_TRUE(read([&](db::Reading& tx) { return stopped(tx, {number(1)}); }).empty());
    EXPECT_EQ(call(http::Method::get, right, {{"fra", number(1)}, {"tekst", "STOPP"}}).status, 200);
}

TEST_P(SmsRoutes, WhoGuessesIsSlowedDownAndTheGatewayIsNot)
{
    int refused = 0;
    for (int i = 0; i < strangers_at_once + 10; ++i)
        refused += call(http::Method::get, "/kanal/x/y/rapport", {}).status == 429 ? 1 : 0;
    EXPECT_EQ(refused, 10);
    EXPECT_EQ(get("rapport", {}).status, 200) << "from the same address, with the token";
}

TEST_P(SmsRoutes, AnotherEditionEndsTheOldAddress)
{
    const std::string old = path_of(account_, "rapport");
    account_.settings["reports_edition"] = Json(2);
    write([&](db::Writing& tx) { write_account(tx, account_); });
    EXPECT_EQ(call(http::Method::get, old, {}).status, 404);
    EXPECT_EQ(call(http::Method::get, path_of(account_, "rapport"), {}).status, 200);
}

TEST_P(SmsRoutes, StoppIsAnsweredInTheMunicipalitysTongue)
{
    EXPECT_EQ(get("inn", {{"fra", "4790000001"}, {"tekst", "Stopp"}}).body,
              "Løten: Du får ikke flere SMS fra oss. Vil du ha dem igjen, send START til dette nummeret.");
    EXPECT_EQ(get("inn", {{"fra", "4790000001"}, {"tekst", "Stopp"}}).body, "");
    municipality_->language = "nn";
    EXPECT_EQ(get("inn", {{"fra", "4790000001"}, {"tekst", "START"}}).body, "Løten: Du kan få SMS frå oss igjen.");
    account_.settings["answer"] = Json("Ring 62 00 00 00.");
    write([&](db::Writing& tx) { write_account(tx, account_); });
    EXPECT_EQ(get("inn", {{"fra", "4790000001"}, {"tekst", "Hei"}}).body, "Løten: Ring 62 00 00 00.");
    EXPECT_EQ(get("inn", {{"fra", "4790000001"}, {"tekst", std::string(heard_bytes + 1, 'a')}}).status, 413);
}

TEST_P(SmsRoutes, OneTelephoneCannotFlood)
{
    int refused = 0;
    for (int i = 0; i < heard_at_once + 5; ++i)
        refused += get("inn", {{"fra", number(1)}, {"tekst", "Hei"}}).status == 429 ? 1 : 0;
    EXPECT_EQ(refused, 5);
    EXPECT_EQ(get("inn", {{"fra", number(2)}, {"tekst", "STOPP"}}).status, 200);
}

TEST_P(SmsRoutes, AJsonGatewayNamesItsFields)
{
    const Account account = added(sms_account("sms-gateway", Json::object({{"report_reference", "message.ref"},
                                                                           {"report_status", "message.state"},
                                                                           {"report_arrived", "ok, levert"},
                                                                           {"heard_from", "msisdn"}})));
    const auto [dispatch, delivery] = sent_one(account);
    const auto posted = [&](const Json& status) {
        return Json::object({{"message", Json::object({{"ref", delivery.id.text()}, {"state", status}})}});
    };
    const std::string path = path_of(account, "rapport");
    for (const Json& nothing : {Json::object(), Json::array(), Json("x"), posted(Json::array()), posted("underveis")})
        EXPECT_EQ(call(http::Method::post, path, {}, nothing).status, 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
    EXPECT_EQ(call(http::Method::post, path, {}, posted("LEVERT")).status, 200);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::confirmed, 1}}));
    const Json stopp = Json::object({{"msisdn", number(9)}, {"text", "STOPP"}});
    EXPECT_NE(call(http::Method::post, path_of(account, "inn"), {}, stopp).body.find("Du får ikke flere"),
              std::string::npos);
    EXPECT_EQ(call(http::Method::post, path, {}, Json::object({{"x", std::string(report_bytes, 'a')}})).status, 413);
}

TEST_P(SmsRoutes, WhatTelephonesSendIsHeardOnceAndAnsweredAsTheFloorsAboveSay)
{
    heeded_ = {true, "Løten: Badet er åpent."};
    const std::vector<std::pair<std::string, std::string>> sent{
        {"fra", "+4790000001"}, {"tekst", "Badet 😀?"}, {"id", "b5a1-7"}, {"tid", "1795000000"}};
    EXPECT_EQ(get("inn", sent).body, "Løten: Badet er åpent.");
    EXPECT_EQ(get("inn", sent).body, "Løten: Badet er åpent.") << "Kannel asks again where our answer was lost";
    ASSERT_EQ(came_.size(), 1u);
    EXPECT_EQ(came_[0].number, number(1));
    EXPECT_EQ(came_[0].text, "Badet 😀?");
    EXPECT_EQ(came_[0].foreign_id, "id.b5a1-7");
    EXPECT_EQ(came_[0].at.us, 1'795'000'000'000'000);
    EXPECT_NE(came_[0].raw.find("b5a1-7"), std::string::npos);
    EXPECT_TRUE(came_[0].unread.empty());
    EXPECT_EQ(get("inn", {{"fra", "+4790000001"}, {"tekst", "Badet"}, {"tid", "i går"}}).status, 200);
    EXPECT_EQ(get("inn", {{"fra", "+4790000001"}, {"tekst", "Badet"}}).body, "") << "the same words at once are one";
    EXPECT_EQ(came_.size(), 2u);
    later_s(same_for_s + 1);
    get("inn", {{"fra", "+4790000001"}, {"tekst", "Badet"}});
    EXPECT_EQ(came_.size(), 3u);
    EXPECT_NE(came_[1].foreign_id, came_[2].foreign_id) << "said again later it is another";
    EXPECT_EQ(get("inn", {{"fra", "+4790000001"}, {"tekst", "Stopp vann"}}).body, "Løten: Badet er åpent.");
    EXPECT_TRUE(came_.back().says_stop);
    EXPECT_EQ(get("inn", {{"fra", "+4790000001"}, {"tekst", "Stopp"}}).body.find("Løten: Du får ikke flere SMS"), 0u);
    EXPECT_EQ(came_.size(), 4u) << "STOPP alone is nobody's";
}

TEST_P(SmsRoutes, WhatAJsonGatewayBringsWithoutItsFieldsIsNotLost)
{
    const Account account = added(sms_account("sms-gateway", Json::object({{"heard_id", "message.id"}})));
    const std::string path = path_of(account, "inn");
    heeded_.taken = true;
    const Json whole = Json::object({{"from", number(3)},
                                     {"text", "Hei"},
                                     {"time", "2026-11-20T09:00:00Z"},
                                     {"message", Json::object({{"id", 77}})}});
    EXPECT_EQ(call(http::Method::post, path, {}, whole).status, 200);
    EXPECT_EQ(call(http::Method::post, path, {}, whole).status, 200);
    ASSERT_EQ(came_.size(), 1u);
    EXPECT_EQ(came_[0].foreign_id, "id.77");
    EXPECT_EQ(to_rfc3339(came_[0].at), "2026-11-20T09:00:00Z");
    EXPECT_EQ(call(http::Method::post, path, {}, Json::object({{"sender", number(3)}})).status, 200);
    ASSERT_EQ(came_.size(), 2u);
    EXPECT_FALSE(came_[1].unread.empty());
    EXPECT_NE(came_[1].raw.find("sender"), std::string::npos);
    for (const auto& [text, fits] : std::vector<std::pair<std::string, bool>>{
             {"1795000000", true}, {"", false}, {"-5", false}, {"99999999999999999999", false}, {"4102444801", false}})
        EXPECT_EQ(time_of(text).has_value(), fits) << text;
}

} // namespace samband::channels::sms
