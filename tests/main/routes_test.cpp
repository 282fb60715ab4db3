#include "dialogue/restrict_thread.h"
#include "dialogue/take_in.h"
#include "dialogue/thread_store.h"
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
        add_routes(routes, {door_,
                            router_,
                            catalogue_,
                            [](std::string_view, int) { return std::string(); },
                            library_,
                            shipping_,
                            printer_,
                            showings_,
                            [](std::string_view) { return std::filesystem::path(); },
                            {},
                            &looks_});
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
    dialogue::LookLog looks_{
        [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); }};
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

/// The route with that id for each of its parameters.
static http::Request request_of(const http::Route& route, const Id& id, Instant at)
{
    http::Request request = test::request_for(route, "loten", at);
    request.path = route.pattern;
    for (std::size_t open = request.path.find('{'); open != std::string::npos; open = request.path.find('{'))
        request.path.replace(open, request.path.find('}') - open + 1, id.text());
    request.query = {{"q", "nattevakten"}, {"mappe", "apne"}, {"fra", id.text()}};
    return request;
}

TEST_P(AllRoutes, SayNothingOfARestrictedConversationToWhoMayNotReadIt)
{
    const Id leader = added("Leder Lise", "unit-leader", culture_);
    const Id desk = added("Alle Roller", "communications-officer");
    for (const char* role : {"web-editor", "archivist", "auditor", "mayor"})
        write([&](db::Writing& tx) {
            return people::give_mandate(tx, {}, {.person = desk, .unit = top_, .role = role});
        });
    const Id thread = write([&](db::Writing& tx) {
        const std::string said = "Nattevakten sovnet.";
        const dialogue::Inbound it{.way = dialogue::Way::form,
                                   .source = "form",
                                   .foreign_id = "1",
                                   .who = "Hemmelig Avsender",
                                   .text = said,
                                   .at = tx.now(),
                                   .raw = said,
                                   .unit = culture_};
        const Id taken = dialogue::take_in(tx, it).thread;
        const auto seen = dialogue::find_thread(tx, taken)->version;
        dialogue::restrict_thread(tx, people::load_person(tx, leader), taken, seen, "Gjelder en ansatt.", {});
        return taken;
    });
    int named = 0;
    for (const http::Route& route : router_.routes()) {
        http::Request request = request_of(route, thread, now());
        request.cookies[std::string(people::session_cookie)] = token_of(desk); // a new one: signing out ends it
        const test::Called called = test::call(router_, request);
        const std::string name = std::string(http::word(route.method)) + " " + route.pattern;
        if (route.pattern.starts_with("/samtaler/{id}")) {
            EXPECT_EQ(called.status, 404) << name;
            ++named;
        }
        const std::string said = to_text(called.page.model) + called.says;
        for (const char* secret : {"Nattevakten", "Hemmelig Avsender"})
            EXPECT_EQ(said.find(secret), std::string::npos) << name << " says " << secret;
    }
    EXPECT_GT(named, 25);
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
