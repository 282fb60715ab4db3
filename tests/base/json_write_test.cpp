#include "base/json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace samband;
using namespace std::string_literals;

TEST(JsonWrite, writes_one_line)
{
    const Json json = Json::object(
        {{"id", 7}, {"name", "Løten"}, {"tags", Json::Array{"a", nullptr, true}}, {"none", Json::object()}});
    EXPECT_EQ(to_text(json), R"({"id":7,"name":"Løten","tags":["a",null,true],"none":{}})");
}

TEST(JsonWrite, indents_by_two)
{
    const Json json = Json::object({{"a", Json::Array{1, Json::object({{"b", Json::array()}})}}});
    EXPECT_EQ(to_text(json, true), "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ]\n}");
    EXPECT_EQ(parse_json(to_text(json, true)), json);
}

TEST(JsonWrite, escapes_what_would_break_out)
{
    EXPECT_EQ(to_text("</script><!--<script>"), R"("<\/script>\u003c!--<script>")");
    EXPECT_EQ(to_text("a<b, 1</2 <"), R"("a<b, 1<\/2 <")");
    EXPECT_EQ(to_text("\"\\\n\r\t\b\f\x01\x1f\x7f"), R"("\"\\\n\r\t\b\f\u0001\u001f\u007f")");
    EXPECT_EQ(to_text("\0"s), R"("\u0000")");
    EXPECT_EQ(to_text(Json::object({{"</a\"", 1}})), R"({"<\/a\"":1})");
}

TEST(JsonWrite, numbers_keep_value_and_type)
{
    EXPECT_EQ(to_text(1.0), "1.0");
    EXPECT_EQ(to_text(0.1), "0.1");
    EXPECT_EQ(to_text(-0.0), "-0.0");
    EXPECT_EQ(to_text(INT64_MIN), "-9223372036854775808");
    EXPECT_EQ(to_text(std::nan("")), "null");
    EXPECT_EQ(to_text(HUGE_VAL), "null");
    for (const double number : {1e300, 5e-324, 1.7976931348623157e308, 123456789.125, 1e21, -1e-7})
        EXPECT_EQ(parse_json(to_text(number)), Json(number)) << to_text(number);
}

TEST(Json, builds_and_changes)
{
    Json json;
    json["a"] = 1;
    json["b"].push("x");
    json["b"].push(2);
    json["a"] = "again";
    EXPECT_EQ(to_text(json), R"({"a":"again","b":["x",2]})");
    EXPECT_EQ(Json(std::size_t{3}), Json(3));
    EXPECT_NE(Json(3), Json(3.0));
    EXPECT_EQ(Json(3).number(), 3.0);
    EXPECT_TRUE(Json(false).is_bool());
    static_assert(!std::is_convertible_v<int*, Json>, "a pointer is not true");
}

TEST(JsonDeathTest, asking_for_another_type_is_a_bug)
{
    EXPECT_DEATH(Json(1).string(), "another type");
    EXPECT_DEATH(Json("x").push(1), "another type");
    EXPECT_DEATH(Json(true).integer(), "another type");
}

static std::string any_text(std::mt19937& random)
{
    static const std::vector<std::string> pieces{"a",  "å",   "😀",      "\"",   "\\", "</", "<!",
                                                 "\n", "\0"s, "\u2028", "\x1f", "/",  " "};
    std::string text;
    for (auto n = random() % 6; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

static Json any_json(std::mt19937& random, int depth)
{
    const auto kind = random() % (depth > 0 ? 7 : 5);
    if (kind == 0) return nullptr;
    if (kind == 1) return random() % 2 == 0;
    if (kind == 2) return static_cast<std::int64_t>(random()) << random() % 32;
    if (kind == 3) return std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 1000) - 500);
    if (kind == 4) return any_text(random);
    Json made = kind == 5 ? Json::array() : Json::object();
    for (auto n = random() % 5; n > 0; --n) {
        if (kind == 5)
            made.push(any_json(random, depth - 1));
        else
            made[any_text(random)] = any_json(random, depth - 1);
    }
    return made;
}

TEST(Json, what_is_written_is_read_the_same)
{
    std::mt19937 random(6);
    for (int i = 0; i < 5000; ++i) {
        const Json json = any_json(random, 5);
        const std::string text = to_text(json, i % 2 == 0);
        ASSERT_EQ(parse_json(text), json) << text;
        ASSERT_EQ(text.find("</"), std::string::npos);
        ASSERT_EQ(text.find("<!"), std::string::npos);
    }
}
