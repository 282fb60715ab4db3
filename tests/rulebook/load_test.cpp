#include "base/problem.h"
#include "books.h"
#include "rulebook/limits.h"

#include <gtest/gtest.h>

#include <random>

using namespace samband;
using namespace samband::rulebook;

namespace {

const std::string head_of_a_book = "name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[[section]]\nprinted = \"1\"\n";
const std::string head_of_a_clause =
    head_of_a_book + "[[section.clause]]\nid = \"c\"\nsays = \"C.\"\nstrength = \"shall\"\n";
const std::string publish = head_of_a_clause + "when.act = \"publish\"\n"; // the next line is line 11

std::string mistake(const std::string& text)
{
    try {
        load_rulebook(text, "bok.toml", samband::rulebook::testing::foundation());
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        return problem.what();
    }
    return "no mistake";
}

void expect_start(const std::string& text, const std::string& start)
{
    EXPECT_EQ(text.substr(0, start.size()), start);
}

} // namespace

TEST(LoadRulebook, TellsFileLineAndKey)
{
    expect_start(mistake(publish + "then.outcom = \"allowed\""), "bok.toml:11: section[1].clause[1].then.outcom ");
    expect_start(mistake(publish + "then.outcome = \"maybe\""),
                 "bok.toml:11: section[1].clause[1].then.outcome «maybe» er ikke et kjent ord. Kjente ord: allowed, "
                 "advised-against, approval, refer, forbidden.");
    expect_start(
        mistake(head_of_a_clause + "when.act = \"publsh\"\nthen.outcome = \"allowed\""),
        "bok.toml:10: section[1].clause[1].when.act «publsh» er ikke et kjent ord. Kjente ord: reply, publish,");
    expect_start(mistake(publish + "when.channel = [\"facebook\", \"myspace\"]\nthen.outcome = \"allowed\""),
                 "bok.toml:11: section[1].clause[1].when.channel[2] «myspace» er ikke et kjent ord.");
    expect_start(mistake(publish + "when.told_staff = \"no\"\nthen.outcome = \"allowed\""),
                 "bok.toml:11: section[1].clause[1].when.told_staff ");
    expect_start(mistake(publish + "then.duties = [\n  { duty = \"sign\" },\n  { duty = \"signs\" },\n]"),
                 "bok.toml:13: section[1].clause[1].then.duties[2].duty «signs»");
    expect_start(mistake("name = \"b\"\nshort = \"B\"\n[[section]]\nprinted = \"1\"\n"), "bok.toml:1: Mangler title.");
    expect_start(mistake("name = \"b\nshort"), "bok.toml:1:");
}

TEST(LoadRulebook, OnlyAShallRefusesRefersOrAsksForApproval)
{
    std::string should = publish;
    should.replace(should.find("\"shall\""), 7, "\"should\"");
    const std::string place = "bok.toml:11: section[1].clause[1].then.outcome ";
    for (const char* effect : {"then.outcome = \"forbidden\"", "then.outcome = \"refer\"\nthen.speakers = \"mayor\"",
                               "then.outcome = \"approval\"\nthen.approval = \"mayor\""}) {
        EXPECT_EQ(mistake(publish + effect), "no mistake");
        expect_start(mistake(should + effect), place);
        EXPECT_NE(mistake(should + effect).find("bare et «skal»"), std::string::npos);
    }
    EXPECT_EQ(mistake(should + "then.outcome = \"advised-against\""), "no mistake");
    expect_start(mistake(publish + "then.outcome = \"advised-against\""), place);
}

TEST(LoadRulebook, WhatIsAskedForNamesSomebody)
{
    expect_start(mistake(publish + "then.outcome = \"approval\""), "bok.toml:11: section[1].clause[1].then.outcome ");
    expect_start(mistake(publish + "then.approval = \"mayor\""), "bok.toml:11: section[1].clause[1].then.approval ");
    expect_start(mistake(publish + "then.outcome = \"refer\""), "bok.toml:11: section[1].clause[1].then.outcome ");
    expect_start(mistake(publish + "when.roles = \"nearest-leader\"\nthen.outcome = \"allowed\""),
                 "bok.toml:11: section[1].clause[1].when.roles kan ikke ha «nearest-leader»");
    expect_start(mistake(publish), "bok.toml:6: section[1].clause[1] mangler then.");
    expect_start(mistake(head_of_a_clause + "then.outcome = \"allowed\""),
                 "bok.toml:6: section[1].clause[1] har «then»");
    expect_start(mistake(head_of_a_clause + "when.channel = \"facebook\"\nthen.outcome = \"allowed\""),
                 "bok.toml:10: section[1].clause[1].when må ha «act»");
}

TEST(LoadRulebook, ADutyTakesItsOwnParametersOnly)
{
    expect_start(mistake(publish + "then.duties = [{ duty = \"use-logo\", to = \"mayor\" }]"),
                 "bok.toml:11: section[1].clause[1].then.duties[1].to hører ikke til plikten «use-logo».");
    expect_start(mistake(publish + "then.duties = [{ duty = \"report\", to = \"boss\" }]"),
                 "bok.toml:11: section[1].clause[1].then.duties[1].to «boss» er ikke et kjent ord. Kjente ord: mayor,");
    expect_start(
        mistake(publish + "then.duties = [{ duty = \"answer\", by = \"soon\" }]"),
        "bok.toml:11: section[1].clause[1].then.duties[1].by «soon» er ikke et kjent ord. Kjente ord: end-of-day,");
}

TEST(LoadRulebook, OnlyTheLawIsReadAfterALocalClause)
{
    expect_start(mistake(head_of_a_clause + "after_local = true"),
                 "bok.toml:10: section[1].clause[1].after_local hører bare til gjeldende lov.");
    EXPECT_EQ(mistake(head_of_a_clause + "after_local = false"), "no mistake");
    std::string law = head_of_a_clause + "after_local = true";
    law.replace(law.find("\"b\""), 3, '"' + samband::rulebook::testing::foundation().law->name + '"');
    EXPECT_EQ(mistake(law), "no mistake");
}

TEST(LoadRulebook, IdsAndSectionsAreUnique)
{
    const std::string again = "[[section.clause]]\nid = \"c\"\nsays = \"D.\"\nstrength = \"may\"\n";
    EXPECT_EQ(mistake(head_of_a_clause + again), "bok.toml:11: section[1].clause[2].id «c» står allerede på linje 7.");
    EXPECT_EQ(mistake(head_of_a_book + "[[section]]\nprinted = \"1\"\n"),
              "bok.toml:7: section[2].printed «b 1» står allerede på linje 5.");
}

TEST(LoadRulebook, ASectionThatRulesNothingSaysWhyAndHasNoClauses)
{
    const std::string why = "[[section]]\nprinted = \"2\"\nrules_nothing = \"Bakgrunn.\"\n";
    EXPECT_EQ(mistake(head_of_a_book + why), "no mistake");
    const std::string clause = "[[section.clause]]\nid = \"c\"\nsays = \"C.\"\nstrength = \"may\"\n";
    expect_start(mistake(head_of_a_book + why + clause),
                 "bok.toml:8: section[2].rules_nothing står sammen med punkter");
}

TEST(LoadRulebook, ADutyNamesAFixedText)
{
    const std::string text =
        "[[text]]\nname = \"thanks\"\nsection = \"1\"\ntitle = \"Takk\"\ntext = \"Takk, {navn}.\"\n";
    const std::string duty = publish + "then.duties = [{ duty = \"use-text\", name = \"thanks\" }]\n";
    const Rulebook book = load_rulebook(duty + text, "bok.toml", samband::rulebook::testing::foundation());
    EXPECT_EQ(book.sections[0].clauses[0].then.duties[0].duty.text, "Takk, {navn}.");
    EXPECT_EQ(book.sections[0].clauses[0].then.duties[0].duty.name, "thanks");
    EXPECT_EQ(mistake(duty), "bok.toml:11: section[1].clause[1].then.duties[1].name «thanks» er ingen fast tekst. "
                             "Faste tekster: ingen.");
    EXPECT_EQ(mistake(publish + "then.duties = [{ duty = \"use-text\" }]\n"),
              "bok.toml:11: section[1].clause[1].then.duties[1] må ha «name» eller «text».");
    EXPECT_EQ(mistake(duty + text + text), "bok.toml:18: text[2].name «thanks» står allerede på linje 13.");
    std::string elsewhere = text;
    elsewhere.replace(elsewhere.find("\"1\""), 3, "\"9\"");
    EXPECT_EQ(mistake(duty + elsewhere), "bok.toml:14: text[1].section «9» er ikke et avsnitt her.");
}

TEST(LoadRulebook, OnlyTheStarterFillsForOthers)
{
    expect_start(mistake(publish + "fills = true\nthen.outcome = \"allowed\""),
                 "bok.toml:11: section[1].clause[1].fills hører bare til startreglementet.");
}

TEST(LoadRulebook, HoldsAStrangersTextToLimits)
{
    expect_start(mistake(std::string(limits::rulebook_bytes + 1, '#')), "bok.toml: reglementet er for stort");
    const std::string long_text(limits::text_characters + 1, 'a');
    expect_start(
        mistake(head_of_a_book + "[[section.clause]]\nid = \"c\"\nsays = \"" + long_text + "\"\nstrength = \"may\"\n"),
        "bok.toml:8: section[1].clause[1].says er lengre enn 2000 tegn.");
    expect_start(mistake(head_of_a_book + "[[section.clause]]\nid = \" \"\nsays = \"C.\"\nstrength = \"may\"\n"),
                 "bok.toml:7: section[1].clause[1].id skal ikke være tom.");
}

TEST(LoadRulebook, TitlesAreData)
{
    const Rulebook book = load_rulebook("name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[titles]\nchief-executive = { "
                                        "name = \"rektor\", definite = \"rektor\", "
                                        "printed = \"direktør\" }\n[[section]]\nprinted = \"1\"\n",
                                        "bok.toml", samband::rulebook::testing::foundation());
    EXPECT_EQ(title_of(book, Role::chief_executive).name, "rektor");
    EXPECT_EQ(title_of(book, Role::chief_executive).printed, "direktør");
    EXPECT_EQ(title_of(book, Role::mayor).definite, "ordføreren");
}

TEST(LoadRulebook, KnowsWhichTextItIs)
{
    // printf '' | sha256sum
    EXPECT_EQ(rulebook_hash(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(samband::rulebook::testing::book("loten").hash,
              rulebook_hash(samband::rulebook::testing::text_of(samband::rulebook::testing::book_path("loten"))));
}

TEST(LoadRulebook, AnswersAnyTextWithABookOrAMistake)
{
    std::mt19937 random(11);
    const std::string text = samband::rulebook::testing::text_of(samband::rulebook::testing::book_path("saltdal"));
    const auto below = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    for (int i = 0; i < 300; ++i) {
        std::string broken = text;
        switch (below(3)) {
        case 0:
            broken[below(broken.size())] = static_cast<char>(below(256));
            break;
        case 1:
            broken.erase(below(broken.size()), below(200));
            break;
        case 2:
            broken.insert(below(broken.size()), broken.substr(below(broken.size()), below(100)));
            break;
        }
        const std::string said = mistake(broken);
        EXPECT_TRUE(said == "no mistake" || said.starts_with("bok.toml:")) << said;
    }
}
