#include "rulings/compare_books.h"
#include "rulings/compare_rulings.h"

#include "rulings/book_mistake.h"
#include "rulings/kept_books.h"
#include "rulings/limits.h"
#include "rulings/question_words.h"
#include "rulings/typical_questions.h"

#include <chrono>
#include <gtest/gtest.h>
#include <set>

namespace samband::rulings {
namespace {

const Instant at_noon{1'795'165'200'000'000};

/// Løten with something in it put otherwise.
rulebook::Rulebook loten_with(const std::string& what, const std::string& put)
{
    std::string text(*shipped_text("loten"));
    if (!what.empty()) text.replace(text.find(what), what.size(), put);
    auto read = read_book(text);
    return std::get<rulebook::Rulebook>(std::move(read));
}

Asked asked(rulebook::Role role, rulebook::Channel channel, std::int64_t times)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.roles = {rulebook::Role::employee, role};
    question.channel = channel;
    return {question, times};
}

TEST(CompareRulings, OfTheSameBookFindNothing)
{
    const rulebook::Rulebook loten = loten_with("", "");
    const RulingsCompared compared = compare_rulings(loten, loten, typical_questions(), at_noon);
    EXPECT_EQ(compared.compared.questions, static_cast<std::int64_t>(typical_questions().size()));
    EXPECT_EQ(compared.answers.questions, 0);
    EXPECT_EQ(compared.citations.questions, 0);
}

TEST(CompareRulings, TellAnotherAnswerFromAnotherClause)
{
    const rulebook::Rulebook loten = loten_with("", "");
    const std::vector<Asked> questions = {
        asked(rulebook::Role::unit_leader, rulebook::Channel::website, 12),
        asked(rulebook::Role::communications_officer, rulebook::Channel::website, 328)};
    const rulebook::Rulebook freer = loten_with("{ roles = [\"communications-officer\", \"mayor\",",
                                                "{ roles = [\"unit-leader\", \"communications-officer\", \"mayor\",");
    const RulingsCompared compared = compare_rulings(loten, freer, questions, at_noon);
    EXPECT_EQ(compared.compared.times, 340);
    EXPECT_EQ(compared.answers.times, 12);
    EXPECT_EQ(compared.answers.questions, 1);
    ASSERT_EQ(compared.changed.size(), 1u);
    EXPECT_EQ(compared.changed[0].before.outcome, rulebook::Outcome::approval);
    EXPECT_EQ(compared.changed[0].after.outcome, rulebook::Outcome::allowed);
    EXPECT_EQ(question_in_words(loten, compared.changed[0].question),
              "virksomhetsleder som vil publisere på nettsiden");

    const RulingsCompared moved =
        compare_rulings(loten, loten_with("printed = \"3.3\"", "printed = \"3.3 a\""), questions, at_noon);
    EXPECT_EQ(moved.answers.times, 0);
    EXPECT_EQ(moved.citations.times, 340) << "both stand on 3.3";
    ASSERT_EQ(moved.cited.size(), 2u);
}

TEST(CompareRulings, ShowNoMoreThanFitsAPageAndCountAll)
{
    const rulebook::Rulebook loten = loten_with("", "");
    const auto begin = std::chrono::steady_clock::now();
    const RulingsCompared compared = compare_rulings(loten, *foundation().starter, typical_questions(), at_noon);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
    EXPECT_EQ(compared.changed.size(), limits::changes_shown);
    EXPECT_GT(compared.answers.questions, static_cast<std::int64_t>(limits::changes_shown));
}

TEST(TypicalQuestions, AreEachAskedOnceAndFitWhatIsCompared)
{
    std::set<std::string> texts;
    std::set<rulebook::Act> acts;
    for (const Asked& one : typical_questions()) {
        texts.insert(to_text(rulebook::to_json(one.question)));
        acts.insert(one.question.act);
    }
    EXPECT_EQ(texts.size(), typical_questions().size());
    EXPECT_EQ(acts.size(), rulebook::Words<rulebook::Act>::all.size());
    EXPECT_LE(static_cast<std::int64_t>(typical_questions().size()), limits::questions_compared);
}

TEST(CompareBooks, TellWhatIsNewGoneAndChangedWordByWord)
{
    const rulebook::Rulebook loten = loten_with("", "");
    EXPECT_TRUE(compare_books(loten, loten).nothing());

    const BooksCompared changed =
        compare_books(loten, loten_with("alltid være preget av respekt", "som regel være preget av respekt"));
    EXPECT_EQ(std::tuple(changed.added, changed.removed, changed.changed, changed.other_parts),
              std::tuple(0u, 0u, 1u, 0u));
    ASSERT_EQ(changed.parts.size(), 1u);
    EXPECT_EQ(changed.parts[0].id, "always-respect");
    ASSERT_EQ(changed.parts[0].fields.size(), 1u);
    const std::vector<Piece>& pieces = changed.parts[0].fields[0].pieces;
    ASSERT_EQ(pieces.size(), 4u);
    EXPECT_EQ(pieces[1], (Piece{Piece::Kind::removed, "alltid "}));
    EXPECT_EQ(pieces[2], (Piece{Piece::Kind::added, "som regel "}));

    const BooksCompared renamed = compare_books(loten, loten_with("\"always-respect\"", "\"with-respect\""));
    EXPECT_EQ(std::tuple(renamed.added, renamed.removed), std::tuple(1u, 1u));
    EXPECT_EQ(renamed.parts.back().kind, PartChange::Kind::removed);
    EXPECT_EQ(compare_books(loten, loten_with("name = \"kommunalsjef\"", "name = \"sektorsjef\"")).other_parts, 1u);
}

TEST(CompareBooks, SeeWhatWordsDoNotSay)
{
    const rulebook::Rulebook loten = loten_with("", "");
    const std::string clause = "id = \"loyal-information\"";
    EXPECT_EQ(compare_books(loten, loten_with(clause, clause + "\nuntil = \"2027-01-31\"")).changed, 1u);
    EXPECT_EQ(
        compare_books(
            loten,
            loten_with(clause,
                       clause + "\noverridden_by = { source = \"Grunnloven\", section = \"§ 100\", why = \"Prøve.\" }"))
            .changed,
        1u);
}

} // namespace
} // namespace samband::rulings
