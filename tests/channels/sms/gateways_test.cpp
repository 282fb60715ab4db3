#include "channels/sms/json_port.h"
#include "channels/sms/kannel_port.h"
#include "channels/sms/limits.h"
#include "channels/sms/sms_world.h"
#include "support/hidden_places.h"
#include "support/odd_peer.h"

namespace samband::channels::sms {
namespace {

using test::Odd;

/// A port before a peer on loopback, without a database.
struct Line {
    test::OddPeer peer;
    Account account;
    Variant variant;
    std::string secret = "hemmelig-ord";
    std::string reports_to = "https://loten.example.no/kanal/a/t";
    bool urgent = false;
    std::atomic<bool> stops{false};

    explicit Line(const std::string& driver)
    {
        account.id = *Id::parse("01936e5a-0000-7000-8000-0000000000aa");
        account.channel = rulebook::Channel::sms;
        account.driver = driver;
        account.settings =
            Json::object({{"url", peer.url("/cgi-bin/sendsms")}, {"sender", "Loten"}, {"user", "samband"}});
        variant.text = "Vannet på Løten stenges.";
    }
    std::shared_ptr<client::HttpClient> client() const
    {
        return std::make_shared<client::HttpClient>(client::ClientSetting{client::Reach({peer.place()})});
    }
    static Parcel parcel(int i)
    {
        Parcel one;
        std::string last = std::to_string(i);
        one.delivery = *Id::parse("01936e5a-0000-7000-8000-" + std::string(12 - last.size(), '0') + last);
        one.recipient = test::sms_number(i);
        one.personal = Json::object();
        return one;
    }
    std::vector<Result> ship(Port& port, int count)
    {
        std::vector<Parcel> parcels;
        for (int i = 1; i <= count; ++i) parcels.push_back(parcel(i));
        return ship(port, std::move(parcels));
    }
    std::vector<Result> ship(Port& port, std::vector<Parcel> parcels)
    {
        const Shipment shipment{
            account, secret,     Act::publish, variant, std::move(parcels), {}, {}, [this] { return stops.load(); },
            {},      reports_to, urgent};
        return port.ship(shipment);
    }
};

std::string accepted_by_kannel(const test::OddRequest&)
{
    return test::http_answer(202, "0: Accepted for delivery");
}

template <typename Kind>
std::int64_t how_many(const std::vector<Result>& results)
{
    return std::ranges::count_if(results, [](const Result& one) { return std::holds_alternative<Kind>(one); });
}

} // namespace

TEST(KannelPort, sends_each_as_its_own_post_with_nothing_secret_in_the_address)
{
    Line line("kannel");
    line.peer.answer_by(accepted_by_kannel);
    line.urgent = true;
    line.account.settings["smsc"] = Json("nord");
    KannelPort port(line.client());
    const auto results = line.ship(port, 1);
    ASSERT_EQ(how_many<Sent>(results), 1);
    EXPECT_EQ(std::get<Sent>(results[0]).receipt, "0: Accepted for delivery");
    const test::OddRequest request = line.peer.received().at(0);
    EXPECT_TRUE(request.head.starts_with("POST /cgi-bin/sendsms HTTP/1.1\r\n")) << request.head;
    EXPECT_EQ(request.body, "Vannet på Løten stenges.");
    EXPECT_EQ(request.header("content-type"), "text/plain; charset=UTF-8");
    EXPECT_EQ(request.header("x-kannel-username"), "samband");
    EXPECT_EQ(request.header("x-kannel-password"), "hemmelig-ord");
    EXPECT_EQ(request.header("x-kannel-from"), "Loten");
    EXPECT_EQ(request.header("x-kannel-to"), "+4790000001");
    EXPECT_EQ(request.header("x-kannel-coding"), "0");
    EXPECT_EQ(request.header("x-kannel-smsc"), "nord");
    EXPECT_EQ(request.header("x-kannel-priority"), "3");
    EXPECT_EQ(request.header("x-kannel-dlr-mask"), "19");
    EXPECT_EQ(request.header("x-kannel-dlr-url"),
              "https://loten.example.no/kanal/a/t/rapport?levering=01936e5a-0000-7000-8000-000000000001&status=%d");
}

TEST(KannelPort, asks_for_no_report_where_there_is_nobody_to_tell)
{
    Line line("kannel");
    line.peer.answer_by(accepted_by_kannel);
    line.reports_to.clear();
    line.variant.text = "Čáhci";
    KannelPort port(line.client());
    line.ship(port, 1);
    const test::OddRequest request = line.peer.received().at(0);
    EXPECT_EQ(request.header("x-kannel-dlr-url"), "");
    EXPECT_EQ(request.header("x-kannel-priority"), "");
    EXPECT_EQ(request.header("x-kannel-coding"), "2");
}

TEST(KannelPort, puts_a_recipients_own_line_last_and_no_header_by_it)
{
    Line line("kannel");
    line.peer.answer_by(accepted_by_kannel);
    KannelPort port(line.client());
    Parcel one = Line::parcel(1);
    one.personal["leave"] = Json("https://loten.example.no/a\r\nX-Kannel-To: +4799999999");
    line.ship(port, {one});
    EXPECT_EQ(line.peer.received().at(0).body, "Vannet på Løten stenges.");
    line.account.settings["leave_link"] = Json(true);
    line.ship(port, {one});
    const test::OddRequest request = line.peer.received().at(1);
    EXPECT_EQ(request.body, "Vannet på Løten stenges.\nMeld av: https://loten.example.no/a\nX-Kannel-To: +4799999999");
    EXPECT_EQ(request.header("x-kannel-to"), "+4790000001");
}

TEST(KannelPort, takes_no_line_break_from_settings_into_a_header)
{
    Line line("kannel");
    line.account.settings["user"] = Json("samband\r\nX-Kannel-To: +4799999999");
    KannelPort port(line.client());
    const auto results = line.ship(port, 1);
    EXPECT_EQ(how_many<Later>(results), 1);
    EXPECT_TRUE(line.peer.received().empty());
}

TEST(KannelPort, refuses_what_cannot_go_to_anybody_without_a_call)
{
    Line line("kannel");
    KannelPort port(line.client());
    std::vector<Parcel> parcels(4, Line::parcel(1));
    parcels[0].recipient = "91234567";
    parcels[1].recipient = "+4762543000";
    parcels[2].recipient = "+4791234567\r\nX-Kannel-To: 1";
    parcels[3].recipient = "kari@prove.example";
    EXPECT_EQ(how_many<Refused>(line.ship(port, parcels)), 4);
    line.variant.text = " ";
    EXPECT_EQ(std::get<Refused>(line.ship(port, 1).at(0)).error, "sms-no-text");
    line.variant.text = std::string(153 * 10 + 1, 'a');
    EXPECT_EQ(std::get<Refused>(line.ship(port, 1).at(0)).error, "sms-too-long");
    EXPECT_TRUE(line.peer.received().empty());
}

TEST(KannelPort, rests_the_account_where_settings_are_wanting)
{
    Line line("kannel");
    KannelPort port(line.client());
    line.secret.clear();
    EXPECT_EQ(port.health(line.account, line.secret, {}).trouble, "sms-login");
    EXPECT_TRUE(std::get<Later>(line.ship(port, 2).at(1)).whole_account);
    line.account.settings["sender"] = Json("Løten kommune");
    EXPECT_EQ(port.health(line.account, "x", {}).trouble, "sms-no-sender");
    line.account.settings["url"] = Json("file:///etc/passwd");
    EXPECT_EQ(port.health(line.account, "x", {}).trouble, "sms-no-address");
    EXPECT_TRUE(line.peer.received().empty());
}

TEST(KannelPort, stops_at_a_wrong_password_and_leaves_the_rest_as_they_were)
{
    Line line("kannel");
    line.account.settings["connections"] = Json(2);
    line.peer.answer_by(
        [](const test::OddRequest&) { return test::http_answer(403, "Authorization failed for sendsms"); });
    KannelPort port(line.client());
    const auto results = line.ship(port, 50);
    EXPECT_LE(how_many<Later>(results), 2);
    EXPECT_GE(how_many<NotBegun>(results), 48);
    EXPECT_LE(line.peer.received().size(), 2u);
}

TEST(KannelPort, goes_nowhere_it_is_not_let)
{
    Line line("kannel");
    KannelPort port(std::make_shared<client::HttpClient>(client::ClientSetting{})); // nothing is listed
    EXPECT_EQ(std::get<Later>(line.ship(port, 1).at(0)).error, "sms-no-contact");
    EXPECT_EQ(line.peer.connections(), 0);
}

TEST(KannelPort, begins_no_more_when_told_to_stop)
{
    Line line("kannel");
    line.account.settings["connections"] = Json(1);
    line.peer.answer_by([&](const test::OddRequest&) {
        line.stops = true;
        return test::http_answer(202, "0: Accepted for delivery");
    });
    KannelPort port(line.client());
    const auto results = line.ship(port, 10);
    EXPECT_EQ(how_many<Sent>(results), 1);
    EXPECT_EQ(how_many<NotBegun>(results), 9);
}

TEST(KannelPort, no_odd_peer_gets_a_message_twice_or_makes_one_look_sent)
{
    const std::vector<Odd> kinds{Odd::answer,      Odd::answer_then_close, Odd::lost_answer,
                                 Odd::reset_after, Odd::reset_at_once,     Odd::half_close,
                                 Odd::huge_body,   Odd::endless_head,      Odd::no_http};
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u}) {
        Line line("kannel");
        line.peer.answer_by(accepted_by_kannel);
        line.peer.meet_at_random(kinds, seed);
        KannelPort port(line.client());
        std::vector<Parcel> waiting;
        for (int i = 1; i <= 60; ++i) waiting.push_back(Line::parcel(i));
        std::set<std::string> sent;
        for (int round = 0; round < 200 && !waiting.empty(); ++round) {
            const auto results = line.ship(port, waiting);
            std::vector<Parcel> again;
            for (std::size_t i = 0; i < results.size(); ++i) {
                if (std::holds_alternative<Sent>(results[i])) sent.insert(waiting[i].recipient);
                const bool waits =
                    std::holds_alternative<Later>(results[i]) || std::holds_alternative<NotBegun>(results[i]);
                if (waits) again.push_back(waiting[i]);
            }
            waiting = std::move(again);
        }
        EXPECT_TRUE(waiting.empty()) << "seed " << seed;
        std::map<std::string, int> received;
        for (const test::OddRequest& request : line.peer.received()) ++received[request.header("x-kannel-to")];
        for (const auto& [number, times] : received) EXPECT_EQ(times, 1) << number << ", seed " << seed;
        for (const std::string& number : sent) EXPECT_EQ(received[number], 1) << number << ", seed " << seed;
    }
}

TEST(KannelPort, follows_no_redirect)
{
    Line line("kannel");
    line.peer.meet_with({Odd::to_loopback});
    KannelPort port(line.client());
    EXPECT_EQ(std::get<Later>(line.ship(port, 1).at(0)).error, "sms-not-there");
    EXPECT_EQ(line.peer.received().size(), 1u);
}

/// Whoever administers an account writes its address: no spelling of it leads into the house.
TEST(SmsGateways, call_no_address_of_the_house_however_it_is_spelled)
{
    const auto outside = std::make_shared<client::HttpClient>(client::ClientSetting{client::Reach()});
    KannelPort kannel(outside);
    JsonPort json(outside);
    for (const char* driver : {"kannel", "sms-gateway"}) {
        Line line(driver);
        for (const std::string& url : test::hidden_places_at(line.peer.port())) {
            line.account.settings["url"] = Json(url);
            const Result result =
                line.ship(driver == std::string("kannel") ? static_cast<Port&>(kannel) : json, 1).at(0);
            EXPECT_TRUE(std::holds_alternative<Later>(result)) << driver << " " << url;
        }
        EXPECT_EQ(line.peer.connections(), 0) << driver;
    }
}

TEST(JsonPort, writes_the_fields_as_the_account_names_them)
{
    Line line("sms-gateway");
    line.account.settings["field_to"] = Json("message.to");
    line.account.settings["field_text"] = Json("message.body");
    line.account.settings["field_report_url"] = Json("callback");
    line.account.settings["extra"] = Json(R"({"message": {"kind": 1}, "tenant": "loten"})");
    line.account.settings["secret_header"] = Json("X-Api-Key");
    line.account.settings["secret_prefix"] = Json("Key ");
    line.account.settings["answer_id"] = Json("messages.0.id");
    line.peer.answer_by(
        [](const test::OddRequest&) { return test::http_answer(201, R"({"messages":[{"id":4711}]})"); });
    JsonPort port(line.client());
    const auto results = line.ship(port, 1);
    ASSERT_EQ(how_many<Sent>(results), 1);
    EXPECT_EQ(std::get<Sent>(results[0]).foreign_id, "4711");
    const test::OddRequest request = line.peer.received().at(0);
    EXPECT_EQ(request.header("x-api-key"), "Key hemmelig-ord");
    EXPECT_EQ(request.body,
              R"({"message":{"kind":1,"to":"+4790000001","body":"Vannet på Løten stenges."},"tenant":"loten",)"
              R"("from":"Loten","reference":"01936e5a-0000-7000-8000-000000000001",)"
              R"("callback":"https://loten.example.no/kanal/a/t/rapport"})");
}

TEST(JsonPort, is_told_by_status_and_by_words)
{
    Account account;
    account.settings = Json::object({{"answer_status", "status"}, {"answer_accepted", "ok,queued"}});
    const auto of = [&](int status, const std::string& body) {
        return json_result(account, client::Answer{status, {}, body}, {});
    };
    EXPECT_TRUE(std::holds_alternative<Sent>(of(200, R"({"status":"QUEUED"})")));
    EXPECT_TRUE(std::holds_alternative<Refused>(of(200, R"({"status":"invalid"})")));
    EXPECT_TRUE(std::holds_alternative<Unknown>(of(200, "<html>")));
    EXPECT_TRUE(std::holds_alternative<Refused>(of(422, "")));
    EXPECT_TRUE(std::holds_alternative<Refused>(of(409, "")));
    EXPECT_EQ(std::get<Later>(of(402, "")).error, "sms-credit");
    EXPECT_TRUE(std::holds_alternative<Unknown>(of(500, "")));
    account.settings["reference_is_key"] = Json(true);
    EXPECT_TRUE(std::holds_alternative<Sent>(of(409, ""))) << "it has that reference already";
}

TEST(JsonPort, resends_only_where_the_account_says_the_reference_is_a_key)
{
    Line line("sms-gateway");
    JsonPort port(line.client());
    EXPECT_FALSE(port.abilities(line.account).resends_safely);
    line.account.settings["reference_is_key"] = Json(true);
    EXPECT_TRUE(port.abilities(line.account).resends_safely);
}

TEST(JsonPort, says_which_settings_do_not_fit)
{
    Line line("sms-gateway");
    JsonPort port(line.client());
    EXPECT_EQ(port.health(line.account, "", {}).trouble, "");
    for (const auto& [key, value] :
         {std::pair("field_to", "text"), std::pair("field_to", "text.a"), std::pair("field_to", "a..b"),
          std::pair("field_to", "a.b.c.d.e.f"), std::pair("extra", "[1]"), std::pair("extra", "{")}) {
        Account other = line.account;
        other.settings[key] = Json(value);
        EXPECT_EQ(port.health(other, "", {}).trouble, "sms-no-settings") << key << " " << value;
    }
}

TEST(SmsPorts, draw_their_forms_from_unique_keys)
{
    const auto client = std::make_shared<client::HttpClient>(client::ClientSetting{});
    for (const auto& fields : {KannelPort(client).setting_fields(), JsonPort(client).setting_fields()}) {
        std::set<std::string> keys;
        for (const SettingField& field : fields) {
            EXPECT_TRUE(keys.insert(field.key).second) << field.key;
            EXPECT_STRNE(field.label, "");
        }
        EXPECT_TRUE(keys.contains("url"));
        EXPECT_TRUE(keys.contains("sender"));
    }
}

} // namespace samband::channels::sms
