#include "ledger/canonical.h"

#include "base/problem.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

void expect_refused(const Json& json)
{
    EXPECT_THROW(canonical(json), Problem);
}

} // namespace

// RFC 8785 § 3.2.2, the example's string and literals (its numbers are floats, which we refuse).
TEST(Canonical, WritesTheStringOfTheRfc)
{
    const Json json = parse_json(R"({
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    })");
    EXPECT_EQ(canonical(json), "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

// RFC 8785 § 3.2.4: the same as bytes.
TEST(Canonical, WritesTheBytesOfTheRfc)
{
    const Json json = Json::object({{"string", "\u20ac$\x0f\nA'B\"\\\\\"/"}});
    EXPECT_EQ(to_hex(canonical(json)), "7b22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
}

TEST(Canonical, EscapesOnlyWhatTheRfcEscapes)
{
    std::string all;
    for (char c = 1; c < 0x20; ++c) all += c;
    all += "\x7f</\u2028\u00f8\U0001f600";
    EXPECT_EQ(canonical(Json(all)),
              "\"\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\\u0010\\u0011"
              "\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f"
              "\x7f</\u2028\u00f8\U0001f600\"");
    EXPECT_EQ(canonical(Json(std::string(1, '\0'))), "\"\\u0000\"");
}

// RFC 8785 § 3.2.3 sorts by UTF-16 units; the ASCII keys of its example keep their order here.
TEST(Canonical, SortsKeysAtEveryDepth)
{
    const Json json = parse_json(R"({"b":{"\r":1,"1":2,"":3},"a":[{"z":0,"y":0}],"B":0,"aa":0})");
    EXPECT_EQ(canonical(json), R"({"B":0,"a":[{"y":0,"z":0}],"aa":0,"b":{"":3,"\r":1,"1":2}})");
}

TEST(Canonical, WritesIntegersBelowTwoToThe53)
{
    EXPECT_EQ(canonical(Json(std::int64_t{9007199254740991})), "9007199254740991");
    EXPECT_EQ(canonical(Json(std::int64_t{-9007199254740991})), "-9007199254740991");
    EXPECT_EQ(canonical(Json(0)), "0");
    expect_refused(Json(std::int64_t{9007199254740992}));
    expect_refused(Json(std::int64_t{-9007199254740992}));
}

TEST(Canonical, RefusesWhatReadersDifferOn)
{
    expect_refused(Json(1.5));
    expect_refused(Json(1.0));
    expect_refused(Json("\xff"));
    expect_refused(Json("\xed\xa0\x80")); // a lone surrogate, RFC 8785 § 3.2.2.2
    expect_refused(Json::object({{"\u00f8", 1}}));
    expect_refused(Json(Json::Object{{"a", 1}, {"a", 2}}));
}

TEST(Canonical, RefusesWhatIsTooDeep)
{
    Json deep = Json::array();
    for (int i = 0; i < 32; ++i) deep = Json(Json::Array{deep});
    EXPECT_NO_THROW(canonical(deep));
    expect_refused(Json(Json::Array{deep}));
}

TEST(Canonical, ReadBackAndWrittenAgainIsTheSame)
{
    const std::string text =
        R"({"at":"2026-11-20T09:00:00Z","content":{"n":[1,-2,{"x":null}],"tekst":"Bl\u00e5b\u00e6r \"\\\n"}})";
    const std::string once = canonical(parse_json(text));
    EXPECT_EQ(canonical(parse_json(once)), once);
}

} // namespace samband::ledger
