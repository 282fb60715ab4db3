#pragma once
#include "http/refusal.h"
#include "http/router.h"
#include "people/session.h"
#include "people/visit.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>

/// The walk over every route for every role: what the table `people::opens` says is what the routes do.
namespace samband::test {

/// What came of calling a route's handler, without a server around it.
struct Called {
    int status = 0;
    std::string to;       ///< of a 303 or 308
    http::Page page = {}; ///< if it was one
    std::vector<http::Cookie> cookies = {};
    std::string says = {};   ///< of a refusal
    std::string notice = {}; ///< of a redirect: shown once on the next page, in bokmål
};

inline Called call(const http::Router& router, http::Request request)
{
    const http::Router::Match match = router.find(request.method, request.path);
    if (!match.route) return {match.allowed.empty() ? 404 : 405, {}};
    request.parameters = match.parameters;
    if (!request.body.is_object()) request.body = Json::object();
    try {
        http::Reply reply = match.route->handler(request);
        Called called{200, {}};
        called.cookies = reply.cookies;
        if (auto* page = std::get_if<http::Page>(&reply.what))
            called.status = page->status, called.page = std::move(*page);
        if (auto* bytes = std::get_if<http::Bytes>(&reply.what)) called.status = bytes->status;
        if (auto* redirect = std::get_if<http::Redirect>(&reply.what))
            called.status = redirect->for_good   ? 308
                            : request.wants_json ? 200
                                                 : 303,
            called.to = redirect->to, called.notice = redirect->notice;
        return called;
    } catch (const http::Refused& refused) {
        return {refused.status(), {}, {}, {}, refused.what()};
    } catch (const Problem& problem) {
        return {http::refused_by(problem).status(), {}, {}, {}, problem.what()};
    }
}

/// A path of the pattern, with ids that name nothing.
inline std::string path_of_nothing(std::string pattern)
{
    for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
        pattern.replace(open, pattern.find('}') - open + 1, "01936e5a-dead-7000-8000-000000000001");
    return pattern;
}

inline http::Request request_for(const http::Route& route, const std::string& municipality, Instant at)
{
    http::Request request;
    request.method = route.method;
    request.municipality = municipality;
    request.path = path_of_nothing(route.pattern);
    request.remote = "192.0.2.77";
    request.at = at;
    return request;
}

/// Walks `router`. `session_of(role)` gives the token of a new session of somebody who has that role alone, asked for
/// anew after each act, which may end it; an empty role is somebody without any. Routes not made by `people::Routes`
/// have an access that is no word of ours: a failure.
inline void walk_routes(const http::Router& router, const std::string& municipality, Instant at,
                        const std::function<std::string(std::string_view role)>& session_of)
{
    using people::Access;
    std::vector<std::string_view> held{""};
    for (const people::Role& role : people::roles()) held.push_back(role.word);
    std::map<std::string_view, std::string> sessions;
    for (const http::Route& route : router.routes()) {
        std::optional<Access> access;
        for (const Access it :
             {Access::anyone, Access::staff, Access::writer, Access::desk, Access::steward, Access::auditor})
            if (people::word(it) == route.access) access = it;
        const std::string name = std::string(http::word(route.method)) + " " + route.pattern;
        ASSERT_TRUE(access) << name << " has the access «" << route.access << "»";

        http::Request request = request_for(route, municipality, at);
        const Called nobody = call(router, request);
        request.wants_json = true;
        const Called program = call(router, request);
        request.wants_json = false;
        if (*access != Access::anyone) {
            EXPECT_EQ(nobody.status, 303) << name;
            EXPECT_TRUE(nobody.to.starts_with("/logg-inn")) << name << " leads to " << nobody.to;
            EXPECT_EQ(program.status, 401) << name;
        }
        for (const std::string_view role : held) {
            std::string& session = sessions[role];
            if (session.empty()) session = session_of(role);
            request.cookies.insert_or_assign(std::string(people::session_cookie), session);
            const Called called = call(router, request);
            if (route.method != http::Method::get) session.clear();
            const bool open = *access == Access::anyone || people::opens(role, *access);
            EXPECT_EQ(called.status == 403, !open)
                << name << " as " << (role.empty() ? "somebody without a role" : role) << ": " << called.status;
            EXPECT_NE(called.status, 500) << name << " as " << role << ": " << called.says;
            EXPECT_TRUE(*access == Access::anyone || !called.to.starts_with("/logg-inn")) << name << " as " << role;
        }
    }
}

} // namespace samband::test
