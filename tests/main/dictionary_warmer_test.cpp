#include "main/dictionary_warmer.h"

#include <gtest/gtest.h>

#include <chrono>
#include <latch>
#include <stdexcept>
#include <vector>

using namespace samband;

namespace {

TEST(DictionaryWarmer, LoadsEachLanguageOnceAndMakesNobodyWait)
{
    std::latch go(1);
    std::atomic<int> loaded[2] = {0, 0};
    {
        main::DictionaryWarmer warmer([&](language::Tongue tongue) {
            go.wait();
            ++loaded[tongue == language::Tongue::nn];
        });
        std::vector<std::jthread> asking;
        for (int i = 0; i < 8; ++i)
            asking.emplace_back([&] {
                warmer.warm(language::Tongue::nb);
                warmer.warm(language::Tongue::nn);
            });
        asking.clear(); // they all came back, and nothing is loaded yet
        EXPECT_EQ(loaded[0] + loaded[1], 0);
        go.count_down();
    }
    EXPECT_EQ(loaded[0], 1);
    EXPECT_EQ(loaded[1], 1);
}

TEST(DictionaryWarmer, TriesAgainWhatCouldNotBeLoaded)
{
    std::atomic<int> tried = 0;
    main::DictionaryWarmer warmer([&](language::Tongue) {
        if (++tried == 1) throw std::runtime_error("the file is torn");
    });
    for (int i = 0; i < 5000 && tried < 2; ++i) {
        warmer.warm(language::Tongue::nb);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_EQ(tried, 2);
}

} // namespace
