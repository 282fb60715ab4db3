#include "pictures/run_crop.h"

#include "base/log.h"
#include "base/problem.h"
#include "pictures/decoder_child.h"

namespace samband::pictures {

void run_crop(const Picture& picture, const std::filesystem::path& file, const Crop& crop,
              const std::filesystem::path& out)
{
    const Size whole{picture.width, picture.height};
    const Box box = box_of(crop, whole);
    const Size size = size_of(crop, whole);
    std::vector<std::string> words{"crop", std::string(word(picture.format)), file.string(), out.string()};
    for (const std::int64_t number : {box.left, box.top, box.width, box.height, size.width, size.height})
        words.push_back(std::to_string(number));
    if (told_by_decoder(words) == "cropped") return;
    log::error("crop-failed", {{"picture", picture.hash}, {"crop", name_of(crop)}});
    throw Problem(ProblemCode::unavailable, "Utsnittet kan ikke lages nå. Prøv igjen om litt.");
}

} // namespace samband::pictures
