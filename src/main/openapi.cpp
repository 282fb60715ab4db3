#include "main/openapi.h"

#include "base/text.h"
#include "main/openapi_schema.h"
#include "main/routes.h"

namespace samband::main {

using http::Method;
using http::Route;

static Json operation(const Route& route);
static Json parameters_of(const Route& route);
static Json body_of(const Route& route);
static Json answers_of(const Route& route);
static std::string operation_id(const Route& route);
static std::string method_word(Method method);

Json openapi(const http::Router& router)
{
    Json paths = Json::object();
    std::map<std::string, Json> schemas{{"Problem", problem_schema()}};
    std::map<std::string, Json> sorted; // by path, so that the document does not hang on the order of registering
    for (const Route& route : router.routes()) {
        sorted[openapi_path(route.pattern)][method_word(route.method)] = operation(route);
        if (route.form) schemas[std::string(route.form->name)] = schema_of(*route.form);
    }
    for (auto& [path, operations] : sorted) paths[path] = std::move(operations);
    Json described = Json::object();
    for (auto& [name, schema] : schemas) described[name] = std::move(schema);
    const Json session = Json::object(
        {{"type", "apiKey"}, {"in", "cookie"}, {"name", "__Host-samband"}, {"description", "Given by POST /logg-inn"}});
    return Json::object(
        {{"openapi", "3.1.0"},
         {"info", Json::object({{"title", "Samband"},
                                {"version", "0.1.0"},
                                {"description", "Every page is its facts as JSON where Accept asks for JSON."}})},
         {"paths", std::move(paths)},
         {"components", Json::object({{"schemas", std::move(described)},
                                      {"securitySchemes", Json::object({{"session", session}})}})}});
}

std::string openapi_path(std::string_view pattern)
{
    std::string path(pattern);
    if (const std::size_t rest = path.find("...}"); rest != std::string::npos) path.erase(rest, 3);
    return path;
}

static Json operation(const Route& route)
{
    Json it =
        Json::object({{"operationId", operation_id(route)}, {"summary", route.summary}, {"x-access", route.access}});
    if (Json parameters = parameters_of(route); !parameters.items().empty()) it["parameters"] = std::move(parameters);
    if (route.method != Method::get) it["requestBody"] = body_of(route);
    it["responses"] = answers_of(route);
    if (route.access != "anyone") it["security"] = Json(Json::Array{Json::object({{"session", Json::array()}})});
    return it;
}

static Json parameters_of(const Route& route)
{
    Json parameters = Json::array();
    const std::string path = openapi_path(route.pattern);
    for (const std::string_view segment : split(path, '/'))
        if (segment.starts_with('{'))
            parameters.push(Json::object({{"name", segment.substr(1, segment.size() - 2)},
                                          {"in", "path"},
                                          {"required", true},
                                          {"schema", Json::object({{"type", "string"}})}}));
    return parameters;
}

static Json body_of(const Route& route)
{
    Json schema = Json::object({{"type", "object"}});
    if (route.form) schema = Json::object({{"$ref", "#/components/schemas/" + std::string(route.form->name)}});
    const Json form = Json::object({{"schema", std::move(schema)}});
    Json content = Json::object({{"application/x-www-form-urlencoded", form}, {"application/json", form}});
    if (route.takes_files) content["multipart/form-data"] = form;
    return Json::object({{"required", route.form != nullptr}, {"content", std::move(content)}});
}

static Json answers_of(const Route& route)
{
    Json content = Json::object({{"text/html", Json::object()},
                                 {"application/json", Json::object({{"schema", Json::object({{"type", "object"}})}})}});
    const bool media_type = route.answer.find('/') != std::string::npos;
    if (media_type) content = Json::object({{route.answer, Json::object()}});
    Json answers =
        Json::object({{"200", Json::object({{"description", "As asked"}, {"content", std::move(content)}})}});
    if (route.method != Method::get)
        answers["303"] = Json::object({{"description", "Done; the page to see next, for a browser"}});
    const Json problem = Json::object({{"schema", Json::object({{"$ref", "#/components/schemas/Problem"}})}});
    answers["default"] = Json::object({{"description", "What went wrong, in words that can be shown"},
                                       {"content", Json::object({{"application/problem+json", problem}})}});
    return answers;
}

/// "get-saker-id" of GET /saker/{id}.
static std::string operation_id(const Route& route)
{
    std::string id = method_word(route.method);
    bool gap = true;
    for (const char c : route.pattern) {
        const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (letter && gap) id += '-';
        if (letter) id += c;
        gap = !letter;
    }
    return id;
}

static std::string method_word(Method method)
{
    std::string word(http::word(method));
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

void add_openapi_route(people::Routes& routes, const http::Router& router)
{
    const auto answer = [&router](people::Visit&) -> http::Reply {
        static const std::string text = to_text(openapi(router));
        return http::Bytes{"application/json", text, 200, "no-cache"};
    };
    routes.get("/openapi.json", people::Access::anyone, "This description", answer, "application/json");
}

std::string openapi_text()
{
    http::Router router;
    people::Door door;
    const http::Catalogue catalogue = http::Catalogue::embedded();
    channels::Shipping shipping{{}};
    pictures::Library library([](std::string_view) { return std::filesystem::path(); });
    channels::print::Printer printer;
    readership::Counter showings;
    people::Routes routes(router, [](std::string_view) { return people::Routes::Open(); });
    add_routes(routes, {door, router, catalogue, [](std::string_view, int) { return std::string(); }, library, shipping,
                        printer, showings});
    return to_text(openapi(router), true) + "\n";
}

} // namespace samband::main
