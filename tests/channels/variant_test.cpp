#include "channels/variant.h"

#include <gtest/gtest.h>

namespace samband::channels {

TEST(Variant, AddressesOfOursBecomeWhole)
{
    Variant variant;
    variant.html = "<p><a href=\"/nyheter/ventil\">ventil</a> <a href=\"https://vg.example/\">annet</a> "
                   "<img src=\"/media/ab\" alt=\"=\"></p>";
    variant.link = "/nyheter/vann";
    variant.pictures = {{"ab", "En ventil", "/media/ab"}};
    const Variant whole = with_whole_addresses(variant, "https://loten.example");
    EXPECT_EQ(whole.html, "<p><a href=\"https://loten.example/nyheter/ventil\">ventil</a> "
                          "<a href=\"https://vg.example/\">annet</a> "
                          "<img src=\"https://loten.example/media/ab\" alt=\"=\"></p>");
    EXPECT_EQ(whole.link, "https://loten.example/nyheter/vann");
    EXPECT_EQ(whole.pictures[0].url, "https://loten.example/media/ab");
    EXPECT_EQ(with_whole_addresses(whole, "https://loten.example"), whole) << "once is enough";
}

TEST(Variant, IsReadAsItWasWritten)
{
    Variant variant;
    variant.title = "Æøå \"sitat\"";
    variant.text = "To\nlinjer";
    variant.more = Json::object({{"hashtags", Json(Json::Array{Json("løten")})}});
    variant.pictures = {{"ab", "Bilde", "/media/ab"}};
    EXPECT_EQ(variant_of(parse_json(to_text(variant_json(variant)))), variant);
}

} // namespace samband::channels
