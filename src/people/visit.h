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
    Id session = {};              ///< of that person; nil if nobody is signed in

    /// The person on a route that asks for one. An assertion fails where the route is open to anyone.
    const Person& someone() const;
};

using VisitHandler = std::function<http::Reply(Visit&)>;

/// How features add routes: it looks up the municipality by the host and the person by the session's cookie (one read),
/// holds the route's access, and only then calls the handler.
///
/// Who is not signed in is sent to `/logg-inn?til=…` (303), or told 401 as problem JSON. Who lacks the mandate gets
/// 403, which says who may; if it was an act (not GET), the refusal is recorded.
///
/// Every HTML page gets `person` {id, name, initials, roles: [name]} and `may` {staff, writer, desk, steward, auditor}
/// before the server's frame is added, so that the frame needs no look-up of its own.
class Routes {
public:
    /// What an open municipality is to a request. Empty pointers: not known.
    struct Open {
        std::shared_ptr<const Municipality> municipality;
        std::shared_ptr<db::Database> database;
    };
    /// `after_act` is told the municipality after each request that may have written (to wake the outbox); may be null.
    Routes(http::Router& router, std::function<Open(std::string_view municipality)> open,
           std::function<void(std::string_view municipality)> after_act = {});
    ~Routes();

    void get(std::string pattern, Access access, std::string summary, VisitHandler handler, std::string answer = {});
    void post(std::string pattern, Access access, std::string summary, const http::FormShape& form,
              VisitHandler handler, std::string answer = {});
    /// For anyone, without the token of a cookie: what a forged one could do, anybody can do, or a personal link lets
    /// do.
    void open_post(std::string pattern, std::string summary, const http::FormShape& form, VisitHandler handler);
    /// A page for anyone, where nobody is recognised: the session's cookie is not read and not noted as used, and the
    /// answer stays in no cache and goes along to no other address. For questions that leave no trace of who asked.
    void get_unseen(std::string pattern, std::string summary, VisitHandler handler);
    /// For what get and post do not say (files, cached pages, other methods); `route.handler` and `route.access` are
    /// set here.
    void add(http::Route route, Access access, VisitHandler handler);

private:
    class Gate;
    http::Router& router_;
    std::shared_ptr<Gate> gate_; ///< the routes hold it too
};

/// For ServerSetting::csrf_secret: of whoever has a session's cookie, without a look-up; empty for others.
std::string csrf_secret(const http::Request& request);

/// Where to go after signing in: the path if it is one of ours and no sign-in page, else "/".
std::string safe_target(std::string_view path);

/// The sentence that tells who may.
std::string_view who_may(Access access);

} // namespace samband::people
