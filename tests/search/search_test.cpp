#include "search/search.h"
#include "support/databases.h"

namespace samband::search {

class Search : public test::DatabaseTest {
protected:
    Id put_one(const std::string& title, const std::string& words, Visible visible_to = Visible::everyone,
               int minute = 0)
    {
        return db().write("put", [&](db::Writing& tx) {
            const Id id = tx.new_id();
            put(tx, {"post", id, title, words, visible_to, tx.now().plus_s(60 * minute)});
            return id;
        });
    }

    std::vector<std::string> titles(const std::string& query, Visible viewer = Visible::everyone, int limit = 20)
    {
        std::vector<std::string> found;
        for (const Hit& hit : db().read([&](db::Reading& tx) { return find(tx, query, viewer, limit); }))
            found.push_back(hit.title);
        return found;
    }
};

using Titles = std::vector<std::string>;

TEST_P(Search, FindsOtherFormsOfTheWordAndTheBeginningOfTheLast)
{
    put_one("Skolene åpner", "Alle skolene i kommunen åpner mandag.");
    put_one("Vannet stenges", "Tapp vann i bøtter.");
    EXPECT_EQ(titles("skole"), Titles{"Skolene åpner"});
    EXPECT_EQ(titles("kommuner"), Titles{"Skolene åpner"});
    EXPECT_EQ(titles("vann bøt"), Titles{"Vannet stenges"});
    EXPECT_EQ(titles("VANNET"), Titles{"Vannet stenges"});
    EXPECT_EQ(titles("skole bøtter"), Titles{});
}

TEST_P(Search, NobodyFindsWhatTheyMayNotSee)
{
    put_one("Åpent møte", "møte for alle");
    put_one("Internt møte", "møte for ansatte", Visible::staff);
    put_one("Utkast om møte", "møte under arbeid", Visible::desk);
    EXPECT_EQ(titles("møte", Visible::everyone), Titles{"Åpent møte"});
    EXPECT_EQ(titles("møte", Visible::staff).size(), 2u);
    EXPECT_EQ(titles("møte", Visible::desk).size(), 3u);
}

TEST_P(Search, WhatIsPutAgainReplacesAndWhatIsRemovedIsGone)
{
    const Id id = put_one("Gammel tittel", "brøyting");
    db().write("again", [&](db::Writing& tx) {
        put(tx, {"post", id, "Ny tittel", "strøing", Visible::everyone, tx.now()});
    });
    EXPECT_EQ(titles("brøyting"), Titles{});
    EXPECT_EQ(titles("strøing"), Titles{"Ny tittel"});
    db().write("remove", [&](db::Writing& tx) { remove(tx, "post", id); });
    EXPECT_EQ(titles("strøing"), Titles{});
}

TEST_P(Search, WhatIsCommonIsRankedByTime)
{
    for (int i = 0; i < 130; ++i) put_one("Sak " + std::to_string(i), "kommunen skriver", Visible::everyone, i);
    EXPECT_EQ(titles("kommune", Visible::everyone, 2), (Titles{"Sak 129", "Sak 128"}));
}

TEST_P(Search, TheExcerptStandsAroundTheWordFound)
{
    put_one("Lang sak", std::string(400, 'x') + " Før dette sto noe annet, men brua stenges i natt og åpner igjen.");
    const auto hits = db().read([&](db::Reading& tx) { return find(tx, "brua", Visible::everyone); });
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_NE(hits[0].excerpt.find("brua stenges"), std::string::npos) << hits[0].excerpt;
}

TEST_P(Search, NoWordsFindNothingAndHostileOnesDoNoHarm)
{
    put_one("Sak", "noe");
    for (const char* query : {"", "   ", "\"", "' OR 1=1 --", "a' & !b | (c", "NEAR(", "\xff\xfe", "*", "noe:*"})
        EXPECT_NO_THROW(titles(query)) << query;
    EXPECT_EQ(titles("\" ( ' *"), Titles{});
}

SAMBAND_ON_BOTH_DATABASES(Search);

} // namespace samband::search
