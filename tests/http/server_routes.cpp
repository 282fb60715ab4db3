#include "http/server_routes.h"
#include "base/problem.h"
#include "http/refusal.h"

#include <fstream>

namespace server_test {

using namespace samband;
using namespace samband::http;

void Memory::called(const Request& request)
{
    const std::lock_guard lock(mutex);
    ++calls[request.path];
}

void Memory::was_shown(const Request& request)
{
    std::string told = request.path;
    for (const auto& [name, value] : request.query) told.append("?").append(name).append("=").append(value);
    const std::string* agent = request.header("user-agent");
    const std::lock_guard lock(mutex);
    shown.push_back(told + (agent ? " " + *agent : ""));
}

void Memory::wait_slowly()
{
    std::unique_lock lock(mutex);
    ++slow_waiting;
    wake.wait_for(lock, std::chrono::seconds(10), [this] { return slow_may_go; });
    --slow_waiting;
}

static const FormShape note_shape{"Note",
                                  {{"title", FieldKind::text, true, 20}, {"words", FieldKind::lines, false, 200'000}}};
static const FormShape upload_shape{
    "Upload", {{"title", FieldKind::text, false, 100}, {"picture", FieldKind::file, false, 30'000'000}}};

static Json seen_by(const Request& request)
{
    Json query = Json::object();
    for (const auto& [name, value] : request.query) query[name] = Json(value);
    Json model = Json::object({{"path", Json(request.path)},
                               {"query", query},
                               {"municipality", Json(request.municipality)},
                               {"remote", Json(request.remote)},
                               {"secure", Json(request.secure)},
                               {"language", Json(word(request.language))}});
    for (const auto& [name, value] : request.cookies) model["cookie_" + name] = Json(value);
    return model;
}

static Reply echo(const Request& request)
{
    return Page{"test/echo", seen_by(request)};
}

static Reply note(const Request& request)
{
    const Form form = Form::read(request, note_shape);
    const Json model = Json::object({{"title", Json(form.text("title"))}, {"words", Json(form.text("words").size())}});
    return Redirect{"/notes/ny", model, "Notatet er lagret."};
}

static Reply upload(const Request& request)
{
    const Form form = Form::read(request, upload_shape);
    const Upload* file = form.file("picture");
    Json model = Json::object({{"title", Json(form.text("title"))}, {"file", Json(file != nullptr)}});
    if (!file) return Page{"test/upload", model};
    std::ifstream in(file->path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    model["name"] = Json(file->name);
    model["bytes"] = Json(bytes.size());
    model["same"] = Json(bytes.size() == file->bytes);
    return Page{"test/upload", model};
}

static Reply fault(const Request& request)
{
    const std::string& code = request.parameter("code");
    if (code == "forbidden") throw Problem(ProblemCode::forbidden, "Dette er bare for <ansatte>.");
    if (code == "unavailable") throw Problem(ProblemCode::unavailable, "Vent litt.");
    if (code == "conflict") throw Problem(ProblemCode::conflict, "Noen andre var først.");
    if (code == "internal") throw Problem(ProblemCode::internal, "secret words of the database");
    if (code == "many") throw Refused(429, "For mange forsøk.", {{"Retry-After", "30"}});
    if (code == "header") return Bytes{"text/plain\r\nX-Evil: 1", "x"};
    if (code == "redirect") return Redirect{"//evil.example/"};
    if (code == "nothing") throw 7;
    throw std::runtime_error("secret words of the database");
}

static Route route(Method method, const char* pattern, Handler handler, const FormShape* form = nullptr)
{
    Route made;
    made.method = method;
    made.pattern = pattern;
    made.access = "anyone";
    made.handler = std::move(handler);
    made.form = form;
    return made;
}

static void add_bytes(Router& router, const std::filesystem::path& spool)
{
    router.add(route(Method::get, "/bytes", [](const Request&) {
        return Bytes{"text/plain; charset=utf-8", "hei\n"};
    }));
    router.add(route(Method::get, "/long", [](const Request&) {
        return Bytes{"text/plain", std::string(20'000, 'x')};
    }));
    router.add(route(Method::get, "/big", [](const Request&) {
        return Bytes{"image/png", std::string(8'000'000, 'x')};
    }));
    router.add(route(Method::get, "/file", [spool](const Request&) {
        return File{"image/png", spool / "picture.png"};
    }));
    router.add(route(Method::get, "/download", [](const Request&) {
        return Bytes{"text/html", "<script>alert(1)</script>", 200, "", "årsplan \"2026\".html"};
    }));
}

static void add_kept(Router& router, const std::shared_ptr<Memory>& memory)
{
    const auto handler = [memory](const Request& request) {
        memory->called(request);
        return echo(request);
    };
    Route news = route(Method::get, "/nyheter", handler);
    news.cached_s = 60;
    router.add(news);
    Route piece = route(Method::get, "/nyheter/{name}", handler);
    piece.cached_s = 60;
    piece.passed_over = {"fra"};
    piece.shown = [memory](const Request& request) { memory->was_shown(request); };
    router.add(piece);
}

static void add_forms(Router& router, const std::shared_ptr<Memory>& memory)
{
    router.add(route(Method::post, "/notes", note, &note_shape));
    Route pictures = route(Method::post, "/pictures", upload, &upload_shape);
    pictures.takes_files = true;
    router.add(pictures);
    router.add(route(Method::post, "/press", [memory](const Request& request) {
        memory->called(request);
        return Bytes{"text/plain", "pressed\n"};
    }));
    router.add(route(Method::del, "/notes/{id}", [](const Request&) { return Bytes{"text/plain", "gone\n"}; }));
    Route hook = route(Method::post, "/hook", [](const Request& request) {
        return Bytes{"text/plain", request.raw_body};
    });
    hook.foreign = true;
    router.add(hook);
    hook.pattern = "/told";
    hook.raw_bytes = 300'000;
    router.add(hook);
}

Router routes_with(const std::shared_ptr<Memory>& memory, const std::filesystem::path& spool)
{
    Router router;
    for (const char* pattern : {"/", "/echo", "/notes/ny"}) router.add(route(Method::get, pattern, echo));
    router.add(route(Method::get, "/form", [](const Request& request) { return Page{"test/form", seen_by(request)}; }));
    router.add(route(Method::get, "/saker/{id}", [](const Request& request) {
        return Page{"test/echo", Json::object({{"id", Json(request.id_parameter("id").text())}})};
    }));
    router.add(route(Method::get, "/problem/{code}", fault));
    router.add(route(Method::get, "/slow", [memory](const Request&) {
        memory->wait_slowly();
        return Bytes{"text/plain", "slow\n"};
    }));
    router.add(route(Method::get, "/live", [](const Request& request) {
        const std::string* topic = request.query_value("topic");
        return Events{{topic ? *topic : "inbox"}};
    }));
    add_bytes(router, spool);
    add_kept(router, memory);
    add_forms(router, memory);
    return router;
}

} // namespace server_test
