#include "rulings/draft_text.h"

#include "base/toml.h"
#include "rulings/book_mistake.h"
#include "rulings/book_parts.h"
#include "rulings/clause_form.h"
#include "rulings/kept_books.h"
#include "rulings/toml_lines.h"

#include <chrono>
#include <gtest/gtest.h>
#include <random>

namespace samband::rulings {
namespace {

const std::vector<std::string> shipped_books = {"loten", "saltdal", "hattfjelldal", "klabu", "starter"};

std::string text_of_book(const std::string& name)
{
    return std::string(*shipped_text(name));
}

rulebook::Rulebook book_that_reads(const std::string& text)
{
    auto read = read_book(text);
    if (auto* mistake = std::get_if<BookMistake>(&read)) ADD_FAILURE() << in_words(*mistake);
    return std::get<rulebook::Rulebook>(std::move(read));
}

std::vector<std::string> clause_ids(const std::string& text)
{
    std::vector<std::string> ids;
    for (const SectionLines& section : sections_in(text))
        for (const ClauseLines& clause : section.clauses) ids.push_back(section.printed + " " + clause.id);
    return ids;
}

std::vector<std::string> ids_read(const rulebook::Rulebook& book)
{
    std::vector<std::string> ids;
    for (const rulebook::Section& section : book.sections)
        for (const rulebook::Clause& clause : section.clauses) ids.push_back(section.printed + " " + clause.id);
    return ids;
}

constexpr std::string_view small_book = R"(# Om reglementet.
name = "prove"
short = "Prøve"
title = "Prøve [[section]]"

[[section]]
printed = "2"
title = "To"

  # Om det ene.
  [[section.clause]]
  id = "one"
  says = """Første linje
  [[section.clause]]
  id = "not-this"
"""
  strength = "shall" # til slutt

  [[section.clause]]
  id = "two"
  says = "Den andre sier ' og #."
  strength = "shall"
  when.act = "publish"
  then.duties = [
    { duty = "record" },
  ]

[[section]]
printed = "10"

  [[section.clause]]
  id = "three"
  says = "Den tredje."
  strength = "may"

# Faste tekster.
[[text]]
name = "t"
section = "2"
title = "T"
text = "T"
)";

TEST(DraftText, SeesTheClausesThatTheReaderReads)
{
    for (const std::string& name : shipped_books)
        EXPECT_EQ(clause_ids(text_of_book(name)), ids_read(book_that_reads(text_of_book(name)))) << name;
    EXPECT_EQ(clause_ids(std::string(small_book)), (std::vector<std::string>{"2 one", "2 two", "10 three"}));
}

TEST(DraftText, ExchangesOneClauseAndNothingElse)
{
    const std::string text(small_book);
    for (const std::string id : {"one", "two", "three"}) {
        const FoundClause found = *find_clause_in(text, id);
        EXPECT_EQ(with_clause_exchanged(text, found.clause, lines_of(text, found.clause)), text) << id;
    }
    const FoundClause two = *find_clause_in(text, "two");
    const std::string made = with_clause_exchanged(text, two.clause, "  [[section.clause]]\n  id = \"four\"\n\n\n");
    EXPECT_EQ(clause_ids(made), (std::vector<std::string>{"2 one", "2 four", "10 three"}));
    EXPECT_NE(made.find("# Om det ene.\n"), std::string::npos);
    EXPECT_NE(made.find("  id = \"four\"\n\n[[section]]\nprinted = \"10\""), std::string::npos);
}

TEST(DraftText, TakesAClauseOutWithTheCommentAboveIt)
{
    const std::string text(small_book);
    const std::string made = with_clause_taken_out(text, find_clause_in(text, "one")->clause);
    EXPECT_EQ(clause_ids(made), (std::vector<std::string>{"2 two", "10 three"}));
    EXPECT_EQ(made.find("# Om det ene."), std::string::npos);
    book_that_reads(made);
}

TEST(DraftText, PutsANewSectionWhereItsNumberBelongs)
{
    const std::string text(small_book);
    const std::string lines = "  [[section.clause]]\n  id = \"new\"\n  says = \"Ny.\"\n  strength = \"may\"\n";
    const auto with = [&](const std::string& section) {
        const std::string made = with_clause_put_in(text, section, "Ny «\"tittel\"»", lines);
        book_that_reads(made);
        return clause_ids(made);
    };
    EXPECT_EQ(with("2"), (std::vector<std::string>{"2 one", "2 two", "2 new", "10 three"}));
    EXPECT_EQ(with("3"), (std::vector<std::string>{"2 one", "2 two", "3 new", "10 three"}));
    EXPECT_EQ(with("1"), (std::vector<std::string>{"1 new", "2 one", "2 two", "10 three"}));
    EXPECT_EQ(with("11"), (std::vector<std::string>{"2 one", "2 two", "10 three", "11 new"}));
}

TEST(DraftText, CopiesUnderAnIdThatIsFree)
{
    const std::string text(small_book);
    const FoundClause two = *find_clause_in(text, "two");
    EXPECT_EQ(free_clause_id(text, "two"), "two-2");
    const std::string made = with_clause_after(text, two.clause, with_id(lines_of(text, two.clause), "two-2"));
    EXPECT_EQ(clause_ids(made), (std::vector<std::string>{"2 one", "2 two", "2 two-2", "10 three"}));
    book_that_reads(made);
}

TEST(DraftText, OfAnythingAtAllBreaksNothingAndIsLinear)
{
    std::mt19937 random(20261122);
    const std::string_view pieces[] = {"[[section]]\n",
                                       "[[section.clause]]\n",
                                       "id = \"a\"\n",
                                       "\"\"\"",
                                       "'''",
                                       "[",
                                       "]",
                                       "{",
                                       "#",
                                       "\n",
                                       "\\",
                                       "æ",
                                       "\"",
                                       " = "};
    for (int run = 0; run < 2'000; ++run) {
        std::string text;
        for (int i = 0; i < 40; ++i) text += pieces[random() % std::size(pieces)];
        std::string again;
        for (const TomlLine& line : toml_lines(text)) again += text.substr(line.begin, line.end - line.begin);
        ASSERT_EQ(again, text);
        for (const SectionLines& section : sections_in(text))
            for (const ClauseLines& clause : section.clauses) {
                ASSERT_LE(clause.begin, clause.header);
                ASSERT_LE(clause.header, clause.end);
                ASSERT_LE(clause.end, text.size());
                with_clause_taken_out(text, clause);
            }
    }
    const auto cost = [](std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i)
            text += "[[section]]\n[[section.clause]]\nid = \"a\"\nx = [\"[[\", {\n}]\n";
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(sections_in(text).size(), times);
        return std::chrono::steady_clock::now() - begin;
    };
    cost(1'000);
    EXPECT_LT(cost(8'000), 8 * 4 * cost(1'000) + std::chrono::milliseconds(20));
}

/// What a form cannot hold goes through it as text: every clause that ships comes out of it as it went in.
TEST(ClauseForm, WritesEveryShippedClauseAsTheSameClause)
{
    std::size_t without_rest = 0, all = 0;
    for (const std::string& name : shipped_books) {
        std::string text = text_of_book(name);
        const std::vector<BookPart> before = parts_of(book_that_reads(text));
        for (const std::string& id : clause_ids(text)) {
            const FoundClause found = *find_clause_in(text, id.substr(id.rfind(' ') + 1));
            const ClauseForm form = read_clause_form(lines_of(text, found.clause));
            text = with_clause_exchanged(text, found.clause, write_clause(form).lines);
            EXPECT_TRUE(read_clause_form(lines_of(text, find_clause_in(text, form.id)->clause)) == form) << form.id;
            without_rest += form.rest.empty() ? 1 : 0;
            ++all;
        }
        const std::vector<BookPart> after = parts_of(book_that_reads(text));
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            for (std::size_t k = 0; k < before[i].says.size(); ++k)
                EXPECT_EQ(before[i].says[k].text, after[i].says[k].text) << before[i].key();
    }
    EXPECT_GT(without_rest * 10, all * 7) << "most clauses need no text: " << without_rest << " of " << all;
}

TEST(ClauseForm, KnowsWhichFieldALineComesFrom)
{
    ClauseForm form;
    form.id = "x";
    form.says = "Det \"sies\"\nher.";
    form.lists["act"] = {"publish", "reply"};
    form.duties = {{"coordinate", "mayor", "chief-executive"}, {"answer", "end-of-day", "should"}};
    form.rest = "\n# merk\nunless = [{ waived = true }]\n";
    const ClauseWritten written = write_clause(form);
    EXPECT_EQ(written.lines, "  [[section.clause]]\n"
                             "  id = \"x\"\n"
                             "  says = \"Det \\\"sies\\\"\\nher.\"\n"
                             "  strength = \"shall\"\n"
                             "  when.act = [\"publish\", \"reply\"]\n"
                             "  then.duties = [\n"
                             "    { duty = \"coordinate\", with = [\"mayor\", \"chief-executive\"] },\n"
                             "    { duty = \"answer\", by = \"end-of-day\", level = \"should\" },\n"
                             "  ]\n"
                             "  # merk\n"
                             "  unless = [{ waived = true }]\n");
    EXPECT_EQ(written.field_of_line, (std::vector<std::string>{"", "id", "says", "strength", "act", "duties", "duties",
                                                               "duties", "duties", "rest", "rest"}));
    EXPECT_EQ(written.rest_from, 10);
}

TEST(BookMistake, IsToldByLineWithoutThePath)
{
    std::string text(small_book);
    text.replace(text.find("\"publish\""), 9, "\"publisj\"");
    const auto read = read_book(text);
    const BookMistake& mistake = std::get<BookMistake>(read);
    EXPECT_EQ(mistake.line, 23);
    EXPECT_TRUE(mistake.says.starts_with("when.act «publisj» er ikke et kjent ord. Kjente ord: reply, publish"))
        << mistake.says;
    const auto broken = read_book("name = \"x\"\n\n[[section\n");
    EXPECT_EQ(std::get<BookMistake>(broken).line, 3) << std::get<BookMistake>(broken).says;
}

} // namespace
} // namespace samband::rulings
