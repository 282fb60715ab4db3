// samband-decoder FORMAT FILE FOLDER: reads one picture that a stranger may have made, and writes it clean.
//
// A program of its own, started for one picture at a time: what a hostile file does to a reader ends here, its memory
// is given back, and the server links none of it. It writes FOLDER/picture and FOLDER/WIDTH for each width that the
// picture is wider than, and tells on stdout "taken WIDTH HEIGHT", or why not: "large", "moves" or "unreadable".
#include "pictures/decoder/confine.h"
#include "pictures/decoder/vips_picture.h"
#include "pictures/limits.h"

#include <cstdio>

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

} // namespace samband::pictures

int main(int count, char** words)
{
    using namespace samband::pictures;
    if (count != 4) {
        std::fputs("samband-decoder FORMAT FILE FOLDER\n", stderr);
        return 2;
    }
    confine();
    try {
        start_vips(words[0]);
        std::puts(decode(words[1], words[2], words[3]).c_str());
    } catch (const VipsFailed& failed) {
        std::fputs(failed.says.c_str(), stderr);
        std::puts("unreadable");
    }
    return 0;
}
