#include "channels/harbour.h"
#include "channels/linkedin/look_work.h"
#include "channels/linkedin/taking_in.h"
#include "channels/networks/comment_came.h"
#include "channels/networks/comment_unread.h"
#include "channels/secrets.h"
#include "support/simulator.h"

namespace samband::channels::linkedin {

using networks::CommentCame;

/// A page that takes comments in, read as the workers read it.
class LinkedInTakesIn : public test::Harbour {
protected:
    void SetUp() override
    {
        told_.on<AccountsChanged>("follow_takers", follow_takers);
        told_.on<CommentCame>("came", [this](db::Writing&, const CommentCame& came) {
            if (came.text == refused_) throw std::runtime_error("it cannot be taken in");
            ++came_[came.text];
        });
        told_.on<networks::CommentUnread>(
            "unread", [this](db::Writing&, const auto& unread) { unread_.insert(unread.foreign_id); });
        setting.wiring = &told_;
        Harbour::SetUp();
        if (IsSkipped()) return;
        if (!simulator().runs()) GTEST_SKIP() << "node is not installed: the simulators do not run";
        simulator().reset();
        open_page();
    }
    void TearDown() override
    {
        if (!keys_.empty()) std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("linkedin.mjs");
        return one;
    }
    void open_page()
    {
        Account it;
        it.channel = rulebook::Channel::linkedin;
        it.driver = "linkedin";
        it.name = "Løten kommune på LinkedIn";
        it.state = AccountState::open;
        it.settings = Json::object({{"api", simulator().url()}, {"organization", 5'515'715}});
        page_ = write([&](db::Writing& tx) { return add_account(tx, it).id; });
        keys_ = std::filesystem::temp_directory_path() / ("samband-keys-" + page_.text());
        const std::string sealed = Secrets(keys_).seal("organisation-token", page_.text());
        write([&](db::Writing& tx) { write_sealed_secret(tx, page_, sealed, {}); });
    }
    void take_in(bool takes)
    {
        write([&](db::Writing& tx) {
            Account it = load_account(tx, page_);
            it.settings["takes_in"] = takes;
            write_account(tx, it);
            tx.tell(AccountsChanged{});
        });
    }
    std::string now_ms() { return std::to_string(now().us / 1'000); }
    void comment(const std::string& said)
    {
        simulator().set(R"({"now": )" + std::to_string(now().us / 1'000'000) + "}");
        simulator().make("comment",
                         R"({"on": "urn:li:activity:700", "by": "urn:li:person:Ola", "text": ")" + said + "\"}");
    }
    /// All that is due; how much that was.
    int look_due()
    {
        const CommentLooker looker(
            std::make_shared<client::HttpClient>(client::ClientSetting{.reach = client::Reach({simulator().place()})}),
            [this](const std::string&) { return keys_; });
        int done = 0;
        for (; done < 20; ++done) {
            const auto lease = leased();
            if (!lease) break;
            EXPECT_EQ(lease->kind, look_kind);
            const outbox::Outcome outcome = looker(*lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        }
        return done;
    }

    Id page_;
    std::filesystem::path keys_;
    db::Wiring told_;
    std::map<std::string, int> came_; ///< how often each text was told; also by what was rolled back
    std::set<std::string> unread_;
    std::string refused_ = "-";
};
SAMBAND_ON_BOTH_DATABASES(LinkedInTakesIn);

TEST_P(LinkedInTakesIn, NothingUntilAPersonSwitchesItOnAndNothingFromBefore)
{
    comment("Fra før");
    EXPECT_EQ(look_due(), 0);
    later_s(3'600);
    take_in(true);
    later_s(60);
    comment("Når åpner badet?");
    later_s(60);
    EXPECT_EQ(look_due(), 1);
    EXPECT_EQ(came_.count("Fra før"), 0u);
    EXPECT_EQ(came_["Når åpner badet?"], 1);
    EXPECT_EQ(look_due(), 0) << "again in a quarter of an hour";
    later_s(901);
    comment("Og hallen?");
    later_s(901);
    EXPECT_EQ(look_due(), 1);
    EXPECT_EQ(came_["Og hallen?"], 1);
    take_in(false);
    look_due();
    later_s(3'600);
    EXPECT_EQ(look_due(), 0);
}

TEST_P(LinkedInTakesIn, WhatTheNetworkDidNotAnswerIsAskedForAgain)
{
    take_in(true);
    later_s(60);
    comment("Når åpner badet?");
    simulator().fault(R"({"on": "organizationalEntityNotifications", "kind": "answer", "status": 503})");
    look_due();
    EXPECT_TRUE(came_.empty());
    later_s(1'801);
    look_due();
    EXPECT_EQ(came_["Når åpner badet?"], 1);
}

TEST_P(LinkedInTakesIn, OneThatCannotBeTakenInKeepsNoneOfTheOthersBack)
{
    take_in(true);
    later_s(60);
    refused_ = "Umulig";
    comment("Først");
    comment("Umulig");
    comment("Sist");
    later_s(60);
    EXPECT_EQ(look_due(), 1);
    EXPECT_EQ(came_["Først"], 1);
    EXPECT_EQ(came_["Sist"], 1);
    EXPECT_EQ(unread_.size(), 1u);
}

TEST_P(LinkedInTakesIn, OneThatIsNotShownWaitsForAPerson)
{
    take_in(true);
    later_s(60);
    comment("Først");
    comment("Sist");
    simulator().fault(R"({"on": "GET /rest/socialActions/", "kind": "answer", "status": 403})");
    later_s(60);
    EXPECT_EQ(look_due(), 1);
    EXPECT_EQ(came_.count("Først"), 0u);
    EXPECT_EQ(came_["Sist"], 1);
    EXPECT_EQ(unread_.size(), 1u);
}

} // namespace samband::channels::linkedin
