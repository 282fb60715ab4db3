#pragma once
#include "base/json.h"

#include <string>
#include <vector>

/// One piece of content in the form it has in one channel: what a port hands over.
namespace samband::channels {

struct VariantPicture {
    std::string hash; ///< of the file in the media library, hex
    std::string alt;  ///< alternative text
    std::string url;  ///< where everybody can fetch it once the post is out; a path of ours until it is handed over
    std::string crop = {}; ///< the part of it that this channel shows ("card-50-50"); empty: all of it

    /// What the library calls it: "HASH" or "HASH-card-50-50".
    std::string media() const { return crop.empty() ? hash : hash + "-" + crop; }

    friend bool operator==(const VariantPicture&, const VariantPicture&) = default;
};

/// Written once, when the dispatch is queued: what is handed over tomorrow is what was let out today.
struct Variant {
    std::string title; ///< the subject of a mail, the heading of a notice; many channels have none
    std::string text;  ///< as it is read, without markup; what is counted
    std::string html;  ///< of a mail: its body; else empty
    std::string link;  ///< the page on the website, a path of ours until it is handed over; empty if there is none
    std::string language = "nb";
    std::string sender; ///< who speaks, as readers see it: "Løten kommune"
    std::vector<VariantPicture> pictures;
    Json more = Json::object(); ///< what one channel alone knows of, by that channel's words

    friend bool operator==(const Variant&, const Variant&) = default;
};

/// Paths of ours ("/nyheter/vann") become whole at the municipality's own site ("https://loten.example.no").
Variant with_whole_addresses(Variant variant, const std::string& site);

Json variant_json(const Variant& variant);
/// Reads what `variant_json` wrote.
Variant variant_of(const Json& json);

} // namespace samband::channels
