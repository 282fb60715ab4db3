#include "rulebook/shipped.h"

#include "base/embedded.h"

#include <cassert>

namespace samband::rulebook {
namespace {

std::shared_ptr<const Rulebook> load_shipped(std::string_view name, const Foundation& foundation)
{
    const std::string file = "rulebooks/" + std::string(name) + ".toml";
    const auto text = embedded(file);
    assert(text);
    return std::make_shared<const Rulebook>(load_rulebook(*text, file, foundation));
}

using Shelf = std::map<std::string_view, std::shared_ptr<const Rulebook>>;

Shelf fill_shelf()
{
    Shelf shelf;
    for (std::string_view name : shipped_names())
        shelf[name] = name == "starter" ? shipped_foundation().starter : load_shipped(name, shipped_foundation());
    return shelf;
}

} // namespace

const std::vector<std::string_view>& shipped_names()
{
    static const std::vector<std::string_view> names = {"loten", "saltdal", "hattfjelldal", "klabu", "starter"};
    return names;
}

const Foundation& shipped_foundation()
{
    static const Foundation foundation = [] {
        Foundation made;
        made.law = load_shipped("law", {});
        made.starter = load_shipped("starter", {made.law, nullptr});
        return made;
    }();
    return foundation;
}

std::shared_ptr<const Rulebook> shipped(std::string_view name)
{
    static const Shelf shelf = fill_shelf();
    const auto found = shelf.find(name);
    return found == shelf.end() ? nullptr : found->second;
}

} // namespace samband::rulebook
