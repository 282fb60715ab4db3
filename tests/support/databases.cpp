#include "support/databases.h"

#include "base/embedded.h"
#include "base/log.h"
#include "support/migrated.h"

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
    if (GetParam() == db::Dialect::sqlite) return;
    if (!postgres_server()) GTEST_SKIP() << "PostgreSQL is not installed (tools/test_postgres.sh)";
    server_ = *postgres_server();
}

void DatabaseTest::TearDown()
{
    close();
    place_.reset();
}

/// Migrated already, unless the test is about that.
void DatabaseTest::take_place()
{
    if (is_whole() && !server_.empty()) address_ = migrated_schema(server_).value_or("");
    if (!address_.empty()) return;
    place_.emplace(server_.empty() ? "sqlite:" : server_);
    address_ = place_->address();
    if (is_whole() && server_.empty()) copy_migrated_file(place_->folder() / "samband.db");
}

const std::string& DatabaseTest::address()
{
    if (address_.empty()) take_place();
    return address_;
}

std::filesystem::path DatabaseTest::file()
{
    address();
    return place_->folder() / "samband.db";
}

db::Database& DatabaseTest::db()
{
    if (!open_) open_ = db::open(address(), complete_setting());
    return *open_;
}

const db::Setting& DatabaseTest::complete_setting()
{
    const db::Dialect dialect = GetParam();
    if (!read_queries_ && !(features_ && queries_.empty())) {
        queries_.merge(embedded_files(features_ ? "src/" : "src/db/"));
        read_queries_ = db::Queries::read(dialect, queries_);
    }
    if (!read_migrations_ && !is_whole()) {
        migrations_.merge(embedded_files(features_ ? "migrations/" : "migrations/0001_db_"));
        read_migrations_ = db::read_migrations(dialect, migrations_);
    }
    setting.queries = read_queries_ ? &*read_queries_ : &every_query(dialect);
    setting.migrations = read_migrations_ ? &*read_migrations_ : &every_migration(dialect);
    if (!setting.clock) setting.clock = [this] { return now_; };
    return setting;
}

} // namespace samband::test
