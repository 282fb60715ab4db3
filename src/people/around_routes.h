#pragma once
#include "people/visit.h"

#include <functional>
#include <string>

namespace samband::people {

/// While it lives, each route that its thread adds has `wrap` around the handler: it calls the handler, or answers or
/// throws in its place. For what must hold for all routes of a room, those too that are added later.
class AroundRoutes {
public:
    using Wrap = std::function<http::Reply(Visit&, const std::string& pattern, const VisitHandler&)>;
    explicit AroundRoutes(Wrap wrap);
    ~AroundRoutes();
    AroundRoutes(const AroundRoutes&) = delete;
    AroundRoutes& operator=(const AroundRoutes&) = delete;

    /// The handler with what stands around it now.
    static VisitHandler wrapped(const std::string& pattern, VisitHandler handler);

private:
    Wrap wrap_;
    AroundRoutes* outer_;
};

} // namespace samband::people
