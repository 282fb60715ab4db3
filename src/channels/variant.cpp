#include "channels/variant.h"

namespace samband::channels {

static void make_whole(std::string& address, const std::string& site)
{
    if (address.starts_with('/')) address.insert(0, site);
}

Variant with_whole_addresses(Variant variant, const std::string& site)
{
    make_whole(variant.link, site);
    for (VariantPicture& picture : variant.pictures) make_whole(picture.url, site);
    return variant;
}

Json variant_json(const Variant& variant)
{
    Json pictures = Json::array();
    for (const VariantPicture& picture : variant.pictures)
        pictures.push(Json::object({{"hash", picture.hash}, {"alt", picture.alt}, {"url", picture.url}}));
    return Json::object({{"title", variant.title},
                         {"text", variant.text},
                         {"html", variant.html},
                         {"link", variant.link},
                         {"language", variant.language},
                         {"sender", variant.sender},
                         {"pictures", std::move(pictures)},
                         {"more", variant.more}});
}

Variant variant_of(const Json& json)
{
    Variant variant;
    variant.title = json.find("title")->string();
    variant.text = json.find("text")->string();
    variant.html = json.find("html")->string();
    variant.link = json.find("link")->string();
    variant.language = json.find("language")->string();
    variant.sender = json.find("sender")->string();
    for (const Json& picture : json.find("pictures")->items())
        variant.pictures.push_back(
            {picture.find("hash")->string(), picture.find("alt")->string(), picture.find("url")->string()});
    variant.more = *json.find("more");
    return variant;
}

} // namespace samband::channels
