#pragma once
#include "pictures/crop.h"
#include "pictures/picture.h"

#include <filesystem>

namespace samband::pictures {

/// Has the crop of a stored picture written to `out`, a JPEG of just its pixels, by `samband-decoder`, and waits for
/// it. Throws Problem unavailable if that does not come about.
void run_crop(const Picture& picture, const std::filesystem::path& file, const Crop& crop,
              const std::filesystem::path& out);

} // namespace samband::pictures
