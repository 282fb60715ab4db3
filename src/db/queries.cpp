#include "db/queries.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "db/query_file.h"

namespace samband::db {

namespace {

/// Where a query was read, and for which dialect alone, if so.
struct Found {
    std::string file;
    int line = 0;
    std::optional<Dialect> only;
    Query query;
};

using FoundByName = std::map<std::string, std::vector<Found>>;

std::optional<Dialect> dialect_of(std::string_view file)
{
    if (file.ends_with(".sqlite.sql")) return Dialect::sqlite;
    if (file.ends_with(".postgres.sql")) return Dialect::postgres;
    return std::nullopt;
}

/// The folder on whose floor it lies: "src/channels/mail/mail.sql" → "channels."
std::string prefix_of(std::string_view file)
{
    if (file.starts_with("src/")) file.remove_prefix(4);
    return std::string(file.substr(0, file.find('/'))) + ".";
}

FoundByName find_all(const std::map<std::string, std::string>& files)
{
    FoundByName found;
    for (const auto& [file, text] : files)
        for (ReadQuery& read : read_query_file(file, text)) {
            read.query.name = prefix_of(file) + read.query.name;
            std::vector<Found>& same = found[read.query.name];
            same.push_back({file, read.line, dialect_of(file), std::move(read.query)});
        }
    return found;
}

bool same_columns(const std::vector<Column>& left, const std::vector<Column>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Column& a, const Column& b) {
        return a.name == b.name && a.integer == b.integer && a.nullable == b.nullable;
    });
}

/// A name belongs to one query for both dialects, or to two twins.
void check_twins(const std::vector<Found>& same)
{
    const Found& first = same.front();
    const Found& last = same.back();
    if (same.size() == 1 && !first.only) return;
    if (same.size() == 1)
        throw query_mistake(first.file, first.line, first.query.name + " has no twin for the other dialect");
    if (same.size() > 2 || !first.only || !last.only || first.only == last.only)
        throw query_mistake(last.file, last.line, last.query.name + " stands already in " + first.file);
    if (!same_columns(first.query.in, last.query.in) || !same_columns(*first.query.out, *last.query.out))
        throw query_mistake(last.file, last.line,
                            last.query.name + " has another in or out than its twin in " + first.file);
}

} // namespace

Queries Queries::read(Dialect dialect, const std::map<std::string, std::string>& files)
{
    Queries made;
    made.dialect_ = dialect;
    for (auto& [name, same] : find_all(files)) {
        check_twins(same);
        for (const Found& found : same)
            if (!found.only || found.only == dialect) made.queries_.emplace(name, found.query);
    }
    return made;
}

Queries Queries::embedded(Dialect dialect)
{
    std::map<std::string, std::string> files;
    for (const EmbeddedFile& file : embedded_under("src/"))
        if (file.name.ends_with(".sql")) files.emplace(file.name, file.bytes);
    return read(dialect, files);
}

const Query& Queries::at(std::string_view name) const
{
    const auto found = queries_.find(name);
    if (found == queries_.end()) throw Problem(ProblemCode::internal, "there is no query named " + std::string(name));
    return found->second;
}

} // namespace samband::db
