#include "pictures/picture_facts.h"

#include "pictures/limits.h"

namespace samband::pictures {

static constexpr std::int64_t column_width = 960; ///< what a page's column shows on a sharp screen

Json shown_facts(const Picture& picture)
{
    return Json::object({{"src", source_of(picture)},
                         {"srcset", srcset_of(picture)},
                         {"width", picture.width},
                         {"height", picture.height},
                         {"credit", picture.credit}});
}

Json picture_facts(const Picture& picture)
{
    Json facts = shown_facts(picture);
    facts["id"] = picture.id.text();
    facts["version"] = picture.version;
    facts["hash"] = picture.hash;
    facts["format"] = word(picture.format);
    facts["name"] = picture.name;
    facts["alt"] = picture.alt;
    facts["bytes"] = picture.bytes;
    facts["uploader_name"] = picture.uploader_name;
    facts["uploaded"] = to_rfc3339(picture.uploaded);
    facts["thumb"] = thumb_of(picture);
    facts["href"] = "/bilder/" + picture.id.text();
    return facts;
}

std::string srcset_of(const Picture& picture)
{
    const std::vector<std::int64_t> narrower = variants_of(picture);
    if (narrower.empty()) return {};
    std::string set;
    for (const std::int64_t width : narrower)
        set += media_path(picture.hash, width) + " " + std::to_string(width) + "w, ";
    return set + media_path(picture.hash) + " " + std::to_string(picture.width) + "w";
}

std::string source_of(const Picture& picture)
{
    return media_path(picture.hash, picture.width > column_width ? column_width : 0);
}

std::string thumb_of(const Picture& picture)
{
    return media_path(picture.hash, picture.width > variant_widths.front() ? variant_widths.front() : 0);
}

} // namespace samband::pictures
