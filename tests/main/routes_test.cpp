#include "main/routes.h"
#include "people/people_world.h"
#include "support/digest.h"
#include "support/role_routes.h"

namespace samband::main {

/// Every route of the program, as somebody with each role alone meets it.
class AllRoutes : public people::PeopleTest {
protected:
    void SetUp() override
    {
        add_queries("src/whole/whole.sql", test::WholeDatabase::queries());
        PeopleTest::SetUp();
        if (IsSkipped()) return;
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->name = "Løten kommune";
        municipality_->hosts = {"loten.localhost"};
        municipality_->site = "http://loten.localhost";
        municipality_->origin = "loten.example.no/protokoll";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, {door_, router_, catalogue_, [](std::string_view, int) { return std::string(); }, library_,
                            shipping_, printer_, showings_});
    }
    void TearDown() override
    {
        router_ = {};
        PeopleTest::TearDown();
    }

    std::string token_of(const Id& id)
    {
        return write([&](db::Writing& tx) { return people::start_session(tx, id, "", "").token; });
    }

    http::Router router_;
    channels::Shipping shipping_{{}};
    channels::print::Printer printer_;
    readership::Counter showings_;
    pictures::Library library_{
        [](std::string_view) { return std::filesystem::temp_directory_path() / "samband-no-media"; }};
    http::Catalogue catalogue_ = http::Catalogue::embedded();
    std::shared_ptr<people::Municipality> municipality_;
};
SAMBAND_ON_BOTH_DATABASES(AllRoutes);

TEST_P(AllRoutes, OpenToEachRoleWhatTheTableSays)
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

TEST_P(AllRoutes, EachHasItsAddressOnceAndASummary)
{
    std::set<std::string> seen;
    for (const http::Route& route : router_.routes()) {
        EXPECT_TRUE(seen.insert(std::string(http::word(route.method)) + " " + route.pattern).second) << route.pattern;
        EXPECT_FALSE(route.summary.empty()) << route.pattern;
    }
    EXPECT_GT(seen.size(), 40u);
}

TEST_P(AllRoutes, WriteNothingWhenTheyAreOnlyRead)
{
    const std::string steward = token_of(added("Rolle alt", "chief-executive"));
    const auto all = [&] { return db().read(test::WholeDatabase::of); };
    const std::string before = all();
    for (const http::Route& route : router_.routes()) {
        if (route.method != http::Method::get || route.writes) continue;
        http::Request request = test::request_for(route, "loten", now());
        request.cookies[std::string(people::session_cookie)] = steward;
        test::call(router_, request);
    }
    EXPECT_EQ(before, all());
}

TEST_P(AllRoutes, ActOnAGetOnlyWhereAnothersProtocolHasItSo)
{
    std::vector<std::string> acting;
    for (const http::Route& route : router_.routes())
        if (route.writes) acting.push_back(std::string(http::word(route.method)) + " " + route.pattern);
    // Kannel calls with its reports and messages by GET alone; without the account's token nobody comes in.
    EXPECT_EQ(acting,
              (std::vector<std::string>{"GET /kanal/{account}/{token}/rapport", "GET /kanal/{account}/{token}/inn"}));
}

/// Bodies that no form sends: nothing, an unknown key, and each field as every other type and far too long.
static std::vector<Json> hostile_bodies(const http::FormShape* form)
{
    std::vector<Json> bodies{Json::object(), Json::object({{"ukjent", "x"}}), Json::array()};
    if (!form) return bodies;
    const Json values[] = {Json(),
                           Json(true),
                           Json(std::int64_t{-1}),
                           Json(std::string(200'000, 'a')),
                           Json(std::string("\xc3\x28", 2)),
                           Json("' or 1=1; drop table people_person; --"),
                           Json(Json::Array{Json("a"), Json(std::int64_t{1})}),
                           Json::object({{"a", "b"}})};
    for (const http::Field& field : form->fields)
        for (const Json& value : values) bodies.push_back(Json::object({{std::string(field.name), value}}));
    return bodies;
}

TEST_P(AllRoutes, AnswerBadInputWithAnErrorOfTheAskers)
{
    const Id steward = added("Rolle alt", "chief-executive");
    for (const http::Route& route : router_.routes()) {
        const std::string token = token_of(steward); // A new one: signing out ends it.
        for (const bool json : {false, true})
            for (Json& body : hostile_bodies(route.form)) {
                http::Request request = test::request_for(route, "loten", now());
                request.cookies[std::string(people::session_cookie)] = token;
                request.body = std::move(body);
                request.body_was_json = json;
                request.wants_json = json;
                const test::Called called = test::call(router_, request);
                EXPECT_TRUE(called.status < 500 || called.status == 503)
                    << http::word(route.method) << ' ' << route.pattern << ": " << called.status << ' ' << called.says;
            }
    }
}

} // namespace samband::main
