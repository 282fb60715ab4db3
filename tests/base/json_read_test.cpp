#include "base/json.h"
#include "base/problem.h"

#include <gtest/gtest.h>

#include <random>

using namespace samband;
using namespace std::string_literals;

/// What the reader says, or "read".
static std::string refusal_of_json(std::string_view text, const JsonLimits& limits = {})
{
    try {
        parse_json(text, limits);
        return "read";
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        return problem.what();
    }
}

TEST(JsonRead, takes_what_rfc_8259_allows)
{
    for (const char* text : {"null",
                             "true",
                             "false",
                             "0",
                             "-0",
                             "1",
                             "-1",
                             "1.5",
                             "1e2",
                             "1E+2",
                             "1e-2",
                             "0.0",
                             "\"\"",
                             "[]",
                             "{}",
                             " [ ] ",
                             "\t\r\n{ \"a\" : [ 1 , 2 ] }\n",
                             "\"\\u00e5\\n\\/\\\"\"",
                             "\"\\ud83d\\ude00\"",
                             "[[],{}]",
                             "{\"\":0}",
                             "\"\x7f\"",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "\"æøå 😀 \u2028\"",
                             "[1,[2,[3]]]",
                             "{\"a\":{},\"b\":{\"a\":1}}",
                             "\xef\xbb\xbf{}"})
        EXPECT_EQ(refusal_of_json(text), "read") << text;
}

TEST(JsonRead, refuses_what_it_does_not)
{
    const std::vector<std::string> wrong{"",
                                         " ",
                                         "nul",
                                         "True",
                                         "nan",
                                         "NaN",
                                         "Infinity",
                                         "-",
                                         "+1",
                                         "01",
                                         "-01",
                                         "1.",
                                         ".5",
                                         "1e",
                                         "1e+",
                                         "0x10",
                                         "1_000",
                                         "'a'",
                                         "\"",
                                         "\"a",
                                         "a",
                                         "\"\\x\"",
                                         "\"\\u12\"",
                                         "\"\\u12g4\"",
                                         "\"\\ud800\"",
                                         "\"\\ud800\\u0041\"",
                                         "\"\\udc00\"",
                                         "\"\n\"",
                                         "\"\t\"",
                                         "\"\x01\"",
                                         "[",
                                         "]",
                                         "[1",
                                         "[1,",
                                         "[1,]",
                                         "[,1]",
                                         "[1 2]",
                                         "{",
                                         "}",
                                         "{\"a\"",
                                         "{\"a\":",
                                         "{\"a\":1",
                                         "{\"a\":1,",
                                         "{\"a\":1,}",
                                         "{a:1}",
                                         "{1:1}",
                                         "{\"a\" 1}",
                                         "{\"a\"::1}",
                                         "1 2",
                                         "[] []",
                                         "{}x",
                                         "// c\n1",
                                         "/* c */1",
                                         "[1]\0"s,
                                         "[1]\0x"s,
                                         "\"\0\""s,
                                         "\0"s,
                                         "\xff",
                                         "\"\xff\"",
                                         "\"\xc0\x80\"",
                                         "\"\xed\xa0\x80\"",
                                         "\"\xf4\x90\x80\x80\"",
                                         "\"\xe2\x82\"",
                                         "\"\xc3\"",
                                         "\xfe\xff\0[\0]"s,
                                         "1e400",
                                         "-1e400",
                                         "[1}",
                                         "{\"a\":1]",
                                         "\xef\xbb"};
    for (const std::string& text : wrong) EXPECT_NE(refusal_of_json(text), "read") << text;
}

TEST(JsonRead, says_line_and_column)
{
    EXPECT_EQ(refusal_of_json("{\n  \"a\": 1,\n  \"ø\": x\n}"),
              "JSON-en kan ikke leses: linje 3, kolonne 8: dette er ikke gyldig JSON.");
    EXPECT_EQ(refusal_of_json("[1,\n2"), "JSON-en kan ikke leses: linje 2, kolonne 2: teksten slutter for tidlig.");
    EXPECT_EQ(refusal_of_json(""), "JSON-en kan ikke leses: linje 1, kolonne 1: teksten slutter for tidlig.");
    EXPECT_EQ(refusal_of_json("\"æ\xff\""), "JSON-en kan ikke leses: linje 1, kolonne 3: dette er ikke UTF-8.");
    EXPECT_EQ(refusal_of_json("[1] 2"), "JSON-en kan ikke leses: linje 1, kolonne 5: dette er ikke gyldig JSON.");
    EXPECT_TRUE(refusal_of_json("[1e999]").ends_with("tallet er for stort.")) << refusal_of_json("[1e999]");
}

TEST(JsonRead, refuses_a_key_that_comes_twice)
{
    EXPECT_EQ(refusal_of_json("{\"a\":1,\n \"a\":2}"),
              "JSON-en kan ikke leses: linje 2, kolonne 4: en nøkkel kan ikke stå to ganger i samme objekt.");
    EXPECT_NE(refusal_of_json(R"({"a":1,"\u0061":2})"), "read");
    EXPECT_NE(refusal_of_json(R"([{"x":{"b":1,"c":2,"b":3}}])"), "read");
    for (const int last : {5, 15, 16, 17, 40}) { // small objects are searched, large ones indexed
        std::string text = "{";
        for (int i = 0; i <= last; ++i) text += "\"k" + std::to_string(i) + "\":0,";
        EXPECT_EQ(refusal_of_json(text + "\"k\":0}"), "read");
        EXPECT_NE(refusal_of_json(text + "\"k0\":0}"), "read");
        EXPECT_NE(refusal_of_json(text + "\"k" + std::to_string(last) + "\":0}"), "read");
    }
}

TEST(JsonRead, keeps_to_its_limits)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(refusal_of_json(nested(32)), "read");
    EXPECT_EQ(refusal_of_json(nested(33)),
              "JSON-en kan ikke leses: linje 1, kolonne 33: mer enn 32 nivåer i hverandre.");
    EXPECT_NE(refusal_of_json(std::string(1 << 19, '[')), "read");
    EXPECT_EQ(refusal_of_json("[1]", {3, 1}), "read");
    EXPECT_EQ(refusal_of_json("[12]", {3, 1}), "JSON-en er for stor: høyst 3 byte.");
    EXPECT_NE(refusal_of_json("[[]]", {10, 1}), "read");
    EXPECT_EQ(refusal_of_json("1", {10, 0}), "read");
}

TEST(JsonRead, an_object_of_many_keys_takes_no_quadratic_time)
{
    std::string text = "{";
    for (int i = 0; i < 70'000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
    text += "\"last\":1}";
    const Json json = parse_json(text);
    EXPECT_EQ(json.members().size(), 70'001u);
}

TEST(JsonRead, keeps_order_and_types)
{
    const Json json = parse_json(R"({"z":1,"a":1.0,"m":"\u00e5\u0000","n":[true,null],"big":18446744073709551615})");
    EXPECT_EQ(json.members()[0].first, "z");
    EXPECT_EQ(json.members()[1].first, "a");
    EXPECT_TRUE(json.find("z")->is_integer());
    EXPECT_FALSE(json.find("a")->is_integer());
    EXPECT_EQ(json.find("a")->number(), 1.0);
    EXPECT_EQ(json.find("m")->string(), "å\0"s);
    EXPECT_TRUE(json.find("n")->items()[0].boolean());
    EXPECT_TRUE(json.find("n")->items()[1].is_null());
    EXPECT_EQ(json.find("big")->number(), 18446744073709551615.0);
    EXPECT_EQ(json.find("none"), nullptr);
    EXPECT_EQ(json.find("z")->find("a"), nullptr);
    EXPECT_EQ(parse_json("-9223372036854775808").integer(), INT64_MIN);
}

TEST(JsonRead, survives_any_change_to_a_text)
{
    std::mt19937 random(5);
    const std::string seed = R"({"a":[1,-2.5e3,"x\u00e5\n😀"],"b":{"c":null,"d":true},"e":"</script>"})";
    for (int i = 0; i < 30'000; ++i) {
        std::string text = seed;
        for (int change = 0; change < 3; ++change) text[random() % text.size()] = static_cast<char>(random() % 256);
        if (refusal_of_json(text) != "read") continue;
        const Json json = parse_json(text);
        ASSERT_EQ(parse_json(to_text(json)), json) << text;
    }
}
