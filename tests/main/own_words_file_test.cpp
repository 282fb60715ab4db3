#include "main/own_words_file.h"

#include "base/problem.h"
#include "main/check_command.h"

#include <gtest/gtest.h>

using namespace samband;

namespace {

std::string own_words_problem(std::string_view text, const std::string& file)
{
    try {
        main::read_own_words(text, file);
    } catch (const Problem& problem) {
        return problem.what();
    }
    return "none";
}

TEST(OwnWordsFile, IsAListOfWordsOrTomlWithAllFour)
{
    EXPECT_EQ(main::read_own_words("grendkvlva\nsambygda\n", "ord.txt").words,
              (std::vector<std::string>{"grendkvlva", "sambygda"}));
    const rulings::OwnLists lists = main::read_own_words(
        "words = [\"grendkvlva\"]\nphones = [\"901 23 456\"]\naccounts = [\"86011117947\"]\n", "egne.toml");
    EXPECT_EQ(lists.words, std::vector<std::string>{"grendkvlva"});
    EXPECT_EQ(lists.phones, std::vector<std::string>{"901 23 456"});
    EXPECT_EQ(lists.accounts, std::vector<std::string>{"8601.11.17947"});
    EXPECT_TRUE(lists.domains.empty());
}

TEST(OwnWordsFile, NamesWhatCannotBeUsed)
{
    EXPECT_EQ(own_words_problem("ett\nto ord\n", "ord.txt"), "ord.txt:2: «to ord»: Skriv ett ord på hver linje.");
    EXPECT_NE(own_words_problem("words = 1\n", "egne.toml").find("egne.toml:1"), std::string::npos);
    EXPECT_NE(own_words_problem("ord = []\n", "egne.toml").find("words"), std::string::npos);
    EXPECT_NE(own_words_problem("phones = [\"12\"]\n", "egne.toml").find("egne.toml: phones:1: «••»"),
              std::string::npos);
    EXPECT_NE(own_words_problem("\xff", "ord.txt").find("UTF-8"), std::string::npos);
    EXPECT_NE(own_words_problem(std::string(rulings::own_list_bytes + 1, '\n'), "ord.txt").find("for lang"),
              std::string::npos);
}

TEST(OwnWordsFile, ReachesTheReading)
{
    main::CheckOptions options;
    options.form = main::CheckForm::json;
    const std::string text = "Ring 901 23 456 i grendkvlva.";
    std::string before;
    std::string after;
    std::string err;
    check_command(options, text, before, err);
    EXPECT_NE(before.find("\"phone\""), std::string::npos);
    options.own = main::read_own_words("words=[\"Grendkvlva\"]\nphones=[\"+4790123456\"]", "egne.toml");
    EXPECT_EQ(check_command(options, text, after, err), 0);
    EXPECT_NE(after.find("\"findings\": []"), std::string::npos) << after;
}

} // namespace
