#include "channels/meta/look_work.h"

#include "channels/account_register.h"
#include "channels/harbour.h"
#include "channels/meta/taking_in.h"
#include "channels/networks/comment_came.h"
#include "channels/secrets.h"
#include "support/simulator.h"

namespace samband::channels::meta {
namespace {

const test::Simulator& simulator()
{
    static const test::Simulator it("meta.mjs");
    return it;
}

/// A page that is looked through as the workers do it.
class LookWork : public test::Harbour {
protected:
    void SetUp() override
    {
        if (!simulator().runs()) GTEST_SKIP() << "node is not installed: the simulators do not run";
        told_.on<AccountsChanged>("follow_takers", follow_takers);
        told_.on<networks::CommentCame>("came", [this](db::Writing&, const networks::CommentCame& came) {
            if (came.text == "gift") throw std::out_of_range("a fault of ours");
            came_.insert(came.text);
        });
        setting.wiring = &told_;
        Harbour::SetUp();
        if (IsSkipped()) return;
        simulator().reset();
        keys_ = std::filesystem::temp_directory_path() / ("samband-look-" + account_.id.text());
        page_ = write([&](db::Writing& tx) {
            Account it = account();
            it.channel = rulebook::Channel::facebook;
            it.driver = "facebook";
            it.settings =
                Json::object({{"page_id", std::int64_t{100200300}}, {"takes_in", true}, {"api", simulator().url()}});
            const Account made = add_account(tx, it);
            write_sealed_secret(tx, made.id, Secrets(keys_).seal("page-token hemmelig", made.id.text()), {});
            tx.tell(AccountsChanged{});
            return made;
        });
    }
    void TearDown() override
    {
        std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }

    void said(const std::string& text, Instant at)
    {
        simulator().make("comment", R"({"on":"100200300_55","by":{"id":"7","name":"Ola"},"text":")" + text +
                                        R"(","at":)" + std::to_string(at.us / 1'000'000) + "}");
    }
    /// What is due is done; how often there was something to look for.
    int look()
    {
        const auto http =
            std::make_shared<client::HttpClient>(client::ClientSetting{.reach = client::Reach({simulator().place()})});
        const CommentLooker looker(http, [this](const std::string&) { return keys_; });
        for (int looked = 0;;) {
            const auto lease = leased();
            if (!lease) return looked;
            looked += lease->kind == look_kind;
            const outbox::Outcome outcome = lease->kind == look_kind
                                                ? looker(*lease, db())
                                                : outbox::Outcome(outbox::Postponed{now().plus_s(9'000)});
            write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        }
    }
    std::string trouble()
    {
        return read([&](db::Reading& tx) { return condition_of(tx, page_.id).trouble; });
    }
    Intake intake()
    {
        return read([&](db::Reading& tx) { return intake_of(tx, page_.id); });
    }

    db::Wiring told_;
    std::filesystem::path keys_;
    Account page_;
    std::set<std::string> came_;
};
SAMBAND_ON_BOTH_DATABASES(LookWork);

TEST_P(LookWork, FindsWhatCameSinceItWasSwitchedOnEachQuarterOfAnHour)
{
    said("Gammelt", now().plus_s(-60));
    EXPECT_EQ(look(), 1);
    EXPECT_TRUE(came_.empty()) << "it was there before";
    EXPECT_EQ(intake().looked, now());
    later_s(600);
    EXPECT_EQ(look(), 0);
    said("Når kommer vannet?", now());
    later_s(301);
    EXPECT_EQ(look(), 1);
    EXPECT_EQ(came_, std::set<std::string>{"Når kommer vannet?"});
    EXPECT_EQ(trouble(), "") << "the network may still tell of it";
}

TEST_P(LookWork, SaysWhenTheNetworkIsSilentUntilItTells)
{
    look();
    later_s(1'800);
    said("Hallo?", now());
    later_s(1'000);
    look();
    EXPECT_EQ(came_, std::set<std::string>{"Hallo?"});
    EXPECT_TRUE(intake().silent_since);
    EXPECT_EQ(trouble(), "comments.silent");
    write([&](db::Writing& tx) {
        tx.run("channels.webhooks_came", {{"account", page_.id}, {"stored", 0}, {"now", tx.now()}});
    });
    EXPECT_FALSE(intake().silent_since);
    later_s(901);
    look();
    EXPECT_EQ(trouble(), "");
}

TEST_P(LookWork, OneThatCannotBeTakenInKeepsNoneBack)
{
    look();
    later_s(60);
    for (const char* text : {"en", "gift", "to"}) said(text, now());
    later_s(901);
    look();
    EXPECT_EQ(came_, (std::set<std::string>{"en", "to"}));
}

TEST_P(LookWork, WhatIsRefusedIsToldAndTriedAgain)
{
    simulator().set(R"({"tokens":{}})");
    look();
    EXPECT_TRUE(trouble().starts_with("comments.")) << trouble();
    EXPECT_EQ(intake().looked, Instant{});
    simulator().reset();
    said("Når kommer vannet?", now().plus_s(30));
    later_s(7'200);
    look();
    EXPECT_EQ(came_, std::set<std::string>{"Når kommer vannet?"}) << "from where it was seen last";
}

TEST_P(LookWork, EndsWhereItIsSwitchedOff)
{
    look();
    write([&](db::Writing& tx) {
        Account it = load_account(tx, page_.id);
        it.settings["takes_in"] = false;
        write_account(tx, it);
        tx.tell(AccountsChanged{});
    });
    EXPECT_EQ(look(), 1) << "it finds that there is nothing to do";
    later_s(100'000);
    EXPECT_EQ(look(), 0);
}

} // namespace
} // namespace samband::channels::meta
