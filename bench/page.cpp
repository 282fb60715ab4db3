// Serves one kept page of 5 kB, as tools/bench_page.sh asks for it: with host look-up, log, metrics and compression.
#include "http/server.h"

#include <csignal>
#include <cstdio>

using namespace samband;
using namespace samband::http;

static std::string page_of(std::size_t bytes)
{
    std::string html = "<!doctype html>\n<html lang=\"nb\"><head><title>Nyheter</title></head><body>\n";
    // Words that compress about as well as real ones do.
    for (std::uint32_t seed = 1; html.size() < bytes - 16; seed = seed * 1664525 + 1013904223)
        html += "<p>Vannet stenges i veg " + std::to_string(seed >> 12) + ".</p>\n";
    html.resize(bytes - 16, ' ');
    return html + "</body></html>\n\n";
}

static Router routes_of(const std::string& html)
{
    Router router;
    Route route;
    route.pattern = "/nyheter/{slug}";
    route.access = "anyone";
    route.cached_s = 3600;
    route.handler = [html](const Request&) { return Page{"bench/page", Json::object({{"html", Json(html)}})}; };
    router.add(std::move(route));
    return router;
}

int main()
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);

    ServerSetting setting;
    setting.listen = "127.0.0.1:0";
    setting.inside = "";
    setting.clock = machine_now;
    setting.municipality_of = [](std::string_view host) { return host == "loten.example" ? "loten" : ""; };
    Rendering rendering;
    rendering.has = [](std::string_view) { return false; };
    rendering.render = [](std::string_view, const Json& model, Language) { return model.find("html")->string(); };
    const Router router = routes_of(page_of(5'000));
    Live live;
    Server server(setting, router, rendering, live);
    server.start();
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stop, &signal);
}
