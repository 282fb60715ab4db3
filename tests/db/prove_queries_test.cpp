#include "db/things.h"

namespace samband::db {

class ProveQueries : public ThingsTest {
protected:
    /// What proving complains of with one more query.
    std::string complaint(const std::string& query)
    {
        add_queries("src/more/more.sql", query);
        std::string said;
        problem_of([&] { prove_queries(GetParam() == Dialect::sqlite ? "sqlite:" : address(), complete_setting()); },
                   &said);
        return said;
    }
};
SAMBAND_ON_BOTH_DATABASES(ProveQueries);

TEST_P(ProveQueries, FindsNothingWrongInRightOnes)
{
    EXPECT_EQ(complaint(""), "");
}

TEST_P(ProveQueries, FindsATypo)
{
    const std::string said = complaint("-- name: q\n-- out: n integer\nselect m as n from test_thing;");
    EXPECT_EQ(said.rfind("more.q: ", 0), 0u) << said;
}

TEST_P(ProveQueries, FindsColumnsThatAreNotThoseDeclared)
{
    EXPECT_EQ(complaint("-- name: q\n-- out: n integer, id text\nselect id, n from test_thing;"),
              "more.q: its columns are not those of -- out: but id n");
}

TEST_P(ProveQueries, FindsAMissingColumn)
{
    EXPECT_EQ(complaint("-- name: q\n-- out: id text, n integer\nselect id from test_thing;"),
              "more.q: its columns are not those of -- out: but id");
}

TEST_P(ProveQueries, FindsATypeThatIsNotTheOneDeclared)
{
    if (GetParam() == Dialect::sqlite) GTEST_SKIP() << "SQLite does not say the type of a column";
    EXPECT_EQ(complaint("-- name: q\n-- out: id integer\nselect id from test_thing;"),
              "more.q: column id is of another type");
}

} // namespace samband::db
