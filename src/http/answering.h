#pragma once
#include "http/exchange.h"
#include "http/page_cache.h"
#include "http/rendering.h"
#include "http/server_setting.h"
#include "http/visitor.h"

namespace samband::http {

/// From a request whose body is in to the answer: form, CSRF, handler, page, compression. Runs on a worker and
/// never throws: what fails becomes an error page with the request's reference.
class Answering {
public:
    Answering(const ServerSetting& setting, const Rendering& rendering, PageCache& cache)
        : setting_(setting),
          rendering_(rendering),
          cache_(cache)
    {
    }

    void answer(Exchange& exchange) const noexcept;

private:
    Response answered(Exchange& exchange) const;
    void take_in(Exchange& exchange) const;
    Response page(Exchange& exchange, Page&& page) const;
    Response html_page(Exchange& exchange, Page&& page) const;
    Response visitors_page(const Exchange& exchange, const Page& page, Json model, Response response) const;
    Response redirect(const Exchange& exchange, const Redirect& redirect) const;
    Response file(const File& file) const;
    void set_cookies(const Exchange& exchange, const std::vector<Cookie>& cookies, Response& response) const;
    void finish(Exchange& exchange, Response& response) const;
    void keep(const Exchange& exchange, const Response& response) const;

    const ServerSetting& setting_;
    const Rendering& rendering_;
    PageCache& cache_;
};

} // namespace samband::http
