#include "base/problem.h"
#include "db/queries.h"

namespace samband::db {

static Queries read_one(const std::string& text)
{
    return Queries::read(Dialect::sqlite, {{"src/people/person.sql", text}});
}

TEST(QueryColumns, NamedOnceAndWrittenOutWhereTheyAreUsed)
{
    const Queries queries = read_one("-- columns: person = id text,\n"
                                     "--   left_at integer?\n"
                                     "-- name: by_id\n-- in: id text\n-- out: {person}, extra integer\n"
                                     "select {person}, 1 as extra from people_person where id = :id;\n");
    const Query& query = queries.at("people.by_id");
    EXPECT_NE(query.sql.find("select id, left_at, 1 as extra"), std::string::npos) << query.sql;
    ASSERT_EQ(query.out->size(), 3u);
    EXPECT_TRUE(query.out->at(1).nullable);
}

TEST(QueryColumns, AnUnknownListIsAMistakeWithItsLine)
{
    try {
        read_one("-- name: by_id\n-- out: {person}\nselect 1;\n");
        FAIL();
    } catch (const Problem& problem) {
        EXPECT_NE(std::string(problem.what()).find("person.sql:2"), std::string::npos) << problem.what();
    }
}

} // namespace samband::db
