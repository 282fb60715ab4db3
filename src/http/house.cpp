#include "http/house.h"
#include "http/error_page.h"
#include "http/etag.h"

#include <array>
#include <cstdio>

namespace samband::http {

static constexpr std::string_view web_prefix = "/web/";

static Response text_response(int status, std::string text)
{
    Response response;
    response.status = status;
    response.set("Content-Type", "text/plain; charset=utf-8");
    response.set("Cache-Control", "no-store");
    response.body = std::make_shared<const std::string>(std::move(text));
    return response;
}

static Response health(const House& house)
{
    return house.draining ? text_response(503, "draining\n") : text_response(200, "ok\n");
}

static bool answer_kept(const House& house, Exchange& exchange)
{
    const auto kept = house.cache.find(exchange.key(), exchange.request.at);
    if (!kept) return false;
    const bool same = names_etag(exchange.if_none_match, kept->etag);
    if (same) {
        exchange.response = not_modified(*kept->page);
        return true;
    }
    exchange.response.status = kept->page->status;
    exchange.response.body = kept->page->body;
    exchange.response.lines = kept->page->lines; // all headers are in there
    return true;
}

bool answer_at_once(House& house, Exchange& exchange)
{
    const Request& request = exchange.request;
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (!reads) return false;
    if (request.path == "/healthz") {
        exchange.response = health(house);
        return true;
    }
    if (request.path.starts_with(web_prefix)) {
        const std::string* version = request.query_value("v");
        auto found =
            Assets::embedded().answer(request.path, version ? *version : "", exchange.gzip, exchange.if_none_match);
        if (found) exchange.response = std::move(*found);
        return found.has_value();
    }
    if (!exchange.keepable) return false;
    exchange.generation = house.cache.generation(request.municipality);
    return answer_kept(house, exchange);
}

void answer_inside(House& house, Exchange& exchange)
{
    if (exchange.request.path == "/healthz") {
        exchange.response = health(house);
    } else if (exchange.request.path == "/metrics") {
        std::string text =
            house.metrics.text({house.connections, house.queue.waiting(), house.streams, house.cache.bytes()});
        if (house.setting.further_figures) text += house.setting.further_figures();
        exchange.response = text_response(200, std::move(text));
        exchange.response.headers.front().second = "text/plain; version=0.0.4; charset=utf-8";
    } else {
        exchange.response = plain_error(exchange.request, Refused(404, "Siden finnes ikke."), house.rendering);
    }
}

void note_answer(House& house, const Exchange& exchange, std::int64_t us, log::Lines& lines)
{
    const Request& request = exchange.asked();
    const bool web = request.path.starts_with(web_prefix);
    const bool shown = exchange.route && exchange.route->shown && request.method == Method::get;
    if (shown && exchange.response.status == 200) exchange.route->shown(request);
    house.metrics.count(exchange.route, web, exchange.response.status, us);
    if (request.path == "/healthz") return;
    const std::string_view route = exchange.route ? std::string_view(exchange.route->pattern)
                                   : web          ? "/web/{name...}"
                                                  : "-";
    std::array<char, 32> ms{};
    std::snprintf(ms.data(), ms.size(), "%.1f", static_cast<double>(us) / 1000);
    lines.add(log::Level::info, "request",
              {{"method", word(request.method)},
               {"route", route},
               {"status", exchange.response.status},
               {"ms", ms.data()},
               {"request", request.id.text()},
               {"municipality", request.municipality}});
}

} // namespace samband::http
