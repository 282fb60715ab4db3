#include "base/random.h"
#include "channels/sms/kannel_port.h"
#include "channels/sms/routes.h"
#include "channels/sms/sms_world.h"
#include "channels/sms/stopped.h"
#include "http/server.h"
#include "language/sms_size.h"
#include "support/kannel_peer.h"

#include <thread>

namespace samband::channels::sms {

using S = DeliveryState;

/// Samband's own server and shipping before Kannel 1.4.5 itself.
class RealKannel : public test::SmsTown {
protected:
    void SetUp() override
    {
        if (!test::KannelPeer::can_run())
            GTEST_SKIP() << "outside tools/test_kannel.sh: nothing is tried against Kannel itself";
        SmsTown::SetUp();
        if (IsSkipped()) return;
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->short_name = "Løten";
        municipality_->language = "nb";
        shipping_.emplace(shipping_setting("http://unused.example"));
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, *shipping_);
        serve();
        account_ = sms_account("kannel", Json::object({{"url", test::KannelPeer::url},
                                                       {"user", test::KannelPeer::user},
                                                       {"sender", "2097"},
                                                       {"reports_to", site_}}));
        account_ = added(account_);
        set_password(test::KannelPeer::password);
        const client::Reach reach({test::KannelPeer::place});
        shipping_->add(
            "kannel", std::make_unique<KannelPort>(std::make_shared<client::HttpClient>(client::ClientSetting{reach})));
        kannel_ = std::make_unique<test::KannelPeer>(callback_address(shipping_->secrets("loten"), account_, site_));
    }
    void TearDown() override
    {
        kannel_.reset();
        server_.reset();
        router_ = {};
        SmsTown::TearDown();
    }

    void serve()
    {
        http::ServerSetting server;
        server.listen = "127.0.0.1:0";
        server.inside = "";
        server.spool = keys_;
        server.clock = machine_now;
        server.municipality_of = [](std::string_view) { return std::string("loten"); };
        http::Rendering plain;
        plain.has = [](std::string_view) { return false; };
        plain.render = [](std::string_view, const Json&, http::Language) { return std::string(); };
        plain.text = [](std::string_view bokmal, http::Language) { return std::string(bokmal); };
        server_ = std::make_unique<http::Server>(std::move(server), router_, plain, live_);
        server_->start();
        site_ = "http://127.0.0.1:" + std::to_string(server_->port());
    }
    void set_password(const std::string& password)
    {
        const std::string sealed = shipping_->secrets("").seal(password, account_.id.text());
        write([&](db::Writing& tx) { write_sealed_secret(tx, account_.id, sealed, {}); });
    }
    Dispatch sent_to(const std::vector<std::string>& numbers, const std::string& text)
    {
        return write([&](db::Writing& tx) {
            Order order = order_in(account_);
            order.variant.text = text;
            const Dispatch dispatch = begin_dispatch(tx, order);
            std::vector<Recipient> recipients;
            for (const std::string& one : numbers) recipients.push_back({one});
            add_recipients(tx, dispatch.id, recipients);
            filled(tx, dispatch.id);
            return dispatch;
        });
    }
    /// Waits for what Kannel's own threads bring about.
    template <typename True>
    static bool soon(True is_true)
    {
        for (int i = 0; i < 500; ++i) {
            if (is_true()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return false;
    }
    bool become(const Dispatch& dispatch, const StateCounts& wanted)
    {
        return soon([&] { return counts(dispatch) == wanted; });
    }

    http::Router router_;
    http::Live live_;
    std::unique_ptr<http::Server> server_;
    std::string site_;
    std::shared_ptr<people::Municipality> municipality_;
    std::optional<Shipping> shipping_;
    Account account_;
    std::unique_ptr<test::KannelPeer> kannel_;
};
SAMBAND_ON_BOTH_DATABASES(RealKannel);

TEST_P(RealKannel, BringsEachTextAsItIsAndReportsIt)
{
    const std::string norwegian = "Vannet på Løten stenges {kl. 12}: 5 €. Æ Ø Å é";
    const std::string sami = "Čáhci giddejuvvo 😀";
    const Dispatch one = sent_to({number(1)}, norwegian);
    const Dispatch two = sent_to({number(2)}, sami);
    work_all(*shipping_);
    EXPECT_TRUE(become(one, {{S::confirmed, 1}}));
    EXPECT_TRUE(become(two, {{S::confirmed, 1}}));
    ASSERT_TRUE(kannel_->wait_for(2));
    std::vector<std::string> got = kannel_->got();
    std::ranges::sort(got);
    EXPECT_EQ(got[0], "2097 " + number(1) + " text " + norwegian);
    EXPECT_TRUE(got[1].starts_with("2097 " + number(2) + " ucs-2 %01%0C%00%E1")) << got[1];
    EXPECT_TRUE(got[1].ends_with("%D8%3D%DE%00")) << got[1];
}

TEST_P(RealKannel, PartsALongTextAsWeCounted)
{
    std::string text(152, 'a');
    text += "€" + std::string(153, 'b');
    const Dispatch dispatch = sent_to({number(1)}, text);
    work_all(*shipping_);
    EXPECT_TRUE(become(dispatch, {{S::confirmed, 1}}));
    const std::size_t parts = language::sms_size(text).parts;
    EXPECT_EQ(parts, 3u);
    ASSERT_TRUE(kannel_->wait_for(parts));
    EXPECT_EQ(kannel_->got().size(), parts);
}

TEST_P(RealKannel, TakesManyOnceEach)
{
    std::vector<std::string> numbers;
    for (int i = 1; i <= 350; ++i) numbers.push_back(number(i));
    const Dispatch dispatch = sent_to(numbers, "Vannet er tilbake.");
    work_all(*shipping_);
    EXPECT_TRUE(become(dispatch, {{S::confirmed, 350}}));
    ASSERT_TRUE(kannel_->wait_for(350));
    std::vector<std::string> got = kannel_->got();
    std::ranges::sort(got);
    EXPECT_EQ(got.size(), 350u);
    EXPECT_TRUE(std::ranges::adjacent_find(got) == got.end()) << "one got it twice";
}

TEST_P(RealKannel, StoppFromATelephoneEndsItAndIsAnswered)
{
    kannel_->telephones_off();
    kannel_->telephones_on("90000001 2097 text Stopp");
    EXPECT_TRUE(soon([&] { return !read([&](db::Reading& tx) { return stopped(tx, {number(1)}); }).empty(); }));
    EXPECT_TRUE(kannel_->wait_for(1));
    EXPECT_EQ(kannel_->got().at(0),
              "2097 90000001 text Løten: Du får ikke flere SMS fra oss. Vil du ha dem igjen, send "
              "START til dette nummeret.");
    const Dispatch dispatch = sent_to({number(1), number(2)}, "Vannet er tilbake.");
    work_all(*shipping_);
    EXPECT_TRUE(become(dispatch, {{S::confirmed, 1}, {S::cancelled, 1}}));
    EXPECT_EQ(kannel_->got().size(), 2u);
}

TEST_P(RealKannel, AWrongPasswordRestsTheAccountUntilItIsRight)
{
    set_password("feil");
    const Dispatch dispatch = sent_to({number(1)}, "Vannet er tilbake.");
    work_once(*shipping_);
    const auto waiting = in_state(dispatch, S::queued);
    ASSERT_EQ(waiting.size(), 1u);
    EXPECT_EQ(waiting[0].error, "sms-login");
    set_password(test::KannelPeer::password);
    later_s(60);
    work_all(*shipping_);
    EXPECT_TRUE(become(dispatch, {{S::confirmed, 1}}));
}

TEST_P(RealKannel, WhatIsQueuedThereIsSentHereAndConfirmedWhenItArrives)
{
    kannel_->telephones_off();
    const Dispatch dispatch = sent_to({number(1)}, "Vannet er tilbake.");
    work_all(*shipping_);
    const auto sent = in_state(dispatch, S::sent);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].receipt, "3: Queued for later delivery");
    kannel_->telephones_on();
    EXPECT_TRUE(become(dispatch, {{S::confirmed, 1}}));
}

TEST_P(RealKannel, WithNobodyThereItWaits)
{
    kannel_->smsbox_off();
    const Dispatch dispatch = sent_to({number(1), number(2)}, "Vannet er tilbake.");
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::queued, 2}}));
}

} // namespace samband::channels::sms
