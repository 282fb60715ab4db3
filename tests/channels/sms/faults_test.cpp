#include "channels/limits.h"
#include "channels/sms/json_port.h"
#include "channels/sms/kannel_port.h"
#include "channels/sms/limits.h"
#include "channels/sms/sms_world.h"
#include "support/odd_peer.h"

#include <random>

namespace samband::channels::sms {

using S = DeliveryState;
using test::Odd;

/// Whole dispatches before a gateway that misbehaves and a process that dies between handing over and writing down, by
/// seed: nobody gets it twice, nobody is lost without a word, and what is in doubt is no more than was under way.
class SmsFaults : public test::SmsTown {
protected:
    static constexpr int recipients = 40;

    void begin(std::unique_ptr<Port> port, const std::string& driver, Json settings)
    {
        settings["url"] = Json(peer_.url("/cgi-bin/sendsms"));
        settings["sender"] = Json("2097");
        settings["user"] = Json("samband");
        shipping_.emplace(shipping_setting("https://loten.example.no"));
        shipping_->add(driver, std::move(port));
        account_ = added(sms_account(driver, std::move(settings)));
        const std::string sealed = shipping_->secrets("").seal("hemmelig", account_.id.text());
        write([&](db::Writing& tx) { write_sealed_secret(tx, account_.id, sealed, {}); });
    }
    std::shared_ptr<client::HttpClient> client() const
    {
        return std::make_shared<client::HttpClient>(client::ClientSetting{client::Reach({peer_.place()})});
    }
    /// One batch handed over, and the process dies before it is written down: the lease runs out.
    void die_while_sending()
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        if (leases.empty()) return;
        shipping_->ship(leases.front(), db());
        later_s(3'600);
    }
    void work_until_it_rests(const Dispatch& dispatch)
    {
        for (int i = 0; i < 300 && !read([&](db::Reading& tx) { return load_dispatch(tx, dispatch.id).ended; }); ++i) {
            work_all(*shipping_);
            later_s(600);
        }
        EXPECT_TRUE(read([&](db::Reading& tx) { return load_dispatch(tx, dispatch.id).ended; }));
    }
    /// How often each was received, by what names it.
    std::map<std::string, int> received(std::string_view header) const
    {
        std::map<std::string, int> times;
        for (const test::OddRequest& request : peer_.received()) ++times[request.header(header)];
        return times;
    }

    test::OddPeer peer_;
    std::optional<Shipping> shipping_;
    Account account_;
};
SAMBAND_ON_BOTH_DATABASES(SmsFaults);

TEST_P(SmsFaults, NobodyGetsItTwiceAndNobodyIsLost)
{
    begin(std::make_unique<KannelPort>(client()), "kannel", Json::object({{"connections", 4}}));
    peer_.answer_by([](const test::OddRequest&) { return test::http_answer(202, "0: Accepted for delivery"); });
    for (const std::uint64_t seed : {16u, 17u, 18u}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const std::size_t before = peer_.received().size();
        peer_.meet_at_random({Odd::answer, Odd::answer, Odd::answer, Odd::answer, Odd::answer_then_close,
                              Odd::lost_answer, Odd::reset_after, Odd::reset_at_once, Odd::half_close, Odd::huge_body,
                              Odd::no_http},
                             seed);
        const Dispatch dispatch = sms_to(account_, recipients);
        work_until_it_rests(dispatch);
        std::map<std::string, int> times;
        const auto all = peer_.received();
        for (std::size_t i = before; i < all.size(); ++i) ++times[all[i].header("x-kannel-to")];
        for (const auto& [number, count] : times) EXPECT_EQ(count, 1) << number;
        const StateCounts states = counts(dispatch);
        std::int64_t sum = 0;
        for (const auto& [state, count] : states) {
            EXPECT_TRUE(state == S::sent || state == S::in_doubt) << word(state);
            sum += count;
        }
        EXPECT_EQ(sum, recipients);
        for (const Delivery& one : in_state(dispatch, S::sent)) EXPECT_EQ(times[one.recipient], 1) << one.recipient;
    }
}

TEST_P(SmsFaults, ADeathWhileSendingLeavesOneBatchInDoubt)
{
    begin(std::make_unique<KannelPort>(client()), "kannel", Json::object());
    peer_.answer_by([](const test::OddRequest&) { return test::http_answer(202, "0: Accepted for delivery"); });
    const int many = static_cast<int>(batch_size) + 30;
    const Dispatch dispatch = sms_to(account_, many);
    die_while_sending();
    work_until_it_rests(dispatch);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 30}, {S::in_doubt, static_cast<std::int64_t>(batch_size)}}));
    for (const auto& [number, count] : received("x-kannel-to")) EXPECT_EQ(count, 1) << number;
    EXPECT_EQ(peer_.received().size(), static_cast<std::size_t>(many));
}

TEST_P(SmsFaults, WithAKeyItIsSentAgainUnderTheSameReferenceAndNothingIsInDoubt)
{
    begin(std::make_unique<JsonPort>(client()), "sms-gateway", Json::object({{"reference_is_key", true}}));
    std::mutex mutex;
    std::set<std::string> references;
    peer_.answer_by([&](const test::OddRequest& request) {
        const std::lock_guard lock(mutex);
        const std::string reference = parse_json(request.body).find("reference")->string();
        return test::http_answer(references.insert(reference).second ? 201 : 409, "{}");
    });
    peer_.meet_at_random({Odd::answer, Odd::answer, Odd::lost_answer, Odd::reset_after}, 20);
    const Dispatch dispatch = sms_to(account_, recipients);
    die_while_sending();
    work_until_it_rests(dispatch);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, recipients}}));
    std::set<std::string> told;
    for (const test::OddRequest& request : peer_.received())
        told.insert(parse_json(request.body).find("reference")->string());
    EXPECT_EQ(told.size(), static_cast<std::size_t>(recipients));
}

TEST_P(SmsFaults, OneThatCannotBeSentStopsNobodyElse)
{
    begin(std::make_unique<KannelPort>(client()), "kannel", Json::object());
    peer_.answer_by([](const test::OddRequest& request) {
        // The gateway has a number that it takes ill, each time.
        return request.header("x-kannel-to") == number(7) ? test::http_answer(403, "Not routable. Do not try again.")
                                                          : test::http_answer(202, "0: Accepted for delivery");
    });
    const Dispatch dispatch = write([&](db::Writing& tx) {
        const Dispatch begun = begin_dispatch(tx, order_in(account_));
        std::vector<Recipient> all{{"ring meg"}, {"+4791234567\r\nX-Kannel-To: +4799999999"}, {std::string(300, '9')}};
        for (int i = 1; i <= recipients; ++i) all.push_back({number(i)});
        add_recipients(tx, begun.id, all);
        filled(tx, begun.id);
        return begun;
    });
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, recipients - 1}, {S::failed, 4}}));
    EXPECT_EQ(peer_.received().size(), static_cast<std::size_t>(recipients));
}

TEST_P(SmsFaults, AGatewayThatIsFullIsWaitedForAsLongAsItSays)
{
    begin(std::make_unique<KannelPort>(client()), "kannel", Json::object());
    std::atomic<bool> full{true};
    peer_.answer_by([&](const test::OddRequest&) {
        return full ? test::http_answer(503, "Temporal failure, try again later.", {"Retry-After: 900"})
                    : test::http_answer(202, "0: Accepted for delivery");
    });
    const Dispatch dispatch = sms_to(account_, recipients);
    work_all(*shipping_);
    const std::size_t asked = peer_.received().size();
    EXPECT_LE(asked, static_cast<std::size_t>(connections_usual));
    EXPECT_FALSE(work_once(*shipping_)) << "while the account rests nothing is due";
    later_s(800);
    work_all(*shipping_);
    EXPECT_EQ(peer_.received().size(), asked) << "it said fifteen minutes";
    full = false;
    later_s(200);
    work_until_it_rests(dispatch);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, recipients}}));
}

} // namespace samband::channels::sms
