#include "rulebook/coverage.h"

#include "books.h"
#include "rulebook/describe.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::rulebook;
using namespace samband::rulebook::testing;

namespace {

const std::string book_with_gaps = R"(name = "b"
short = "B"
title = "Bok"
[[section]]
printed = "1"
rules_nothing = "Innledning."
[[section]]
printed = "2"
title = "Privat"
[[section.clause]]
id = "no-letters"
says = "Ansatte skal ikke skrive leserbrev om kommunen."
strength = "shall"
when.act = ["answer-letter", "speak-privately"]
then.outcome = "forbidden"
overridden_by = { source = "Grunnloven", section = "§ 100", why = "et reglement kan ikke forby ytringer alene" }
[[section]]
printed = "3"
title = "Glemt"
)";

Rulebook read_with_gaps(const std::string& text)
{
    return load_rulebook(text, "bok.toml", foundation());
}

} // namespace

TEST(Coverage, NamesEverySectionAndWhatWasForgotten)
{
    const Rulebook gaps = read_with_gaps(book_with_gaps);
    EXPECT_EQ(coverage_in_words(gaps),
              "B: Bok\n\n1\n    regulerer ingenting: Innledning.\n"
              "2 Privat\n    no-letters [skal] Ansatte skal ikke skrive leserbrev om kommunen.\n"
              "3 Glemt\n    IKKE FORKLART: verken punkter eller «rules_nothing»\n"
              "\nGjeldende lov går foran\n"
              "    2 no-letters | Grunnloven § 100: et reglement kan ikke forby ytringer alene\n"
              "\n3 avsnitt: 1 punkter (1 avgjør noe), 1 avsnitt regulerer ingenting, 1 er ikke forklart.\n");
    ASSERT_EQ(unexplained_sections(gaps).size(), 1u);
    EXPECT_EQ(unexplained_sections(gaps)[0]->printed, "3");
    EXPECT_TRUE(unexplained_sections(book("starter")).empty());
    EXPECT_TRUE(unexplained_sections(*foundation().law).empty());
}

TEST(Override, TheLocalClauseBarsNothingAndBothAreCited)
{
    const Rulebook gaps = read_with_gaps(book_with_gaps);
    const Ruling ruling = rule(gaps, read_question(parse_json(R"({"act":"answer-letter","roles":["employee"]})")));
    EXPECT_EQ(ruling.outcome, Outcome::advised_against);
    EXPECT_EQ(ruling.because.front().source, "b");
    EXPECT_EQ(ruling.because.back().section, "§ 100");
    EXPECT_NE(to_document(gaps).find("      Gjeldende lov går foran: Grunnloven § 100: et reglement"),
              std::string::npos);
}

TEST(Override, NamesASectionOfTheLawThatIsThere)
{
    std::string wrong = book_with_gaps;
    wrong.replace(wrong.find("§ 100"), 6, "§ 101");
    try {
        read_with_gaps(wrong);
        FAIL() << "accepted";
    } catch (const Problem& problem) {
        EXPECT_STREQ(problem.what(), "bok.toml:16: section[2].clause[1].overridden_by «Grunnloven § 101» er ikke et "
                                     "avsnitt i gjeldende lov.");
    }
}

TEST(Always, IsToldAlsoWhereTheAnswerIsNo)
{
    const Ruling ruling = ask("starter", R"({"act":"reply","roles":["employee"],"category":"concern","channel":"x"})");
    EXPECT_EQ(ruling.outcome, Outcome::refer);
    ASSERT_NE(ruling.duty(DutyKind::pass_to_leadership), nullptr);
    EXPECT_EQ(ruling.duty(DutyKind::sign), nullptr); // a duty of doing it
}
