#include "fuzz/entries.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace samband::fuzz {

class Seeds : public testing::TestWithParam<Entry> {
protected:
    static std::vector<std::string> texts()
    {
        std::vector<std::string> all;
        const auto folder = std::filesystem::path(SAMBAND_ROOT) / "tests/fuzz/seeds" / GetParam().name;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::stringstream text;
            text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            all.push_back(text.str());
        }
        std::sort(all.begin(), all.end());
        return all;
    }
};
INSTANTIATE_TEST_SUITE_P(, Seeds, testing::ValuesIn(entries().begin(), entries().end()),
                         [](const auto& seeds) { return std::string(seeds.param.name); });

// An entry that does not hold aborts: the death of this program is the failure.
TEST_P(Seeds, Hold)
{
    const std::vector<std::string> seeds = texts();
    ASSERT_FALSE(seeds.empty());
    for (const std::string& seed : seeds) GetParam().run(seed);
}

TEST_P(Seeds, HoldWhereTheyAreCutOffOrChanged)
{
    std::mt19937 random(20'261'122);
    for (const std::string& seed : texts()) {
        const std::size_t step = std::max<std::size_t>(1, seed.size() / 40);
        for (std::size_t at = 0; at < seed.size(); at += step) GetParam().run(std::string_view(seed).substr(0, at));
        for (int round = 0; round < 40 && !seed.empty(); ++round) {
            std::string changed = seed;
            for (int i = 0; i <= round % 4; ++i) changed[random() % changed.size()] = static_cast<char>(random());
            GetParam().run(changed);
        }
    }
}

} // namespace samband::fuzz
