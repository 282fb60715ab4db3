#include "base/json.h"

#include <cassert>

namespace samband {

/// Asking for another type is a bug of the caller: the assertion stays on.
template <typename T, typename Value>
static auto& expect(Value& value)
{
    auto* held = std::get_if<T>(&value);
    assert(held != nullptr && "Json is of another type");
    return *held;
}

Json::Json() noexcept = default;
Json::~Json() = default;
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;

bool Json::boolean() const
{
    return expect<bool>(value_);
}
std::int64_t Json::integer() const
{
    return expect<std::int64_t>(value_);
}
const std::string& Json::string() const
{
    return expect<std::string>(value_);
}
const Json::Array& Json::items() const
{
    return expect<Array>(value_);
}
Json::Array& Json::items()
{
    return expect<Array>(value_);
}
const Json::Object& Json::members() const
{
    return expect<Object>(value_);
}
Json::Object& Json::members()
{
    return expect<Object>(value_);
}

double Json::number() const
{
    if (is_integer()) return static_cast<double>(integer());
    return expect<double>(value_);
}

const Json* Json::find(std::string_view key) const
{
    const auto* object = std::get_if<Object>(&value_);
    if (!object) return nullptr;
    for (const Member& member : *object)
        if (member.first == key) return &member.second;
    return nullptr;
}

Json& Json::operator[](std::string_view key)
{
    if (is_null()) value_ = Object{};
    for (Member& member : members())
        if (member.first == key) return member.second;
    return members().emplace_back(std::string(key), Json()).second;
}

void Json::push(Json item)
{
    if (is_null()) value_ = Array{};
    items().push_back(std::move(item));
}

} // namespace samband
