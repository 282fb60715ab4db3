#include "pictures/crop.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace samband::pictures {

static constexpr std::array words = std::to_array<std::pair<Shape, std::string_view>>({
    {Shape::whole, "whole"},
    {Shape::card, "card"},
    {Shape::portrait, "portrait"},
    {Shape::square, "square"},
    {Shape::wide, "wide"},
    {Shape::within, "within"},
});

static std::optional<int> percent_of(std::string_view text);
static std::optional<Size> ratio_of(Shape shape, Size picture);
static std::int64_t begin_of(int percent, std::int64_t side, std::int64_t part);

bool is_inside(const Focus& focus)
{
    return focus.x >= 0 && focus.x <= focus_most && focus.y >= 0 && focus.y <= focus_most;
}

std::string_view word(Shape shape)
{
    return std::ranges::find(words, shape, &std::pair<Shape, std::string_view>::first)->second;
}

std::optional<Shape> shape_of(std::string_view word)
{
    const auto found = std::ranges::find(words, word, &std::pair<Shape, std::string_view>::second);
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

std::string name_of(const Crop& crop)
{
    const auto edge = [&](int percent) {
        return std::to_string(crop.shape == Shape::whole ? Focus{}.x : std::clamp(percent, 0, focus_most));
    };
    return std::string(word(crop.shape)) + "-" + edge(crop.focus.x) + "-" + edge(crop.focus.y);
}

std::optional<Crop> crop_of(std::string_view name)
{
    const std::vector<std::string_view> parts = split(name, '-');
    if (parts.size() != 3) return std::nullopt;
    const auto shape = shape_of(parts[0]);
    const auto x = percent_of(parts[1]);
    const auto y = percent_of(parts[2]);
    if (!shape || !x || !y) return std::nullopt;
    const Crop crop{*shape, {*x, *y}};
    return name_of(crop) == name ? std::optional(crop) : std::nullopt; // one name each: "050" is none
}

static std::optional<int> percent_of(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > focus_most)
        return std::nullopt;
    return number;
}

Box box_of(const Crop& crop, Size picture)
{
    Box box{0, 0, std::max<std::int64_t>(picture.width, 1), std::max<std::int64_t>(picture.height, 1)};
    const auto ratio = ratio_of(crop.shape, {box.width, box.height});
    if (!ratio) return box;
    const Size all{box.width, box.height};
    // Rounded towards what lies between Instagram's two limits: it refuses what is beyond them by a hair.
    const bool widest = ratio->width * 100 >= ratio->height * 191;
    if (all.width * ratio->height > all.height * ratio->width)
        box.width = (all.height * ratio->width + (widest ? 0 : ratio->height - 1)) / ratio->height;
    else
        box.height = all.width * ratio->height / ratio->width;
    box.width = std::clamp<std::int64_t>(box.width, 1, all.width);
    box.height = std::clamp<std::int64_t>(box.height, 1, all.height);
    box.left = begin_of(crop.focus.x, all.width, box.width);
    box.top = begin_of(crop.focus.y, all.height, box.height);
    return box;
}

/// Nothing: all of it.
static std::optional<Size> ratio_of(Shape shape, Size picture)
{
    switch (shape) {
    case Shape::whole:
        return std::nullopt;
    case Shape::within:
        if (is_within(picture)) return std::nullopt;
        return picture.width > picture.height ? Size{191, 100} : Size{4, 5};
    case Shape::card:
    case Shape::portrait:
    case Shape::square:
    case Shape::wide:
        break;
    }
    return recommended(shape);
}

static std::int64_t begin_of(int percent, std::int64_t side, std::int64_t part)
{
    const std::int64_t point = std::min(side - 1, side * std::clamp(percent, 0, focus_most) / focus_most);
    return std::clamp<std::int64_t>(point - part / 2, 0, side - part);
}

Size size_of(const Crop& crop, Size picture)
{
    const Box box = box_of(crop, picture);
    const Size best = recommended(crop.shape);
    if (box.width <= best.width) return {box.width, box.height};
    if (best.height > 0) return best;
    return {best.width, std::max<std::int64_t>((box.height * best.width + box.width - 1) / box.width, 1)};
}

Size recommended(Shape shape)
{
    switch (shape) {
    case Shape::whole:
        return {1'200, 0};
    case Shape::card:
        return {1'200, 630};
    case Shape::portrait:
        return {1'080, 1'350};
    case Shape::square:
        return {1'080, 1'080};
    case Shape::wide:
        return {1'200, 600};
    case Shape::within:
        return {1'080, 0};
    }
    return {};
}

bool is_small(const Crop& crop, Size picture)
{
    const Box box = box_of(crop, picture);
    const Size best = recommended(crop.shape);
    return box.width < best.width || box.height < best.height;
}

bool is_within(Size picture)
{
    return picture.width * 5 >= picture.height * 4 && picture.width * 100 <= picture.height * 191;
}

} // namespace samband::pictures
