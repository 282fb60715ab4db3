#include "http/router.h"
#include "base/problem.h"
#include "base/text.h"

#include <algorithm>

namespace samband::http {

/// A tree of segments: what follows by name, what follows as a parameter, and routes that end here.
struct Router::Node {
    struct End {
        std::size_t route;
        std::vector<std::string> names; ///< of the parameters, in order
    };

    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> parameter;
    std::vector<End> ends;  ///< one a method
    std::vector<End> rests; ///< of patterns whose "{path...}" takes all from here

    using Values = std::vector<std::string_view>;
    /// The node whose pattern fits what is left of the path; the values in order, a rest last.
    const std::vector<End>* find(std::string_view path, Values& values) const;
};

static Problem bad_pattern(const Route& route, std::string_view why)
{
    return {ProblemCode::internal,
            "route " + std::string(word(route.method)) + " " + route.pattern + ": " + std::string(why)};
}

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

/// "{id}" → "id", "{path...}" → "path" and `rest`; nothing for a fixed segment.
static std::optional<std::string_view> parameter_name(std::string_view segment, bool& rest)
{
    if (segment.size() < 3 || segment.front() != '{' || segment.back() != '}') return std::nullopt;
    std::string_view name = segment.substr(1, segment.size() - 2);
    rest = name.ends_with("...");
    if (rest) name.remove_suffix(3);
    return name;
}

void Router::add(Route route)
{
    if (!route.pattern.starts_with('/')) throw bad_pattern(route, "does not begin with a slash");
    if (route.method == Method::head) throw bad_pattern(route, "HEAD is answered by GET's route");
    if (!route.handler) throw bad_pattern(route, "has no handler");
    Node* node = root_.get();
    std::vector<std::string> names;
    bool rest = false;
    for (std::string_view segment : split(std::string_view(route.pattern).substr(1), '/')) {
        if (rest) throw bad_pattern(route, "goes on after a rest");
        const std::optional<std::string_view> name = parameter_name(segment, rest);
        if (name && std::find(names.begin(), names.end(), *name) != names.end())
            throw bad_pattern(route, "repeats a parameter");
        if (name) names.emplace_back(*name);
        if (rest) continue;
        std::unique_ptr<Node>& next = name ? node->parameter : node->fixed[std::string(segment)];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    auto& ends = rest ? node->rests : node->ends;
    for (const Node::End& end : ends)
        if (routes_[end.route].method == route.method) throw bad_pattern(route, "is taken already");
    ends.push_back({routes_.size(), std::move(names)});
    routes_.push_back(std::move(route));
}

const std::vector<Router::Node::End>* Router::Node::find(std::string_view path, Values& values) const
{
    // `path` is what follows a slash; one without end has been taken whole.
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    const bool last = slash == std::string_view::npos;
    const auto go_on = [&](const Node& next) -> const std::vector<End>* {
        if (last) return next.ends.empty() ? nullptr : &next.ends;
        return next.find(path.substr(slash + 1), values);
    };
    if (const auto named = fixed.find(segment); named != fixed.end())
        if (const auto* found = go_on(*named->second)) return found;
    if (parameter && !segment.empty()) {
        values.push_back(segment);
        if (const auto* found = go_on(*parameter)) return found;
        values.pop_back();
    }
    if (rests.empty() || path.empty()) return nullptr;
    values.push_back(path);
    return &rests;
}

Router::Match Router::find(Method method, std::string_view path) const
{
    Match match;
    Node::Values values;
    const auto* ends = path.starts_with('/') ? root_->find(path.substr(1), values) : nullptr;
    if (!ends) return match;
    const Method asked = method == Method::head ? Method::get : method;
    for (const Node::End& end : *ends) {
        const Route& route = routes_[end.route];
        match.allowed.push_back(route.method);
        if (route.method == Method::get) match.allowed.push_back(Method::head);
        if (route.method != asked) continue;
        match.route = &route;
        for (std::size_t i = 0; i < end.names.size(); ++i) match.parameters.emplace(end.names[i], values[i]);
    }
    return match;
}

} // namespace samband::http
