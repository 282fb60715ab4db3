#include "base/problem.h"
#include "http/assets.h"
#include "http/cookies.h"
#include "http/csrf.h"
#include "http/etag.h"
#include "http/gzip.h"
#include "http/negotiate.h"
#include "http/page_cache.h"
#include "http/rate_limit.h"
#include "http/refusal.h"
#include "http/server_world.h"

using namespace samband;
using namespace samband::http;

TEST(Negotiate, PrefersJsonOnlyWhereItIsAskedFor)
{
    for (const char* json : {"application/json", "application/problem+json", "application/json, text/plain, */*",
                             "text/html;q=0.8, application/json", "application/*"})
        EXPECT_TRUE(prefers_json(json)) << json;
    for (const char* html : {"", "*/*", "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                             "text/html, application/json", "application/json;q=0",
                             "application/json;q=0.5, text/html;q=0.9", ";;;,,,q=", "text/html;q=9999999999999"})
        EXPECT_FALSE(prefers_json(html)) << html;
}

TEST(RateLimit, GivesABurstThenARate)
{
    RateLimit limit(60, 3, 2);
    Instant now{1'000'000'000};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.take("a", now), 0);
    EXPECT_EQ(limit.take("a", now), 1);
    EXPECT_EQ(limit.take("b", now), 0) << "another key has its own";
    EXPECT_EQ(limit.take("a", now.plus_s(1)), 0);
    EXPECT_EQ(limit.take("a", now.plus_s(1)), 1);
    EXPECT_EQ(limit.take("a", now.plus_s(-100)), 1) << "a clock that goes back gives nothing";
    try {
        limit.admit("a", now.plus_s(1));
        FAIL();
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.status(), 429);
        EXPECT_EQ(refused.headers().at(0), (std::pair<std::string, std::string>("Retry-After", "1")));
    }
    for (int i = 0; i < 1000; ++i) limit.take(std::to_string(i), now);
    EXPECT_EQ(limit.remembered(), 2u) << "strangers fill the memory";
}

namespace {
std::shared_ptr<const KeptPage> kept_page(std::size_t bytes, std::int64_t until_us)
{
    auto page = std::make_shared<Response>();
    page->body = std::make_shared<const std::string>(bytes, 'x');
    page->lines = std::make_shared<const std::string>();
    return std::make_shared<const KeptPage>(KeptPage{page, "", until_us});
}
} // namespace

TEST(PageCache, KeepsWithinItsBoundsAndForgetsWhatWasDropped)
{
    PageCache cache(10'000);
    const Instant now{100};
    cache.keep({"loten", "/a"}, kept_page(100, 200), cache.generation("loten"));
    EXPECT_NE(cache.find({"loten", "/a"}, now), nullptr);
    EXPECT_EQ(cache.find({"loten", "/a"}, Instant{200}), nullptr) << "too old";
    EXPECT_EQ(cache.find({"loten", "/a", true}, now), nullptr);
    EXPECT_EQ(cache.find({"loten", "/a", false, true}, now), nullptr);
    EXPECT_EQ(cache.find({"saltdal", "/a"}, now), nullptr);
    const std::uint64_t before = cache.generation("loten");
    cache.keep({"saltdal", "/a"}, kept_page(100, 200), cache.generation("saltdal"));
    cache.drop("loten");
    EXPECT_EQ(cache.find({"loten", "/a"}, now), nullptr);
    EXPECT_NE(cache.find({"saltdal", "/a"}, now), nullptr) << "a neighbour's pages stay";
    cache.keep({"loten", "/a"}, kept_page(100, 200), before);
    EXPECT_EQ(cache.find({"loten", "/a"}, now), nullptr) << "made before the drop, so stale";
    for (int i = 0; i < 100; ++i)
        cache.keep({"loten", "/" + std::to_string(i)}, kept_page(1000, 200), cache.generation("loten"));
    EXPECT_LE(cache.bytes(), 10'000u);
    EXPECT_NE(cache.find({"loten", "/99"}, now), nullptr);
    cache.keep({"loten", "/large"}, kept_page(9'000, 200), cache.generation("loten"));
    EXPECT_EQ(cache.find({"loten", "/large"}, now), nullptr) << "one page must not push out all others";
}

TEST(Cookies, HoldOnlyWhatACookieCan)
{
    EXPECT_EQ(set_cookie({"okt", "abc", 60}, "", false), "okt=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
    EXPECT_THROW(set_cookie({"okt", "a;b"}, "", false), Problem);
    EXPECT_THROW(set_cookie({"okt", "a\r\nb"}, "", false), Problem);
    EXPECT_THROW(set_cookie({"o kt", "a"}, "", false), Problem);
    std::map<std::string, std::string, std::less<>> cookies;
    read_cookies("a=1; b=\"2\"; =3; c; a=4; d=", "", cookies);
    EXPECT_EQ(cookies, (std::map<std::string, std::string, std::less<>>{{"a", "1"}, {"b", "2"}, {"d", ""}}));
}

TEST(Csrf, TokensAreOfOneSecret)
{
    const std::string token = csrf_token("secret");
    EXPECT_TRUE(is_csrf_token(token, "secret"));
    EXPECT_NE(token, csrf_token("secret"));
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::string other = token;
        other[i] = other[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(is_csrf_token(other, "secret")) << i;
    }
    EXPECT_FALSE(is_csrf_token(token, "other"));
    EXPECT_FALSE(is_csrf_token(csrf_token(""), "")) << "no secret, no token";
    EXPECT_FALSE(is_csrf_token("", "secret"));
}

TEST(Assets, AreKeptForEverByTheRightAddress)
{
    const std::string script = std::string(5000, 'a');
    const Assets assets({{"web/samband.js", script}, {"web/small.css", "a{}"}});
    const std::string url = assets.url("samband.js");
    ASSERT_TRUE(url.starts_with("/web/samband.js?v="));
    const std::string version = url.substr(url.find('=') + 1);
    const Response right = *assets.answer("/web/samband.js", version, true, "");
    EXPECT_EQ(*right.header("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(*right.header("Content-Encoding"), "gzip");
    EXPECT_EQ(server_test::gunzip(*right.body), script);
    EXPECT_EQ(*assets.answer("/web/samband.js", "old", false, "")->header("Cache-Control"), "no-cache");
    EXPECT_EQ(assets.answer("/web/samband.js", version, true, *right.header("ETag"))->status, 304);
    EXPECT_EQ(assets.answer("/web/small.css", "", true, "")->header("Content-Encoding"), nullptr);
    EXPECT_FALSE(assets.answer("/web/none.js", "", true, ""));
    EXPECT_THROW(assets.url("none.js"), Problem);
}

TEST(Gzip, GivesBackWhatWentIn)
{
    for (std::size_t size : {0u, 1u, 1000u, 1'000'000u})
        for (int level : {1, 9}) EXPECT_EQ(server_test::gunzip(gzip(std::string(size, 'x'), level)).size(), size);
}
