#include "db/session.h"

#include "base/text.h"
#include "db/limits.h"
#include "db/query_log.h"

#include <list>
#include <soci/soci.h>

namespace samband::db {

namespace {

/// Where SOCI reads a parameter from or writes a column to. It stays in place as long as its statement.
struct Cell {
    long long integer = 0;
    std::string text;
    soci::indicator state = soci::i_null;
};

void put(Cell& cell, const Value& value)
{
    cell.state = value.null() ? soci::i_null : soci::i_ok;
    if (value.integer()) cell.integer = *value.integer();
    if (value.text()) cell.text = *value.text();
}

} // namespace

struct Session::Kept {
    Kept(soci::session& session, const Query& asked)
        : query(&asked),
          in(asked.in.size()),
          out(asked.out->size()),
          statement(session)
    {
        statement.alloc();
        statement.prepare(asked.sql);
        for (std::size_t i = 0; i < in.size(); ++i) use(in[i], asked.in[i]);
        for (std::size_t i = 0; i < out.size(); ++i) into(out[i], (*asked.out)[i]);
        statement.define_and_bind();
    }

    void use(Cell& cell, const Column& column)
    {
        if (column.integer)
            statement.exchange(soci::use(cell.integer, cell.state, column.name));
        else
            statement.exchange(soci::use(cell.text, cell.state, column.name));
    }

    void into(Cell& cell, const Column& column)
    {
        if (column.integer)
            statement.exchange(soci::into(cell.integer, cell.state));
        else
            statement.exchange(soci::into(cell.text, cell.state));
    }

    Row row() const
    {
        std::vector<Value> values;
        values.reserve(out.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Column& column = (*query->out)[i];
            if (out[i].state != soci::i_null)
                values.push_back(column.integer ? Value(out[i].integer) : Value(out[i].text));
            else if (column.nullable)
                values.emplace_back();
            else
                throw Problem(ProblemCode::internal,
                              query->name + ": column " + column.name + " is null, but not declared so");
        }
        return {query->out, std::move(values)};
    }

    const Query* query;
    std::vector<Cell> in;
    std::vector<Cell> out;
    soci::statement statement;
};

/// The statements prepared on this connection, the one used last in front; the one at the end gives way.
class Session::Statements {
public:
    explicit Statements(std::size_t most) : most_(most) {}

    Kept& get(soci::session& session, const Query& query)
    {
        const Key key{scope_, &query};
        if (const auto found = by_key_.find(key); found != by_key_.end()) {
            kept_.splice(kept_.begin(), kept_, found->second);
            return *kept_.front().second;
        }
        if (kept_.size() >= most_) drop(std::prev(kept_.end()));
        kept_.emplace_front(key, std::make_unique<Kept>(session, query));
        by_key_.emplace(key, kept_.begin());
        return *kept_.front().second;
    }

    void forget(const Query& query)
    {
        if (const auto found = by_key_.find(Key{scope_, &query}); found != by_key_.end()) drop(found->second);
    }

    void clear()
    {
        by_key_.clear();
        kept_.clear();
    }

    void set_scope(const std::string& scope) { scope_ = &*scopes_.insert(scope).first; }
    std::size_t size() const { return kept_.size(); }

private:
    using Key = std::pair<const std::string*, const Query*>;
    using Line = std::list<std::pair<Key, std::unique_ptr<Kept>>>;

    void drop(Line::iterator place)
    {
        by_key_.erase(place->first);
        kept_.erase(place);
    }

    std::size_t most_;
    std::set<std::string> scopes_;
    const std::string* scope_ = nullptr;
    Line kept_;
    std::map<Key, Line::iterator> by_key_;
};

Session::Session(std::unique_ptr<soci::session> soci, std::size_t most_kept)
    : soci_(std::move(soci)),
      statements_(std::make_unique<Statements>(most_kept))
{
}

Session::~Session() = default;

std::vector<Row> Session::all(const Query& query, const Arguments& arguments)
try {
    Kept& kept = bound(query, arguments);
    std::vector<Row> rows;
    for (bool more = kept.statement.execute(true); more; more = kept.statement.fetch()) {
        if (rows.size() == row_limit)
            throw Problem(ProblemCode::internal, query.name + " gave more than " + std::to_string(row_limit) + " rows");
        rows.push_back(kept.row());
    }
    return rows;
} catch (const soci::soci_error& error) {
    const Failed failed = failure(error, query.name);
    statements_->forget(query);
    throw failed;
}

std::int64_t Session::run(const Query& query, const Arguments& arguments)
try {
    Kept& kept = bound(query, arguments);
    kept.statement.execute(true);
    const std::int64_t touched = kept.statement.get_affected_rows();
    return touched;
} catch (const soci::soci_error& error) {
    const Failed failed = failure(error, query.name);
    statements_->forget(query);
    throw failed;
}

Session::Kept& Session::bound(const Query& query, const Arguments& arguments)
{
    check_arguments(query, arguments);
    note_run(query.name);
    Kept& kept = statements_->get(*soci_, query);
    for (std::size_t i = 0; i < query.in.size(); ++i) put(kept.in[i], argument_for(query, i, arguments).value);
    return kept;
}

void Session::prove(const Query& query)
try {
    Kept& kept = statements_->get(*soci_, query);
    const std::vector<Column> columns = described(kept.statement.get_backend());
    const bool same = std::equal(columns.begin(), columns.end(), query.out->begin(), query.out->end(),
                                 [](const Column& is, const Column& said) { return is.name == said.name; });
    std::string names;
    for (const Column& column : columns) names += " " + column.name;
    if (!same) throw Problem(ProblemCode::internal, query.name + ": its columns are not those of -- out: but" + names);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].integer != (*query.out)[i].integer && !columns[i].nullable)
            throw Problem(ProblemCode::internal, query.name + ": column " + columns[i].name + " is of another type");
    statements_->forget(query);
} catch (const soci::soci_error& error) {
    // Nothing people wrote is in an empty database: here the database's own words may be told.
    throw Problem(ProblemCode::internal, query.name + ": " + error.get_error_message());
}

void Session::set_scope(const std::string& scope)
{
    statements_->set_scope(scope);
}

void Session::drop_statements()
{
    statements_->clear();
}

std::size_t Session::kept() const
{
    return statements_->size();
}

static void check_value(const Query& query, const Column& column, const Value& value)
{
    if (value.null() && column.nullable) return;
    if (value.null()) throw Problem(ProblemCode::internal, query.name + ": :" + column.name + " may not be null");
    if (column.integer != (value.integer() != nullptr))
        throw Problem(ProblemCode::internal, query.name + ": :" + column.name + " is of another type");
    if (!value.text()) return;
    if (value.text()->find('\0') != std::string::npos || !is_utf8(*value.text()))
        throw Problem(ProblemCode::invalid, "Teksten inneholder tegn som ikke kan lagres.");
}

void check_arguments(const Query& query, const Arguments& arguments)
{
    if (arguments.size() != query.in.size())
        throw Problem(ProblemCode::internal, query.name + ": " + std::to_string(arguments.size()) + " arguments for " +
                                                 std::to_string(query.in.size()) + " parameters");
    for (std::size_t i = 0; i < query.in.size(); ++i)
        check_value(query, query.in[i], argument_for(query, i, arguments).value);
}

const Argument& argument_for(const Query& query, std::size_t parameter, const Arguments& arguments)
{
    const std::string& name = query.in[parameter].name;
    // Most are given in the order in which they are declared.
    if (parameter < arguments.size() && arguments[parameter].name == name) return arguments[parameter];
    for (const Argument& argument : arguments)
        if (argument.name == name) return argument;
    throw Problem(ProblemCode::internal, query.name + ": :" + name + " is not given");
}

} // namespace samband::db
