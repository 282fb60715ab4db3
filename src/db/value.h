#pragma once
#include "base/id.h"
#include "base/instant.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What crosses the database's border, the same in both dialects: text, 64-bit integers and null.
/// Times are microseconds, booleans 0 and 1, ids and hashes text in lower-case hex, structured values JSON text.
namespace samband::db {

class Value {
public:
    Value() = default; ///< null
    Value(std::nullopt_t) {}
    Value(std::string_view text) : held_(std::string(text)) {}
    Value(std::string text) : held_(std::move(text)) {}
    Value(const char* text) : held_(std::string(text)) {}
    Value(const Id& id) : held_(id.text()) {}
    Value(Instant at) : held_(at.us) {}
    Value(bool flag) : held_(std::int64_t{flag}) {}
    template <std::integral N>
    requires(!std::same_as<N, bool>) Value(N number) : held_(static_cast<std::int64_t>(number)) {}
    template <typename T>
    Value(const std::optional<T>& maybe)
    {
        if (maybe) *this = Value(*maybe);
    }

    bool null() const { return std::holds_alternative<std::monostate>(held_); }
    const std::string* text() const { return std::get_if<std::string>(&held_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }

private:
    std::variant<std::monostate, std::int64_t, std::string> held_;
};

/// A named parameter of a query: {"id", person.id}.
struct Argument {
    std::string_view name;
    Value value;
};
using Arguments = std::vector<Argument>;

struct Column {
    std::string name;
    bool integer = false; ///< else text
    bool nullable = false;
};

/// One row of an answer, its columns by the names that the query declares.
/// Asking for a column that is not there, or as another type, is a bug: Problem internal.
class Row {
public:
    Row(std::shared_ptr<const std::vector<Column>> columns, std::vector<Value> values);

    const std::string& text(std::string_view column) const;
    std::int64_t integer(std::string_view column) const;
    bool flag(std::string_view column) const;
    Id id(std::string_view column) const;
    Instant instant(std::string_view column) const;
    std::optional<std::string> maybe_text(std::string_view column) const;
    std::optional<std::int64_t> maybe_integer(std::string_view column) const;
    std::optional<Id> maybe_id(std::string_view column) const;
    std::optional<Instant> maybe_instant(std::string_view column) const;

private:
    const Value& at(std::string_view column) const;

    std::shared_ptr<const std::vector<Column>> columns_;
    std::vector<Value> values_;
};

} // namespace samband::db
