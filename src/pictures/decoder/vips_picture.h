#pragma once
#include <cstdint>
#include <memory>
#include <string>

/// The one door to libvips: a picture is opened by its header, judged, decoded once, and written without anything but
/// its pixels.
namespace samband::pictures {

/// What libvips could not do: its own words, for the log.
struct VipsFailed {
    std::string says;
};

/// Starts the library with the readers that are written for hostile files alone, no cache and one thread.
void start_vips(const char* program);

class VipsPicture {
public:
    /// Reads the header alone. `format` is "jpeg", "png" or "webp". Throws VipsFailed.
    static VipsPicture open(const std::string& path, const std::string& format);

    std::int64_t width() const;
    std::int64_t height() const;
    bool moves() const; ///< an animation

    /// Decoded into memory: 8 bits, sRGB (by its own profile), upright by its EXIF orientation. Throws VipsFailed, also
    /// for a file that ends too early.
    VipsPicture upright() const;
    /// Of that width, sharp. Throws VipsFailed.
    VipsPicture narrowed(std::int64_t width) const;
    /// That part of it. Throws VipsFailed where it reaches outside.
    VipsPicture part(std::int64_t left, std::int64_t top, std::int64_t width, std::int64_t height) const;
    /// Of exactly that size, sharp; what shines through is white. Throws VipsFailed.
    VipsPicture scaled(std::int64_t width, std::int64_t height) const;
    /// Pixels alone: no EXIF, no XMP, no profile, no comment. Throws VipsFailed.
    void write(const std::string& path, const std::string& format) const;

private:
    explicit VipsPicture(void* image);

    std::shared_ptr<void> image_;
};

} // namespace samband::pictures
