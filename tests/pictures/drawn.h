#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// Pictures that tests make for themselves, good and hostile. By libvips, in memory.
namespace samband::pictures::drawn {

/// Dark on the left half, bright on the right; "jpeg", "png" or "webp".
std::string halves(int width, int height, const std::string& format);
/// The same with a profile (Display P3) in it, or with 16 bits a colour (PNG).
std::string with_profile(int width, int height);
std::string with_16_bits(int width, int height);
/// Different for each seed.
std::string one_colour(int seed, int width = 40, int height = 30);
/// A WebP of several frames.
std::string moving();

/// The JPEG with EXIF: turned by `orientation` (1–8), a place by GPS, and words that must not get out.
std::string with_exif(const std::string& jpeg, int orientation);
inline constexpr const char* secret_words = "HEMMELIG STED";

/// A PNG's head that says so many pixels, with nothing behind it that would fill them.
std::string png_bomb(std::uint32_t width, std::uint32_t height);

/// What a picture's bytes hold.
struct Seen {
    int width = 0;
    int height = 0;
    bool profile = false;
    std::vector<std::string> fields;     ///< names of all metadata
    double at(double x, double y) const; ///< mean brightness, 0–255, where x and y are shares of the sides
    std::string bytes = {};
};
Seen look_at(const std::string& bytes);

} // namespace samband::pictures::drawn
