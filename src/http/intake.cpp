#include "http/intake.h"
#include "base/text.h"
#include "http/cookies.h"
#include "http/csrf.h"
#include "http/negotiate.h"
#include "http/target.h"

#include <algorithm>

namespace samband::http {

static Language language_of(const Request& request)
{
    Language language = Language::nb;
    const auto cookie = request.cookies.find("sprak");
    if (cookie != request.cookies.end() && read_language(cookie->second, language)) return language;
    const std::string* accepted = request.header("accept-language");
    return accepted ? preferred_language(*accepted) : language;
}

void Intake::read(Exchange& exchange, Head&& head, const std::string& peer) const
{
    Request& request = exchange.request;
    request.method = head.method;
    request.host = std::move(head.host);
    request.headers = std::move(head.fields);
    for (const auto& [name, value] : request.headers)
        if (name == "cookie") read_cookies(value, setting_.cookie_prefix, request.cookies);
    request.language = language_of(request);
    if (const std::string* accept = request.header("accept")) request.wants_json = prefers_json(*accept);
    if (const std::string* coding = request.header("accept-encoding")) exchange.gzip = accepts_gzip(*coding);
    if (const std::string* tags = request.header("if-none-match")) exchange.if_none_match = *tags;
    read_forwarded(request, peer);

    Target target = read_target(head.target);
    if (!target.authority.empty() && host_name(target.authority) != request.host)
        throw Refused(400, "Adressen og Host er ikke enige.");
    request.path = std::move(target.path);
    request.query = std::move(target.query);
    if (setting_.municipality_of) request.municipality = setting_.municipality_of(request.host);
    if (request.municipality.empty()) throw Refused(421, "Her finnes ikke noe nettsted med den adressen.");
}

/// A proxy that we trust appends the address it saw; what stands before it came from strangers.
void Intake::read_forwarded(Request& request, const std::string& peer) const
{
    const auto trusted = [&](std::string_view address) {
        return std::find(setting_.trusted_proxies.begin(), setting_.trusted_proxies.end(), address) !=
               setting_.trusted_proxies.end();
    };
    request.remote = peer;
    if (!trusted(peer)) return;
    std::vector<std::string_view> chain;
    for (const auto& [name, value] : request.headers) {
        if (name == "x-forwarded-proto") request.secure = trim(value) == "https";
        if (name != "x-forwarded-for") continue;
        for (std::string_view address : split(value, ',')) chain.push_back(trim(address));
    }
    while (!chain.empty() && trusted(request.remote)) {
        if (!chain.back().empty()) request.remote = chain.back();
        chain.pop_back();
    }
}

static Refused not_allowed(const std::vector<Method>& allowed)
{
    std::vector<std::string> words;
    for (Method method : allowed) words.emplace_back(word(method));
    return {405, "Dette kan ikke gjøres på denne adressen.", {{"Allow", join(words, ", ")}}};
}

static bool all_passed_over(const Request& request, const Route& route)
{
    const auto passed_over = [&](const auto& asked) {
        return std::find(route.passed_over.begin(), route.passed_over.end(), asked.first) != route.passed_over.end();
    };
    return std::all_of(request.query.begin(), request.query.end(), passed_over);
}

void Intake::find_route(Exchange& exchange, Framing framing, std::uint64_t length) const
{
    Request& request = exchange.request;
    Router::Match match = router_.find(request.method, request.path);
    exchange.route = match.route;
    request.parameters = std::move(match.parameters);
    if (!match.route) {
        if (match.allowed.empty())
            exchange.refused.emplace(404, "Siden finnes ikke.");
        else
            exchange.refused = not_allowed(match.allowed);
        return;
    }
    exchange.keepable = match.route->cached_s > 0 && all_passed_over(request, *match.route);
    if (match.route->method == Method::get) return;
    try {
        if (!match.route->foreign) check_same_site(request);
        const bool sends = request.method != Method::del;
        if (framing == Framing::none && sends && match.route->form && !request.header("content-length"))
            throw Refused(411, "Forespørselen sier ikke hvor langt innholdet er.");
        if (framing != Framing::none) exchange.body.emplace(request, *match.route, length, setting_.spool);
    } catch (const Refused& refused) {
        exchange.refused = refused;
    }
}

} // namespace samband::http
