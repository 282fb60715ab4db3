#include "books.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::rulebook;
using samband::rulebook::testing::ask;

namespace {

/// A rule book of one section, on a law of one section, without a starter.
Rulebook small_book(const std::string& clauses, const std::string& law = "")
{
    const std::string head =
        "name = \"prøve\"\nshort = \"Prøve\"\ntitle = \"Prøvereglement\"\n[[section]]\nprinted = \"1\"\n";
    const std::string law_head =
        "name = \"law\"\nshort = \"Lov\"\ntitle = \"Lov\"\n[[section]]\nsource = \"loven\"\nprinted = \"§ 1\"\n";
    const auto law_book = std::make_shared<Rulebook>(load_rulebook(law_head + law, "law.toml", {}));
    return load_rulebook(head + clauses, "prøve.toml", {law_book, nullptr});
}

std::string clause(const std::string& id, const std::string& strength, const std::string& rest)
{
    return "[[section.clause]]\nid = \"" + id + "\"\nsays = \"" + id + "\"\nstrength = \"" + strength + "\"\n" + rest +
           "\n";
}

Ruling ask_small(const Rulebook& book, const std::string& question)
{
    return rule(book, read_question(parse_json(question)));
}

} // namespace

TEST(Rule, AnswersInTheFrozenForm)
{
    const Ruling ruling = ask("loten", R"({"act":"publish","roles":["unit-leader"],"channel":"intranet"})");
    EXPECT_EQ(
        to_text(to_json(ruling)),
        R"({"outcome":"allowed","approval":[],"consult":[],"inform":[],"speakers":[],)"
        R"("duties":[{"duty":"use-logo"},{"duty":"permission","from":"those-named"}],)"
        R"("because":[{"source":"loten","section":"2.4","says":"Alle virksomheter skal bruke intranettet til å )"
        R"(informere om stort og smått.","strength":"shall"},{"source":"loten","section":"3.1.5",)"
        R"("says":"Kommunens profilhåndbok skal følges.","strength":"shall"},{"source":"loten","section":"4.2",)"
        R"("says":"Folk kan kjennes igjen også i en anonymisert historie; ikke omtal noen uten at de vet om det.",)"
        R"("strength":"should"}]})");
}

TEST(Rule, SaysSoWhereNoClauseAnswers)
{
    const Rulebook alone =
        load_rulebook("name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[[section]]\nprinted = \"1\"\n", "bok.toml", {});
    const Ruling ruling =
        rule(alone, read_question(parse_json(R"({"act":"connect-privately","roles":["teacher"],"relation":"pupil"})")));
    EXPECT_FALSE(ruling.has_clause());
    EXPECT_EQ(ruling.outcome, Outcome::refer);
    EXPECT_EQ(ruling.speakers, std::vector<Role>{Role::communications_officer});
    ASSERT_EQ(ruling.because.size(), 1u);
    EXPECT_EQ(ruling.because[0].source, "samband");
    EXPECT_EQ(ruling.because[0].section, "ingen regel");
    EXPECT_EQ(ruling.because[0].strength, Strength::should);
}

TEST(Rule, AnswersForASilentDocumentAndSaysWhose)
{
    const Ruling ruling = ask("klabu", R"({"act":"publish","roles":["employee"],"channel":"website"})");
    ASSERT_EQ(ruling.outcome, Outcome::approval);
    EXPECT_TRUE(ruling.because[0].by_default);
    EXPECT_EQ(ruling.because[0].source, "starter");
    EXPECT_FALSE(ask("starter", R"({"act":"publish","roles":["employee"]})").because[0].by_default);
}

TEST(Rule, ADefaultAddsNoDutyThatADocumentHasNotAskedFor)
{
    const Ruling ruling =
        ask("saltdal", R"({"act":"publish","roles":["unit-leader"],"channel":"website","touches_staff":true})");
    EXPECT_EQ(ruling.duty(DutyKind::tell_staff_first), nullptr);
    EXPECT_EQ(ruling.duty(DutyKind::follow_up), nullptr);
}

TEST(Rule, AMunicipalityMayHoldAPostUntilStaffAreTold)
{
    const Rulebook book =
        small_book(clause("who", "may", "when.act = \"publish\"\nthen.outcome = \"allowed\"") +
                   clause("hold", "shall",
                          "when.act = \"publish\"\nwhen.touches_staff = true\nwhen.told_staff = false\n"
                          "then.outcome = \"refer\"\nthen.duties = [{ duty = \"tell-staff-first\" }]"));
    const Ruling held = ask_small(book, R"({"act":"publish","touches_staff":true})");
    EXPECT_EQ(held.outcome, Outcome::refer);
    ASSERT_NE(held.duty(DutyKind::tell_staff_first), nullptr);
    EXPECT_EQ(held.duty(DutyKind::tell_staff_first)->strength, Strength::shall);
    EXPECT_EQ(ask_small(book, R"({"act":"publish","touches_staff":true,"told_staff":true})").outcome, Outcome::allowed);
}

TEST(Rule, TheLawWinsAndBothAreCited)
{
    const Rulebook book = small_book(clause("local", "may", "when.act = \"publish\"\nthen.outcome = \"allowed\""),
                                     clause("law", "shall", "when.act = \"publish\"\nthen.outcome = \"forbidden\""));
    const Ruling ruling = ask_small(book, R"({"act":"publish"})");
    EXPECT_EQ(ruling.outcome, Outcome::forbidden);
    ASSERT_EQ(ruling.because.size(), 2u);
    EXPECT_EQ(ruling.because[0].source, "loven");
    EXPECT_EQ(ruling.because[1].source, "prøve");
}

TEST(Rule, TheLawsDutyStandsAboveTheLocalOneOfItsKind)
{
    const Rulebook book = small_book(
        clause("local", "shall",
               "when.act = \"publish\"\nthen.outcome = \"allowed\"\nthen.duties = [{ duty = \"sign\", as = "
               "\"first-name\" }]"),
        clause("law", "shall", "when.act = \"publish\"\nthen.duties = [{ duty = \"sign\", as = \"none\" }]"));
    const Ruling ruling = ask_small(book, R"({"act":"publish"})");
    ASSERT_EQ(ruling.duties.size(), 1u);
    EXPECT_EQ(ruling.duties[0].as, SignAs::none);
    EXPECT_EQ(ruling.because.size(), 2u);
}

TEST(Rule, PrivateSpeechIsNeverForbiddenByALocalClause)
{
    const std::string bar = "when.act = \"speak-privately\"\nthen.outcome = \"forbidden\"";
    const Ruling local = ask_small(small_book(clause("bar", "shall", bar)), R"({"act":"speak-privately"})");
    EXPECT_EQ(local.outcome, Outcome::advised_against);
    EXPECT_EQ(local.because[0].clause, "bar");

    const std::string speech = clause("speech", "shall", "when.act = \"speak-privately\"\nthen.outcome = \"allowed\"");
    const Ruling both = ask_small(small_book(clause("bar", "shall", bar), speech), R"({"act":"speak-privately"})");
    EXPECT_EQ(both.outcome, Outcome::advised_against);
    EXPECT_EQ(both.because.size(), 2u);

    const Ruling law = ask_small(small_book("", clause("secret", "shall", bar)), R"({"act":"speak-privately"})");
    EXPECT_EQ(law.outcome, Outcome::forbidden);
}

TEST(Rule, TheLawOfTheDayDecides)
{
    const Rulebook book = small_book(
        clause("before", "shall", "until = 2025-12-31\nwhen.act = \"publish\"\nthen.outcome = \"forbidden\"") +
        clause("after", "shall", "from = 2026-01-01\nwhen.act = \"publish\"\nthen.outcome = \"allowed\""));
    EXPECT_EQ(ask_small(book, R"({"act":"publish","at":"2025-12-31T23:59:59+01:00"})").outcome, Outcome::forbidden);
    EXPECT_EQ(ask_small(book, R"({"act":"publish","at":"2026-01-01T00:00:00+01:00"})").outcome, Outcome::allowed);
    EXPECT_EQ(ask_small(book, R"({"act":"publish"})").outcome, Outcome::allowed);
}

TEST(Rule, ReckonsDeadlinesFromTheMessage)
{
    const Rulebook book = small_book(clause("answer", "shall",
                                            "when.act = \"reply\"\nthen.outcome = \"allowed\"\nthen.duties = [{ duty = "
                                            "\"answer\", level = \"must\", by = \"end-of-day\" }]"));
    const Ruling ruling =
        ask_small(book, R"({"act":"reply","at":"2026-11-20T10:00:00+01:00","received":"2026-11-18T23:30:00+01:00"})");
    EXPECT_EQ(to_text(*to_json(ruling).find("duties")),
              R"([{"duty":"answer","level":"must","by":"2026-11-18T23:59:59+01:00"}])");
    EXPECT_FALSE(ask_small(book, R"({"act":"reply"})").duties[0].by);
}

TEST(Rule, JoinsDutiesOfOneKindToTheStricter)
{
    const Rulebook book = small_book(
        clause("one", "should",
               "when.act = \"reply\"\nthen.outcome = \"allowed\"\nthen.duties = [{ duty = \"answer\", level = \"may\", "
               "within = \"reasonable\" }]") +
        clause("two", "shall",
               "when.act = \"reply\"\nthen.duties = [{ duty = \"answer\", level = \"must\", within = \"same-day\" }]"));
    const Ruling ruling = ask_small(book, R"({"act":"reply"})");
    ASSERT_EQ(ruling.duties.size(), 1u);
    EXPECT_EQ(ruling.duties[0].level, Level::must);
    EXPECT_EQ(ruling.duties[0].within, Within::same_day);
    EXPECT_EQ(ruling.duties[0].strength, Strength::shall);
}
