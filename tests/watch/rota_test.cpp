#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "http/catalogue.h"
#include "http/views.h"
#include "ledger/read.h"
#include "support/role_routes.h"
#include "support/town.h"
#include "watch/limits.h"
#include "watch/pages.h"
#include "watch/rota.h"

namespace samband::watch {
namespace {

using test::problem_of;

class WatchRota : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("starter");
        page_ = opened("Skolen på Facebook");
        municipality_->key = "prove";
        municipality_->hosts = {"prove.localhost"};
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes);
    }
    void TearDown() override
    {
        router_ = {};
        Town::TearDown();
    }

    channels::Account opened(const std::string& name)
    {
        channels::AccountProposal made;
        made.channel = rulebook::Channel::facebook;
        made.driver = "hand-over";
        made.name = name;
        made.address = "https://www.facebook.com/skolen";
        made.card.unit = unit("Skole");
        made.card.contact = person_id("Gro");
        made.card.purpose = "Fortelle.";
        made.card.audience = "Foreldre";
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) {
            channels::Account account = channels::propose_account(tx, kari, made).account.value();
            account = channels::open_account(tx, kari, account.id, account.version).account.value();
            return channels::add_administrator(tx, kari, account.id, account.version, person_id("Sara"));
        });
    }
    /// The turn on today's weekday, from an hour ago or so.
    Turn turn(const std::string& who, int from_hours = 1, int to_hours = 3)
    {
        Turn it;
        it.account = page_.id;
        it.weekday = today().weekday();
        it.from = in_oslo(now().plus_s(from_hours * 3'600)).time;
        it.to = in_oslo(now().plus_s(to_hours * 3'600)).time;
        it.from.second = it.to.second = 0;
        it.person = person_id(who);
        return it;
    }
    Date today() { return in_oslo(now()).date; }
    Id add(const std::string& by, const Turn& what)
    {
        const people::Person person = this->person(by);
        return write([&](db::Writing& tx) { return add_turn(tx, person, what); });
    }
    std::vector<Shift> mine(const std::string& who)
    {
        const people::Person person = this->person(who);
        return read([&](db::Reading& tx) { return to_look_after(tx, person); });
    }
    std::size_t missed(const std::string& who)
    {
        const people::Person person = this->person(who);
        return read([&](db::Reading& tx) { return missed_for(tx, person).size(); });
    }
    std::optional<ProblemCode> look(const std::string& by, const Id& turn, const Date& day)
    {
        const people::Person person = this->person(by);
        return problem_of([&] { write([&](db::Writing& tx) { note_looked(tx, person, turn, day); }); });
    }
    test::Called call(const std::string& who, http::Method method, const std::string& path, Json body = Json::object())
    {
        http::Request request;
        request.method = method;
        request.municipality = "prove";
        request.path = path;
        request.at = now();
        request.body = std::move(body);
        request.cookies[std::string(people::session_cookie)] =
            write([&](db::Writing& tx) { return people::start_session(tx, person_id(who), "", "").token; });
        return test::call(router_, request);
    }
    static std::string html_of(const test::Called& called)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        called.page.dress(model, http::Language::nb);
        return views.render(called.page.view, model, http::Language::nb);
    }

    channels::Account page_;
    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_ = std::make_shared<people::Municipality>();
};
SAMBAND_ON_BOTH_DATABASES(WatchRota);

TEST_P(WatchRota, AMissedWatchShowsToThoseWhoRunTheAccountAndTheDesk)
{
    const Id id = add("Kari", turn("Sara"));
    ASSERT_EQ(mine("Sara").size(), 1U);
    EXPECT_EQ(look("Sara", id, today()), ProblemCode::conflict) << "it has not begun";
    const Date day = today();
    later_s(4 * 3'600);
    EXPECT_EQ(missed("Kari"), 1U);
    EXPECT_EQ(missed("Sara"), 1U);
    EXPECT_EQ(missed("Enok"), 0U);
    EXPECT_EQ(look("Enok", id, day), ProblemCode::forbidden);
    EXPECT_FALSE(look("Sara", id, day)) << "late is better than never";
    EXPECT_EQ(missed("Kari"), 0U);
    EXPECT_FALSE(look("Kari", id, day)) << "twice is once";
    const auto history = read([&](db::Reading& tx) { return ledger::history(tx, id); });
    EXPECT_EQ(std::ranges::count(history, "watch-looked", &ledger::Recorded::kind), 1);
}

TEST_P(WatchRota, NobodyHasMissedWhatWasNotAskedOfThem)
{
    add("Kari", turn("Sara", -3, -1));
    EXPECT_EQ(missed("Kari"), 0U) << "it begins next week";
    EXPECT_TRUE(mine("Sara").empty());
}

TEST_P(WatchRota, OneTakesAnothersDay)
{
    const Id id = add("Kari", turn("Sara"));
    const auto swap = [&](const std::string& by, const std::string& to, const Date& day) {
        const people::Person person = this->person(by);
        return problem_of([&] { write([&](db::Writing& tx) { swap_shift(tx, person, id, day, person_id(to)); }); });
    };
    EXPECT_EQ(swap("Enok", "Enok", today()), ProblemCode::forbidden);
    EXPECT_EQ(swap("Sara", "Enok", today().plus_days(1)), ProblemCode::invalid) << "it does not come that day";
    EXPECT_EQ(swap("Sara", "Enok", today().plus_days(-7)), ProblemCode::invalid);
    EXPECT_FALSE(swap("Sara", "Enok", today()));
    EXPECT_TRUE(mine("Sara").empty());
    ASSERT_EQ(mine("Enok").size(), 1U);
    EXPECT_FALSE(swap("Enok", "Sara", today())) << "and gives it back";
    EXPECT_EQ(mine("Sara").size(), 1U);
}

TEST_P(WatchRota, IsKeptByTheDeskAndByThoseWhoRunTheAccount)
{
    const auto tried = [&](const std::string& by, const Turn& what) { return problem_of([&] { add(by, what); }); };
    EXPECT_EQ(tried("Enok", turn("Enok")), ProblemCode::forbidden);
    EXPECT_FALSE(tried("Sara", turn("Sara")));
    EXPECT_EQ(tried("Sara", turn("Sara")), ProblemCode::invalid) << "it stands there";
    Turn telephone = turn("Leif", 1, 1);
    telephone.account.reset();
    EXPECT_EQ(tried("Sara", telephone), ProblemCode::forbidden);
    Turn wrong = turn("Sara");
    wrong.weekday = 8;
    EXPECT_EQ(tried("Kari", wrong), ProblemCode::invalid);
    const people::Person rolf = person("Rolf");
    write([&](db::Writing& tx) { people::disable_person(tx, rolf.id, person_id("Enok")); });
    EXPECT_EQ(tried("Kari", turn("Enok")), ProblemCode::invalid);
}

TEST_P(WatchRota, TellsWhoAnswersTheTelephone)
{
    const auto answers = [&] {
        const auto who = read([](db::Reading& tx) { return on_duty(tx); });
        return who ? who->name : std::string();
    };
    Turn telephone = turn("Leif", 1, 1); // a whole day and night
    telephone.account.reset();
    const Id id = add("Kari", telephone);
    EXPECT_EQ(answers(), "");
    later_s(2 * 3'600);
    EXPECT_EQ(answers(), "Leif Prøve");
    later_s(20 * 3'600);
    EXPECT_EQ(answers(), "Leif Prøve") << "past midnight";
    later_s(3 * 3'600);
    EXPECT_EQ(answers(), "");
    EXPECT_EQ(missed("Kari"), 0U) << "a telephone is not looked through";
    later_s(6 * 24 * 3'600);
    EXPECT_EQ(answers(), "Leif Prøve");
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { end_turn(tx, kari, id); });
    EXPECT_EQ(answers(), "Leif Prøve") << "who has begun the day ends it";
    later_s(7 * 24 * 3'600);
    EXPECT_EQ(answers(), "");
}

TEST_P(WatchRota, ThePageShowsTwoWeeksAndTakesTheActs)
{
    const Json body = Json::object({{"what", page_.id.text()},
                                    {"weekdays", Json(Json::Array{std::to_string(today().weekday())})},
                                    {"from", "00:00"},
                                    {"to", "23:59"},
                                    {"person", person_id("Sara").text()},
                                    {"on_holidays", "1"}});
    EXPECT_EQ(call("Enok", http::Method::post, "/bemanning", body).status, 403);
    EXPECT_EQ(call("Sara", http::Method::post, "/bemanning", body).status, 303);
    later_s(7 * 24 * 3'600);
    const std::string page = html_of(call("Sara", http::Method::get, "/bemanning"));
    EXPECT_NE(page.find("Skolen på Facebook"), std::string::npos);
    const std::string looked = "/sett\"";
    ASSERT_NE(page.find(looked), std::string::npos) << page;
    EXPECT_EQ(html_of(call("Enok", http::Method::get, "/bemanning")).find(looked), std::string::npos)
        << "what would be refused is not offered";
    const Id turn = mine("Sara").at(0).turn;
    const std::string at = "/bemanning/" + turn.text();
    const std::string day = at + "/" + to_string(today());
    EXPECT_EQ(
        call("Sara", http::Method::post, day + "/bytt", Json::object({{"person", person_id("Gro").text()}})).status,
        303);
    EXPECT_EQ(call("Gro", http::Method::post, day + "/sett").status, 303);
    EXPECT_NE(html_of(call("Enok", http::Method::get, "/bemanning")).find("Sett gjennom av"), std::string::npos);
    EXPECT_EQ(call("Gro", http::Method::post, at + "/i-morgen/sett").status, 404);
    EXPECT_EQ(call("Sara", http::Method::post, at + "/slutt").status, 303);
    EXPECT_EQ(call("Sara", http::Method::post, "/bemanning", Json::object({{"what", "noe"}})).status, 422);
}

} // namespace
} // namespace samband::watch
