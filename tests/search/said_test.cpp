#include "search/said.h"
#include "search/words.h"
#include "support/databases.h"

namespace samband::search {

class SaidSearch : public test::DatabaseTest {
protected:
    Id say(const std::string& text, const std::vector<std::string>& marks = {"all"}, int minute = 0)
    {
        return db().write("say", [&](db::Writing& tx) {
            const Id id = tx.new_id();
            put_said(tx, {"entry", id, index_text(text), marks, begin_.plus_s(60 * minute)});
            return id;
        });
    }

    std::vector<Id> found(const SaidAsked& asked)
    {
        std::vector<Id> ids;
        for (const SaidHit& hit : db().read([&](db::Reading& tx) { return find_said(tx, asked); }))
            ids.push_back(hit.id);
        return ids;
    }

    const Instant begin_ = *from_rfc3339("2026-11-20T10:00:00Z");
};

using Ids = std::vector<Id>;

TEST_P(SaidSearch, FindsOtherFormsAndTheBeginningOfTheLastWordTheNewestFirst)
{
    const Id older = say("Når brøytes Sentrumsvegen?", {"all"}, 0);
    const Id newer = say("Brøytingen i Sentrumsvegen er elendig", {"all"}, 5);
    say("Når åpner badet?", {"all"}, 7);
    EXPECT_EQ(found({.words = "sentrumsvegen"}), (Ids{newer, older}));
    EXPECT_EQ(found({.words = "SENTRUMSVEGEN brøy"}), (Ids{newer, older}));
    EXPECT_EQ(found({.words = "badet når"}).size(), 1u);
    EXPECT_EQ(found({.words = "vann"}), Ids{});
    EXPECT_EQ(found({.words = ""}), Ids{});
}

TEST_P(SaidSearch, ALastLetterAloneIsAWordAndNoBeginning)
{
    const Id one = say("Plan b er bedre");
    say("Badet er stengt");
    EXPECT_EQ(found({.words = "b"}), Ids{one});
}

TEST_P(SaidSearch, MarksNarrowGroupByGroup)
{
    const Id mail = say("Klage på vedtak", {"unit1", "wayemail", "catcomplaint"}, 1);
    const Id sms = say("Klage på støy", {"unit2", "waysms"}, 2);
    EXPECT_EQ(found({.words = "klage", .marks = {{"unit1", "unit3"}}}), Ids{mail});
    EXPECT_EQ(found({.words = "klage", .marks = {{"unit1", "unit2"}}}), (Ids{sms, mail}));
    EXPECT_EQ(found({.words = "klage", .marks = {{"unit1", "unit2"}, {"waysms"}}}), Ids{sms});
    EXPECT_EQ(found({.words = "", .marks = {{"waysms"}}}), Ids{sms});
    EXPECT_EQ(found({.words = "klage", .marks = {{}}}), Ids{}) << "who may see nothing finds nothing";
    EXPECT_EQ(found({.words = "unit1"}).size(), 1u) << "a mark that is typed finds no more than its own";
}

TEST_P(SaidSearch, MarksChangeAndTheWordsStay)
{
    const Id id = say("Hull i veien", {"unit1"});
    db().write("mark", [&](db::Writing& tx) {
        EXPECT_TRUE(mark_said(tx, "entry", id, {"unit2"}));
        EXPECT_FALSE(mark_said(tx, "entry", tx.new_id(), {"unit2"}));
    });
    EXPECT_EQ(found({.words = "hull", .marks = {{"unit1"}}}), Ids{});
    EXPECT_EQ(found({.words = "hull", .marks = {{"unit2"}}}), Ids{id});
}

TEST_P(SaidSearch, WhatIsPutAgainReplacesAndWhatIsRemovedIsGone)
{
    const Id id = say("Hull i veien");
    db().write("again", [&](db::Writing& tx) {
        put_said(tx, {"entry", id, index_text("Sprekk i røret"), {"all"}, begin_});
    });
    EXPECT_EQ(found({.words = "hull"}), Ids{});
    EXPECT_EQ(found({.words = "sprekk"}), Ids{id});
    db().write("remove", [&](db::Writing& tx) { remove_said(tx, "entry", id); });
    EXPECT_EQ(found({.words = "sprekk"}), Ids{});
}

TEST_P(SaidSearch, ManyOfOneSecondAreAllFoundPageByPageAndASpanOfTimeNarrows)
{
    std::set<Id> said;
    for (int i = 0; i < 45; ++i) said.insert(say("Vannet er borte", {"all"}, 3));
    say("Vannet er brunt", {"all"}, 1);
    say("Vannet er tilbake", {"all"}, 9);
    const Instant from = begin_.plus_s(60 * 2);
    const Instant to = begin_.plus_s(60 * 9);
    std::set<Id> seen;
    SaidAsked asked{.words = "vannet", .from = from, .to = to, .limit = 20};
    for (int page = 0; page < 4; ++page)
        for (const SaidHit& hit : db().read([&](db::Reading& tx) { return find_said(tx, asked); })) {
            EXPECT_TRUE(seen.insert(hit.id).second);
            asked.before = hit.number;
        }
    EXPECT_EQ(seen, said);
}

TEST_P(SaidSearch, TheThreeThousandthOfOneSecondCostsLittleMoreThanTheFirst)
{
    const auto said = [&](int count) {
        const auto from = std::chrono::steady_clock::now();
        db().write("say", [&](db::Writing& tx) {
            for (int i = 0; i < count; ++i) add_said(tx, {"entry", tx.new_id(), index_text("Vannet"), {"all"}, begin_});
        });
        return std::chrono::steady_clock::now() - from;
    };
    said(100);
    const auto first = said(300);
    said(2'300);
    EXPECT_LT(said(300), 50 * first) << "one by one it is two hundred times as long";
    const Id later = say("Vannet er tilbake", {"all"}, 1);
    EXPECT_EQ(found({.words = "vannet", .limit = 1}), Ids{later});
}

TEST_P(SaidSearch, TheBeginningOfALongWordIsFoundAmongManyAndAmongFew)
{
    for (int i = 0; i < 30; ++i) say("Sentrumsvegen er glatt", {"all"}, i);
    const Id rare = say("Sentrumskjernen er fin", {"all"}, 3);
    say("Sentralbordet svarer ikke", {"all"}, 40);
    EXPECT_EQ(found({.words = "sentrumsv", .limit = 20}).size(), 20u);
    EXPECT_EQ(found({.words = "sentrumsv", .limit = 50}).size(), 30u);
    EXPECT_EQ(found({.words = "fin sentrumskj"}), Ids{rare});
    EXPECT_EQ(found({.words = "sentrumsx"}), Ids{});
    EXPECT_EQ(found({.words = "glatt sentrumsvegene", .limit = 5}).size(), 5u) << "another form of the word";
}

TEST_P(SaidSearch, TheBeginningOfALongWordIsFoundHoweverFarDownItLies)
{
    const Id deep = say("Sentrumskjernen er fin", {"all"}, 0);
    const Id form = say("Sentrumskjerne i vekst", {"all"}, 1);
    const Id deepest = say("Sentrumskilden er tørr", {"all"}, 2);
    for (int i = 0; i < 300; ++i) say("Sentrumsvegen er glatt", {"all"}, 10 + i);
    EXPECT_EQ(found({.words = "sentrumskje"}), (Ids{form, deep})) << "in the second window";
    EXPECT_EQ(found({.words = "sentrumskjernens"}), (Ids{form, deep})) << "by the stem alone";
    EXPECT_EQ(found({.words = "sentrumski"}), Ids{deepest});
    for (int i = 0; i < 1'500; ++i) say("Sentrumsvegen er glatt", {"all"}, 1'000 + i);
    EXPECT_EQ(found({.words = "sentrumskje"}), (Ids{form, deep})) << "below all windows";
}

TEST_P(SaidSearch, NothingTypedIsAnOperator)
{
    say("Vannet er borte");
    for (const char* typed :
         {"\" OR *", "') | ('x", "vannet NOT borte", "words:vannet", "a AND", "NEAR(a b)", "-", "*"})
        EXPECT_NO_THROW(found({.words = typed, .marks = {{"a\" OR \"b", "c' | 'd"}}})) << typed;
}

SAMBAND_ON_BOTH_DATABASES(SaidSearch);

} // namespace samband::search
