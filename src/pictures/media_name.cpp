#include "pictures/media_name.h"

#include "pictures/limits.h"
#include "pictures/picture.h"

namespace samband::pictures {

static constexpr std::size_t hash_length = 64;

std::optional<MediaName> read_media_name(std::string_view name)
{
    const std::string_view hash = name.substr(0, hash_length);
    if (hash.size() != hash_length || hash.find_first_not_of("0123456789abcdef") != hash.npos) return std::nullopt;
    if (name.size() == hash_length) return MediaName{std::string(hash)};
    if (name[hash_length] != '-') return std::nullopt;
    const std::string_view part = name.substr(hash_length + 1);
    for (const std::int64_t width : variant_widths)
        if (part == std::to_string(width)) return MediaName{std::string(hash), width};
    const auto crop = crop_of(part);
    return crop ? std::optional(MediaName{std::string(hash), 0, crop}) : std::nullopt;
}

std::string crop_path(std::string_view hash, const Crop& crop)
{
    return media_path(hash) + "-" + name_of(crop);
}

} // namespace samband::pictures
