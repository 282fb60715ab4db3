#include "http/request.h"
#include "base/problem.h"

namespace samband::http {

std::string_view word(Method method)
{
    switch (method) {
    case Method::get:
        return "GET";
    case Method::head:
        return "HEAD";
    case Method::post:
        return "POST";
    case Method::put:
        return "PUT";
    case Method::patch:
        return "PATCH";
    case Method::del:
        return "DELETE";
    }
    return "GET";
}

std::string_view word(Language language)
{
    switch (language) {
    case Language::nb:
        return "nb";
    case Language::nn:
        return "nn";
    case Language::en:
        return "en";
    }
    return "nb";
}

static const std::string* first(const std::vector<std::pair<std::string, std::string>>& pairs, std::string_view name)
{
    for (const auto& [key, value] : pairs)
        if (key == name) return &value;
    return nullptr;
}

const std::string* Request::header(std::string_view name) const
{
    return first(headers, name);
}

const std::string* Request::query_value(std::string_view name) const
{
    return first(query, name);
}

const std::string& Request::parameter(std::string_view name) const
{
    const auto found = parameters.find(name);
    if (found == parameters.end())
        throw Problem(ProblemCode::internal, "no parameter in the pattern: " + std::string(name));
    return found->second;
}

Id Request::id_parameter(std::string_view name) const
{
    const std::optional<Id> named = Id::parse(parameter(name));
    if (!named) throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    return *named;
}

} // namespace samband::http
