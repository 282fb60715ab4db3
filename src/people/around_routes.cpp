#include "people/around_routes.h"

namespace samband::people {

static thread_local AroundRoutes* innermost = nullptr;

AroundRoutes::AroundRoutes(Wrap wrap) : wrap_(std::move(wrap)), outer_(std::exchange(innermost, this)) {}

AroundRoutes::~AroundRoutes()
{
    innermost = outer_;
}

VisitHandler AroundRoutes::wrapped(const std::string& pattern, VisitHandler handler)
{
    for (const AroundRoutes* it = innermost; it; it = it->outer_)
        handler = [wrap = it->wrap_, pattern, handler = std::move(handler)](Visit& visit) {
            return wrap(visit, pattern, handler);
        };
    return handler;
}

} // namespace samband::people
