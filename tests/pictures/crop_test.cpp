#include "pictures/crop.h"

#include "pictures/media_name.h"

#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace samband::pictures {

static constexpr std::array all_shapes = {Shape::whole,  Shape::card, Shape::portrait,
                                          Shape::square, Shape::wide, Shape::within};

/// Width over height of the shape, of such a picture.
static double ratio_of(Shape shape, Size picture)
{
    const double own = static_cast<double>(picture.width) / static_cast<double>(picture.height);
    if (shape == Shape::whole) return own;
    if (shape == Shape::within) return std::clamp(own, 0.8, 1.91);
    const Size best = recommended(shape);
    return static_cast<double>(best.width) / static_cast<double>(best.height);
}

/// Either side is the one that the other asks for, to a pixel.
static bool has_shape(std::int64_t width, std::int64_t height, double ratio)
{
    const double w = static_cast<double>(width);
    const double h = static_cast<double>(height);
    return std::abs(w - h * ratio) <= 1.0 || std::abs(h - w / ratio) <= 1.0;
}

TEST(Crop, LiesInsideHasItsShapeAndHoldsThePoint)
{
    std::mt19937 random(20261122);
    std::uniform_int_distribution<std::int64_t> side(1, 12'000);
    std::uniform_int_distribution<std::int64_t> small(1, 40);
    std::uniform_int_distribution<int> percent(0, focus_most);
    for (int i = 0; i < 20'000; ++i) {
        const bool tiny = i % 4 == 0;
        const Size picture{tiny ? small(random) : side(random), i % 3 == 0 ? small(random) : side(random)};
        const Crop crop{all_shapes[static_cast<std::size_t>(i) % all_shapes.size()],
                        {percent(random), percent(random)}};
        SCOPED_TRACE(name_of(crop) + " of " + std::to_string(picture.width) + "x" + std::to_string(picture.height));
        const Box box = box_of(crop, picture);
        ASSERT_TRUE(box.left >= 0 && box.top >= 0 && box.width >= 1 && box.height >= 1);
        ASSERT_LE(box.left + box.width, picture.width);
        ASSERT_LE(box.top + box.height, picture.height);
        ASSERT_TRUE(box.width == picture.width || box.height == picture.height) << "there was room for more";
        ASSERT_TRUE(has_shape(box.width, box.height, ratio_of(crop.shape, picture)));
        const std::int64_t x = std::min(picture.width - 1, picture.width * crop.focus.x / focus_most);
        const std::int64_t y = std::min(picture.height - 1, picture.height * crop.focus.y / focus_most);
        ASSERT_TRUE(x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height);
        const Size size = size_of(crop, picture);
        ASSERT_TRUE(size.width >= 1 && size.height >= 1 && size.width <= box.width && size.height <= box.height)
            << "blown up";
        ASSERT_TRUE(has_shape(size.width, size.height, ratio_of(crop.shape, picture)));
        ASSERT_EQ(crop_of(name_of(crop)).has_value(), true);
    }
}

TEST(Crop, InstagramNeverGetsWhatLiesBeyondItsLimits)
{
    for (std::int64_t width = 20; width < 3'000; width += 7)
        for (const std::int64_t height : {20, 333, 629, 1'001, 2'999})
            for (const Shape shape : {Shape::within, Shape::portrait, Shape::square}) {
                const Size size = size_of({shape}, {width, height});
                ASSERT_TRUE(size.width * 5 >= size.height * 4 && size.width * 100 <= size.height * 191)
                    << width << "x" << height << " as " << word(shape) << ": " << size.width << "x" << size.height;
            }
}

TEST(Crop, OfALargePictureHasTheSizeThatIsRecommended)
{
    const Size large{4'000, 3'000};
    EXPECT_EQ(size_of({Shape::card}, large), (Size{1'200, 630}));
    EXPECT_EQ(size_of({Shape::portrait}, large), (Size{1'080, 1'350}));
    EXPECT_EQ(size_of({Shape::within}, large), (Size{1'080, 810}));
    EXPECT_EQ(size_of({Shape::whole}, large), (Size{1'200, 900}));
    EXPECT_FALSE(is_small({Shape::card}, large));
    EXPECT_TRUE(is_small({Shape::card}, {1'199, 3'000}));
    EXPECT_TRUE(is_small({Shape::portrait}, {4'000, 1'349}));
    EXPECT_EQ(size_of({Shape::card}, {600, 400}), (Size{600, 315}));
}

TEST(Crop, HostilePointsAndSizesComeToTheNearestEdge)
{
    constexpr int most = std::numeric_limits<int>::max();
    for (const Focus focus : {Focus{-1, -1}, Focus{most, most}, Focus{std::numeric_limits<int>::min(), 101}}) {
        EXPECT_FALSE(is_inside(focus));
        const Box box = box_of({Shape::square, focus}, {400, 300});
        EXPECT_TRUE(box.left >= 0 && box.top >= 0 && box.left + box.width <= 400 && box.top + box.height <= 300);
    }
    const Box nothing = box_of({Shape::card}, {0, -5});
    EXPECT_TRUE(nothing.width == 1 && nothing.height == 1);
}

TEST(Crop, HasOneNameAndNoOther)
{
    EXPECT_EQ(name_of({Shape::card, {37, 62}}), "card-37-62");
    EXPECT_EQ(*crop_of("portrait-0-100"), (Crop{Shape::portrait, {0, 100}}));
    for (const char* name : {"", "card", "card-1", "card-1-2-3", "card--1-2", "card-+1-2", "card-01-2", "card-101-2",
                             "card-1e1-2", "card-NaN-50", "card-inf-50", "card-50.5-50", "card-99999999999999999999-1",
                             "Card-50-50", "card-50-50 ", "whole-1-1", "../card-50-50", "card-\xc3\x85-50"})
        EXPECT_FALSE(crop_of(name)) << name;
    const std::string hash(64, 'a');
    EXPECT_EQ(read_media_name(hash + "-wide-10-90")->crop, (Crop{Shape::wide, {10, 90}}));
    EXPECT_EQ(read_media_name(hash + "-480")->width, 480);
    EXPECT_FALSE(read_media_name(hash)->crop);
    for (const std::string& name : {hash + "-481", hash + "card-50-50", hash + "-", hash.substr(1) + "-card-50-50",
                                    std::string(64, 'A'), hash + "-480-card-50-50"})
        EXPECT_FALSE(read_media_name(name)) << name;
}

} // namespace samband::pictures
