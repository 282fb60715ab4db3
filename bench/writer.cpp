#include "db/database.h"
#include "db/temporary.h"

#include <chrono>
#include <cstdio>
#include <sqlite3.h>
#include <thread>

/// Durable small writes: 32 threads, each its own use case (a row of state, one as the ledger's, one as the outbox's),
/// acknowledged after fsync, against raw SQLite with one row a commit on the same disk in the same run.
namespace {

using namespace samband;
using Clock = std::chrono::steady_clock;

constexpr int threads = 32;
constexpr std::chrono::milliseconds round_time(1'000);
constexpr int rounds = 5;

constexpr const char* tables =
    "create table bench_state (id text primary key, n bigint not null, text text not null);"
    "create table bench_leaf (id text primary key, commitment text not null, salt text not null);"
    "create table bench_outbox (id text primary key, due bigint not null, what text not null);";

constexpr const char* queries = R"(
-- name: add_state
-- in: id text, n integer, text text
insert into bench_state (id, n, text) values (:id, :n, :text);
-- name: add_leaf
-- in: id text, commitment text, salt text
insert into bench_leaf (id, commitment, salt) values (:id, :commitment, :salt);
-- name: add_due
-- in: id text, due integer, what text
insert into bench_outbox (id, due, what) values (:id, :due, :what);
)";

void act(db::Writing& tx)
{
    static const std::string text(200, 'x');
    static const std::string hex(64, 'a');
    const Id id = tx.new_id();
    tx.run("bench.add_state", {{"id", id}, {"n", 1}, {"text", text}});
    tx.run("bench.add_leaf", {{"id", id}, {"commitment", hex}, {"salt", hex}});
    tx.run("bench.add_due", {{"id", id}, {"due", tx.now()}, {"what", text}});
}

/// Calls `once` from `count` threads during one round; calls a second.
template <typename Once>
double rate(int count, Once once)
{
    std::atomic<std::int64_t> done{0};
    const auto end = Clock::now() + round_time;
    const auto started = Clock::now();
    std::vector<std::thread> running;
    for (int t = 0; t < count; ++t)
        running.emplace_back([&] {
            for (; Clock::now() < end; ++done) once();
        });
    for (std::thread& thread : running) thread.join();
    return static_cast<double>(done) / std::chrono::duration<double>(Clock::now() - started).count();
}

/// SQLite as its own documentation would have it used: WAL, FULL, one prepared insert a commit.
class Raw {
public:
    explicit Raw(const std::string& file)
    {
        sqlite3_open(file.c_str(), &database_);
        sqlite3_exec(
            database_,
            "pragma journal_mode=wal; pragma synchronous=full; create table row (id integer primary key, text text)",
            nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(database_, "insert into row (text) values (?)", -1, &insert_, nullptr);
    }
    ~Raw()
    {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }
    void commit_one()
    {
        static const std::string text(200, 'x');
        sqlite3_bind_text(insert_, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        if (sqlite3_step(insert_) != SQLITE_DONE) std::abort();
        sqlite3_reset(insert_);
    }

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main()
{
    const db::Temporary place("sqlite:");
    auto migrations = db::embedded_migrations(db::Dialect::sqlite);
    std::erase_if(migrations, [](const db::Migration& migration) { return !migration.name.starts_with("db_"); });
    migrations.push_back(db::read_migrations(db::Dialect::sqlite, {{"0002_bench_tables.sql", tables}}).front());
    const db::Queries named = db::Queries::read(db::Dialect::sqlite, {{"src/bench/bench.sql", queries}});
    db::Setting setting;
    setting.clock = machine_now;
    setting.queries = &named;
    setting.migrations = &migrations;
    const auto database = db::open(place.address(), setting);
    Raw raw((place.folder() / "raw.db").string());

    std::vector<double> ratios;
    std::vector<double> alone;
    for (int round = 0; round < rounds; ++round) {
        const double yardstick = rate(1, [&] { raw.commit_one(); });
        const double many = rate(threads, [&] { database->write("bench", act); });
        const double one = rate(1, [&] { database->write("bench", act); });
        ratios.push_back(many / yardstick);
        alone.push_back(1e6 / one - 1e6 / yardstick);
        std::printf("raw commits %.0f/s, use cases from %d threads %.0f/s, from one %.0f/s\n", yardstick, threads, many,
                    one);
    }
    const db::HeldTime held = database->held_times().front();
    std::printf("use cases of three rows, %d threads / raw one-row commits: %.2f times (median of %d; aim: 3)\n",
                threads, median(ratios), rounds);
    std::printf("alone a use case of three rows takes %.0f us more than a raw one-row commit; the writer is held %lld "
                "us each\n",
                median(alone), static_cast<long long>(held.total_us / held.runs));
    return median(ratios) >= 3 ? 0 : 1;
}
