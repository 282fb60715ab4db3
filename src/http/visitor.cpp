#include "http/visitor.h"
#include "base/random.h"
#include "base/text.h"
#include "http/csrf.h"

namespace samband::http {

static constexpr std::string_view form_cookie = "skjema";
static constexpr std::string_view notice_name = "beskjed";

Visitor::Visitor(const Request& request, const ServerSetting& setting)
{
    if (setting.csrf_secret) secret_ = setting.csrf_secret(request);
    if (!secret_.empty()) return;
    const auto cookie = request.cookies.find(form_cookie);
    if (cookie != request.cookies.end() && cookie->second.size() == 43) secret_ = cookie->second;
    if (secret_.empty()) secret_ = fresh_ = random_token(32);
}

std::optional<Cookie> Visitor::new_cookie() const
{
    if (fresh_.empty()) return std::nullopt;
    return Cookie{std::string(form_cookie), fresh_, -1};
}

Cookie Visitor::notice_cookie(std::string_view notice) const
{
    if (notice.empty()) return {std::string(notice_name), "", 0};
    return {std::string(notice_name), to_hex(notice) + "." + mark_of("notice:" + std::string(notice), secret_), 60};
}

std::string Visitor::notice(const Request& request) const
{
    const auto cookie = request.cookies.find(notice_name);
    if (cookie == request.cookies.end()) return {};
    const std::string_view value = cookie->second;
    const std::size_t dot = value.find('.');
    std::string notice;
    if (dot == std::string_view::npos || !from_hex(value.substr(0, dot), notice)) return {};
    return value.substr(dot + 1) == mark_of("notice:" + notice, secret_) ? notice : "";
}

} // namespace samband::http
