#include "http/views.h"
#include "people/absence.h"
#include "people/desk.h"
#include "people/keys_off.h"
#include "people/pages.h"
#include "people/people_world.h"
#include "people/set_office_hours.h"
#include "support/role_routes.h"

namespace samband::people {

class PeopleRoutes : public PeopleTest {
protected:
    void SetUp() override
    {
        PeopleTest::SetUp();
        if (IsSkipped()) return;
        municipality_ = std::make_shared<Municipality>();
        municipality_->key = "loten";
        municipality_->name = "Løten kommune";
        Routes routes(
            router_,
            [this](std::string_view key) -> Routes::Open {
                if (key != "loten") return {};
                return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
            },
            [this](std::string_view) { ++acts_told_; });
        add_routes(routes, door_);
    }
    void TearDown() override
    {
        router_ = {};
        PeopleTest::TearDown();
    }

    http::Request asked(http::Method method, const std::string& path, const std::string& token = "")
    {
        http::Request request;
        request.method = method;
        request.municipality = "loten";
        request.path = path;
        request.remote = "192.0.2.1";
        request.at = now();
        request.body = Json::object();
        if (!token.empty()) request.cookies[std::string(session_cookie)] = token;
        return request;
    }
    test::Called get(const std::string& path, const std::string& token = "")
    {
        return test::call(router_, asked(http::Method::get, path, token));
    }
    test::Called post(const std::string& path, const std::string& token,
                      std::initializer_list<Json::Member> fields = {})
    {
        http::Request request = asked(http::Method::post, path, token);
        request.body = Json::object(fields);
        return test::call(router_, request);
    }
    std::string token_of(const Id& id)
    {
        return write([&](db::Writing& tx) { return start_session(tx, id, "", "").token; });
    }
    static std::string html(const test::Called& called, http::Language language = http::Language::nb)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        called.page.dress(model, language);
        model["municipality"] = Json::object({{"name", "Løten kommune"}, {"home", "/"}}); // of the server's frame
        return views.render(called.page.view, model, language);
    }
    static std::string cookie_of(const test::Called& called, std::string_view name)
    {
        for (const http::Cookie& cookie : called.cookies)
            if (cookie.name == name) return cookie.value;
        return {};
    }

    http::Router router_;
    std::shared_ptr<Municipality> municipality_;
    std::atomic<int> acts_told_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(PeopleRoutes);

TEST_P(PeopleRoutes, OpenToEachRoleWhatTheTableSays)
{
    std::map<std::string, Id, std::less<>> somebody;
    test::walk_routes(router_, "loten", now(), [&](std::string_view role) {
        const auto known = somebody.find(role);
        if (known != somebody.end()) return token_of(known->second);
        const Id id = added("Rolle " + std::string(role.empty() ? "ingen" : role), std::string(role));
        somebody.emplace(role, id);
        return token_of(id);
    });
}

TEST_P(PeopleRoutes, AHostWeDoNotKnowIsNotFound)
{
    http::Request request = asked(http::Method::get, "/folk", token_of(steward_));
    request.municipality = "saltdal";
    EXPECT_EQ(test::call(router_, request).status, 404);
}

TEST_P(PeopleRoutes, LeadBackToWhereOneWantedToGoAndNowhereElse)
{
    http::Request request = asked(http::Method::get, "/folk");
    request.query = {{"q", "Åse & co"}};
    EXPECT_EQ(test::call(router_, request).to, "/logg-inn?til=/folk%3Fq%3D%25C3%2585se%2520%2526%2520co");
    EXPECT_EQ(safe_target("/folk?q=%C3%85se%20%26%20co"), "/folk?q=%C3%85se%20%26%20co");
    for (const char* bad : {"", "folk", "//evil.example", "/\\evil.example", "https://evil.example", "/a b",
                            "/a\r\nSet-Cookie: x", "/logg-inn", "/logg-ut", "/å"})
        EXPECT_EQ(safe_target(bad), "/") << bad;

    give_password(steward_);
    const auto evil = post(
        "/logg-inn", "", {{"login", "kari@loten.example.no"}, {"password", good_password}, {"til", "//evil.example"}});
    EXPECT_EQ(evil.status, 303);
    EXPECT_EQ(evil.to, "/");
}

TEST_P(PeopleRoutes, SigningInGivesATokenThatNobodyPlanted)
{
    give_password(steward_);
    http::Request request = asked(http::Method::post, "/logg-inn", "planted-by-somebody-else-before-the-sign-in");
    request.body = Json::object({{"login", "Kari@loten.example.no"}, {"password", good_password}, {"til", "/folk"}});
    const auto called = test::call(router_, request);
    EXPECT_EQ(called.to, "/folk");
    const std::string token = cookie_of(called, session_cookie);
    EXPECT_EQ(token.size(), 43u);
    EXPECT_EQ(cookie_of(called, device_cookie).size(), 43u);
    EXPECT_EQ(get("/folk", token).status, 200);
    EXPECT_EQ(get("/folk", "planted-by-somebody-else-before-the-sign-in").status, 303);
}

TEST_P(PeopleRoutes, SigningOutKillsTheSessionOnTheServer)
{
    const std::string token = token_of(steward_);
    EXPECT_EQ(get("/min-konto", token).status, 200);
    EXPECT_EQ(get("/logg-ut", token).status, 200);
    EXPECT_EQ(get("/min-konto", token).status, 200) << "a GET writes nothing";
    EXPECT_EQ(post("/logg-ut", token).to, "/logg-inn");
    EXPECT_EQ(get("/min-konto", token).status, 303);
    http::Request replayed = asked(http::Method::get, "/min-konto", token);
    replayed.wants_json = true;
    EXPECT_EQ(test::call(router_, replayed).status, 401);
}

TEST_P(PeopleRoutes, AWrongPasswordIs401AndTooManyAre429)
{
    give_password(steward_);
    const auto wrong = [&] {
        return post("/logg-inn", "", {{"login", "kari@loten.example.no"}, {"password", "feil passord her"}}).status;
    };
    EXPECT_EQ(wrong(), 401);
    int last = 0;
    for (int i = 0; i < 6; ++i) last = wrong();
    EXPECT_EQ(last, 429);
}

TEST_P(PeopleRoutes, ARefusedActSaysWhoMayAndIsRecorded)
{
    const Id ola = added("Ola Hagen", "employee");
    const std::string token = token_of(ola);
    const auto refused = post("/folk/" + steward_.text() + "/sperr", token);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.says, "Dette kan kommunedirektør og informasjonsansvarlig gjøre.");
    EXPECT_FALSE(person(steward_).disabled);
    const auto kinds = acts_about(ola);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "act-refused"), 1);
}

TEST_P(PeopleRoutes, OthersSessionsAndOthersMandatesAreNotFound)
{
    const Id ola = added("Ola Hagen", "employee");
    const std::string olas = token_of(ola), karis = token_of(steward_);
    const Id karis_session = session_of(karis)->id;
    EXPECT_EQ(post("/min-konto/okter/" + karis_session.text() + "/avslutt", olas).status, 404);
    EXPECT_TRUE(session_of(karis));
    EXPECT_EQ(post("/min-konto/okter/" + session_of(olas)->id.text() + "/avslutt", olas).status, 303);
    EXPECT_FALSE(session_of(olas));

    const Id olas_mandate = person(ola).mandates.at(0).id;
    EXPECT_EQ(post("/folk/" + steward_.text() + "/roller/" + olas_mandate.text() + "/avslutt", karis).status, 404);
    EXPECT_EQ(person(ola).mandates.size(), 1u);
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola); });
    const Id siri = added("Siri Moen", "employee");
    EXPECT_EQ(get("/folk/" + ola.text(), token_of(siri)).status, 404) << "who is disabled is the stewards' to see";
    EXPECT_EQ(get("/folk/not-an-id", karis).status, 404);
}

TEST_P(PeopleRoutes, AStewardAddsInvitesGivesARoleEndsItAndDisables)
{
    const std::string token = token_of(steward_);
    const auto made = post("/folk", token, {{"name", "Ola Hagen"}, {"login", "ola@loten.example.no"}});
    ASSERT_EQ(made.status, 303);
    const Id ola = *Id::parse(made.to.substr(6));
    EXPECT_EQ(post(made.to + "/roller", token, {{"unit", culture_.text()}, {"role", "unit-leader"}}).status, 303);
    EXPECT_EQ(post(made.to + "/roller", token, {{"unit", culture_.text()}, {"role", "emperor"}}).status, 422);
    EXPECT_TRUE(person(ola).has_role_in("unit-leader", culture_));

    const auto invited = post(made.to + "/invitasjon", token);
    ASSERT_EQ(invited.status, 200);
    const std::string code = invited.page.model.find("code")->string();
    EXPECT_EQ(post("/velkommen", "", {{"login", "ola@loten.example.no"}, {"code", code}, {"password", "kort"}}).status,
              422);
    const auto welcome =
        post("/velkommen", "", {{"login", "ola@loten.example.no"}, {"code", code}, {"password", good_password}});
    EXPECT_EQ(welcome.to, "/");
    const std::string olas = cookie_of(welcome, session_cookie);
    EXPECT_EQ(get("/min-konto", olas).status, 200);

    EXPECT_EQ(post(made.to + "/roller/" + person(ola).mandates.at(0).id.text() + "/avslutt", token).status, 303);
    EXPECT_EQ(get("/min-konto", olas).status, 403) << "no role, no way in";
    EXPECT_EQ(post(made.to + "/sperr", token).status, 303);
    EXPECT_EQ(get("/min-konto", olas).status, 303) << "nor a session";
    EXPECT_GT(acts_told_, 3) << "the outbox is waked after acts";
}

/// Disabling somebody asks, on the person's own page, who of the stand-ins goes on; and a stand-in's page says for
/// whom.
TEST_P(PeopleRoutes, WhoStandsInIsShownAndKeptWhenSomebodyIsDisabled)
{
    const Id berit = added("Berit Vik", "chief-executive"), ola = added("Ola Hagen"), eva = added("Eva Lie");
    const std::string token = token_of(steward_), siris = token_of(added("Siri Moen", "employee"));
    const std::string own = person(berit).mandates.at(0).id.text();
    std::map<Id, std::string> mandate_of;
    for (const Id& deputy : {ola, eva}) {
        const auto given = post("/folk/" + deputy.text() + "/roller", token,
                                {{"deputy_of", own}, {"to", to_rfc3339(now().plus_s(7 * 24 * 3'600))}});
        ASSERT_EQ(given.status, 303) << given.says;
        mandate_of[deputy] = person(deputy).mandates.at(0).id.text();
    }
    const auto shows = [&](const Id& id, const std::string& as, const std::string& words) {
        return html(get("/folk/" + id.text(), as)).find(words) != std::string::npos;
    };
    const auto asks_of = [&](const Id& deputy) { return "name=\"keep\" value=\"" + mandate_of[deputy] + "\""; };
    const std::string for_berit = "står inn for <a href=\"/folk/" + berit.text() + "\">Berit Vik</a>";
    for (const Id& deputy : {ola, eva}) {
        EXPECT_TRUE(shows(berit, token, asks_of(deputy)));
        EXPECT_FALSE(shows(berit, siris, asks_of(deputy))) << "the stewards' to choose";
        EXPECT_TRUE(shows(deputy, siris, for_berit + ")"));
    }
    EXPECT_TRUE(shows(berit, siris, "Stedfortredere")) << "and everybody's to know";
    EXPECT_TRUE(shows(berit, token, "Eva Lie, kommunedirektør"));
    EXPECT_FALSE(shows(eva, token, "name=\"keep\"")) << "nobody stands in for her";

    set_now(now().plus_s(60));
    EXPECT_EQ(post("/folk/" + berit.text() + "/sperr", token, {{"keep", Json::Array{mandate_of[eva]}}}).status, 303);
    EXPECT_TRUE(person(eva).has_role("chief-executive"));
    EXPECT_FALSE(person(ola).has_role("chief-executive"));
    EXPECT_TRUE(shows(eva, token, for_berit + ", som er sperret)"));
    EXPECT_FALSE(shows(berit, token, "name=\"keep\"")) << "it is done";
}

TEST_P(PeopleRoutes, AFormThatIsWrongComesBackWithWhatWasTyped)
{
    const std::string token = token_of(steward_);
    const auto nameless = post("/folk", token, {{"name", ""}, {"login", "ola@loten.example.no"}});
    EXPECT_EQ(nameless.status, 422);
    EXPECT_EQ(nameless.page.view, "people/people");
    Json shown = nameless.page.model;
    nameless.page.dress(shown, http::Language::nb);
    EXPECT_EQ(shown.find("values")->find("login")->string(), "ola@loten.example.no");
    EXPECT_TRUE(shown.find("errors")->find("name"));

    const auto taken = post("/folk", token, {{"name", "Kari To"}, {"login", "kari@loten.example.no"}});
    EXPECT_EQ(taken.status, 409);
    EXPECT_EQ(taken.page.model.find("faults")->items().at(0).find("field")->string(), "login");

    const auto twice = post("/enheter", token, {{"name", "Kultur"}, {"parent", ""}});
    EXPECT_TRUE(twice.status == 303 || twice.status == 409);
    const auto again = post("/enheter", token, {{"name", "Kultur"}, {"parent", ""}});
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.page.view, "people/units");

    const std::string kari = "/folk/" + steward_.text();
    const auto backwards = post(
        kari + "/roller", token,
        {{"unit", culture_.text()}, {"role", "archivist"}, {"from", "2026-12-02T08:00"}, {"to", "2026-12-01T08:00"}});
    EXPECT_EQ(backwards.status, 422);
    shown = backwards.page.model;
    backwards.page.dress(shown, http::Language::nb);
    EXPECT_EQ(shown.find("values")->find("to")->string(), "2026-12-01T08:00");
    for (const Json& choice : shown.find("choices")->find("role")->items())
        EXPECT_EQ(choice.find("chosen")->boolean(), choice.find("value")->string() == "archivist");
    EXPECT_EQ(post(kari, token, {{"name", ""}, {"login", "x"}}).page.view, "people/person");

    http::Request program = asked(http::Method::post, "/folk", token);
    program.wants_json = true;
    const test::Called told = test::call(router_, program);
    EXPECT_EQ(told.status, 422);
    EXPECT_FALSE(told.says.empty()) << "a program gets the problem, not a page";
}

TEST_P(PeopleRoutes, TheCsrfSecretBelongsToTheSession)
{
    EXPECT_EQ(csrf_secret(asked(http::Method::get, "/")), "");
    const std::string one = csrf_secret(asked(http::Method::get, "/", "a"));
    EXPECT_EQ(one.size(), 43u);
    EXPECT_EQ(one, csrf_secret(asked(http::Method::get, "/folk", "a")));
    EXPECT_NE(one, csrf_secret(asked(http::Method::get, "/", "b")));
}

TEST_P(PeopleRoutes, PagesAreWholeInThreeLanguagesAndEscapeWhatPeopleWrite)
{
    const std::string token = token_of(steward_);
    const Id hostile = added("<script>alert(1)</script>", "employee");
    const auto invited = post("/folk/" + hostile.text() + "/invitasjon", token);
    std::vector<test::Called> pages{invited};
    for (const std::string& path : {std::string("/folk"), "/folk/" + hostile.text(), std::string("/enheter"),
                                    "/enheter/" + top_.text(), std::string("/min-konto")})
        pages.push_back(get(path, token));
    for (const char* path : {"/logg-inn", "/velkommen", "/logg-ut"}) pages.push_back(get(path));
    pages.push_back(post("/logg-inn", "", {{"login", "\"><script>"}, {"password", "feil passord her"}}));
    for (const test::Called& called : pages)
        for (const http::Language language : {http::Language::nb, http::Language::nn, http::Language::en}) {
            const std::string page = html(called, language);
            for (const char* left : {"{{", "}}", "[[", "]]", "((", "<script>", "href=\"\""})
                EXPECT_EQ(page.find(left), page.npos) << called.page.view << " " << left;
            EXPECT_NE(page.find("<h1>"), page.npos) << called.page.view;
        }
}

TEST_P(PeopleRoutes, AWeekOfOfficeHoursIsTypedDayByDay)
{
    const std::string token = token_of(steward_);
    const auto set = post("/kontortid", token,
                          {{"open1", "08:00"},
                           {"close1", "15:30"},
                           {"lunch1", "11:30"},
                           {"back1", "12:00"},
                           {"open6", "10:00"},
                           {"close6", "00:00"}});
    EXPECT_EQ(set.to, "/kontortid");
    const OfficeHours hours = read([&](db::Reading& tx) { return hours_of(tx, std::nullopt); });
    EXPECT_EQ(hours.week[0], (std::vector<Spell>{{480, 690}, {720, 930}}));
    EXPECT_EQ(hours.week[5], (std::vector<Spell>{{600, 1'440}})) << "midnight is the end of the day";
    EXPECT_TRUE(hours.week[1].empty());
    const std::string page = html(get("/kontortid", token));
    EXPECT_NE(page.find("Mandag 8–11.30 og 12–15.30"), std::string::npos) << page;
    EXPECT_NE(page.find("Lørdag 10–24"), std::string::npos);

    const auto half = post("/kontortid", token, {{"open2", "08:00"}, {"open3", "8.00"}, {"close3", "15:00"}});
    EXPECT_EQ(half.status, 422);
    const std::string again = html(half);
    EXPECT_NE(again.find("id=\"f-day2-fault\""), std::string::npos) << again;
    EXPECT_NE(again.find("id=\"f-day3-fault\""), std::string::npos);
    EXPECT_NE(again.find("name=\"open2\" value=\"08:00\""), std::string::npos) << "nothing typed is lost";
    const std::string of_unit = "/enheter/" + culture_.text() + "/kontortid";
    EXPECT_EQ(post(of_unit, token, {{"open2", "09:00"}, {"close2", "12:00"}}).to, of_unit);
    EXPECT_EQ(read([&](db::Reading& tx) { return units_with_hours(tx); }), std::vector<Id>{culture_});
    EXPECT_EQ(post(of_unit + "/vanlig", token).to, of_unit);
    EXPECT_TRUE(read([&](db::Reading& tx) { return units_with_hours(tx); }).empty());
    EXPECT_EQ(post("/kontortid/stengt", token, {{"day", "2020-01-01"}}).status, 422);
}

TEST_P(PeopleRoutes, KeysThatActAloneAreTurnedOffByEachForThemselves)
{
    const Id ola = added("Ola Dahl", "employee");
    const std::string token = token_of(ola);
    EXPECT_NE(html(get("/min-konto", token)).find("Slå av snarveiene"), std::string::npos);
    for (int twice = 0; twice < 2; ++twice)
        EXPECT_EQ(post("/min-konto/taster", token, {{"off", "1"}}).to, "/min-konto");
    EXPECT_TRUE(read([&](db::Reading& tx) { return are_keys_off(tx, ola); }));
    EXPECT_FALSE(read([&](db::Reading& tx) { return are_keys_off(tx, steward_); }));
    EXPECT_NE(html(get("/min-konto", token)).find("Slå på snarveiene"), std::string::npos);
    post("/min-konto/taster", token);
    EXPECT_FALSE(read([&](db::Reading& tx) { return are_keys_off(tx, ola); }));
}

TEST_P(PeopleRoutes, TheDeskIsAGridOfWhoAndWhen)
{
    const std::string token = token_of(steward_);
    http::Request request = asked(http::Method::post, "/desken", token);
    Json turns = Json::array();
    for (int day = 1; day <= 7; ++day) turns.push(std::to_string(day) + " " + steward_.text());
    request.body["turns"] = std::move(turns);
    EXPECT_EQ(test::call(router_, request).to, "/desken");
    EXPECT_EQ(read([&](db::Reading& tx) { return desk_week(tx).size(); }), 7U);
    const std::string page = html(get("/desken", token));
    EXPECT_NE(page.find("value=\"7 " + steward_.text() + "\" checked"), std::string::npos) << page;
    request.body["turns"] = Json(Json::Array{Json("mandag")});
    EXPECT_EQ(test::call(router_, request).status, 422);
    const std::string day = to_string(in_oslo(now()).date.plus_days(3));
    EXPECT_EQ(post("/desken/dager", token, {{"day", day}}).to, "/desken");
    EXPECT_EQ(read([&](db::Reading& tx) { return desk_days(tx).size(); }), 1U);
    EXPECT_EQ(post("/desken/dager/" + day + "/fjern", token).to, "/desken");
    EXPECT_TRUE(read([&](db::Reading& tx) { return desk_days(tx).empty(); }));
}

TEST_P(PeopleRoutes, OnesOwnPageShowsRolesAndWhenOneIsAway)
{
    const Id ola = added("Ola Dahl", "employee", culture_);
    const Id per = added("Per Vik", "employee", culture_);
    const std::string token = token_of(ola);
    const std::string from = to_string(in_oslo(now()).date.plus_days(2));
    const std::string to = to_string(in_oslo(now()).date.plus_days(9));
    EXPECT_EQ(post("/min-konto/borte", token, {{"away_from", from}, {"away_to", to}, {"stand_in", per.text()}}).to,
              "/min-konto");
    const std::string page = html(get("/min-konto", token));
    EXPECT_NE(page.find("Per Vik svarer"), std::string::npos) << page;
    EXPECT_NE(page.find("Kultur</a>"), std::string::npos) << "the role, and where";
    const auto twice = post("/min-konto/borte", token, {{"away_from", from}, {"away_to", from}});
    EXPECT_EQ(twice.status, 422);
    EXPECT_NE(html(twice).find("f-away_from-fault"), std::string::npos);

    const std::string card = "/folk/" + ola.text();
    EXPECT_EQ(html(get(card, token_of(per))).find("svarer"), std::string::npos) << "when, is not everybody's to see";
    EXPECT_NE(html(get(card, token_of(steward_))).find("Per Vik svarer"), std::string::npos);
    const Id absence = read([&](db::Reading& tx) { return absences_of(tx, ola).at(0).id; });
    EXPECT_EQ(post(card + "/borte/" + absence.text() + "/fjern", token_of(per)).status, 403);
    EXPECT_EQ(post("/min-konto/borte/" + absence.text() + "/fjern", token).to, "/min-konto");
    EXPECT_TRUE(read([&](db::Reading& tx) { return absences_of(tx, ola).empty(); }));
}

} // namespace samband::people
