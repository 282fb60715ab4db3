#include "http/error_page.h"
#include "base/text.h"

namespace samband::http {

static std::string translated(const Rendering& rendering, std::string_view bokmal, Language language)
{
    return rendering.text ? rendering.text(bokmal, language) : std::string(bokmal);
}

/// {status, title, says, reference, fields}, in the reader's language.
static Json error_model(const Request& request, const Refused& refused, const Rendering& rendering)
{
    Json fields = Json::array();
    for (const FieldProblem& field : refused.fields())
        fields.push(Json::object(
            {{"field", Json(field.field)}, {"says", Json(translated(rendering, field.says, request.language))}}));
    const std::string title = translated(rendering, refused.title(), request.language);
    const std::string says = translated(rendering, refused.what(), request.language);
    return Json::object({{"status", Json(refused.status())},
                         {"denied", Json(refused.status() == 403)},
                         {"not_there", Json(refused.status() == 404)},
                         {"title", Json(title)},
                         {"says", Json(says)},
                         {"adds", Json(says != title + ".")}, // the same sentence twice helps nobody
                         {"reference", Json(request.id.text())},
                         {"fields", std::move(fields)}});
}

static std::string problem_json(const Json& model)
{
    Json problem = Json::object({{"type", Json("about:blank")},
                                 {"title", *model.find("title")},
                                 {"status", *model.find("status")},
                                 {"detail", *model.find("says")},
                                 {"instance", Json("urn:uuid:" + model.find("reference")->string())}});
    if (!model.find("fields")->items().empty()) problem["fields"] = *model.find("fields");
    return to_text(problem);
}

static std::string plain_html(const Json& model, Language language)
{
    const std::string title = escape_html(model.find("title")->string());
    std::string html = "<!doctype html>\n<html lang=\"" + std::string(word(language)) +
                       "\"><head><meta charset=\"utf-8\">"
                       "<meta name=\"viewport\" content=\"width=device-width\"><title>" +
                       title + "</title></head>\n<body><main><h1>" + title + "</h1>\n<p>" +
                       escape_html(model.find("says")->string()) + "</p>\n";
    for (const Json& field : model.find("fields")->items())
        html += "<p>" + escape_html(field.find("field")->string() + ": " + field.find("says")->string()) + "</p>\n";
    return html + "<p><small>" + model.find("reference")->string() + "</small></p></main></body></html>\n";
}

static Response response_with(const Request& request, const Refused& refused, std::string type, std::string body)
{
    Response response;
    response.status = refused.status();
    for (const auto& [name, value] : refused.headers()) response.set(name, value);
    response.set("Cache-Control", "no-store");
    response.set("Content-Type", std::move(type));
    response.set("Content-Language", std::string(word(request.language)));
    response.set("Vary", "Accept, Accept-Language, Cookie");
    response.body = std::make_shared<const std::string>(std::move(body));
    return response;
}

Response plain_error(const Request& request, const Refused& refused, const Rendering& rendering)
{
    const Json model = error_model(request, refused, rendering);
    if (request.wants_json) return response_with(request, refused, "application/problem+json", problem_json(model));
    return response_with(request, refused, "text/html; charset=utf-8", plain_html(model, request.language));
}

/// The view's HTML, or nothing if anything in it fails: an error must not become another.
static std::optional<std::string> rendered(const Request& request, const Json& model, const Rendering& rendering,
                                           const ServerSetting& setting, bool framed)
{
    try {
        Json framed_model = model;
        framed_model["language"] = Json::object({{"code", Json(word(request.language))}});
        if (framed && setting.frame) setting.frame(request, framed_model);
        return rendering.render("http/error", framed_model, request.language);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Response error_page(const Request& request, const Refused& refused, const Rendering& rendering,
                    const ServerSetting& setting)
{
    if (request.wants_json || !rendering.has || !rendering.has("http/error"))
        return plain_error(request, refused, rendering);
    const Json model = error_model(request, refused, rendering);
    for (bool framed : {true, false})
        if (auto html = rendered(request, model, rendering, setting, framed))
            return response_with(request, refused, "text/html; charset=utf-8", std::move(*html));
    return plain_error(request, refused, rendering);
}

} // namespace samband::http
