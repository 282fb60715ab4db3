#include "language/dictionary.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

class Spelling : public testing::Test {
protected:
    void SetUp() override
    {
        if (!Dictionary::of(Tongue::nb) || !Dictionary::of(Tongue::nn)) GTEST_SKIP() << "no dictionaries (hunspell-no)";
    }
};

TEST_F(Spelling, tells_what_is_unknown_once_with_a_word_near_it)
{
    const std::string body = "Vi stegner vannet og åpnner badet. Vi åpnner nå.";
    EXPECT_EQ(places("spelling", body), "stegner|åpnner");
    EXPECT_EQ(found_in("spelling", body)[1].replacement, "åpner");
    Draft draft;
    draft.tongue = Tongue::nn;
    draft.body = "Vi opnar badet og stengjer vatnet.";
    EXPECT_TRUE(found_by("spelling", read(draft, {})).empty());
}

TEST_F(Spelling, leaves_names_compounds_quotations_and_own_words_alone)
{
    EXPECT_EQ(places("spelling", "Kari Nordmann på Ådalsbruk leste driftsmeldingen. «Gromgutn» var her. SFO-en, "
                                 "https://eksmpel.no/x og a@eksmpel.no."),
              "");
    Setting setting;
    setting.local_words = {"Brøttumsæter"};
    EXPECT_TRUE(found_by("spelling", read_body_text("Vi går til brøttumsæter.", setting)).empty());
    EXPECT_FALSE(found_by("spelling", read_body_text("Vi går til brøttumsæter.")).empty());
}

TEST_F(Spelling, says_nothing_in_languages_without_a_dictionary)
{
    Draft draft;
    draft.tongue = Tongue::sma;
    draft.body = "Gaavnemen bovtijh.";
    EXPECT_TRUE(found_by("spelling", read(draft, {})).empty());
}

} // namespace
