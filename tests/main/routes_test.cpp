#include "main/routes.h"
#include "people/people_world.h"
#include "support/role_routes.h"

namespace samband::main {

/// Every route of the program, as somebody with each role alone meets it.
class AllRoutes : public people::PeopleTest {
protected:
    void SetUp() override
    {
        PeopleTest::SetUp();
        if (IsSkipped()) return;
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->name = "Løten kommune";
        municipality_->hosts = {"loten.localhost"};
        municipality_->origin = "loten.example.no/protokoll";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, {door_, router_, catalogue_, [](std::string_view, int) { return std::string(); }});
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

} // namespace samband::main
