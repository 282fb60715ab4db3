#include "db/sqlite_statements.h"

#include "base/problem.h"
#include "db/limits.h"
#include "db/session.h"

#include <sqlite3.h>

namespace samband::db {

namespace {

/// However its use ends.
class Reset {
public:
    explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
    ~Reset() { sqlite3_reset(statement_); }
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;

private:
    sqlite3_stmt* statement_;
};

/// The argument lives longer than the call, so SQLite needs no copy of it.
int bind(sqlite3_stmt* statement, int place, const Value& value)
{
    if (const std::int64_t* number = value.integer()) return sqlite3_bind_int64(statement, place, *number);
    if (const std::string* text = value.text())
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    return sqlite3_bind_null(statement, place);
}

Row row_of(sqlite3_stmt* statement, const Query& query)
{
    std::vector<Value> values;
    values.reserve(query.out->size());
    for (std::size_t i = 0; i < query.out->size(); ++i) {
        const Column& column = (*query.out)[i];
        const int place = static_cast<int>(i);
        if (sqlite3_column_type(statement, place) == SQLITE_NULL) {
            if (!column.nullable)
                throw Problem(ProblemCode::internal,
                              query.name + ": column " + column.name + " is null, but not declared so");
            values.emplace_back();
        } else if (column.integer) {
            values.emplace_back(std::int64_t{sqlite3_column_int64(statement, place)});
        } else {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, place));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, place));
            values.emplace_back(text ? std::string(text, size) : std::string());
        }
    }
    return {query.out, std::move(values)};
}

} // namespace

SqliteStatements::SqliteStatements(sqlite3* handle, std::size_t most_kept) : handle_(handle), most_(most_kept) {}

SqliteStatements::~SqliteStatements()
{
    clear();
}

std::vector<Row> SqliteStatements::all(const Query& query, const Arguments& arguments)
{
    sqlite3_stmt* const statement = bound(query, arguments).statement;
    const Reset reset(statement);
    std::vector<Row> rows;
    while (true) {
        const int said = sqlite3_step(statement);
        if (said == SQLITE_DONE) return rows;
        if (said != SQLITE_ROW) throw Wrong{};
        // What is written and answers (`returning`) has no declared columns where nobody asks for them.
        if (query.out->empty()) continue;
        if (rows.size() == row_limit)
            throw Problem(ProblemCode::internal, query.name + " gave more than " + std::to_string(row_limit) + " rows");
        rows.push_back(row_of(statement, query));
    }
}

std::int64_t SqliteStatements::run(const Query& query, const Arguments& arguments)
{
    all(query, arguments);
    return sqlite3_changes64(handle_);
}

void SqliteStatements::forget(const Query& query)
{
    const auto found = by_query_.find(&query);
    if (found == by_query_.end()) return;
    sqlite3_finalize(found->second->statement);
    kept_.erase(found->second);
    by_query_.erase(found);
}

void SqliteStatements::clear()
{
    for (const Kept& kept : kept_) sqlite3_finalize(kept.statement);
    kept_.clear();
    by_query_.clear();
}

SqliteStatements::Kept& SqliteStatements::get(const Query& query)
{
    if (const auto found = by_query_.find(&query); found != by_query_.end()) {
        kept_.splice(kept_.begin(), kept_, found->second);
        return kept_.front();
    }
    if (kept_.size() >= most_) forget(*kept_.back().query);
    kept_.push_front(prepared(query));
    by_query_.emplace(&query, kept_.begin());
    return kept_.front();
}

SqliteStatements::Kept SqliteStatements::prepared(const Query& query) const
{
    Kept kept{&query, nullptr, {}};
    const int size = static_cast<int>(query.sql.size()) + 1; // with the NUL at its end SQLite makes no copy
    if (sqlite3_prepare_v3(handle_, query.sql.c_str(), size, SQLITE_PREPARE_PERSISTENT, &kept.statement, nullptr) !=
        SQLITE_OK)
        throw Wrong{};
    for (const Column& column : query.in)
        kept.places.push_back(sqlite3_bind_parameter_index(kept.statement, (":" + column.name).c_str()));
    return kept;
}

SqliteStatements::Kept& SqliteStatements::bound(const Query& query, const Arguments& arguments)
{
    Kept& kept = get(query);
    for (std::size_t i = 0; i < query.in.size(); ++i)
        if (bind(kept.statement, kept.places[i], argument_for(query, i, arguments).value) != SQLITE_OK) throw Wrong{};
    return kept;
}

} // namespace samband::db
