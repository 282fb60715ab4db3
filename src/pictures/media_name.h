#pragma once
#include "pictures/crop.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a name below /media/ asks for: "HASH", "HASH-480" or "HASH-card-50-50".
namespace samband::pictures {

struct MediaName {
    std::string hash;
    std::int64_t width = 0; ///< of a narrower copy; 0: the picture itself
    std::optional<Crop> crop = {};
};

/// Only as we write them; nothing else.
std::optional<MediaName> read_media_name(std::string_view name);

/// "/media/HASH-card-50-50".
std::string crop_path(std::string_view hash, const Crop& crop);

} // namespace samband::pictures
