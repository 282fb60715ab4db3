#include "main/held_figures.h"

#include <gtest/gtest.h>

namespace samband::main {

TEST(HeldFigures, AreSecondsByUseCase)
{
    const std::string text = held_figures({{"people.sign_in", 3, 4'500, 2'000'001}, {"ledger.publish", 1, 7, 7}});
    for (const char* line : {"# TYPE samband_use_case_held_seconds summary\n",
                             "\nsamband_use_case_held_seconds_sum{use_case=\"people.sign_in\"} 0.004500\n",
                             "\nsamband_use_case_held_seconds_count{use_case=\"people.sign_in\"} 3\n",
                             "\n# TYPE samband_use_case_held_seconds_max gauge\n",
                             "\nsamband_use_case_held_seconds_max{use_case=\"people.sign_in\"} 2.000001\n",
                             "\nsamband_use_case_held_seconds_sum{use_case=\"ledger.publish\"} 0.000007\n"})
        EXPECT_NE(("\n" + text).find(line), std::string::npos) << line << "\n" << text;
}

TEST(HeldFigures, HaveABoundedNumberOfLabels)
{
    std::vector<db::HeldTime> many;
    for (int i = 0; i < 2'000; ++i) many.push_back({"use_case_" + std::to_string(i), 1, 1, 1});
    const std::string text = held_figures(many);
    std::size_t counts = 0;
    for (std::size_t at = text.find("_count{"); at != std::string::npos; at = text.find("_count{", at + 1)) ++counts;
    EXPECT_EQ(counts, most_use_cases);
}

} // namespace samband::main
