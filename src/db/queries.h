#pragma once
#include "db/value.h"

#include <map>
#include <string>
#include <string_view>

/// Named queries: SQL lives in `.sql` files beside the code that uses it, never inside it.
///
///     -- name: person_by_login
///     -- in: login text, at integer?
///     -- out: id text, name text, disabled_at integer?
///     select id, name, disabled_at from people_person where login = :login;
///
/// `src/people/person.sql` gives "people.person_by_login". A query for one dialect alone stands in
/// `person.sqlite.sql` or `person.postgres.sql`; the other file must have one of the same name, `in` and `out`.
/// Columns that several queries share are named once, above them (a list that ends with a comma goes on in the next
/// line):
///
///     -- columns: person = id text, name text, disabled_at integer?
///     -- name: person_by_id
///     -- in: id text
///     -- out: {person}
///     select {person} from people_person where id = :id;
///
/// Types are `text` and `integer`, `?` for what may be null. A null parameter's use is written `cast(:unit as text)`.
namespace samband::db {

enum class Dialect { sqlite, postgres };

struct Query {
    std::string name; ///< "people.person_by_login"
    std::string sql;
    std::vector<Column> in;
    std::shared_ptr<const std::vector<Column>> out;
    bool writes = false; ///< its first word is not select or with … select
};

class Queries {
public:
    /// Reads all embedded `.sql` of `src/` for one dialect. Throws Problem internal with file and line on a repeated
    /// name, a missing or unused declaration, a parameter that is not declared, or a dialect without its twin.
    static Queries embedded(Dialect dialect);
    /// The same from texts given by path, for tests.
    static Queries read(Dialect dialect, const std::map<std::string, std::string>& files);

    /// Throws Problem internal if there is none by that name.
    const Query& at(std::string_view name) const;
    const std::map<std::string, Query, std::less<>>& all() const { return queries_; }
    Dialect dialect() const { return dialect_; }

private:
    std::map<std::string, Query, std::less<>> queries_;
    Dialect dialect_ = Dialect::sqlite;
};

} // namespace samband::db
