#include "http/answering.h"
#include "base/log.h"
#include "base/random.h"
#include "http/attachment.h"
#include "http/csrf.h"
#include "http/error_page.h"
#include "http/etag.h"
#include "http/gzip.h"
#include "http/limits.h"

namespace samband::http {

static void log_fault(const Exchange& exchange, const char* says)
{
    log::error("fault", {{"request", exchange.request.id.text()},
                         {"route", exchange.route ? exchange.route->pattern : std::string("-")},
                         {"says", says}});
}

void Answering::answer(Exchange& exchange) const noexcept
{
    const Refused fault(500, "Noe gikk galt hos oss. Prøv igjen om litt.");
    try {
        try {
            exchange.response = answered(exchange);
        } catch (const Refused& refused) {
            exchange.response = error_page(exchange.request, refused, rendering_, setting_);
        } catch (const Problem& problem) {
            if (problem.code() == ProblemCode::internal) log_fault(exchange, problem.what());
            exchange.response = error_page(exchange.request, refused_by(problem), rendering_, setting_);
        }
        exchange.response.lines = std::make_shared<const std::string>(lines_of(exchange.response));
    } catch (const std::exception& error) {
        log_fault(exchange, error.what());
        exchange.response = plain_error(exchange.request, fault, {});
    } catch (...) {
        log_fault(exchange, "an exception of no known type");
        exchange.response = plain_error(exchange.request, fault, {});
    }
}

/// A page that is the same for everybody is made for nobody in particular; one that is kept, without the query that it
/// does not depend on.
static Request anonymous(const Request& request, bool keepable)
{
    Request bare;
    bare.method = Method::get;
    bare.host = request.host;
    bare.municipality = request.municipality;
    bare.path = request.path;
    if (!keepable) bare.query = request.query;
    bare.parameters = request.parameters;
    bare.body = Json::object();
    bare.secure = request.secure;
    bare.language = request.language;
    bare.wants_json = request.wants_json;
    bare.id = request.id;
    bare.at = request.at;
    return bare;
}

void Answering::take_in(Exchange& exchange) const
{
    Request& request = exchange.request;
    const Route& route = *exchange.route;
    if (exchange.body)
        exchange.body->finish(request);
    else
        request.body = Json::object();
    if (route.method != Method::get && !route.foreign) {
        check_csrf(request, Visitor(request, setting_).secret());
        if (!route.form) Form::read(request, FormShape{"Empty", {}});
    }
    if (route.cached_s == 0) return;
    exchange.came.emplace(std::move(request));
    request = anonymous(*exchange.came, exchange.keepable);
}

static Response ready_bytes(Bytes&& bytes)
{
    Response response;
    response.status = bytes.status;
    response.set("Content-Type", bytes.type);
    response.set("Cache-Control", bytes.cache.empty() ? "no-store" : bytes.cache);
    if (!bytes.download_as.empty()) response.set("Content-Disposition", attachment(bytes.download_as));
    response.sandboxed = !bytes.download_as.empty();
    response.body = std::make_shared<const std::string>(std::move(bytes.body));
    return response;
}

Response Answering::answered(Exchange& exchange) const
{
    if (exchange.refused) throw *exchange.refused;
    take_in(exchange);
    Reply reply = exchange.route->handler(exchange.request);
    Response response;
    if (auto* page = std::get_if<Page>(&reply.what)) response = this->page(exchange, std::move(*page));
    if (auto* to = std::get_if<Redirect>(&reply.what)) response = redirect(exchange, *to);
    if (auto* file = std::get_if<File>(&reply.what)) response = this->file(*file);
    if (auto* events = std::get_if<Events>(&reply.what)) response.events = std::move(*events);
    if (auto* bytes = std::get_if<Bytes>(&reply.what)) response = ready_bytes(std::move(*bytes));
    for (auto& [name, value] : reply.headers) {
        std::erase_if(response.headers, [&](const auto& own) { return own.first == name && name != "Set-Cookie"; });
        response.set(name, value);
    }
    set_cookies(exchange, reply.cookies, response);
    finish(exchange, response);
    return response;
}

static Response json_page(const Page& page)
{
    Response response;
    response.set("Content-Type", "application/json");
    response.body = std::make_shared<const std::string>(to_text(page.model));
    return response;
}

Response Answering::page(Exchange& exchange, Page&& page) const
{
    const int status = page.status;
    Response response = exchange.request.wants_json ? json_page(page) : html_page(exchange, std::move(page));
    response.status = status;
    const bool open = exchange.route->access == "anyone";
    response.set("Cache-Control", exchange.route->cached_s > 0 ? "no-cache" : open ? "private, no-cache" : "no-store");
    response.set("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
    return response;
}

/// What the reader sees, without the token that differs each time.
static std::string etag_without(const std::string& html, const std::string& token, const std::string& secret_mark)
{
    std::string seen;
    std::size_t from = 0;
    for (std::size_t at = html.find(token); at != std::string::npos; at = html.find(token, from)) {
        seen.append(html, from, at - from);
        from = at + token.size();
    }
    seen.append(html, from, std::string::npos);
    return weak_etag({"html", seen, secret_mark});
}

Response Answering::html_page(Exchange& exchange, Page&& page) const
{
    const Request& request = exchange.request;
    Response response;
    response.set("Content-Type", "text/html; charset=utf-8");
    response.set("Content-Language", std::string(word(request.language)));
    Json model = std::move(page.model);
    if (page.dress) page.dress(model, request.language);
    model["language"] = Json::object({{"code", Json(word(request.language))}});
    model["path"] = Json(request.path);
    if (exchange.route->cached_s == 0) return visitors_page(exchange, page, std::move(model), std::move(response));
    if (setting_.frame) setting_.frame(request, model);
    response.body = std::make_shared<const std::string>(rendering_.render(page.view, model, request.language));
    return response;
}

/// With what belongs to one visitor: the token for forms, and a notice that is shown once.
Response Answering::visitors_page(const Exchange& exchange, const Page& page, Json model, Response response) const
{
    const Request& request = exchange.request;
    const Visitor visitor(request, setting_);
    const std::string token = csrf_token(visitor.secret());
    const std::string notice = visitor.notice(request);
    model["csrf"] = Json(token);
    if (!model.find("request_id")) model["request_id"] = Json(Id::v7(request.at, random_bytes<10>()).text());
    if (!notice.empty()) model["notice"] = Json(rendering_.text ? rendering_.text(notice, request.language) : notice);
    if (setting_.frame) setting_.frame(request, model);
    std::string html = rendering_.render(page.view, model, request.language);

    std::vector<Cookie> cookies;
    const bool has_form = html.find(token) != std::string::npos;
    if (has_form && visitor.new_cookie()) cookies.push_back(*visitor.new_cookie());
    if (!notice.empty()) cookies.push_back(visitor.notice_cookie(""));
    if (cookies.empty() && page.status == 200)
        response.set("ETag", etag_without(html, token, has_form ? mark_of("etag", visitor.secret()) : ""));
    set_cookies(exchange, cookies, response);
    response.body = std::make_shared<const std::string>(std::move(html));
    return response;
}

static void check_redirect(const std::string& to)
{
    const bool ours = to.starts_with('/') && !to.starts_with("//") && to.find('\\') == std::string::npos;
    for (char c : to)
        if (!ours || static_cast<unsigned char>(c) <= 0x20 || c == 0x7f)
            throw Problem(ProblemCode::internal, "a redirect that is no path of ours: " + to);
    if (!ours) throw Problem(ProblemCode::internal, "a redirect to nowhere");
}

Response Answering::redirect(const Exchange& exchange, const Redirect& redirect) const
{
    check_redirect(redirect.to);
    Response response;
    response.set("Cache-Control", "no-store");
    if (exchange.request.wants_json && !redirect.for_good) {
        response.set("Content-Type", "application/json");
        response.body = std::make_shared<const std::string>(to_text(redirect.model));
        return response;
    }
    response.status = redirect.for_good ? 308 : 303;
    response.set("Location", ascii_url(redirect.to));
    if (redirect.notice.empty()) return response;
    const Visitor visitor(exchange.request, setting_);
    std::vector<Cookie> cookies{visitor.notice_cookie(redirect.notice)};
    if (visitor.new_cookie()) cookies.push_back(*visitor.new_cookie());
    set_cookies(exchange, cookies, response);
    return response;
}

Response Answering::file(const File& file) const
{
    std::optional<OpenFile> open = OpenFile::open(file.path);
    if (!open) throw Refused(404, "Filen finnes ikke.");
    Response response;
    response.set("Content-Type", file.type);
    response.set("Cache-Control", file.cache.empty() ? "no-store" : file.cache);
    response.set("ETag", open->etag());
    if (!file.download_as.empty()) response.set("Content-Disposition", attachment(file.download_as));
    response.sandboxed = !file.download_as.empty();
    response.file = std::make_shared<const OpenFile>(std::move(*open));
    return response;
}

void Answering::set_cookies(const Exchange& exchange, const std::vector<Cookie>& cookies, Response& response) const
{
    for (const Cookie& cookie : cookies)
        response.set("Set-Cookie", set_cookie(cookie, setting_.cookie_prefix, exchange.request.secure));
}

/// Tags, answers 304, compresses and keeps.
void Answering::finish(Exchange& exchange, Response& response) const
{
    const bool reads = exchange.request.method == Method::get || exchange.request.method == Method::head;
    if (!reads || response.status != 200 || response.events) return;
    const std::string* own_type = response.header("Content-Type");
    const std::string type = own_type ? *own_type : ""; // a copy: the headers grow below
    if (response.body && !response.header("ETag") && !response.header("Set-Cookie"))
        response.set("ETag", weak_etag({type, *response.body}));
    if (response.body && is_compressible(type)) {
        if (!response.header("Vary")) response.set("Vary", "Accept-Encoding");
        if (exchange.gzip && response.body->size() >= gzip_from_bytes) {
            response.set("Content-Encoding", "gzip");
            response.body = std::make_shared<const std::string>(gzip(*response.body, exchange.keepable ? 9 : 4));
        }
    }
    if (exchange.keepable) keep(exchange, response);
    const std::string* tag = response.header("ETag");
    if (tag && names_etag(exchange.if_none_match, *tag)) response = not_modified(response);
}

void Answering::keep(const Exchange& exchange, const Response& response) const
{
    if (!response.body || response.header("Set-Cookie")) return;
    const Request& request = exchange.request;
    auto page = std::make_shared<Response>(response);
    page->lines = std::make_shared<const std::string>(lines_of(*page));
    auto kept = std::make_shared<KeptPage>();
    kept->etag = *response.header("ETag");
    kept->until_us = request.at.plus_s(exchange.route->cached_s).us;
    kept->page = std::move(page);
    cache_.keep(exchange.key(), std::move(kept), exchange.generation);
}

} // namespace samband::http
