#include "base/text.h"
#include "main/check_command.h"
#include "rulebook/books.h"

#include <gtest/gtest.h>

#include <map>

using namespace samband;

/// What `samband check --sarif` writes, held against SARIF 2.1.0 (OASIS, sections 3.13 to 3.58), object by object.
namespace {

/// How a property's value looks: "text", "flag", "count" (an integer from 1), "uri" (a reference), "level", an object
/// by its name, or a list of such ("[run]").
struct Property {
    std::string_view shape;
    bool required = false;
};
using Shape = std::map<std::string_view, Property>;

const std::map<std::string_view, Shape>& sarif_shapes()
{
    static const std::map<std::string_view, Shape> shapes = {
        {"sarifLog", {{"$schema", {"uri"}}, {"version", {"text", true}}, {"runs", {"[run]", true}}}},
        {"run",
         {{"tool", {"tool", true}},
          {"columnKind", {"text"}},
          {"invocations", {"[invocation]"}},
          {"results", {"[result]"}}}},
        {"tool", {{"driver", {"toolComponent", true}}}},
        {"toolComponent", {{"name", {"text", true}}, {"rules", {"[reportingDescriptor]"}}}},
        {"reportingDescriptor", {{"id", {"text", true}}, {"defaultConfiguration", {"reportingConfiguration"}}}},
        {"reportingConfiguration", {{"level", {"level"}}}},
        {"invocation", {{"executionSuccessful", {"flag", true}}, {"toolExecutionNotifications", {"[notification]"}}}},
        {"notification", {{"level", {"level"}}, {"message", {"message", true}}}},
        {"message", {{"text", {"text", true}}}},
        {"result",
         {{"ruleId", {"text"}}, {"level", {"level"}}, {"message", {"message", true}}, {"locations", {"[location]"}}}},
        {"location", {{"physicalLocation", {"physicalLocation"}}}},
        {"physicalLocation", {{"artifactLocation", {"artifactLocation", true}}, {"region", {"region"}}}},
        {"artifactLocation", {{"uri", {"uri", true}}}},
        {"region",
         {{"startLine", {"count", true}},
          {"startColumn", {"count"}},
          {"endLine", {"count"}},
          {"endColumn", {"count"}}}},
    };
    return shapes;
}

bool is_uri_reference(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && (i + 2 >= text.size() || !std::isxdigit(static_cast<unsigned char>(text[i + 1])))) return false;
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80;
        if (!plain && std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) == std::string_view::npos) return false;
    }
    return !text.empty();
}

std::string fault_of(const Json& value, std::string_view shape);

std::string fault_of_object(const Json& value, const Shape& shape)
{
    if (!value.is_object()) return " is no object";
    for (const auto& [name, property] : shape)
        if (property.required && !value.find(name)) return "." + std::string(name) + " is missing";
    for (const auto& [name, member] : value.members()) {
        const auto known = shape.find(name);
        if (known == shape.end()) return "." + name + " is no property of SARIF";
        const std::string fault = fault_of(member, known->second.shape);
        if (!fault.empty()) return "." + name + fault;
    }
    return {};
}

/// Where it differs from the shape, and how; empty where it does not.
std::string fault_of(const Json& value, std::string_view shape)
{
    if (shape.starts_with('[')) {
        if (!value.is_array()) return " is no list";
        for (const Json& item : value.items()) {
            const std::string fault = fault_of(item, shape.substr(1, shape.size() - 2));
            if (!fault.empty()) return "[]" + fault;
        }
        return {};
    }
    if (shape == "flag") return value.is_bool() ? "" : " is no boolean";
    if (shape == "count") return value.is_integer() && value.integer() >= 1 ? "" : " is no integer from 1";
    if (const auto object = sarif_shapes().find(shape); object != sarif_shapes().end())
        return fault_of_object(value, object->second);
    if (!value.is_string()) return " is no string";
    if (shape == "uri") return is_uri_reference(value.string()) ? "" : " is no URI reference";
    const std::set<std::string> levels = {"none", "note", "warning", "error"};
    if (shape == "level") return levels.contains(value.string()) ? "" : " is no level";
    return is_utf8(value.string()) && !value.string().empty() ? "" : " is empty";
}

Json sarif_over(const std::vector<main::CheckedText>& texts)
{
    main::CheckOptions options;
    options.form = main::CheckForm::sarif;
    options.book = &rulebook::testing::book("saltdal");
    options.at = from_rfc3339("2026-11-20T10:00:00+01:00");
    std::string out;
    std::string err;
    check_command(options, texts, out, err);
    return parse_json(out);
}

const std::vector<main::CheckedText> many = {
    {"-", "Barnet har 130972 48022. Vi skriver vedrørende vannet, Marit Bråten.\n", {}},
    {"mappe/å b#?.md",
     "+++\ntitle = \"Elevens side\"\nauthor_roles = [\"pupil\"]\nchannels = [\"website\", \"sms\"]\n[[pictures]]\n"
     "file = \"a.jpg\"\nalt = \"\"\n+++\n[klikk her](javascript:x) ⛏️\n\n| | |\n|-|-|\n| a | b |\n",
     {}},
    {"tom.md", "", {}},
    {"borte.md", {}, "borte.md: Filen finnes ikke."},
    {"feil.md", "+++\nnoe = \n+++\n", {}},
};

TEST(CheckSarif, HasNothingThatTheStandardHasNotAndAllThatItAsksFor)
{
    const Json log = sarif_over(many);
    EXPECT_EQ(fault_of(log, "sarifLog"), "");
    EXPECT_EQ(log.find("version")->string(), "2.1.0") << "the only one that the schema knows";
    const Json& run = log.find("runs")->items().at(0);
    EXPECT_EQ(run.find("columnKind")->string(), "unicodeCodePoints");
    EXPECT_GT(run.find("results")->items().size(), 6U);
    EXPECT_FALSE(run.find("invocations")->items().at(0).find("executionSuccessful")->boolean());
}

TEST(CheckSarif, EndsEachRegionBehindItsStart)
{
    const Json log = sarif_over(many);
    int regions = 0;
    for (const Json& result : log.find("runs")->items()[0].find("results")->items()) {
        const Json* region = result.find("locations")->items()[0].find("physicalLocation")->find("region");
        if (!region) continue;
        ++regions;
        const auto number = [&](std::string_view name) { return region->find(name)->integer(); };
        EXPECT_TRUE(number("endLine") > number("startLine") ||
                    (number("endLine") == number("startLine") && number("endColumn") >= number("startColumn")));
    }
    EXPECT_GT(regions, 3);
}

TEST(CheckSarif, IsALogWithoutResultsWhereNothingWasFound)
{
    const Json log = sarif_over({});
    EXPECT_EQ(fault_of(log, "sarifLog"), "");
    EXPECT_TRUE(log.find("runs")->items()[0].find("results")->items().empty());
    EXPECT_TRUE(log.find("runs")->items()[0].find("invocations")->items()[0].find("executionSuccessful")->boolean());
}

TEST(CheckSarif, IsHeldByATestThatFindsFaults)
{
    EXPECT_EQ(fault_of(parse_json(R"({"version":"2.1.0"})"), "sarifLog"), ".runs is missing");
    EXPECT_EQ(fault_of(parse_json(R"({"startLine":0})"), "region"), ".startLine is no integer from 1");
    EXPECT_EQ(fault_of(parse_json(R"({"uri":"å b.md"})"), "artifactLocation"), ".uri is no URI reference");
    EXPECT_EQ(fault_of(parse_json(R"({"text":"x","says":"y"})"), "message"), ".says is no property of SARIF");
    EXPECT_EQ(fault_of(parse_json(R"({"level":"stop"})"), "reportingConfiguration"), ".level is no level");
}

} // namespace
