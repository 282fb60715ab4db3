#pragma once
#include "http/reply.h"
#include "http/server_setting.h"

#include <optional>
#include <string>

namespace samband::http {

/// Who a form is shown to, as far as CSRF and one-time notices need it: the session's secret, or for those not signed
/// in a random cookie of their own, set only when a page first holds a form.
class Visitor {
public:
    Visitor(const Request& request, const ServerSetting& setting);

    const std::string& secret() const { return secret_; }
    /// The cookie to set with a page that holds a token; nothing if the visitor has a secret already.
    std::optional<Cookie> new_cookie() const;

    /// A sentence for the next page, marked so that nobody else can put words on it.
    Cookie notice_cookie(std::string_view notice) const;
    /// The sentence that came so, or empty.
    std::string notice(const Request& request) const;

private:
    std::string secret_;
    std::string fresh_;
};

} // namespace samband::http
