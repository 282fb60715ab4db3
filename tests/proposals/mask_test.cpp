#include "proposals/mask.h"

#include <gtest/gtest.h>

namespace samband::proposals {
namespace {

bool hides(const std::string& text, const std::string& secret)
{
    return masked(text, "Åse Prøvesen", "ase.p@borger.example").find(secret) == std::string::npos;
}

TEST(Mask, HidesNumbersOfPeopleHoweverTheyAreWritten)
{
    EXPECT_EQ(masked("Jeg er 13097248022.", "", ""), "Jeg er [nummer].");
    for (const char* number : {"130972 48022", "13.09.72-48022", "１３０９７２４８０２２", "13 09 72 480 22",
                               "130972\u00A048022", "8601.11.17947", "1234 56 78901"})
        EXPECT_TRUE(hides(std::string("nummeret er ") + number + " takk", number)) << number;
    EXPECT_TRUE(hides("sak 2024/123456 gjelder", "123456"));
}

TEST(Mask, HidesTelephonesAndAddresses)
{
    EXPECT_EQ(masked("Ring 901 23 456 i dag", "", ""), "Ring [telefon] i dag");
    EXPECT_TRUE(hides("ring +47 90 12 34 56", "12 34"));
    EXPECT_TRUE(hides("ring +46 70 123 45 67", "123 45"));
    EXPECT_EQ(masked("Skriv til ola.n@firma.example.", "", ""), "Skriv til [e-post].");
    EXPECT_TRUE(hides("se https://firma.example/min?token=abcdef", "token"));
}

TEST(Mask, HidesTheSendersNameHoweverItIsCased)
{
    for (const char* text : {"Hilsen Åse", "hilsen åse prøvesen", "ÅSES hund", "Åse-Marie ringer", "Prøvesens vei"})
        for (const char* name : {"Åse", "åse", "ÅSE", "Prøvesen", "prøvesen"}) EXPECT_TRUE(hides(text, name)) << text;
    EXPECT_TRUE(hides("Min nabo Kari Nordmann bråker", "Nordmann"));
}

TEST(Mask, LeavesWhatTellsWhatTheMessageIs)
{
    EXPECT_EQ(masked("Når åpner badet i 2026, og hva koster det? 120 kr?", "Åse Prøvesen", "ase@borger.example"),
              "Når åpner badet i 2026, og hva koster det? 120 kr?");
    EXPECT_EQ(masked("Vei og vann", "Per og Kari", ""), "Vei og vann") << "a joint of a name is no name";
    EXPECT_EQ(masked("", "", ""), "");
    EXPECT_EQ(masked("\xff ja", "", ""), "\uFFFD ja");
}

} // namespace
} // namespace samband::proposals
