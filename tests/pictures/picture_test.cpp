#include "pictures/picture.h"
#include "pictures/picture_facts.h"

#include <gtest/gtest.h>

namespace samband::pictures {

TEST(Picture, IsKnownByItsFirstBytes)
{
    EXPECT_EQ(sniff("\xff\xd8\xff\xe1"), Format::jpeg);
    EXPECT_EQ(sniff("\x89PNG\r\n\x1a\n...."), Format::png);
    EXPECT_EQ(sniff("RIFF1234WEBPVP8X"), Format::webp);
    for (const std::string_view other : {"", "\xff\xd8", "RIFF1234WAVEfmt ", "RIFF1234WEB", "GIF89a", "\x89PNG", "BM"})
        EXPECT_EQ(sniff(other), std::nullopt) << other;
    for (const Format format : {Format::jpeg, Format::png, Format::webp}) EXPECT_EQ(format_of(word(format)), format);
    EXPECT_EQ(format_of("gif"), std::nullopt);
}

TEST(Picture, TellsItsCopiesFromTheNarrowest)
{
    Picture picture;
    picture.hash = std::string(64, 'a');
    picture.width = 960;
    EXPECT_EQ(variants_of(picture), (std::vector<std::int64_t>{480}));
    EXPECT_EQ(srcset_of(picture), "/media/" + picture.hash + "-480 480w, /media/" + picture.hash + " 960w");
    EXPECT_EQ(source_of(picture), "/media/" + picture.hash);
    EXPECT_EQ(thumb_of(picture), "/media/" + picture.hash + "-480");
    picture.width = 480;
    EXPECT_TRUE(variants_of(picture).empty());
    EXPECT_EQ(srcset_of(picture), "");
    EXPECT_EQ(thumb_of(picture), "/media/" + picture.hash);
    picture.width = 5'000;
    EXPECT_EQ(variants_of(picture), (std::vector<std::int64_t>{480, 960, 1'600}));
    EXPECT_EQ(source_of(picture), "/media/" + picture.hash + "-960");
}

} // namespace samband::pictures
