#pragma once
#include "base/problem.h"
#include "support/databases.h"

/// A small world for the database kit's own tests: one table of things.
namespace samband::db {

inline constexpr const char* things_table = "create table test_thing (\n"
                                            "    id text primary key,\n"
                                            "    n bigint not null,\n"
                                            "    name text,\n"
                                            "    part_of text references test_thing (id)\n"
                                            ");\n";

inline constexpr const char* things_queries = R"(
-- name: add
-- in: id text, n integer, name text?
insert into test_thing (id, n, name) values (:id, :n, cast(:name as text));

-- name: add_part
-- in: id text, whole text
insert into test_thing (id, n, part_of) values (:id, 0, :whole);

-- name: by_id
-- in: id text
-- out: id text, n integer, name text?
select id, n, name from test_thing where id = :id;

-- name: all
-- out: id text, n integer, name text?
select id, n, name from test_thing order by id;

-- name: by_name
-- out: name text
select name from test_thing where name is not null order by name collate "nb-x-icu";

-- name: count
-- out: n integer
select count(*) as n from test_thing;

-- name: sum
-- out: n integer
select cast(coalesce(sum(n), 0) as bigint) as n from test_thing;

-- name: raise
-- in: id text, by integer
update test_thing set n = n + :by where id = :id;

-- name: raised
-- in: id text, by integer
-- out: n integer
update test_thing set n = n + :by where id = :id returning n;

-- name: many
-- in: last integer
-- out: n integer
with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < :last)
select n from numbers;

-- name: named_null
-- out: name text
select name from test_thing;
)";

class ThingsTest : public test::DatabaseTest {
protected:
    ThingsTest()
    {
        without_features();
        add_migration("migrations/0002_test_thing.sql", things_table);
        add_queries("src/test/thing.sql", things_queries);
    }

    void add(const std::string& id, std::int64_t n = 0)
    {
        db().write("add", [&](Writing& tx) { tx.run("test.add", {{"id", id}, {"n", n}, {"name", std::nullopt}}); });
    }

    std::int64_t count()
    {
        return db().read([](Reading& tx) { return tx.one("test.count").integer("n"); });
    }
};

/// The code of the Problem that `act` throws; internal's text is in `said`.
template <typename Act>
std::optional<ProblemCode> problem_of(Act act, std::string* said = nullptr)
{
    try {
        act();
    } catch (const Problem& problem) {
        if (said) *said = problem.what();
        return problem.code();
    }
    return std::nullopt;
}

} // namespace samband::db
