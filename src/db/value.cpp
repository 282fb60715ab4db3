#include "db/value.h"

#include "base/problem.h"

namespace samband::db {

static Problem wrong(std::string_view column, std::string_view what)
{
    return {ProblemCode::internal, "column " + std::string(column) + " " + std::string(what)};
}

static const std::string& text_of(const Value& value, std::string_view column)
{
    if (const std::string* text = value.text()) return *text;
    throw wrong(column, value.null() ? "is null" : "is not text");
}

static std::int64_t integer_of(const Value& value, std::string_view column)
{
    if (const std::int64_t* number = value.integer()) return *number;
    throw wrong(column, value.null() ? "is null" : "is not an integer");
}

static Id id_of(const Value& value, std::string_view column)
{
    const std::optional<Id> id = Id::parse(text_of(value, column));
    if (!id) throw wrong(column, "is not an id");
    return *id;
}

Row::Row(std::shared_ptr<const std::vector<Column>> columns, std::vector<Value> values)
    : columns_(std::move(columns)),
      values_(std::move(values))
{
}

const std::string& Row::text(std::string_view column) const
{
    return text_of(at(column), column);
}

std::int64_t Row::integer(std::string_view column) const
{
    return integer_of(at(column), column);
}

bool Row::flag(std::string_view column) const
{
    const std::int64_t number = integer(column);
    if (number != 0 && number != 1) throw wrong(column, "is neither 0 nor 1");
    return number == 1;
}

Id Row::id(std::string_view column) const
{
    return id_of(at(column), column);
}

Instant Row::instant(std::string_view column) const
{
    return {integer(column)};
}

std::optional<std::string> Row::maybe_text(std::string_view column) const
{
    const Value& value = at(column);
    return value.null() ? std::nullopt : std::optional(text_of(value, column));
}

std::optional<std::int64_t> Row::maybe_integer(std::string_view column) const
{
    const Value& value = at(column);
    return value.null() ? std::nullopt : std::optional(integer_of(value, column));
}

std::optional<Id> Row::maybe_id(std::string_view column) const
{
    const Value& value = at(column);
    return value.null() ? std::nullopt : std::optional(id_of(value, column));
}

std::optional<Instant> Row::maybe_instant(std::string_view column) const
{
    const std::optional<std::int64_t> us = maybe_integer(column);
    return us ? std::optional(Instant{*us}) : std::nullopt;
}

const Value& Row::at(std::string_view column) const
{
    for (std::size_t i = 0; i < columns_->size(); ++i)
        if ((*columns_)[i].name == column) return values_[i];
    throw wrong(column, "is not in the answer");
}

} // namespace samband::db
