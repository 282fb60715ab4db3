#pragma once
#include "db/database.h"
#include "http/reply.h"
#include "http/router.h"
#include "people/municipality.h"
#include "people/person.h"
#include "people/role.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace samband::people {

/// One request to one municipality by somebody who may be known.
struct Visit {
    const http::Request& request;
    const Municipality& municipality;
    db::Database& database;
    std::optional<Person> person; ///< signed in, not disabled, session alive

    /// The person on a route that asks for one. An assertion fails where the route is open to anyone.
    const Person& someone() const;
};

using VisitHandler = std::function<http::Reply(Visit&)>;

/// How features add routes: it looks up the municipality by the host and the person by the session's cookie, holds
/// the route's access (401 and the way to sign in, or 403 that says who may), and only then calls the handler.
class Routes {
public:
    /// What an open municipality is to a request. Empty pointers: not known.
    struct Open {
        std::shared_ptr<const Municipality> municipality;
        std::shared_ptr<db::Database> database;
    };
    Routes(http::Router& router, std::function<Open(std::string_view municipality)> open);

    void get(std::string pattern, Access access, std::string summary, VisitHandler handler, std::string answer = {});
    void post(std::string pattern, Access access, std::string summary, const http::FormShape& form, VisitHandler handler,
              std::string answer = {});
    /// For what get and post do not say (files, cached pages, other methods); `route.handler` and `route.access` are set here.
    void add(http::Route route, Access access, VisitHandler handler);

private:
    http::Router& router_;
    std::function<Open(std::string_view)> open_;
};

} // namespace samband::people
