#include "main/openapi.h"

#include "http/catalogue.h"
#include "main/openapi_schema.h"
#include "main/routes.h"

#include <gtest/gtest.h>

#include <fstream>

namespace samband::main {

/// The program's routes, without anything behind them.
struct OwnRoutes {
    OwnRoutes()
    {
        people::Routes routes(router, [](std::string_view) { return people::Routes::Open(); });
        add_routes(routes, {door, router, catalogue, [](std::string_view, int) { return std::string(); }, library,
                            shipping, printer, showings});
    }
    http::Router router;
    people::Door door;
    channels::Shipping shipping{{}};
    channels::print::Printer printer;
    readership::Counter showings;
    pictures::Library library{[](std::string_view) { return std::filesystem::path(); }};
    http::Catalogue catalogue = http::Catalogue::embedded();
};

static std::string small(std::string word)
{
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

TEST(Openapi, DescribesEveryRouteAndNoOther)
{
    const OwnRoutes own;
    const Json document = openapi(own.router);
    std::set<std::string> there;
    for (const http::Route& route : own.router.routes()) {
        const std::string method = small(std::string(http::word(route.method)));
        there.insert(method + " " + openapi_path(route.pattern));
        const Json* path = document.find("paths")->find(openapi_path(route.pattern));
        ASSERT_TRUE(path && path->find(method)) << method << " " << route.pattern;
        EXPECT_EQ(path->find(method)->find("x-access")->string(), route.access) << route.pattern;
        EXPECT_FALSE(path->find(method)->find("summary")->string().empty()) << route.pattern;
        const Json* schemas = document.find("components")->find("schemas");
        EXPECT_TRUE(!route.form || schemas->find(route.form->name)) << route.pattern;
    }
    std::set<std::string> told;
    std::set<std::string> ids;
    for (const auto& [path, operations] : document.find("paths")->members())
        for (const auto& [method, operation] : operations.members()) {
            told.insert(method + " " + path);
            EXPECT_TRUE(ids.insert(operation.find("operationId")->string()).second)
                << path << ": an id that another has";
        }
    EXPECT_EQ(told, there);
}

TEST(Openapi, TheCommittedDocumentIsWhatTheProgramSays)
{
    std::ifstream file(std::string(SAMBAND_ROOT) + "/docs/openapi.json");
    const std::string committed{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(committed == openapi_text()) << "write it anew: build/samband openapi > docs/openapi.json";
}

TEST(Openapi, AFormIsASchemaWithItsLimits)
{
    const http::FormShape shape{"Thing",
                                {{"name", http::FieldKind::text, true, 40, {}, "Its name"},
                                 {"size", http::FieldKind::integer, false, 9},
                                 {"kind", http::FieldKind::choice, true, 200, {"a", "b"}}}};
    const Json schema = schema_of(shape);
    EXPECT_EQ(to_text(*schema.find("required")), R"(["name","kind"])");
    const Json* properties = schema.find("properties");
    EXPECT_EQ(to_text(*properties->find("name")), R"({"type":"string","maxLength":40,"description":"Its name"})");
    EXPECT_EQ(to_text(*properties->find("size")), R"({"type":"integer","minimum":0,"maximum":9})");
    EXPECT_EQ(to_text(*properties->find("kind")), R"({"type":"string","enum":["a","b"]})");
    EXPECT_FALSE(schema.find("additionalProperties")->boolean());
}

} // namespace samband::main
