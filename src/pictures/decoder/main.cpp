// samband-decoder take FORMAT FILE FOLDER: reads one picture that a stranger may have made, and writes it clean.
// samband-decoder crop FORMAT FILE OUT LEFT TOP WIDTH HEIGHT OUT-WIDTH OUT-HEIGHT: writes a part of one as a JPEG.
//
// A program of its own, started for one picture at a time: what a hostile file does to a reader ends here, its memory
// is given back, and the server links none of it. The first writes FOLDER/picture and FOLDER/WIDTH for each width that
// the picture is wider than, and tells on stdout "taken WIDTH HEIGHT", or why not: "large", "moves" or "unreadable".
// The second tells "cropped".
#include "pictures/decoder/confine.h"
#include "pictures/decoder/vips_picture.h"
#include "pictures/limits.h"

#include <cstdio>
#include <string>
#include <vector>

namespace samband::pictures {

static void write_all(const VipsPicture& picture, const std::string& format, const std::string& folder)
{
    picture.write(folder + "/picture", format);
    for (const std::int64_t width : variant_widths)
        if (width < picture.width()) picture.narrowed(width).write(folder + "/" + std::to_string(width), format);
}

static std::string decode(const std::string& format, const std::string& file, const std::string& folder)
{
    const VipsPicture opened = VipsPicture::open(file, format);
    const std::int64_t width = opened.width();
    const std::int64_t height = opened.height();
    if (opened.moves()) return "moves";
    if (width > picture_side || height > picture_side || width * height > picture_pixels) return "large";
    const VipsPicture upright = opened.upright();
    write_all(upright, format, folder);
    return "taken " + std::to_string(upright.width()) + " " + std::to_string(upright.height());
}

static std::string crop(const std::vector<std::string>& words)
{
    const auto number = [&](std::size_t at) { return std::int64_t{std::stoll(words[at])}; };
    const VipsPicture opened = VipsPicture::open(words[2], words[1]);
    if (opened.width() * opened.height() > picture_pixels) return "large";
    opened.upright()
        .part(number(4), number(5), number(6), number(7))
        .scaled(number(8), number(9))
        .write(words[3], "jpeg");
    return "cropped";
}

/// What is told; empty if the words are no such order.
static std::string ordered(const std::vector<std::string>& words)
{
    if (words.size() == 4 && words[0] == "take") return decode(words[1], words[2], words[3]);
    if (words.size() == 10 && words[0] == "crop") return crop(words);
    return {};
}

} // namespace samband::pictures

int main(int count, char** words)
{
    using namespace samband::pictures;
    confine();
    try {
        start_vips(words[0]);
        const std::string told = ordered({words + 1, words + count});
        if (told.empty()) return 2;
        std::puts(told.c_str());
    } catch (const VipsFailed& failed) {
        std::fputs(failed.says.c_str(), stderr);
        std::puts("unreadable");
    }
    return 0;
}
