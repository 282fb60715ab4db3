#include "base/problem.h"
#include "db/queries.h"

namespace samband::db {

namespace {

using SqlFiles = std::map<std::string, std::string>;

/// What reading the files complains of; "" if nothing.
std::string complaint(const SqlFiles& files)
{
    try {
        Queries::read(Dialect::sqlite, files);
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::internal);
        return problem.what();
    }
    return "";
}

std::string complaint(const std::string& text)
{
    return complaint(SqlFiles{{"src/a/b.sql", text}});
}

} // namespace

TEST(QueryFiles, AreReadAsDescribed)
{
    const Queries queries = Queries::read(
        Dialect::sqlite, {{"src/people/sub/person.sql",
                           "-- People.\n\n"
                           "-- name: by_login\n"
                           "-- in: login text,\n"
                           "-- in: at integer?\n"
                           "-- out: id text, name text?\n"
                           "-- Why it is so: because.\n"
                           "select id, name -- :none\n"
                           "from people_person\n"
                           "where login = :login and ':x' <> \":y\" and cast(:at as bigint) is null;\n"
                           "-- name: off\n-- in: id text\nUPDATE people_person set off = 1 where id = :id;"}});
    const Query& query = queries.at("people.by_login");
    EXPECT_EQ(query.sql, "select id, name \nfrom people_person\nwhere login = :login and ':x' <> \":y\" and cast(:at "
                         "as bigint) is null");
    ASSERT_EQ(query.in.size(), 2u);
    EXPECT_EQ(query.in[1].name, "at");
    EXPECT_TRUE(query.in[1].integer && query.in[1].nullable);
    ASSERT_EQ(query.out->size(), 2u);
    EXPECT_FALSE(query.out->at(0).nullable);
    EXPECT_FALSE(query.writes);
    EXPECT_TRUE(queries.at("people.off").writes);
    EXPECT_TRUE(queries.at("people.off").out->empty());
}

TEST(QueryFiles, WithIsWhatFollows)
{
    const Queries queries = Queries::read(
        Dialect::sqlite,
        {{"src/a/b.sql", "-- name: reads\n-- out: n integer\nwith x (n) as (select 1) select n from x;\n"
                         "-- name: writes\nwith x (n) as (select 1) delete from a_b where n in (select n from x);\n"}});
    EXPECT_FALSE(queries.at("a.reads").writes);
    EXPECT_TRUE(queries.at("a.writes").writes);
}

TEST(QueryFiles, MistakesAreToldWithFileAndLine)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"select 1;", "src/a/b.sql:1: SQL stands before the first -- name:"},
        {"-- in: a text", "src/a/b.sql:1: a declaration stands before the first -- name:"},
        {"\n-- name: Wrong\nselect 1;", "src/a/b.sql:2: a query's name is made of a-z, 0-9 and _"},
        {"-- name: q\n-- out: a\nselect 1;",
         "src/a/b.sql:2: 'a' is not a name followed by text, text?, integer or integer?"},
        {"-- name: q\n-- out: a real\nselect 1;",
         "src/a/b.sql:2: 'a real' is not a name followed by text, text?, integer or integer?"},
        {"-- name: q\n-- out: a text, a text\nselect 1;", "src/a/b.sql:2: a is declared twice"},
        {"-- name: q\nselect 1;", "src/a/b.sql:1: q: -- out: is missing"},
        {"-- name: q\n-- out: a text\ndelete from x;", "src/a/b.sql:1: q: has -- out: but answers nothing"},
        {"-- name: q\n-- out: a text\nselect :b;", "src/a/b.sql:1: q: :b is not declared in -- in:"},
        {"-- name: q\n-- in: b text\n-- out: a text\nselect 1;", "src/a/b.sql:1: q: b is declared but not used"},
        {"-- name: q\n-- out: a text\nselect 1", "src/a/b.sql:1: q: the statement does not end with ;"},
        {"-- name: q\n-- out: a text\nselect 1; select 2;", "src/a/b.sql:1: q: there is more than one statement"},
        {"-- name: q\n-- out: a text\nselect 'x;", "src/a/b.sql:1: q: a quote is not closed"},
        {"-- name: q\n-- out: a text\nselect 1::text;", "src/a/b.sql:1: q: a cast is written cast(… as …), not ::"},
        {"-- name: q\n-- out: a text\nselect /* 1 */ 2;", "src/a/b.sql:1: q: comments are written with --"},
        {"-- name: q\n", "src/a/b.sql:1: q: there is no statement"},
        {"-- name: q\ncommit;",
         "src/a/b.sql:1: q: a query begins with select, insert, update, delete or with, not commit"},
        {"-- name: q\npragma user_version;",
         "src/a/b.sql:1: q: a query begins with select, insert, update, delete or with, not pragma"},
        {"-- name: q\ndelete from x;\n-- name: q\ndelete from x;", "src/a/b.sql:3: a.q stands already in src/a/b.sql"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(complaint(text), expected) << text;
}

TEST(QueryFiles, ADialectsOwnQueryHasATwin)
{
    const std::string query = "-- name: q\n-- in: a text\ndelete from x where a = :a;";
    const std::string other = "-- name: q\n-- in: a integer\ndelete from x where a = :a;";
    EXPECT_EQ(complaint({{"src/a/b.sqlite.sql", query}, {"src/a/b.postgres.sql", query}}), "");
    EXPECT_EQ(complaint({{"src/a/b.sqlite.sql", query}}),
              "src/a/b.sqlite.sql:1: a.q has no twin for the other dialect");
    EXPECT_EQ(complaint({{"src/a/b.sqlite.sql", query}, {"src/a/b.postgres.sql", other}}),
              "src/a/b.sqlite.sql:1: a.q has another in or out than its twin in src/a/b.postgres.sql");
    EXPECT_EQ(complaint({{"src/a/b.sql", query}, {"src/a/b.postgres.sql", query}}),
              "src/a/b.sql:1: a.q stands already in src/a/b.postgres.sql");
    EXPECT_EQ(complaint({{"src/a/b.sqlite.sql", query}, {"src/a/c.sqlite.sql", query}}),
              "src/a/c.sqlite.sql:1: a.q stands already in src/a/b.sqlite.sql");
}

TEST(QueryFiles, EachDialectGetsItsOwn)
{
    const SqlFiles files{{"src/a/b.sqlite.sql", "-- name: q\ndelete from lite;"},
                         {"src/a/b.postgres.sql", "-- name: q\ndelete from post;"}};
    EXPECT_EQ(Queries::read(Dialect::sqlite, files).at("a.q").sql, "delete from lite");
    EXPECT_EQ(Queries::read(Dialect::postgres, files).at("a.q").sql, "delete from post");
}

} // namespace samband::db
