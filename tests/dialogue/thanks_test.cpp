#include "dialogue/thanks.h"

#include <gtest/gtest.h>

#include <string>

namespace samband::dialogue {
namespace {

TEST(Thanks, AloneAskForNothing)
{
    for (const char* text : {"Takk!",
                             "Tusen takk",
                             "takk :)",
                             "Takk skal dere ha!",
                             "Tusen takk for hjelpen 😊",
                             "Takk for svar",
                             "Takk for raskt svar!\n\nMvh\nOla Nordmann",
                             "Hei,\ntakk for svaret.\nVennlig hilsen Åse Bråten Øi",
                             "🙏",
                             "👍🏻",
                             "❤️",
                             "OK, takk",
                             "Takk, det var veldig bra.",
                             "Takk på forhånd",
                             "Tusen takk for hjelpa, ha ei god helg!",
                             "Mange takk for tilbakemeldinga.\nHelsing Kåre",
                             "Hjarteleg takk",
                             "Thanks!",
                             "Thank you so much for your help",
                             "Many thanks\nKind regards\nJohn",
                             "TAKK",
                             "Takk!\n\nDen 20. nov. 2026 skrev:\n> Når vil du komme? Badet åpner 12.",
                             "Takk\n> Er det greit?\n"})
        EXPECT_TRUE(is_only_thanks(text)) << text;
}

TEST(Thanks, WithAnythingBesideIsReadByAPerson)
{
    for (const char* text : {"",
                             " ",
                             "Takk, men når åpner det?",
                             "Takk men når åpner det",
                             "Ja takk!",
                             "Ja, tusen takk",
                             "Nei takk",
                             "Takk for ingenting",
                             "Takk for svaret, men jeg er ikke fornøyd",
                             "Takk :(",
                             "Takk 😡",
                             "OK",
                             "Fint",
                             "Hei",
                             "Takk. Ring meg på 900 00 072",
                             "Takk! Jeg kommer i morgen",
                             "Takk, gjerne",
                             "Takk, og brøytinga?",
                             "?",
                             "Takk. Se https://eksempel.example/",
                             "Takk! Kan dere også",
                             "Thanks, but when",
                             "Yes please, thank you",
                             "Takk for svar på klagen",
                             "😊",
                             "Takk 5"})
        EXPECT_FALSE(is_only_thanks(text)) << text;
    EXPECT_FALSE(is_only_thanks("Takk " + std::string(300, 'a')));
    std::string many;
    for (int i = 0; i < 2'000; ++i) many += "takk ";
    EXPECT_FALSE(is_only_thanks(many)) << "no short message";
}

TEST(Thanks, OddBytesAreNoThanks)
{
    for (const char* text : {"takk \xff", "\xc3", "takk \xf0\x9f", "\xed\xa0\x80"}) EXPECT_FALSE(is_only_thanks(text));
    std::string all;
    for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
    EXPECT_FALSE(is_only_thanks(all));
}

} // namespace
} // namespace samband::dialogue
