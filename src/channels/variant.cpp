#include "channels/variant.h"

namespace samband::channels {

static void make_whole(std::string& address, const std::string& site)
{
    if (address.starts_with('/')) address.insert(0, site);
}

/// In HTML of ours (http/markdown.h), where an address begins with `/` if it is one of ours.
static std::string with_whole_links(const std::string& html, const std::string& site)
{
    std::string whole;
    std::size_t at = 0;
    for (std::size_t quote = html.find("=\"/"); quote != std::string::npos; quote = html.find("=\"/", at)) {
        whole.append(html, at, quote + 2 - at).append(site);
        at = quote + 2;
    }
    return whole.append(html, at);
}

Variant with_whole_addresses(Variant variant, const std::string& site)
{
    variant.html = with_whole_links(variant.html, site);
    make_whole(variant.link, site);
    for (VariantPicture& picture : variant.pictures) make_whole(picture.url, site);
    return variant;
}

Json variant_json(const Variant& variant)
{
    Json pictures = Json::array();
    for (const VariantPicture& picture : variant.pictures) {
        Json said = Json::object({{"hash", picture.hash}, {"alt", picture.alt}, {"url", picture.url}});
        if (!picture.crop.empty()) said["crop"] = picture.crop;
        pictures.push(std::move(said));
    }
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
    for (const Json& picture : json.find("pictures")->items()) {
        const Json* crop = picture.find("crop"); // what was queued before pictures were cropped says none
        variant.pictures.push_back({picture.find("hash")->string(), picture.find("alt")->string(),
                                    picture.find("url")->string(), crop ? crop->string() : ""});
    }
    variant.more = *json.find("more");
    return variant;
}

} // namespace samband::channels
