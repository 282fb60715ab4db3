#include "language/channel_limits.h"
#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Innlegget har ingen lenke til hovedkilden på nettsiden.",
    "Innlegget har inga lenkje til hovudkjelda på nettsida.",
    "The post has no link to its main source on the website.",
};
constexpr Phrase remedy{
    "Legg ut saken på nettsiden også, eller lenk til det som ligger der.",
    "Legg ut saka på nettsida òg, eller lenk til det som ligg der.",
    "Publish the item on the website too, or link to what is there.",
};

} // namespace

/// An item that also goes to the website is linked to when it is sent: only posts without one need a link of their own.
void check_link_missing(const Material& material, Found& found)
{
    const std::optional<Demand>& demand = material.setting.link;
    const std::vector<std::string>& channels = material.draft.channels;
    const bool social = std::ranges::any_of(channels, [](const std::string& channel) { return is_social(channel); });
    if (!demand || !social || std::ranges::count(channels, "website") > 0) return;
    const auto leads_on = [](const Link& link) { return !link.target.starts_with("mailto:"); };
    if (std::ranges::any_of(material.body.links, leads_on)) return;
    const Tongue tongue = material.setting.messages;
    found.at(material.whole_body(), 0, material.draft.body.size(),
             {std::string(in(says, tongue)), std::string(in(remedy, tongue)), {demand->because}}, {}, demand->level);
}

} // namespace samband::language
