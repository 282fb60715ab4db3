#include "main/canvas.h"

#include "base/problem.h"

#include <algorithm>
#include <cmath>
#include <zlib.h>

namespace samband::main {

Colour between(const Colour& first, const Colour& second, double share)
{
    const double part = std::clamp(share, 0.0, 1.0);
    const auto mixed = [part](double a, double b) { return a + (b - a) * part; };
    return {mixed(first.red, second.red), mixed(first.green, second.green), mixed(first.blue, second.blue)};
}

void Canvas::lay(int x, int y, const Colour& colour, double cover)
{
    if (x < 0 || y < 0 || x >= width_ || y >= height_ || cover <= 0) return;
    Colour& pixel = pixels_[static_cast<std::size_t>(y * width_ + x)];
    pixel = between(pixel, colour, cover);
}

/// How much of the pixel that begins at `at` lies between the two.
static double covered(int at, double from, double to)
{
    return std::clamp(std::min(to, at + 1.0) - std::max(from, static_cast<double>(at)), 0.0, 1.0);
}

void Canvas::box(double left, double top, double right, double bottom, const Colour& colour)
{
    for (int y = static_cast<int>(top); y < bottom; ++y)
        for (int x = static_cast<int>(left); x < right; ++x)
            lay(x, y, colour, covered(x, left, right) * covered(y, top, bottom));
}

void Canvas::disc(double x, double y, double radius, double soft, const Colour& colour, double cover)
{
    const int reach = static_cast<int>(radius) + 1;
    for (int row = static_cast<int>(y) - reach; row <= y + reach; ++row)
        for (int column = static_cast<int>(x) - reach; column <= x + reach; ++column) {
            const double away = std::hypot(column + 0.5 - x, row + 0.5 - y);
            lay(column, row, colour, cover * std::clamp((radius - away) / std::max(soft, 1.0), 0.0, 1.0));
        }
}

static void add_number(std::string& text, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8) text += static_cast<char>(number >> shift);
}

static std::string chunk(const std::string& type, const std::string& content)
{
    std::string text;
    add_number(text, static_cast<std::uint32_t>(content.size()));
    const std::string summed = type + content;
    text += summed;
    const auto* bytes = reinterpret_cast<const Bytef*>(summed.data());
    add_number(text, static_cast<std::uint32_t>(::crc32(0, bytes, static_cast<uInt>(summed.size()))));
    return text;
}

static std::string packed(const std::string& text)
{
    uLongf size = ::compressBound(text.size());
    std::string out(size, '\0');
    if (::compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                    text.size(), 3) != Z_OK)
        throw Problem(ProblemCode::internal, "zlib refuses to pack");
    out.resize(size);
    return out;
}

std::string Canvas::png() const
{
    std::string head;
    add_number(head, static_cast<std::uint32_t>(width_));
    add_number(head, static_cast<std::uint32_t>(height_));
    head += std::string("\x08\x02\0\0\0", 5); // 8 bits of red, green and blue, no interlace
    std::string rows;
    for (int y = 0; y < height_; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width_; ++x) {
            const Colour& pixel = pixels_[static_cast<std::size_t>(y * width_ + x)];
            for (const double part : {pixel.red, pixel.green, pixel.blue})
                rows += static_cast<char>(std::lround(std::clamp(part, 0.0, 255.0)));
        }
    }
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", packed(rows)) + chunk("IEND", "");
}

} // namespace samband::main
