#include "base/problem.h"
#include "http/router.h"

#include <gtest/gtest.h>

using namespace samband::http;

namespace {
Router router_of(std::initializer_list<std::pair<Method, const char*>> patterns)
{
    Router router;
    for (const auto& [method, pattern] : patterns) {
        Route route;
        route.method = method;
        route.pattern = pattern;
        route.handler = [](const Request&) { return Bytes{"text/plain", ""}; };
        router.add(std::move(route));
    }
    return router;
}

std::string found(const Router& router, std::string_view path, Method method = Method::get)
{
    const Router::Match match = router.find(method, path);
    return match.route ? match.route->pattern : "";
}
} // namespace

TEST(Router, FindsFixedBeforeParameterBeforeRest)
{
    const Router router = router_of({{Method::get, "/"},
                                     {Method::get, "/saker"},
                                     {Method::get, "/saker/ny"},
                                     {Method::get, "/saker/{id}"},
                                     {Method::get, "/saker/{id}/filer/{hash}"},
                                     {Method::get, "/saker/ny/hjelp"},
                                     {Method::get, "/tile/{path...}"}});
    EXPECT_EQ(found(router, "/"), "/");
    EXPECT_EQ(found(router, "/saker"), "/saker");
    EXPECT_EQ(found(router, "/saker/ny"), "/saker/ny");
    EXPECT_EQ(found(router, "/saker/7"), "/saker/{id}");
    EXPECT_EQ(found(router, "/saker/ny/filer/a"), "/saker/{id}/filer/{hash}") << "the way back from a fixed segment";
    EXPECT_EQ(found(router, "/tile/0/x001/234"), "/tile/{path...}");
    for (const char* nowhere :
         {"", "saker", "/saker/", "//", "/saker//filer/a", "/saker/7/filer", "/tile", "/tile/", "/Saker"})
        EXPECT_EQ(found(router, nowhere), "") << nowhere;
    const Router::Match match = router.find(Method::get, "/saker/7/filer/ab c");
    EXPECT_EQ(match.parameters.at("id"), "7");
    EXPECT_EQ(match.parameters.at("hash"), "ab c");
    EXPECT_EQ(router.find(Method::get, "/tile/0/x001").parameters.at("path"), "0/x001");
}

TEST(Router, TellsWhichMethodsAnAddressHas)
{
    const Router router = router_of({{Method::get, "/a/{x}"}, {Method::post, "/a/{y}"}, {Method::del, "/b"}});
    EXPECT_EQ(found(router, "/a/1", Method::head), "/a/{x}");
    EXPECT_EQ(router.find(Method::post, "/a/1").parameters.at("y"), "1") << "each method names its own parameters";
    const Router::Match match = router.find(Method::put, "/a/1");
    EXPECT_EQ(match.route, nullptr);
    EXPECT_EQ(match.allowed, (std::vector<Method>{Method::get, Method::head, Method::post}));
    EXPECT_EQ(found(router, "/b", Method::head), "");
    EXPECT_TRUE(router.find(Method::get, "/c").allowed.empty());
}

TEST(Router, RefusesPatternsThatCannotBeMeant)
{
    EXPECT_THROW(router_of({{Method::get, "/a"}, {Method::get, "/a"}}), samband::Problem);
    EXPECT_THROW(router_of({{Method::get, "/a/{x}"}, {Method::get, "/a/{y}"}}), samband::Problem);
    EXPECT_THROW(router_of({{Method::get, "a"}}), samband::Problem);
    EXPECT_THROW(router_of({{Method::get, "/{x...}/b"}}), samband::Problem);
    EXPECT_THROW(router_of({{Method::get, "/{x}/{x}"}}), samband::Problem);
    EXPECT_THROW(router_of({{Method::head, "/a"}}), samband::Problem);
}
