#include "ledger/checkpoint.h"
#include "ledger/office.h"
#include "ledger/proof.h"
#include "ledger/verify.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

/// kill -9 at any moment between recording, committing, signing and publishing: the log goes on, and no two
/// checkpoints that anybody was given contradict each other.
namespace samband::ledger {
namespace {

constexpr char kill_folder[] = "SAMBAND_KILL_FOLDER";

/// Every checkpoint that this process publishes is noted in a file, as a reader would have fetched it.
void write_until_killed(const std::filesystem::path& folder)
{
    Office office(folder);
    const int seen = ::open((folder / "seen").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    for (int round = 0; round < 100'000; ++round) {
        office.record_many(1 + round % 40);
        office.publish_now();
        const std::string note = office.read([](db::Reading& tx) { return checkpoint_text(tx).value(); }) + "\x1e";
        if (::write(seen, note.data(), note.size()) < 0) return;
    }
}

pid_t start_child(const std::filesystem::path& folder)
{
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::setenv(kill_folder, folder.c_str(), 1);
    ::execl("/proc/self/exe", "ledger_tests", "--gtest_filter=KilledChild.*", "--gtest_also_run_disabled_tests",
            nullptr);
    ::_exit(1);
}

/// Waits until the child has published once more; then anything may be under way.
void wait_for_more(const std::filesystem::path& seen, std::uintmax_t than)
{
    std::error_code none;
    for (int ms = 0; ms < 10'000; ++ms) {
        const std::uintmax_t size = std::filesystem::file_size(seen, none);
        if (!none && size > than) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

std::vector<Checkpoint> seen_checkpoints(const std::filesystem::path& folder, const VerifierKey& key)
{
    std::ifstream file(folder / "seen", std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    std::vector<Checkpoint> checkpoints;
    for (std::size_t from = 0, end; (end = all.find('\x1e', from)) != all.npos; from = end + 1)
        checkpoints.push_back(open_checkpoint(parse_note(all.substr(from, end - from)), key));
    return checkpoints;
}

} // namespace

TEST(KilledChild, DISABLED_WritesUntilKilled)
{
    const char* folder = std::getenv(kill_folder);
    if (!folder) GTEST_SKIP() << "started by Kill.NeverTwoCheckpointsThatContradict alone";
    write_until_killed(folder);
}

TEST(Kill, NeverTwoCheckpointsThatContradict)
{
    Office office;
    office.begin_log();
    std::uint64_t size = 0;
    std::uint64_t random = 20261122;
    for (int round = 0; round < 25; ++round) {
        office.close();
        std::error_code none;
        const std::uintmax_t before = std::filesystem::file_size(office.folder() / "seen", none);
        const pid_t child = start_child(office.folder());
        wait_for_more(office.folder() / "seen", none ? 0 : before);
        random = random * 6364136223846793005u + 1442695040888963407u;
        std::this_thread::sleep_for(std::chrono::microseconds((random >> 33) % 30'000));
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
        office.reopen();
        const Standing now = office.publish_now();
        ASSERT_EQ(now.state, SigningState::signing);
        ASSERT_GE(now.size, size);
        size = now.size;
    }
    EXPECT_GE(size, 25u);
    office.read([&](db::Reading& tx) {
        const Checkpoint last = open_checkpoint(parse_note(*checkpoint_text(tx)), office.verifier());
        const Nodes nodes = stored_nodes(tx, 1, last.size);
        const std::vector<Checkpoint> seen = seen_checkpoints(office.folder(), office.verifier());
        EXPECT_GE(seen.size(), 25u);
        for (const Checkpoint& one : seen)
            EXPECT_TRUE(consistency_holds(one.size, one.root, last.size, last.root,
                                          prove_consistency(one.size, last.size, nodes)));
        EXPECT_TRUE(verify_log(fetch_from_database(tx, 1), office.verifier()).holds);
    });
}

} // namespace samband::ledger
