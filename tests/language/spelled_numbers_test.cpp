#include "language/spelled_numbers.h"

#include <gtest/gtest.h>

#include <random>

using namespace samband::language;

namespace {

/// Groups of digits and what makes eleven of them, told the slow way: every run of groups, each by itself.
std::vector<std::string> slowly(const std::vector<std::string>& groups)
{
    std::vector<std::string> told;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        std::string digits;
        std::vector<std::size_t> sizes;
        for (std::size_t last = first; last < groups.size() && digits.size() < 13; ++last) {
            digits += groups[last];
            sizes.push_back(groups[last].size());
            if (digits.size() == 11) told.push_back(digits);
            const bool whole_year = sizes == std::vector<std::size_t>{8, 5} ||
                                    sizes == std::vector<std::size_t>{2, 2, 4, 5} ||
                                    sizes == std::vector<std::size_t>{2, 2, 4, 3, 2};
            if (whole_year) told.push_back(digits.substr(0, 4) + digits.substr(6));
        }
    }
    return told;
}

std::vector<std::string> as_read(const std::string& text)
{
    std::vector<std::string> told;
    each_number_of_eleven(text, [&](const SpelledNumber& number) {
        std::string digits;
        for (const std::uint8_t digit : number.digits) digits += static_cast<char>('0' + digit);
        told.push_back(digits);
        std::size_t written = 0;
        for (std::size_t at = number.begin; at < number.end; ++at)
            if (text.substr(at, 3) == "%20")
                at += 2;
            else
                written += text[at] >= '0' && text[at] <= '9';
        std::size_t grouped = 0;
        for (const std::uint8_t size : number.groups) grouped += size;
        EXPECT_EQ(written, grouped) << text;
    });
    return told;
}

TEST(SpelledNumbers, are_all_runs_of_groups_that_make_eleven)
{
    std::mt19937 random(20'261'122);
    constexpr std::array separators{" ", ".", "-", " - ", "%20", "\u00A0", "\u2013"};
    std::size_t numbers = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::vector<std::string> groups(random() % 40 + 1);
        std::string text;
        for (std::string& group : groups) {
            const std::size_t longest = round % 3 == 0 ? 1 : round % 3 == 1 ? 5 : 15;
            for (std::size_t size = random() % longest + 1; size > 0; --size)
                group += static_cast<char>('0' + random() % 10);
            text += group + separators[random() % separators.size()];
        }
        const std::vector<std::string> told = as_read(text);
        ASSERT_EQ(told, slowly(groups)) << text;
        numbers += told.size();
    }
    EXPECT_GT(numbers, 10'000u);
}

TEST(SpelledNumbers, are_found_wherever_a_long_chain_is_cut)
{
    for (std::size_t before = 1'000; before < 1'060; ++before) {
        std::string text;
        for (std::size_t i = 0; i < before; ++i) text += "123456789012345 ";
        text += "13.09.72 480 22 ";
        for (int i = 0; i < 40; ++i) text += "123456789012345 ";
        EXPECT_EQ(as_read(text), std::vector<std::string>{"13097248022"}) << before;
    }
}

} // namespace
