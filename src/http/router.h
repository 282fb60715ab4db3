#pragma once
#include "http/form.h"
#include "http/reply.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The one table of all routes: address, who may, what it takes, what it gives.
/// It answers requests, makes /openapi.json, and is walked by the tests.
namespace samband::http {

/// A plain function on a worker thread; it may block. What it throws becomes an error page or problem JSON.
using Handler = std::function<Reply(const Request&)>;

struct Route {
    Method method = Method::get;
    std::string pattern; ///< "/saker/{id}"; a last "{path...}" takes the rest
    std::string access; ///< code word of who may ("anyone", "staff", …): for the table; the handler itself enforces it
    std::string summary; ///< for OpenAPI, English
    Handler handler;
    const FormShape* form =
        nullptr; ///< what a body may hold; null: `_csrf` and `request_id`, of a foreign route anything
    bool takes_files = false;
    bool foreign = false; ///< callable by other sites (a webhook, a one-click leave): no CSRF check
    /// > 0: its body is its bytes alone, at most so many, of whatever type; nothing of it is read before the handler.
    std::size_t raw_bytes = 0;
    bool writes = false;     ///< a GET that acts, because a protocol of others has it so; never a page
    int cached_s = 0;        ///< > 0: the same for everybody, kept in memory until dropped or so old
    std::string answer = {}; ///< name of the model's description for OpenAPI, or a media type
    std::vector<std::string> passed_over = {}; ///< of a kept page: names in the query that it does not depend on
    /// Told of each GET that it answered with 200, with the request as it came. On an I/O thread, for every answer: it
    /// must be quick, and wait for nothing. May be null.
    std::function<void(const Request&)> shown = {};
};

class Router {
public:
    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    /// Problem internal if the pattern is malformed, or method and pattern are taken already.
    void add(Route route);
    const std::vector<Route>& routes() const { return routes_; }

    struct Match {
        const Route* route = nullptr; ///< null: no such path (404), or not by this method (405, `allowed`)
        std::map<std::string, std::string, std::less<>> parameters;
        std::vector<Method> allowed;
    };
    /// HEAD finds GET's route. A fixed segment wins over a parameter, a parameter over a rest. The match points into
    /// `routes()`, which must not grow while it is used.
    Match find(Method method, std::string_view path) const;

private:
    struct Node;
    std::vector<Route> routes_;
    std::unique_ptr<Node> root_;
};

} // namespace samband::http
