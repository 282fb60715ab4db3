#include "main/openapi_schema.h"

namespace samband::main {

using http::Field;
using http::FieldKind;

static Json text_schema(std::size_t most)
{
    return Json::object({{"type", "string"}, {"maxLength", most}});
}

static Json formatted(std::string_view format)
{
    return Json::object({{"type", "string"}, {"format", format}});
}

static Json choice_schema(const Field& field)
{
    Json words = Json::array();
    if (!field.required) words.push("");
    for (const std::string_view choice : field.choices) words.push(choice);
    return Json::object({{"type", "string"}, {"enum", std::move(words)}});
}

static Json list_of(Json items, std::size_t most)
{
    return Json::object({{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}});
}

static Json field_schema(const Field& field)
{
    switch (field.kind) {
    case FieldKind::text:
    case FieldKind::lines:
        return text_schema(field.most);
    case FieldKind::secret: {
        Json schema = text_schema(field.most);
        schema["format"] = "password";
        return schema;
    }
    case FieldKind::integer:
        return Json::object({{"type", "integer"}, {"minimum", 0}, {"maximum", field.most}});
    case FieldKind::flag:
        return Json::object({{"type", "boolean"}});
    case FieldKind::choice:
        return choice_schema(field);
    case FieldKind::id:
        return formatted("uuid");
    case FieldKind::instant:
        return formatted("date-time");
    case FieldKind::date:
        return formatted("date");
    case FieldKind::list:
    case FieldKind::cells:
        return list_of(Json::object({{"type", "string"}}), field.most);
    case FieldKind::choices:
        return list_of(choice_schema(field), field.most);
    case FieldKind::file:
        return Json::object({{"type", "string"}, {"format", "binary"}});
    }
    return {};
}

Json schema_of(const http::FormShape& shape)
{
    Json properties = Json::object();
    Json required = Json::array();
    for (const Field& field : shape.fields) {
        Json schema = field_schema(field);
        if (!field.says.empty()) schema["description"] = field.says;
        properties[field.name] = std::move(schema);
        if (field.required) required.push(field.name);
    }
    properties["_csrf"] =
        Json::object({{"type", "string"}, {"description", "The page's token against forged requests"}});
    properties["request_id"] = formatted("uuid");
    properties["request_id"]["description"] = "The same id twice gives the first outcome";
    Json schema =
        Json::object({{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}});
    if (!required.items().empty()) schema["required"] = std::move(required);
    return schema;
}

Json problem_schema()
{
    const Json text = Json::object({{"type", "string"}});
    const Json field = Json::object({{"type", "object"},
                                     {"properties", Json::object({{"field", text}, {"says", text}})},
                                     {"required", Json(Json::Array{"field", "says"})}});
    return Json::object(
        {{"type", "object"},
         {"properties", Json::object({{"type", text},
                                      {"title", text},
                                      {"status", Json::object({{"type", "integer"}})},
                                      {"detail", text},
                                      {"instance", text},
                                      {"fields", Json::object({{"type", "array"}, {"items", field}})}})},
         {"required", Json(Json::Array{"type", "title", "status", "detail", "instance"})}});
}

} // namespace samband::main
