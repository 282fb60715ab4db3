#include "http/server_world.h"
#include "base/random.h"
#include "base/text.h"
#include "http/csrf.h"
#include "http/server_routes.h"

namespace server_test {

using namespace samband;
using namespace samband::http;

/// Enough of a view to see what it was given; the real ones are tried where they live.
static Rendering plain_rendering()
{
    Rendering rendering;
    rendering.has = [](std::string_view) { return false; };
    rendering.render = [](std::string_view view, const Json& model, Language language) {
        std::string html = "<html lang=" + std::string(word(language)) + "><p>" + std::string(view);
        if (view == "test/form") html += "<input name=_csrf value=" + model.find("csrf")->string() + ">";
        if (const Json* notice = model.find("notice")) html += "<b>" + escape_html(notice->string()) + "</b>";
        if (const Json* municipality = model.find("kommune")) html += escape_html(municipality->string());
        return html + std::string(3000, '.');
    };
    rendering.text = [](std::string_view bokmal, Language) { return std::string(bokmal); };
    return rendering;
}

static ServerSetting setting_by(const Wishes& wishes)
{
    ServerSetting setting;
    setting.listen = "127.0.0.1:0";
    setting.inside = "127.0.0.1:0";
    setting.deadlines = wishes.deadlines;
    setting.workers = wishes.workers;
    setting.waiting = wishes.waiting;
    setting.most_connections = wishes.connections;
    setting.most_per_address = wishes.per_address;
    setting.trusted_proxies = wishes.trusted_proxies;
    setting.cookie_prefix = wishes.cookie_prefix;
    setting.io_threads = wishes.io_threads;
    setting.clock = machine_now;
    setting.municipality_of = [](std::string_view host) {
        return host == "loten.example" ? "loten" : host == "saltdal.example" ? "saltdal" : "";
    };
    setting.frame = [](const Request& request, Json& model) { model["kommune"] = Json(request.municipality); };
    setting.further_figures = [] { return std::string("samband_of_the_test 7\n"); };
    setting.csrf_secret = [](const Request& request) {
        const auto session = request.cookies.find("okt");
        return session == request.cookies.end() ? std::string() : "secret of " + session->second;
    };
    return setting;
}

World::World(const Wishes& wishes)
    : memory_(std::make_shared<Memory>()),
      spool_(std::filesystem::temp_directory_path() / ("samband-http-" + random_token(8))),
      router_(routes_with(memory_, spool_))
{
    std::filesystem::create_directories(spool_);
    ServerSetting setting = setting_by(wishes);
    setting.spool = spool_;
    server_ = std::make_unique<Server>(std::move(setting), router_, plain_rendering(), live_);
    server_->start();
}

World::~World()
{
    let_slow_go();
    server_.reset();
    std::filesystem::remove_all(spool_);
}

Answer World::get(const std::string& target, const std::string& headers)
{
    Client client(port());
    client.send(get_text(target, headers));
    return client.read();
}

Answer World::post(const std::string& target, const std::string& type, const std::string& body,
                   const std::string& headers)
{
    Client client(port());
    client.send(post_text(target, type, body, headers));
    return client.read();
}

std::string World::token() const
{
    return csrf_token("secret of kari");
}

std::string World::csrf_headers() const
{
    return "Cookie: okt=kari\r\nX-CSRF-Token: " + token() + "\r\n";
}

int World::calls(const std::string& path) const
{
    const std::lock_guard lock(memory_->mutex);
    const auto found = memory_->calls.find(path);
    return found == memory_->calls.end() ? 0 : found->second;
}

std::vector<std::string> World::shown() const
{
    const std::lock_guard lock(memory_->mutex);
    return memory_->shown;
}

void World::let_slow_go()
{
    const std::lock_guard lock(memory_->mutex);
    memory_->slow_may_go = true;
    memory_->wake.notify_all();
}

int World::slow_waiting() const
{
    const std::lock_guard lock(memory_->mutex);
    return memory_->slow_waiting;
}

} // namespace server_test
