#include "channels/wordpress/post_body.h"

#include "base/text.h"
#include "channels/networks/trouble.h"

namespace samband::channels::wordpress {

using networks::Course;
using networks::Failure;

namespace {

/// A picture in the site's library.
struct Media {
    std::int64_t number = 0;
    std::string url;
};
using MediaOrFailure = std::variant<Media, Failure>;

/// The type and the end of the name, by the first bytes.
std::pair<std::string_view, std::string_view> kind_of(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG")) return {"image/png", ".png"};
    if (bytes.starts_with("GIF8")) return {"image/gif", ".gif"};
    if (bytes.size() > 12 && bytes.substr(0, 4) == "RIFF" && bytes.substr(8, 4) == "WEBP")
        return {"image/webp", ".webp"};
    return {"image/jpeg", ".jpg"};
}

MediaOrFailure media_of(const Json& answered)
{
    const Json* number = answered.is_object() ? answered.find("id") : nullptr;
    const Json* url = answered.is_object() ? answered.find("source_url") : nullptr;
    if (!number || !number->is_integer() || !url || !url->is_string())
        return Failure{trouble::answer_lost, "media", Course::later};
    return Media{number->integer(), url->string()};
}

/// "samband-1f3a…": a picture of that content alone has the name.
std::string name_of(const VariantPicture& picture)
{
    return "samband-" + picture.hash.substr(0, 32);
}

MediaOrFailure found_or_uploaded(Rest& rest, const Shipment& shipment, const VariantPicture& picture)
{
    const Answered listed = rest.get("/wp/v2/media", "&per_page=1&slug=" + name_of(picture));
    if (const auto* failure = std::get_if<Failure>(&listed)) return *failure;
    const Json& list = std::get<Json>(listed);
    if (list.is_array() && !list.items().empty()) return media_of(list.items().front());
    std::string bytes = shipment.picture(picture.media());
    const auto [type, ending] = kind_of(bytes);
    const Answered answered = rest.upload(name_of(picture) + std::string(ending), type, std::move(bytes));
    if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
    return media_of(std::get<Json>(answered));
}

MediaOrFailure placed(Rest& rest, const Shipment& shipment, const VariantPicture& picture)
{
    MediaOrFailure media = found_or_uploaded(rest, shipment, picture);
    if (std::holds_alternative<Failure>(media)) return media;
    const std::string route = "/wp/v2/media/" + std::to_string(std::get<Media>(media).number);
    const Answered told = rest.post(route, Json::object({{"alt_text", picture.alt}}));
    if (const auto* failure = std::get_if<Failure>(&told)) return *failure;
    return media;
}

std::string figure_of(const Media& media, const VariantPicture& picture)
{
    return "\n<figure><img src=\"" + escape_html(media.url) + "\" alt=\"" + escape_html(picture.alt) + "\"></figure>";
}

} // namespace

std::string mark_of(const Id& delivery)
{
    return "samband-" + delivery.text();
}

std::variant<Json, Failure> post_body(Rest& rest, const Shipment& shipment, const std::string& mark)
{
    std::int64_t featured = 0;
    std::string figures;
    for (const VariantPicture& picture : shipment.variant.pictures) {
        const MediaOrFailure media = placed(rest, shipment, picture);
        if (const auto* failure = std::get_if<Failure>(&media)) return *failure;
        if (featured == 0)
            featured = std::get<Media>(media).number;
        else
            figures += figure_of(std::get<Media>(media), picture);
    }
    // One block of HTML: outside blocks WordPress makes paragraphs of its own, one around the mark too.
    const std::string content =
        "<!-- wp:html -->\n" + shipment.variant.html + figures + "\n<!-- " + mark + " -->\n<!-- /wp:html -->";
    return Json::object(
        {{"title", shipment.variant.title}, {"content", content}, {"featured_media", featured}, {"status", "publish"}});
}

} // namespace samband::channels::wordpress
