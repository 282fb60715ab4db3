#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// A part of a picture in a shape that some channel shows, around the point that matters. Pure.
namespace samband::pictures {

/// The point that matters, in hundredths of width and height from the upper left corner.
struct Focus {
    int x = 50;
    int y = 50;

    friend bool operator==(const Focus&, const Focus&) = default;
};
inline constexpr int focus_most = 100;
/// Whether both lie in the picture; what does not is taken to its nearest edge wherever a crop is made.
bool is_inside(const Focus& focus);

enum class Shape {
    whole,    ///< all of it
    card,     ///< 1200 × 630: shared links, Facebook, LinkedIn
    portrait, ///< 1080 × 1350, 4:5
    square,   ///< 1080 × 1080
    wide,     ///< 1200 × 600, 2:1: newsletters
    within,   ///< as much as Instagram takes: all of what is 4:5 to 1.91:1, else the nearest of the two
};
std::string_view word(Shape shape); ///< "card"
std::optional<Shape> shape_of(std::string_view word);

struct Size {
    std::int64_t width = 0; ///< pixels
    std::int64_t height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};
struct Box {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;
};

struct Crop {
    Shape shape = Shape::card;
    Focus focus = {};

    friend bool operator==(const Crop&, const Crop&) = default;
};

/// "card-50-50", as it stands in an address; all of a picture has no point of its own.
std::string name_of(const Crop& crop);
/// The crop of exactly such a name.
std::optional<Crop> crop_of(std::string_view name);

/// The largest such part of the picture, centred on the point as far as the edges allow. Sides are at least one pixel.
Box box_of(const Crop& crop, Size picture);
/// Pixels of the file: the shape's own, or fewer where the part has fewer. Nothing is blown up.
Size size_of(const Crop& crop, Size picture);
/// What the channel recommends of that shape: the least that is sharp everywhere. Height 0: any.
Size recommended(Shape shape);
/// Whether the part has fewer pixels than that.
bool is_small(const Crop& crop, Size picture);
/// Whether Instagram takes all of it (its published limits: 4:5 to 1.91:1).
bool is_within(Size picture);

} // namespace samband::pictures
