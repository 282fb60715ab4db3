#include "base/word_diff.h"

#include <chrono>
#include <gtest/gtest.h>
#include <random>

namespace samband {

namespace {

std::string side(const std::vector<Piece>& pieces, Piece::Kind left_out)
{
    std::string text;
    for (const Piece& piece : pieces)
        if (piece.kind != left_out) text += piece.text;
    return text;
}

void holds_together(const std::string& before, const std::string& after)
{
    const auto pieces = word_diff(before, after);
    EXPECT_EQ(side(pieces, Piece::Kind::added), before);
    EXPECT_EQ(side(pieces, Piece::Kind::removed), after);
    for (std::size_t i = 1; i < pieces.size(); ++i) EXPECT_NE(pieces[i - 1].kind, pieces[i].kind);
}

} // namespace

TEST(WordDiff, ShowsTheWordsThatChanged)
{
    const auto pieces = word_diff("Vannet er tilbake til lunsj.", "Vannet er tilbake klokka 14.");
    const std::vector<Piece> expected = {{Piece::Kind::same, "Vannet er tilbake "},
                                         {Piece::Kind::removed, "til lunsj."},
                                         {Piece::Kind::added, "klokka 14."}};
    EXPECT_EQ(pieces, expected);
}

TEST(WordDiff, OfTheSameTextIsOnePiece)
{
    EXPECT_EQ(word_diff("a b", "a b"), (std::vector<Piece>{{Piece::Kind::same, "a b"}}));
    EXPECT_TRUE(word_diff("", "").empty());
    EXPECT_EQ(word_diff("", "ny"), (std::vector<Piece>{{Piece::Kind::added, "ny"}}));
    EXPECT_EQ(word_diff("borte", ""), (std::vector<Piece>{{Piece::Kind::removed, "borte"}}));
}

TEST(WordDiff, HoldsBothTextsWhateverTheyAre)
{
    std::mt19937 random(20261122);
    const std::string letters = "ab \n";
    const auto some_text = [&] {
        std::string text(random() % 60, ' ');
        for (char& letter : text) letter = letters[random() % letters.size()];
        return text;
    };
    for (int i = 0; i < 3'000; ++i) holds_together(some_text(), some_text());
}

TEST(WordDiff, OfALongRewrittenTextIsQuick)
{
    std::string before;
    std::string after;
    for (int i = 0; i < 20'000; ++i) {
        before += "b" + std::to_string(i) + " ";
        after += "a" + std::to_string(i) + " ";
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto pieces = word_diff("felles " + before, "felles " + after);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
    EXPECT_EQ(pieces.size(), 3u);
    EXPECT_EQ(pieces.front().text, "felles ");
}

} // namespace samband
