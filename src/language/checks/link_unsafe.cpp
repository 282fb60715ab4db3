#include "language/address.h"
#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Lenken bruker «{scheme}:», som ikke er trygt for den som trykker.",
    "Lenkja bruker «{scheme}:», som ikkje er trygt for den som trykkjer.",
    "The link uses “{scheme}:”, which is not safe for those who follow it.",
};
constexpr Phrase remedy{
    "Bruk en adresse som begynner med https://, http://, mailto: eller tel:.",
    "Bruk ei adresse som byrjar med https://, http://, mailto: eller tel:.",
    "Use an address that begins with https://, http://, mailto: or tel:.",
};
constexpr Phrase reason{
    "Andre lenker kan kjøre program eller hente filer hos den som leser.",
    "Andre lenkjer kan køyre program eller hente filer hos den som les.",
    "Other links can run programs or fetch files on the reader's machine.",
};

bool is_safe(std::string_view scheme, bool picture)
{
    constexpr std::array safe = std::to_array<std::string_view>({"", "https", "http"});
    constexpr std::array for_links = std::to_array<std::string_view>({"mailto", "tel"});
    if (std::ranges::count(safe, scheme) > 0) return true;
    return picture ? scheme == "media" : std::ranges::count(for_links, scheme) > 0;
}

/// The scheme as it may be shown: it may be as long as its author likes.
std::string shown(const std::string& scheme)
{
    constexpr std::size_t longest = 20;
    return scheme.size() <= longest ? scheme : scheme.substr(0, longest) + "…";
}

} // namespace

/// Pictures of the media library are named `media:HASH`; every other scheme than those four is refused.
void check_link_unsafe(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto look = [&](const std::string& target, std::size_t start, std::size_t end, bool picture) {
        const std::string scheme = scheme_of(target);
        if (is_safe(scheme, picture)) return;
        Words words{in(says, tongue, {{"scheme", excerpt_of(shown(scheme))}}),
                    std::string(in(remedy, tongue)),
                    {{"WHATWG URL", "4.1", std::string(in(reason, tongue))}}};
        found.at(material.whole_body(), start, end, std::move(words), target);
    };
    for (const Link& link : material.body.links) look(link.target, link.start, link.end, false);
    for (const BodyPicture& picture : material.body.pictures) look(picture.target, picture.start, picture.end, true);
}

} // namespace samband::language
