#include "channels/meta/webhook_routes.h"

#include "base/text.h"
#include "channels/account_register.h"
#include "channels/callback.h"
#include "channels/forget.h"
#include "channels/harbour.h"
#include "channels/meta/limits.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/webhook_work.h"
#include "channels/networks/comment_unread.h"
#include "channels/secrets.h"
#include "http/refusal.h"

#include <set>
#include <sodium.h>

namespace samband::channels::meta {
namespace {

/// The address at which Meta tells, and the work that reads what it told.
class Webhooks : public test::Harbour {
protected:
    void SetUp() override
    {
        told_.on<AccountsChanged>("follow_takers", follow_takers);
        told_.on<networks::CommentCame>("came", [this](db::Writing&, const networks::CommentCame& came) {
            if (came.foreign_id == "55_13") throw std::out_of_range("a fault of ours");
            came_.insert(came.foreign_id);
        });
        told_.on<networks::CommentUnread>("unread", [this](db::Writing&, const networks::CommentUnread& unread) {
            unread_.insert(unread.foreign_id);
        });
        setting.wiring = &told_;
        Harbour::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-webhooks-" + account_.id.text());
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        shipping_.emplace(ShippingSetting{[this](const std::string&) { return keys_; },
                                          [](const std::string&) { return "https://loten.example.no"; },
                                          {}});
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        meta::add_routes(routes, *shipping_);
        page_ = open_page(true);
    }
    void TearDown() override
    {
        router_ = {};
        std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }

    Account open_page(bool takes)
    {
        Account it = account();
        it.channel = rulebook::Channel::facebook;
        it.driver = "facebook";
        it.name = "Siden";
        it.settings = Json::object({{"page_id", std::int64_t{100200300}}, {"takes_in", takes}});
        const std::filesystem::path keys = keys_;
        return write([&](db::Writing& tx) {
            const Account made = add_account(tx, it);
            write_sealed_secret(tx, made.id, Secrets(keys).seal("page-token hemmelig", made.id.text()), {});
            tx.tell(AccountsChanged{});
            return made;
        });
    }

    static std::string signature(const std::string& body, const std::string& secret = "hemmelig")
    {
        crypto_auth_hmacsha256_state state;
        crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
        crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(body.data()), body.size());
        std::string sum(crypto_auth_hmacsha256_BYTES, '\0');
        crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(sum.data()));
        return "sha256=" + to_hex(sum);
    }
    static std::string comment(int number)
    {
        return R"({"object":"page","entry":[{"id":"100200300","time":1795165000,"changes":[{"field":"feed","value":)"
               R"({"item":"comment","verb":"add","from":{"id":"7"},"post_id":"100200300_55","comment_id":"55_)" +
               std::to_string(number) + R"(","message":"Hei","created_time":1795165000}}]}]})";
    }

    std::string path_of(const Account& account)
    {
        const std::string site = "https://loten.example.no";
        return callback_address(shipping_->secrets("loten"), account, site).substr(site.size()) + "/hendelser";
    }
    struct Answered {
        int status = 0;
        std::string body;
    };
    Answered call(http::Method method, const std::string& path, const std::string& body, const std::string& signed_with,
                  std::vector<std::pair<std::string, std::string>> query = {})
    {
        http::Request request;
        request.method = method;
        request.path = path;
        request.query = std::move(query);
        request.raw_body = body;
        if (!signed_with.empty()) request.headers.emplace_back("x-hub-signature-256", signed_with);
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
    int tell(const std::string& body, const std::string& secret = "hemmelig")
    {
        return call(http::Method::post, path_of(page_), body, signature(body, secret)).status;
    }
    /// Reads as the workers do, until nothing is due.
    int read_due()
    {
        int works = 0;
        for (;; ++works) {
            const auto lease = leased();
            if (!lease || works == 20) return works;
            outbox::Outcome outcome = outbox::Postponed{now().plus_s(900)};
            if (lease->kind == read_webhooks_kind) outcome = do_read_webhooks(*lease, db());
            if (lease->kind == forget_work_kind) outcome = do_forget_work(*lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        }
    }
    Intake intake()
    {
        return read([&](db::Reading& tx) { return intake_of(tx, page_.id); });
    }

    db::Wiring told_;
    std::filesystem::path keys_;
    std::shared_ptr<people::Municipality> municipality_;
    http::Router router_;
    std::optional<Shipping> shipping_;
    Account page_;
    std::set<std::string> came_;
    std::set<std::string> unread_;
};
SAMBAND_ON_BOTH_DATABASES(Webhooks);

TEST_P(Webhooks, TheAddressIsProvedWithItsOwnWord)
{
    const std::string word = verify_token(shipping_->secrets("loten"), page_);
    const auto ask = [&](const std::string& mode, const std::string& token, const std::string& challenge) {
        return call(http::Method::get, path_of(page_), "", "",
                    {{"hub.mode", mode}, {"hub.verify_token", token}, {"hub.challenge", challenge}});
    };
    EXPECT_EQ(ask("subscribe", word, "1158201444").body, "1158201444");
    EXPECT_EQ(ask("subscribe", word + "a", "1158201444").status, 403);
    EXPECT_EQ(ask("unsubscribe", word, "1158201444").status, 403);
    EXPECT_EQ(ask("subscribe", word, "<script>").status, 403) << "nothing of a stranger's is given back";
    EXPECT_EQ(ask("subscribe", word, std::string(challenge_bytes + 1, '1')).status, 403);
}

TEST_P(Webhooks, WhatIsSignedIsStoredOnceAndReadOnce)
{
    EXPECT_EQ(tell(comment(1)), 200);
    EXPECT_EQ(tell(comment(1)), 200) << "told twice";
    EXPECT_EQ(tell(comment(2)), 200);
    EXPECT_EQ(intake().waiting, 2);
    EXPECT_EQ(intake().came, now());
    read_due();
    EXPECT_EQ(came_, (std::set<std::string>{"55_1", "55_2"}));
    EXPECT_EQ(intake().waiting, 0);
    EXPECT_EQ(tell(comment(1)), 200) << "and told again later";
    EXPECT_EQ(intake().waiting, 0) << "it is known";
}

TEST_P(Webhooks, WhatIsNotSignedRightIsTurnedAwayAndCounted)
{
    EXPECT_EQ(tell(comment(1), "annen"), 403);
    EXPECT_EQ(call(http::Method::post, path_of(page_), comment(1), "").status, 403);
    EXPECT_EQ(call(http::Method::post, path_of(page_), comment(1), "sha256=" + std::string(64, 'G')).status, 403);
    EXPECT_EQ(call(http::Method::post, path_of(page_) + "x", comment(1), signature(comment(1))).status, 404);
    std::string path = path_of(page_);
    path[path.size() - 12] = path[path.size() - 12] == 'a' ? 'b' : 'a';
    EXPECT_EQ(call(http::Method::post, path, comment(1), signature(comment(1))).status, 404) << "another token";
    EXPECT_EQ(intake().waiting, 0);
    EXPECT_EQ(intake().refused, 1);
    for (int i = 0; i < 30; ++i) tell(comment(1), "annen");
    EXPECT_EQ(tell(comment(1), "annen"), 429) << "and who goes on is held off";
    EXPECT_EQ(intake().refused, 1) << "written down together";
    later_s(refused_noted_every_s);
    tell(comment(1), "annen");
    EXPECT_GT(intake().refused, 10);
    EXPECT_EQ(tell(comment(1)), 200) << "Meta itself is not held off by that";
}

TEST_P(Webhooks, AnAccountThatTakesNothingInAnswersNobody)
{
    const Account other = open_page(false);
    EXPECT_EQ(call(http::Method::post, path_of(other), comment(1), signature(comment(1))).status, 404);
    EXPECT_EQ(tell(comment(1)), 200);
    write([&](db::Writing& tx) {
        Account it = load_account(tx, page_.id);
        it.settings["takes_in"] = false;
        write_account(tx, it);
        tx.tell(AccountsChanged{});
    });
    EXPECT_EQ(tell(comment(2)), 404);
    read_due();
    EXPECT_EQ(came_, std::set<std::string>{"55_1"}) << "what it was answered for comes in";
    EXPECT_FALSE(intake().since);
}

TEST_P(Webhooks, OneThatCannotBeTakenInKeepsNoneBack)
{
    EXPECT_EQ(tell("dette er ikke JSON"), 200) << "it is stored before it is read";
    for (const int number : {11, 12, 13, 14, 15}) EXPECT_EQ(tell(comment(number)), 200);
    read_due();
    EXPECT_EQ(unread_.size(), 2u);
    for (const std::string& name : unread_) EXPECT_TRUE(name.starts_with("webhook.")) << name;
    EXPECT_EQ(came_, (std::set<std::string>{"55_11", "55_12", "55_14", "55_15"}));
    EXPECT_EQ(intake().waiting, 0);
}

TEST_P(Webhooks, AreForgottenAWhileAfterTheyWereRead)
{
    tell(comment(1));
    read_due();
    const auto there = [&] { return read([](db::Reading& tx) { return webhooks_to_forget(tx); }); };
    later_s(3 * 24 * 3'600);
    read_due();
    EXPECT_TRUE(there());
    later_s((webhook_kept_days - 2) * 24 * 3'600);
    read_due();
    EXPECT_FALSE(there());
}

} // namespace
} // namespace samband::channels::meta
