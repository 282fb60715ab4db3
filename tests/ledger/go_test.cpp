#include "ledger/export.h"
#include "ledger/office.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

/// The formats are others' to judge: Go's golang.org/x/mod/sumdb reads what we wrote.
namespace samband::ledger {
namespace {

constexpr char go_packages[] = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";

std::string go_program()
{
    for (const char* path : {"/usr/bin/go", "/usr/local/go/bin/go"})
        if (std::filesystem::exists(path)) return path;
    return "";
}

/// Runs a command and returns what it wrote; `status` is 0 where it went well.
std::string run(const std::string& command, int& status)
{
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::string out;
    char part[512];
    while (std::fgets(part, sizeof part, pipe)) out += part;
    status = ::pclose(pipe);
    return out;
}

/// Debian's packages in their old place, without modules and without network.
std::string built_reader(const std::filesystem::path& folder, int& status, std::string& out)
{
    const std::filesystem::path program = folder / "reader";
    out = run("cd '" SAMBAND_ROOT
              "/tests/ledger/go' && GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= GOTOOLCHAIN=local GOCACHE='" +
                  (std::filesystem::path(SAMBAND_BUILD) / "go-cache").string() + "' '" + go_program() + "' build -o '" +
                  program.string() + "' .",
              status);
    return program.string();
}

} // namespace

TEST(Go, ReadsOurLogWithItsOwnPackages)
{
    if (go_program().empty()) GTEST_SKIP() << "Go is not installed (golang-go): its check of our formats was not made";
    if (!std::filesystem::exists(go_packages))
        GTEST_SKIP() << "golang-golang-x-mod-dev is not installed: Go's check of our formats was not made";

    Office office;
    office.begin_log();
    std::string older;
    int number = 0;
    for (const int more : {1, 6, 249, 1, 300, 1500}) {
        office.record_many(more);
        office.publish_now();
        const std::filesystem::path path = office.folder() / ("checkpoint-" + std::to_string(number++));
        std::ofstream(path) << office.keys().published(1).value();
        older += " '" + path.string() + "'";
    }
    const std::filesystem::path folder = office.folder() / "export";
    office.read([&](db::Reading& tx) { export_log(tx, 1, office.verifier(), folder, false); });

    int status = 0;
    std::string out;
    const std::string reader = built_reader(office.folder(), status, out);
    ASSERT_EQ(status, 0) << out;
    out = run("'" + reader + "' '" + folder.string() + "'" + older, status);
    EXPECT_EQ(status, 0) << out;
    EXPECT_EQ(out, "2057 entries and 6 older checkpoints hold\n");

    std::fstream tile(folder / "tile/0/003", std::ios::in | std::ios::out | std::ios::binary);
    tile.seekp(100).put('x');
    tile.close();
    run("'" + reader + "' '" + folder.string() + "'", status);
    EXPECT_NE(status, 0) << "a changed tile must not pass";
}

} // namespace samband::ledger
