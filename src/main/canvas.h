#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace samband::main {

struct Colour {
    double red = 0; ///< 0–255
    double green = 0;
    double blue = 0;
};
/// So much of the second, 0–1.
Colour between(const Colour& first, const Colour& second, double share);

/// Pixels to draw on, and their PNG.
class Canvas {
public:
    Canvas(int width, int height) : width_(width), height_(height), pixels_(static_cast<std::size_t>(width * height)) {}

    int width() const { return width_; }
    int height() const { return height_; }
    /// Laid over what is there, so much of it (0–1). Outside the canvas it is nothing.
    void lay(int x, int y, const Colour& colour, double cover = 1);
    void box(double left, double top, double right, double bottom, const Colour& colour);
    /// A disc that fades out over the last `soft` pixels of its radius.
    void disc(double x, double y, double radius, double soft, const Colour& colour, double cover = 1);

    std::string png() const;

private:
    int width_;
    int height_;
    std::vector<Colour> pixels_;
};

} // namespace samband::main
