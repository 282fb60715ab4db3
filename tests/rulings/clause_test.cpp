#include "rulings/clause_example.h"
#include "rulings/routed_town.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {
namespace {

using rulebook::Clause;

void each_clause(const rulebook::Rulebook& book, const std::function<void(const Clause&)>& look)
{
    for (const auto* part : {&book, book.foundation.law.get(), book.foundation.starter.get()}) {
        if (!part) continue;
        for (const rulebook::Section& section : part->sections)
            for (const Clause& clause : section.clauses) look(clause);
    }
}

class Clauses : public RoutedTown {
protected:
    test::Called page(const std::string& path) { return test::call(router_, asking(path)); }
};
SAMBAND_ON_BOTH_DATABASES(Clauses);

TEST_P(Clauses, EveryOneThatDecidesTodayHasAnExampleThatItSpeaksTo)
{
    for (const char* name : {"starter", "loten", "saltdal", "hattfjelldal", "klabu"}) {
        const auto book = rulebook::load_rulebook(*shipped_text(name), name, foundation());
        std::size_t shown = 0;
        each_clause(book, [&](const Clause& clause) {
            if (clause.when.acts.empty()) {
                EXPECT_FALSE(example_of(clause, now())) << clause.id;
                return;
            }
            const Date today = in_oslo(now()).date;
            if ((clause.from && today < *clause.from) || (clause.until && *clause.until < today)) return;
            const auto question = example_of(clause, now());
            ASSERT_TRUE(question) << name << ' ' << clause.id << " has no example";
            EXPECT_TRUE(rulebook::speaks(clause, *question)) << clause.id;
            EXPECT_FALSE(example_in_words(book, clause, *question).empty()) << clause.id;
            ++shown;
        });
        EXPECT_GT(shown, 15u) << name;
    }
}

TEST_P(Clauses, EachHasAPageThatSaysWhatFollows)
{
    adopt("loten");
    const auto book = read([](db::Reading& tx) { return in_force(tx); });
    each_clause(*book, [&](const Clause& clause) {
        const test::Called called = page("/reglement/punkt/" + clause.id);
        ASSERT_EQ(called.status, 200) << clause.id << ": " << called.says;
        EXPECT_EQ(called.page.view, "rulings/clause_public");
        EXPECT_EQ(called.page.model.find("says")->string(), clause.says);
        const Json* example = called.page.model.find("example");
        if (!example) return;
        EXPECT_FALSE(example->find("ruling")->find("because")->items().empty()) << clause.id;
    });
    EXPECT_EQ(page("/reglement/punkt/no-such-clause").status, 404);
}

TEST(RulingFacts, AreDressedInTheLanguageOfThePage)
{
    const auto book = rulebook::load_rulebook(*shipped_text("saltdal"), "saltdal", foundation());
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::Channel::facebook;
    question.roles = {rulebook::Role::employee};
    const Json facts = ruling_facts(book, question, rulebook::rule(book, question));
    ASSERT_TRUE(facts.find("refused")->boolean());
    std::set<std::string> says;
    for (const http::Language language : {http::Language::nb, http::Language::nn, http::Language::en}) {
        Json dressed = facts;
        dress_ruling(dressed, language);
        says.insert(dressed.find("says")->string());
        EXPECT_TRUE(dressed.find("because")->items().front().find("strength_word"));
        EXPECT_EQ(dressed.find("instead")->items().size(), facts.find("instead")->items().size());
    }
    EXPECT_EQ(says.size(), 3u);
    EXPECT_TRUE(says.contains(facts.find("says")->string()));
}

TEST_P(Clauses, AreOpenBeforeAnyBookIsAdoptedOnlyAsAClearRefusal)
{
    EXPECT_EQ(page("/reglement/punkt/news-go-through-kis").status, 503);
    EXPECT_EQ(page("/reglement").status, 200);
}

TEST_P(Clauses, OfTheDocumentHaveAnchorsOfTheirOwn)
{
    adopt("loten");
    const Json model = page("/reglement").page.model;
    std::vector<std::string> anchors;
    for (const char* part : {"book", "law", "starter"})
        for (const Json& section : model.find(part)->find("sections")->items())
            anchors.push_back(section.find("anchor")->string());
    std::sort(anchors.begin(), anchors.end());
    EXPECT_EQ(std::adjacent_find(anchors.begin(), anchors.end()), anchors.end());
    EXPECT_GT(anchors.size(), 10u);
}

} // namespace
} // namespace samband::rulings
