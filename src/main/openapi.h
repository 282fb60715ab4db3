#pragma once
#include "base/json.h"
#include "http/router.h"
#include "people/visit.h"

#include <string>

namespace samband::main {

/// OpenAPI 3.1 of every route in the table: address, who may, what it takes (its form's shape), what it answers.
Json openapi(const http::Router& router);

/// The pattern as OpenAPI writes it: "/a/{name...}" is "/a/{name}".
std::string openapi_path(std::string_view pattern);

/// `/openapi.json` itself, of all routes that the router has when it is first asked for.
void add_openapi_route(people::Routes& routes, const http::Router& router);

/// `samband openapi`: of the program's own routes, indented, with a line's end.
std::string openapi_text();

} // namespace samband::main
