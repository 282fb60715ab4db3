#include "channels/linkedin/post_body.h"

#include "base/text.h"
#include "channels/linkedin/linkedin.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

namespace samband::channels::linkedin {

using networks::Course;
using networks::Failure;
using Uploaded = std::variant<std::string, Failure>;

static std::variant<Json, Failure> content_of(Rest& rest, const Shipment& shipment, const std::string& organization);
static Uploaded upload_picture(Rest& rest, std::string bytes, const std::string& organization);

std::string organization_urn(const Account& account)
{
    constexpr std::string_view prefix = "urn:li:organization:";
    std::string set = networks::setting(account, "organization");
    if (set.starts_with(prefix)) set.erase(0, prefix.size());
    if (set.empty() || set.size() > 20 || set.find_first_not_of("0123456789") != set.npos) return {};
    return std::string(prefix) + set;
}

/// A link stands under the text as a card if nothing else does; a card must have a title.
static bool has_card(const Variant& variant)
{
    return variant.pictures.empty() && !variant.link.empty() && !variant.title.empty() && !variant.text.empty();
}

std::string linkedin_words(const Variant& variant)
{
    const std::string& text = !variant.text.empty() ? variant.text : variant.title;
    return networks::with_link(text, has_card(variant) ? std::string() : variant.link);
}

std::string commentary_of(const Variant& variant)
{
    std::vector<Mention> mentions;
    if (const Json* told = variant.more.find("mentions"); told != nullptr && told->is_array())
        for (const Json& mention : told->items()) mentions.push_back({member(mention, "text"), member(mention, "urn")});
    return little_text(linkedin_words(variant), mentions);
}

std::variant<Json, Failure> post_body(Rest& rest, const Shipment& shipment, const std::string& organization)
{
    auto content = content_of(rest, shipment, organization);
    if (const auto* failure = std::get_if<Failure>(&content)) return *failure;
    Json body = Json::object({{"author", organization},
                              {"commentary", commentary_of(shipment.variant)},
                              {"visibility", "PUBLIC"},
                              {"distribution", Json::object({{"feedDistribution", "MAIN_FEED"},
                                                             {"targetEntities", Json::array()},
                                                             {"thirdPartyDistributionChannels", Json::array()}})},
                              {"lifecycleState", "PUBLISHED"},
                              {"isReshareDisabledByAuthor", false}});
    if (Json& told = std::get<Json>(content); !told.is_null()) body["content"] = std::move(told);
    return body;
}

std::variant<Json, Failure> content_of(Rest& rest, const Shipment& shipment, const std::string& organization)
{
    const Variant& variant = shipment.variant;
    if (variant.pictures.empty() && !has_card(variant)) return Json();
    if (variant.pictures.empty()) // LinkedIn reads nothing from the page itself
        return Json::object({{"article", Json::object({{"source", variant.link}, {"title", variant.title}})}});
    Json images = Json::array();
    for (const VariantPicture& picture : variant.pictures) {
        std::string bytes = shipment.picture ? shipment.picture(picture.media()) : std::string();
        if (bytes.empty()) return Failure{trouble::picture_missing, {}, Course::refuse};
        Uploaded uploaded = upload_picture(rest, std::move(bytes), organization);
        if (const auto* failure = std::get_if<Failure>(&uploaded)) return *failure;
        images.push(Json::object(
            {{"id", std::get<std::string>(uploaded)}, {"altText", shortened(picture.alt, linkedin_alt - 1)}}));
    }
    if (images.items().size() == 1) return Json::object({{"media", images.items().front()}});
    return Json::object({{"multiImage", Json::object({{"images", std::move(images)}})}});
}

/// initializeUpload → PUT → urn:li:image:… (learn.microsoft.com/linkedin/…/images-api). An image that no post uses is
/// seen by nobody, so that an answer lost here does no harm.
Uploaded upload_picture(Rest& rest, std::string bytes, const std::string& organization)
{
    const Json request = Json::object({{"initializeUploadRequest", Json::object({{"owner", organization}})}});
    const Answered begun = rest.post("/rest/images?action=initializeUpload", request);
    if (const auto* failure = std::get_if<Failure>(&begun)) return *failure;
    const Json* value = std::get<RestAnswer>(begun).body.find("value");
    const std::string image = value == nullptr ? std::string() : member(*value, "image");
    if (!image.starts_with("urn:li:image:")) return Failure{trouble::answer_lost, {}, Course::later};
    const Answered put = rest.upload(member(*value, "uploadUrl"), std::move(bytes));
    if (const auto* failure = std::get_if<Failure>(&put)) return *failure;
    return image;
}

} // namespace samband::channels::linkedin
