#include "main/check_command.h"
#include "rulebook/books.h"

#include <gtest/gtest.h>

using namespace samband;
using main::check_command;
using main::CheckOptions;

namespace {

struct Answer {
    int code;
    std::string out;
    std::string err;
};
Answer checked(CheckOptions options, std::string_view text)
{
    Answer answer{0, "", ""};
    options.file = "utkast.md";
    answer.code = check_command(options, text, answer.out, answer.err);
    return answer;
}
CheckOptions as_json()
{
    CheckOptions options;
    options.form = main::CheckForm::json;
    return options;
}

constexpr std::string_view water = R"(+++
title = "Vannet stenges i Sentrumsvegen tirsdag"
language = "nb"
channels = ["website", "facebook", "sms"]
touches_staff = true
told_staff = false
author_roles = ["communications-officer"]
[[pictures]]
file = "grofta.jpg"
alt = "To arbeidere ved en åpen grøft"
kind = "situation"
people = [ { age = 34, consent = true } ]
+++
Vi stenger vannet i **Sentrumsvegen** tirsdag kl. 10.
)";

TEST(CheckCommand, a_clean_draft_passes)
{
    const Answer answer = checked(as_json(), water);
    ASSERT_EQ(answer.code, 0) << answer.out << answer.err;
    const Json json = parse_json(answer.out);
    EXPECT_EQ(json.find("findings")->items().size(), 0u) << answer.out;
    EXPECT_EQ(json.find("reading")->find("words")->integer(), 8);
    EXPECT_EQ(json.find("variants")->find("sms")->find("encoding")->string(), "gsm7");
    EXPECT_EQ(json.find("ruling"), nullptr);
}

TEST(CheckCommand, a_stop_tells_bytes_in_the_body_and_fails)
{
    const std::string text = std::string(water) + "Ring Kari, 130972 48022.\n";
    const Answer answer = checked(as_json(), text);
    EXPECT_EQ(answer.code, 1);
    EXPECT_TRUE(answer.err.empty());
    const Json json = parse_json(answer.out);
    const Json& finding = json.find("findings")->items().at(0);
    EXPECT_EQ(finding.find("check")->string(), "national-id");
    EXPECT_EQ(finding.find("level")->string(), "stop");
    EXPECT_EQ(finding.find("excerpt")->string(), "•••••• •••••");
    const std::string body = text.substr(text.rfind("+++\n") + 4);
    const auto start = static_cast<std::size_t>(finding.find("start")->integer());
    EXPECT_EQ(body.substr(start, static_cast<std::size_t>(finding.find("end")->integer()) - start), "130972 48022");
    EXPECT_EQ(finding.find("because")->items().at(0).find("section")->string(), "§ 7");
    EXPECT_EQ(answer.out.find("48022"), std::string::npos);
}

TEST(CheckCommand, tells_a_person_line_and_column)
{
    const Answer answer = checked({}, "+++\n+++\nEn linje.\nSå [dette](javascript:x).\n");
    EXPECT_EQ(answer.code, 1);
    EXPECT_NE(answer.out.find("utkast.md:4:4: ✖ Lenken bruker «javascript:»"), std::string::npos) << answer.out;
}

TEST(CheckCommand, what_cannot_be_read_is_told_with_its_place_and_nothing_else)
{
    const std::pair<std::string, std::string> wrong[] = {
        {"+++\ntitle = \"a\"\nfarge = 1\n+++\n", "utkast.md:3:"},
        {"+++\ntitle = \"a\nchannels = []\n+++\n", "utkast.md:2:"},
        {"+++\nlanguage = \"da\"\n+++\n", "utkast.md:2:"},
        {"+++\ntitle = 1\n+++\n", "utkast.md:2:"},
        {"+++\ntitle = \"a\"\n", "utkast.md:1:1:"},
        {"linje\ntekst \xFF", "utkast.md:2:7:"},
        {"+++\n[[pictures]]\nalt = \"a\"\n+++\n", "utkast.md:2:"},
        {std::string(200 * 1024, 'a'), "utkast.md:"},
    };
    for (const auto& [text, place] : wrong) {
        const Answer answer = checked(as_json(), text);
        EXPECT_EQ(answer.code, 2) << place;
        EXPECT_EQ(answer.out, "");
        EXPECT_TRUE(answer.err.starts_with(place)) << answer.err;
    }
}

TEST(CheckCommand, the_command_line_gives_what_the_head_leaves_out)
{
    CheckOptions options = as_json();
    options.channels = {"bluesky"};
    options.language = language::Tongue::nn;
    const Answer plain = checked(options, "Rådmannen kjem.\n");
    const Json json = parse_json(plain.out);
    EXPECT_NE(json.find("variants")->find("bluesky"), nullptr);
    EXPECT_EQ(json.find("findings")->items().at(0).find("says")->string(), "«Rådmannen» har fått nytt namn.");
    EXPECT_EQ(parse_json(checked(options, water).out).find("variants")->find("bluesky"), nullptr);
}

TEST(CheckCommand, asks_the_rule_book_about_publishing)
{
    CheckOptions options = as_json();
    options.book = &rulebook::testing::book("loten");
    options.at = from_rfc3339("2026-11-20T10:00:00+01:00");
    const Answer answer = checked(options, water);
    const Json json = parse_json(answer.out);
    ASSERT_NE(json.find("ruling"), nullptr);
    EXPECT_FALSE(json.find("ruling")->find("because")->items().empty());
    EXPECT_TRUE(answer.code == 0 || json.find("ruling")->find("outcome")->string() == "refer") << answer.out;

    const Answer nobody = checked(options, "Vi åpner badet lørdag.\n");
    EXPECT_EQ(nobody.code, 0) << nobody.out;
    options.channels = {"brevdue"};
    EXPECT_EQ(checked(options, "Vi åpner badet lørdag.\n").code, 2);
}

TEST(CheckCommand, shows_the_line_with_a_caret_and_hides_numbers_in_it)
{
    const Answer answer = checked({}, "+++\n+++\nPå é 130972 48022 og [dette](javascript:x).\n");
    EXPECT_NE(answer.out.find("    3 | På é •••••• ••••• og [dette](javascript:x).\n"
                              "      |      ^~~~~~~~~~~~\n"),
              std::string::npos)
        << answer.out;
    EXPECT_EQ(answer.out.find("48022"), std::string::npos);
    EXPECT_EQ(answer.out.find('\x1b'), std::string::npos);
    CheckOptions options;
    options.colours = true;
    EXPECT_NE(checked(options, "[dette](javascript:x)").out.find("\x1b[1;31m✖"), std::string::npos);
}

const std::vector<main::CheckedText> three = {{"a.md", "Vi åpner badet lørdag.\n", {}},
                                              {"mappe/å b.md", "Kari, 130972 48022.\n", {}},
                                              {"c.md", {}, "c.md finnes ikke eller kan ikke leses."}};

Answer checked_many(const CheckOptions& options, const std::vector<main::CheckedText>& texts)
{
    Answer answer{0, "", ""};
    answer.code = check_command(options, texts, answer.out, answer.err);
    return answer;
}

TEST(CheckCommand, many_files_are_answered_each_and_the_worst_decides)
{
    const Answer all = checked_many(as_json(), three);
    EXPECT_EQ(all.code, 2);
    EXPECT_EQ(all.err, "c.md finnes ikke eller kan ikke leses.\n");
    const Json json = parse_json(all.out);
    ASSERT_EQ(json.find("files")->items().size(), 2u);
    EXPECT_EQ(json.find("files")->items()[1].find("file")->string(), "mappe/å b.md");
    EXPECT_EQ(checked_many(as_json(), {three[0], three[1]}).code, 1);
    EXPECT_EQ(checked_many(as_json(), {three[0], three[0]}).code, 0);
    EXPECT_NE(checked_many({}, {three[0], three[1]}).out.find("\nmappe/å b.md\n"), std::string::npos);
}

TEST(CheckCommand, sarif_has_the_shape_that_readers_of_it_want)
{
    CheckOptions options;
    options.form = main::CheckForm::sarif;
    const Answer answer = checked_many(options, three);
    EXPECT_EQ(answer.out.find("48022"), std::string::npos);
    const Json json = parse_json(answer.out);
    EXPECT_EQ(json.find("version")->string(), "2.1.0");
    const Json& run = json.find("runs")->items().at(0);
    const Json& driver = *run.find("tool")->find("driver");
    EXPECT_EQ(driver.find("name")->string(), "samband");
    std::set<std::string> rules;
    for (const Json& rule : driver.find("rules")->items()) rules.insert(rule.find("id")->string());
    EXPECT_EQ(rules.size(), driver.find("rules")->items().size());
    EXPECT_EQ(run.find("invocations")->items().at(0).find("toolExecutionNotifications")->items().size(), 1u);
    ASSERT_FALSE(run.find("results")->items().empty());
    for (const Json& result : run.find("results")->items()) {
        EXPECT_TRUE(rules.contains(result.find("ruleId")->string()));
        EXPECT_FALSE(result.find("message")->find("text")->string().empty());
        const std::string& level = result.find("level")->string();
        EXPECT_TRUE(level == "error" || level == "warning" || level == "note") << level;
        ASSERT_EQ(result.find("locations")->items().size(), 1u);
    }
    const Json* stop = nullptr;
    for (const Json& result : run.find("results")->items())
        if (result.find("ruleId")->string() == "national-id") stop = &result;
    ASSERT_NE(stop, nullptr);
    EXPECT_EQ(stop->find("level")->string(), "error");
    const Json& place = *stop->find("locations")->items()[0].find("physicalLocation");
    EXPECT_EQ(place.find("artifactLocation")->find("uri")->string(), "mappe/%C3%A5%20b.md");
    EXPECT_EQ(place.find("region")->find("startLine")->integer(), 1);
    EXPECT_EQ(place.find("region")->find("startColumn")->integer(), 7);
    EXPECT_EQ(place.find("region")->find("endColumn")->integer(), 19);
}

std::string levels_by(std::string_view check, std::string_view book, std::string_view text)
{
    CheckOptions options = as_json();
    options.book = &rulebook::testing::book(std::string(book));
    options.at = from_rfc3339("2026-11-20T10:00:00+01:00");
    const Answer answer = checked(options, text);
    std::string told;
    const Json json = parse_json(answer.out);
    for (const Json& finding : json.find("findings")->items())
        if (finding.find("check")->string() == check)
            told += finding.find("level")->string() + " " +
                    finding.find("because")->items().back().find("source")->string() + " ";
    return told;
}

TEST(CheckCommand, the_rule_book_demands_links_consent_and_that_staff_know)
{
    EXPECT_EQ(levels_by("link-missing", "loten", "+++\nchannels = [\"facebook\"]\n+++\nBadet åpner.\n"), "stop loten ");
    EXPECT_NE(levels_by("internal-first", "loten",
                        "+++\ntitle = \"Nye vakter\"\nchannels = [\"website\"]\ntouches_staff = true\n"
                        "told_staff = false\n+++\nVi får nye vakter.\n"),
              "");
    const std::string picture = "+++\nchannels = [\"facebook\", \"website\"]\n[[pictures]]\nfile = \"a.jpg\"\n"
                                "alt = \"Folk på tur\"\nkind = \"situation\"\npeople = [ { age = 40 } ]\n+++\nTur.\n";
    EXPECT_EQ(levels_by("consent", "loten", picture), "stop loten ");
    EXPECT_EQ(parse_json(checked(as_json(), picture).out).find("findings")->items().size(), 0u);
}

} // namespace
