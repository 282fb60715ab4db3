#pragma once
#include "pictures/picture.h"

#include <cstdint>
#include <filesystem>

namespace samband::pictures {

struct Decoded {
    std::int64_t width = 0; ///< upright
    std::int64_t height = 0;
};

/// Has the picture read by `samband-decoder`, a process that lies beside this program, and waits for it. `folder`
/// then holds `picture` and the narrower copies by their widths. Throws Problem invalid (field "file") that says what
/// is wrong with the picture, unavailable if the decoder cannot be started.
Decoded run_decoder(Format format, const std::filesystem::path& file, const std::filesystem::path& folder);

} // namespace samband::pictures
