#include "main/held_figures.h"

namespace samband::main {

static std::string seconds(std::int64_t us)
{
    return std::to_string(static_cast<double>(us) / 1e6);
}

std::string held_figures(const std::vector<db::HeldTime>& held)
{
    std::string sums = "# HELP samband_use_case_held_seconds Time that use cases held the one writer.\n"
                       "# TYPE samband_use_case_held_seconds summary\n";
    std::string longest = "# HELP samband_use_case_held_seconds_max The longest of them since the start.\n"
                          "# TYPE samband_use_case_held_seconds_max gauge\n";
    for (std::size_t i = 0; i < std::min(held.size(), most_use_cases); ++i) {
        const std::string label = "{use_case=\"" + held[i].label + "\"} ";
        sums += "samband_use_case_held_seconds_sum" + label + seconds(held[i].total_us) + '\n';
        sums += "samband_use_case_held_seconds_count" + label + std::to_string(held[i].runs) + '\n';
        longest += "samband_use_case_held_seconds_max" + label + seconds(held[i].longest_us) + '\n';
    }
    return sums + longest;
}

} // namespace samband::main
