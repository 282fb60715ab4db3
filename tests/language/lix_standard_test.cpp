#include "language/readability.h"
#include "language/story.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <fstream>
#include <iterator>

/// LIX as the reference pages define it, where they lie beside the repository; said and skipped where they do not.
namespace {

using namespace samband::language;

std::string reference_page(const std::string& name)
{
    std::ifstream file(std::filesystem::path(SAMBAND_ROOT) / ".." / "shared" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(LixStandard, GivesTheExampleOfThePage)
{
    const std::string page = reference_page("checks.md");
    if (page.empty()) GTEST_SKIP() << "../shared/checks.md is not there";
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t long_words = 0;
    double lix = 0;
    std::string band;
    ASSERT_TRUE(RE2::PartialMatch(page,
                                  R"re("words": (\d+), "sentences": (\d+), "long_words": (\d+), "lix": ([\d.]+), )re"
                                  R"re("band": "([a-z-]+)")re",
                                  &words, &sentences, &long_words, &lix, &band));
    const Readability text{words, sentences, long_words};
    EXPECT_NEAR(text.lix(), lix, 0.05);
    EXPECT_EQ(text.band(), band);
}

TEST(LixStandard, HasTheBandsOfThePage)
{
    const std::string page = reference_page("checks.md");
    if (page.empty()) GTEST_SKIP() << "../shared/checks.md is not there";
    std::size_t bounds[4];
    std::string bands[5];
    ASSERT_TRUE(RE2::PartialMatch(page,
                                  R"(`([a-z-]+)` < (\d+) ≤ `([a-z-]+)` < (\d+) ≤ `([a-z-]+)` < (\d+) ≤ )"
                                  R"(`([a-z-]+)` < (\d+) ≤ `([a-z-]+)`)",
                                  &bands[0], &bounds[0], &bands[1], &bounds[1], &bands[2], &bounds[2], &bands[3],
                                  &bounds[3], &bands[4]));
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ((Readability{100 * bounds[i] - 1, 100, 0}.band()), bands[i]);
        EXPECT_EQ((Readability{100 * bounds[i], 100, 0}.band()), bands[i + 1]);
    }
}

TEST(LixStandard, EndsNoSentenceAtTheAbbreviationsOfThePage)
{
    const std::string page = reference_page("law-and-standards.md");
    if (page.empty()) GTEST_SKIP() << "../shared/law-and-standards.md is not there";
    std::string list;
    ASSERT_TRUE(RE2::PartialMatch(page, R"(Pitfalls: abbreviations \(([^)]+)\))", &list));
    int tried = 0;
    std::string abbreviation;
    for (re2::StringPiece rest = list; RE2::FindAndConsume(&rest, R"(([a-zæøå.]+\.))", &abbreviation); ++tried) {
        EXPECT_EQ(sentences_in("Vi ser på " + abbreviation + " 17 andre ting.").size(), 1u) << abbreviation;
        EXPECT_EQ(sentences_in("Vi ser på " + abbreviation + " andre ting. Så slutter vi.").size(), 2u) << abbreviation;
    }
    EXPECT_GE(tried, 7);
}

/// Each pitfall that the page names, counted by hand.
TEST(LixStandard, CountsThePitfallsAsAReaderDoes)
{
    struct Counted {
        std::string_view body;
        std::size_t words;
        std::size_t sentences;
        std::size_t long_words;
    };
    const Counted counted[] = {
        {"Vi feirer 17. mai i Sentrum, jf. planen for 2026.\n", 10, 1, 1},
        {"Det koster ca. 3,5 mill. kroner og 12 prosent.\n", 9, 1, 1},
        {"# Åpningstider\n\n- mandag til fredag\n- lørdag (ikke søndag)\n- den 24. desember\n", 10, 4, 2},
        {"1. Ring oss\n2. Send e-post til postmottak@loten.kommune.no\n", 6, 2, 0},
        {"Les mer på <https://loten.kommune.no/vann-og-avlop> nå. Eller spør.\n", 7, 2, 0},
        {"Gå til [kommunens nettside](https://loten.kommune.no).\n", 4, 1, 2},
        {"Sámegiella dutnje. Åååååå ååååååå.\n", 4, 2, 2},
        {"| Dag | Tid |\n|---|---|\n| Mandag | 10.30–15 |\n", 5, 4, 0},
    };
    for (const Counted& one : counted) {
        Draft draft;
        draft.body = one.body;
        const Readability text = read(draft, {}).readability;
        EXPECT_EQ(text.words, one.words) << one.body;
        EXPECT_EQ(text.sentences, one.sentences) << one.body;
        EXPECT_EQ(text.long_words, one.long_words) << one.body;
    }
}

} // namespace
