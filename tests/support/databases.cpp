#include "support/databases.h"

#include "base/embedded.h"
#include "base/log.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace samband::test {

namespace {

std::string first_line_of(const std::string& command)
{
    FILE* const pipe = ::popen(command.c_str(), "r");
    std::string line;
    for (int c = pipe ? std::fgetc(pipe) : EOF; c != EOF && c != '\n'; c = std::fgetc(pipe))
        line += static_cast<char>(c);
    return pipe && ::pclose(pipe) == 0 ? line : "";
}

/// One server a test program; it stops when the program ends, however that happens.
std::optional<std::string> found_server()
{
    if (const char* given = std::getenv("SAMBAND_TEST_POSTGRES")) return given;
    const std::string pid = std::to_string(::getpid());
    const std::string note = std::string(SAMBAND_BUILD) + "/postgres-" + pid;
    const std::string address =
        first_line_of(std::string(SAMBAND_ROOT) + "/tools/test_postgres.sh start " + note + " " + pid);
    return address.empty() ? std::nullopt : std::optional(address);
}

std::map<std::string, std::string> embedded_files(const std::string& under)
{
    std::map<std::string, std::string> files;
    for (const EmbeddedFile& file : embedded_under(under))
        if (file.name.ends_with(".sql")) files.emplace(file.name, file.bytes);
    return files;
}

} // namespace

std::optional<std::string> postgres_server()
{
    static const std::optional<std::string> server = found_server();
    return server;
}

void DatabaseTest::SetUp()
{
    log::set_level(log::Level::warning); // what went wrong, not each migration of each test's own database
    if (GetParam() == db::Dialect::sqlite) {
        place_.emplace("sqlite:");
        return;
    }
    if (!postgres_server()) GTEST_SKIP() << "PostgreSQL is not installed (tools/test_postgres.sh)";
    place_.emplace(*postgres_server());
}

void DatabaseTest::TearDown()
{
    close();
    place_.reset();
}

db::Database& DatabaseTest::db()
{
    if (!open_) open_ = db::open(address(), complete_setting());
    return *open_;
}

const db::Setting& DatabaseTest::complete_setting()
{
    if (!read_queries_) {
        queries_.merge(embedded_files(features_ ? "src/" : "src/db/"));
        migrations_.merge(embedded_files(features_ ? "migrations/" : "migrations/0001_db_"));
        read_queries_ = db::Queries::read(GetParam(), queries_);
        read_migrations_ = db::read_migrations(GetParam(), migrations_);
    }
    setting.queries = &*read_queries_;
    setting.migrations = &*read_migrations_;
    if (!setting.clock) setting.clock = [this] { return now_; };
    return setting;
}

} // namespace samband::test
