#include "language/check.h"
#include "language/story.h"

#include <cstdlib>
#include <unistd.h>

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

// Twice the text takes about twice the work. Counted in instructions under callgrind: a machine that is shared, or
// whose caches a longer text outgrows, says nothing of how the work grows.
namespace {

/// Twenty texts that make something look far ahead or back, or find much.
const std::vector<std::string>& doubled_shapes()
{
    static const std::vector<std::string> shapes{"1-",
                                                 "13097248022 ",
                                                 "[",
                                                 "[a](b \"",
                                                 "**a",
                                                 "a|b\n-|-\n",
                                                 "> ",
                                                 "https://a",
                                                 "a@b.",
                                                 ". A",
                                                 "(",
                                                 "ROS (",
                                                 "HEI DU ",
                                                 "!!",
                                                 "blir ",
                                                 "i henhold ",
                                                 "ikkje ",
                                                 "xqzkl jvwq ",
                                                 "\xF0\x9F\x8E\x89",
                                                 "# \n"};
    return shapes;
}

constexpr std::size_t smallest = 4 * 1024;
constexpr std::size_t largest = 32 * 1024;

/// What callgrind counts: each call of it by itself.
extern "C" __attribute__((noinline)) void samband_counted_reading(const Draft& draft)
{
    asm volatile("");
    read(draft, {});
}

/// Run by the test below, under callgrind.
TEST(Growth, DISABLED_readings_to_be_counted)
{
    read_body_text("Badet er åpent. Kari er syk."); // what is made once is not counted
    for (const std::string& shape : doubled_shapes())
        for (std::size_t bytes = smallest; bytes <= largest; bytes *= 2) {
            Draft draft;
            draft.channels = {"sms", "x", "mastodon", "bluesky"};
            draft.body = repeated(shape, bytes);
            samband_counted_reading(draft);
        }
}

/// The instructions of each call in turn: callgrind writes a file NAME.1, NAME.2, … after each.
std::vector<double> counts_in(const std::filesystem::path& folder)
{
    std::vector<double> counts;
    for (int call = 1;; ++call) {
        std::ifstream file(folder / ("count." + std::to_string(call)));
        if (!file) return counts;
        for (std::string line; std::getline(file, line);)
            if (line.starts_with("totals: ")) counts.push_back(std::stod(line.substr(8)));
    }
}

TEST(Growth, twice_the_text_takes_about_twice_the_work)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "callgrind cannot run a program with sanitizers";
#endif
    if (std::system("valgrind --version >/dev/null 2>&1") != 0) {
        if (std::getenv("CI")) FAIL() << "valgrind is not installed";
        GTEST_SKIP() << "valgrind is not installed";
    }
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("samband-growth-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const std::string program = std::filesystem::read_symlink("/proc/self/exe");
    const std::string command =
        "valgrind -q --tool=callgrind --toggle-collect=samband_counted_reading "
        "--dump-after=samband_counted_reading --callgrind-out-file=" +
        (folder / "count").string() + " '" + program +
        "' --gtest_also_run_disabled_tests --gtest_filter=Growth.DISABLED_readings_to_be_counted "
        ">/dev/null 2>&1";
    const int ended = std::system(command.c_str());
    const std::vector<double> counts = counts_in(folder);
    std::filesystem::remove_all(folder);
    ASSERT_EQ(ended, 0) << command;

    constexpr std::size_t lengths = 4;
    static_assert(smallest << (lengths - 1) == largest);
    ASSERT_EQ(counts.size(), lengths * doubled_shapes().size());
    double worst = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (i % lengths == 0) continue;
        const double growth = counts[i] / counts[i - 1];
        EXPECT_LE(growth, 2.5) << doubled_shapes()[i / lengths];
        worst = std::max(worst, growth);
    }
    std::printf("twenty shapes doubled from 4 kB to 32 kB: at most %.2f times the instructions\n", worst);
}

} // namespace
