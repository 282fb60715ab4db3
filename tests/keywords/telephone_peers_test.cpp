#include "channels/callback.h"
#include "channels/secrets.h"
#include "channels/shipping.h"
#include "channels/sms/kannel_port.h"
#include "channels/sms/routes.h"
#include "dialogue/answer_message.h"
#include "dialogue/answer_way.h"
#include "dialogue/limits.h"
#include "dialogue/use_cases.h"
#include "http/server.h"
#include "keywords/sms_square.h"
#include "support/kannel_peer.h"

#include <filesystem>
#include <thread>

/// A telephone all the way: Kannel 1.4.5 brings what it sends to Samband's own server, an officer answers, and it
/// arrives at the telephone by Kannel's fake SMS centre.
namespace samband::keywords {
namespace {

class RealKannelKeywords : public Square {
protected:
    void SetUp() override
    {
        if (!test::KannelPeer::can_run())
            GTEST_SKIP() << "outside tools/test_kannel.sh: nothing is tried against Kannel itself";
        Square::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-telephone-" + person_id("Kari").text());
        std::filesystem::create_directories(keys_);
        municipality_ = std::make_shared<people::Municipality>(town_);
        shipping_.emplace(channels::ShippingSetting{
            [this](const std::string&) { return keys_; }, [this](const std::string&) { return site_; },
            [](db::Database&, const std::string&, const std::string&) { return std::string(); }});
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        channels::sms::add_routes(routes, *shipping_, hear_sms);
        serve();
        account_ = open_account(Json::object({{"url", test::KannelPeer::url},
                                              {"user", test::KannelPeer::user},
                                              {"sender", "2098"},
                                              {"takes_in", true},
                                              {"reports_to", site_}}));
        const std::string sealed = shipping_->secrets("").seal(test::KannelPeer::password, account_.id.text());
        write([&](db::Writing& tx) { channels::write_sealed_secret(tx, account_.id, sealed, {}); });
        const client::Reach reach({test::KannelPeer::place});
        shipping_->add("kannel", std::make_unique<channels::sms::KannelPort>(
                                     std::make_shared<client::HttpClient>(client::ClientSetting{reach})));
        kannel_ = std::make_unique<test::KannelPeer>(
            channels::callback_address(shipping_->secrets("loten"), account_, site_));
    }
    void TearDown() override
    {
        kannel_.reset();
        server_.reset();
        router_ = {};
        Square::TearDown();
        if (!keys_.empty()) std::filesystem::remove_all(keys_);
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
    /// One of the telephones sends it, and none has got anything yet.
    void telephone_sends(const std::string& message)
    {
        kannel_->telephones_off();
        kannel_->telephones_on("90000001 2098 text " + message);
    }
    void work_all()
    {
        later_s(dialogue::undo_s + 1);
        for (int i = 0; i < 100; ++i) {
            const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
            if (leases.empty()) return;
            if (!leases.front().kind.starts_with("channels.")) {
                write([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outbox::Done{}); });
                continue;
            }
            const outbox::Outcome outcome = shipping_->ship(leases.front(), db());
            for (int tried = 0; tried < 20; ++tried) {
                if (!test::problem_of(
                        [&] { write([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outcome); }); }))
                    break;
            }
        }
    }
    template <typename True>
    static bool soon(True is_true)
    {
        for (int i = 0; i < 500; ++i) {
            if (is_true()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return false;
    }
    std::string newest() const { return kannel_->got().empty() ? "" : kannel_->got().back(); }
    dialogue::AnswerOutcome answer(const dialogue::Thread& thread, const std::string& words)
    {
        const people::Person kari = person("Kari");
        dialogue::AnswerDraft draft;
        draft.thread = thread.id;
        draft.seen_version = thread.version;
        draft.text = words;
        draft.category = rulebook::Category::question;
        draft.despite_advice = true;
        return write([&](db::Writing& tx) { return dialogue::answer_message(tx, kari, town_, draft, {}); });
    }

    http::Router router_;
    http::Live live_;
    std::unique_ptr<http::Server> server_;
    std::string site_;
    std::filesystem::path keys_;
    std::shared_ptr<people::Municipality> municipality_;
    std::optional<channels::Shipping> shipping_;
    std::unique_ptr<test::KannelPeer> kannel_;
};
SAMBAND_ON_BOTH_DATABASES(RealKannelKeywords);

TEST_P(RealKannelKeywords, AMessageBecomesAConversationAndIsAnsweredToTheTelephone)
{
    telephone_sends("Når åpner badet på Løten?");
    ASSERT_TRUE(soon([&] { return !threads().empty(); }));
    ASSERT_TRUE(kannel_->wait_for(1));
    EXPECT_TRUE(newest().starts_with("2098 90000001 text Løten: Takk, vi har fått meldingen. Du hører fra oss innen "))
        << newest();
    const dialogue::Thread thread = threads().at(0);
    EXPECT_EQ(thread.address, "+4790000001");
    EXPECT_EQ(read([&](db::Reading& tx) { return dialogue::entries_of(tx, thread.id); }).at(0).text,
              "Når åpner badet på Løten?");
    const dialogue::AnswerOutcome outcome = answer(thread, "Badet åpner kl. 10 på lørdag.");
    ASSERT_TRUE(outcome.answer) << "it is let go";
    work_all();
    ASSERT_TRUE(kannel_->wait_for(2));
    // The fake centre reads lines: the signature comes as messages of its own.
    EXPECT_EQ(kannel_->got().at(1), "2098 +4790000001 text Badet åpner kl. 10 på lørdag.");
    telephone_sends("Takk! Hva koster det?");
    EXPECT_TRUE(soon([&] {
        return threads(dialogue::Box::mine).size() == 1 && threads(dialogue::Box::mine)[0].entries == 3;
    })) << "it joins what it answers";
}

TEST_P(RealKannelKeywords, ACodeWordIsAnsweredAndStoppEndsItAll)
{
    made(text("ÅPNINGSTIDER", Does::answer, "Rådhuset er åpent 8-15."));
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    made(vann);
    telephone_sends("åpningstider");
    ASSERT_TRUE(kannel_->wait_for(1));
    EXPECT_EQ(newest(), "2098 90000001 text Løten: Rådhuset er åpent 8-15.");
    telephone_sends("Vann");
    ASSERT_TRUE(kannel_->wait_for(2));
    EXPECT_EQ(newest(), "2098 90000001 text Løten: Du får nå SMS om Vann. Vil du slutte, send VANN STOPP.");
    EXPECT_EQ(subscriber("+4790000001")->state, subscriptions::SubscriberState::active);
    telephone_sends("STOPP");
    ASSERT_TRUE(kannel_->wait_for(3));
    EXPECT_NE(newest().find("Du får ikke flere SMS fra oss."), std::string::npos) << newest();
    EXPECT_EQ(subscriber("+4790000001")->state, subscriptions::SubscriberState::left);
    EXPECT_TRUE(threads().empty());
}

TEST_P(RealKannelKeywords, WhoSaysStoppInTheMiddleIsNotAnsweredBySmsAndTheOfficerIsTold)
{
    telephone_sends("Hvorfor er vannet brunt?");
    ASSERT_TRUE(soon([&] { return !threads().empty(); }));
    ASSERT_TRUE(kannel_->wait_for(1));
    const dialogue::Thread thread = threads().at(0);
    ASSERT_TRUE(answer(thread, "Vi spyler ledningen. Det er trygt å drikke.").answer);
    telephone_sends("Stopp");
    ASSERT_TRUE(kannel_->wait_for(2));
    work_all();
    EXPECT_EQ(kannel_->got().size(), 2u) << "the answer that waited did not go";
    const auto way =
        read([&](db::Reading& tx) { return dialogue::answer_way(tx, *dialogue::find_thread(tx, thread.id)); });
    EXPECT_EQ(way.outward, dialogue::Outward::noted_alone);
    ASSERT_NE(way.hindered, nullptr);
    EXPECT_NE(std::string(way.hindered).find("har sagt STOPP"), std::string::npos);
}

} // namespace
} // namespace samband::keywords
