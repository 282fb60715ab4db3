#include "pictures/picture.h"

#include "pictures/limits.h"

namespace samband::pictures {

std::string_view word(Format format)
{
    switch (format) {
    case Format::jpeg:
        return "jpeg";
    case Format::png:
        return "png";
    case Format::webp:
        return "webp";
    }
    return "";
}

std::string_view ending(Format format)
{
    switch (format) {
    case Format::jpeg:
        return ".jpg";
    case Format::png:
        return ".png";
    case Format::webp:
        return ".webp";
    }
    return "";
}

std::string_view media_type(Format format)
{
    switch (format) {
    case Format::jpeg:
        return "image/jpeg";
    case Format::png:
        return "image/png";
    case Format::webp:
        return "image/webp";
    }
    return "";
}

std::optional<Format> format_of(std::string_view said)
{
    for (const Format format : {Format::jpeg, Format::png, Format::webp})
        if (word(format) == said) return format;
    return std::nullopt;
}

std::optional<Format> sniff(std::string_view head)
{
    if (head.starts_with("\xff\xd8\xff")) return Format::jpeg;
    if (head.starts_with("\x89PNG\r\n\x1a\n")) return Format::png;
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") return Format::webp;
    return std::nullopt;
}

std::vector<std::int64_t> variants_of(const Picture& picture)
{
    std::vector<std::int64_t> widths;
    for (const std::int64_t width : variant_widths)
        if (width < picture.width) widths.push_back(width);
    return widths;
}

std::string media_path(std::string_view hash, std::int64_t width)
{
    return "/media/" + std::string(hash) + (width > 0 ? "-" + std::to_string(width) : "");
}

} // namespace samband::pictures
