#include "main/demo_pictures.h"

#include "main/canvas.h"

#include <array>
#include <cmath>

namespace samband::main {

namespace {

constexpr int width = 1'600;
constexpr int height = 1'000;

/// Always the same number between 0 and 1 for the same seed.
double chance(int seed)
{
    const double wild = std::sin(seed * 12.9898 + 4.1414) * 43'758.5453;
    return wild - std::floor(wild);
}

constexpr std::array book_colours = {Colour{0x2f, 0x4f, 0x6f}, Colour{0xb4, 0x4a, 0x3c}, Colour{0xd9, 0xa4, 0x41},
                                     Colour{0x4d, 0x7a, 0x63}, Colour{0x7a, 0x5c, 0x84}, Colour{0xe6, 0xdc, 0xc8},
                                     Colour{0x3a, 0x3f, 0x47}};

void draw_books(Canvas& canvas, double floor, int seed)
{
    for (double left = 60; left < width - 70; ++seed) {
        const double wide = 26 + 44 * chance(seed);
        const double top = floor - 190 - 80 * chance(seed + 500);
        const Colour cover = book_colours[static_cast<std::size_t>(chance(seed + 900) * book_colours.size())];
        if (chance(seed + 1'300) > 0.93) {
            left += wide + 30; // a gap: somebody is reading it
            continue;
        }
        canvas.box(left, top, left + wide, floor, cover);
        canvas.box(left, top + 26, left + wide, top + 34, between(cover, {255, 255, 255}, 0.55));
        canvas.box(left, floor - 46, left + wide, floor - 40, between(cover, {255, 255, 255}, 0.35));
        canvas.box(left + wide - 3, top, left + wide, floor, between(cover, {0, 0, 0}, 0.25));
        left += wide + 3;
    }
}

/// One line of hills, from its height down.
void draw_hills(Canvas& canvas, double base, double swing, double pace, const Colour& colour)
{
    for (int x = 0; x < width; ++x) {
        const double at = x * pace;
        const double top = base - swing * (std::sin(at) + 0.5 * std::sin(2.3 * at + 1) + 0.2 * std::sin(5.1 * at + 2));
        for (int y = static_cast<int>(top); y < height; ++y) canvas.lay(x, y, colour, std::min(1.0, y + 1 - top));
    }
}

/// Five tiers, each a triangle, on a trunk.
void draw_tree(Canvas& canvas, double middle, double floor, double size)
{
    const Colour dark{0x12, 0x2b, 0x2a};
    canvas.box(middle - size * 0.035, floor - size * 0.12, middle + size * 0.035, floor, {0x3a, 0x2a, 0x22});
    for (int tier = 0; tier < 5; ++tier) {
        const double bottom = floor - size * (0.08 + 0.17 * tier);
        const double tall = size * 0.30;
        const double broad = size * (0.30 - 0.05 * tier);
        for (int y = static_cast<int>(bottom - tall); y < bottom; ++y) {
            const double half = broad * (y - (bottom - tall)) / tall;
            canvas.box(middle - half, y, middle + half, y + 1, between(dark, {0x1f, 0x44, 0x3d}, 0.2 * tier));
        }
    }
}

void draw_lights(Canvas& canvas, double middle, double floor, double size)
{
    for (int light = 0; light < 46; ++light) {
        const double up = 0.12 + 0.80 * light / 46.0;
        const double side = (chance(light) - 0.5) * 0.56 * (1.02 - up) * size;
        const double y = floor - up * size;
        canvas.disc(middle + side, y, 22, 22, {0xff, 0xd0, 0x70}, 0.35);
        canvas.disc(middle + side, y, 5, 2, {0xff, 0xf0, 0xc4});
    }
    canvas.disc(middle, floor - size * 1.06, 60, 60, {0xff, 0xd0, 0x70}, 0.45);
    canvas.disc(middle, floor - size * 1.06, 13, 3, {0xff, 0xf4, 0xd0});
}

} // namespace

DemoPicture draw_shelf()
{
    Canvas canvas(width, height);
    canvas.box(0, 0, width, height, {0xf1, 0xea, 0xdd});
    for (int shelf = 0; shelf < 3; ++shelf) {
        const double floor = 320.0 + 320 * shelf;
        draw_books(canvas, floor, 40 * shelf + 3);
        canvas.box(30, floor, width - 30, floor + 22, {0xa9, 0x7b, 0x50});
        canvas.box(30, floor + 22, width - 30, floor + 28, {0x86, 0x5d, 0x39});
    }
    return {"bokhylle.png", "Bokhylle med fargerike bøker i tre høyder", canvas.png()};
}

DemoPicture draw_spruce()
{
    Canvas canvas(width, height);
    for (int y = 0; y < height; ++y)
        canvas.box(0, y, width, y + 1, between({0x14, 0x20, 0x3f}, {0xd8, 0x8c, 0x7a}, y / 760.0));
    for (int star = 0; star < 90; ++star)
        canvas.disc(width * chance(star + 70), 430 * chance(star + 270), 1 + 1.6 * chance(star), 1, {255, 255, 255},
                    0.7);
    draw_hills(canvas, 640, 60, 0.0042, {0x5a, 0x57, 0x7d});
    draw_hills(canvas, 730, 45, 0.0061, {0x3d, 0x46, 0x69});
    draw_hills(canvas, 860, 22, 0.0035, {0xdf, 0xe6, 0xf2});
    draw_tree(canvas, 1'010, 905, 560);
    draw_lights(canvas, 1'010, 905, 560);
    for (int flake = 0; flake < 260; ++flake)
        canvas.disc(width * chance(flake + 2'000), height * chance(flake + 3'000), 1.5 + 2.5 * chance(flake), 2,
                    {255, 255, 255}, 0.75);
    return {"julegran.png", "Gran med lys på et snødekt torg en vinterkveld", canvas.png()};
}

} // namespace samband::main
