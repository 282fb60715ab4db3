// How many acts a second the ledger makes durable, and how much of the time of a whole verification is hashing that
// cannot be avoided. Figures are ratios against work done beside them in the same run.
//
//     bench_ledger [ACTS [BATCH]]
#include "base/embedded.h"
#include "base/random.h"
#include "db/database.h"
#include "db/temporary.h"
#include "ledger/append.h"
#include "ledger/commitment.h"
#include "ledger/export.h"
#include "ledger/key_folder.h"
#include "ledger/log.h"
#include "ledger/publish.h"
#include "ledger/verify.h"

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <sys/resource.h>

namespace {

using namespace samband;

std::map<std::string, std::string> texts_under(const std::vector<std::string>& prefixes)
{
    std::map<std::string, std::string> texts;
    for (const std::string& prefix : prefixes)
        for (const EmbeddedFile& file : embedded_under(prefix))
            if (file.name.ends_with(".sql")) texts.emplace(file.name, file.bytes);
    return texts;
}

/// What some work took: of the clock, and of the processor, which tells more where the machine is shared.
struct Took {
    double clock_s = 1e9;
    double processor_s = 1e9;
};

double processor_s()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

template <typename Work>
Took took(Work work)
{
    const auto started = std::chrono::steady_clock::now();
    const double before = processor_s();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count(), processor_s() - before};
}

/// The shorter of both: the disturbance of others is not ours.
Took least(const Took& a, const Took& b)
{
    return {std::min(a.clock_s, b.clock_s), std::min(a.processor_s, b.processor_s)};
}

/// An act of the usual size: a ruling with its clause and two duties.
ledger::Act usual_act(int number, const Id& post, const Id& person)
{
    return {"post-published",
            post,
            person,
            Json::object({{"ruling", "allowed"},
                          {"clause", "L 3.1.3"},
                          {"channel", "website"},
                          {"revision", number},
                          {"duties", Json(Json::Array{Json("use-logo"), Json("show-contact")})}}),
            {}};
}

void append_all(db::Database& database, int acts, int batch)
{
    const Id post = *Id::parse("01936e5a-0000-7000-8000-000000000002");
    const Id person = *Id::parse("01936e5a-0000-7000-8000-000000000001");
    for (int from = 0; from < acts; from += batch)
        database.write("append", [&](db::Writing& tx) {
            for (int i = from; i < std::min(from + batch, acts); ++i) ledger::append(tx, usual_act(i, post, person));
        });
}

/// The same rows by SQLite's own interface: what no ledger could be faster than.
void insert_all_raw(sqlite3* handle, int acts, int batch)
{
    const auto prepare = [&](const char* sql) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v2(handle, sql, -1, &made, nullptr) != SQLITE_OK) std::abort();
        return made;
    };
    const auto bind = [](sqlite3_stmt* to, int place, const std::string& text) {
        sqlite3_bind_text(to, place, text.c_str(), static_cast<int>(text.size()), SQLITE_STATIC);
    };
    sqlite3_stmt* const entry = prepare("insert into ledger_entry (id, commitment, log, idx) values (?, ?, 1, ?)");
    sqlite3_stmt* const content = prepare("insert into ledger_content (seq, at, kind, subject, by_person, salt, act) "
                                          "values (last_insert_rowid(), 1, 'post-published', ?, ?, ?, ?)");
    const std::string hash(64, 'a');
    const std::string person = "01936e5a-0000-7000-8000-000000000001";
    const std::string act(430, 'x');
    for (int i = 0; i < acts; ++i) {
        if (i % batch == 0) sqlite3_exec(handle, "begin immediate", nullptr, nullptr, nullptr);
        const std::string id = Id::v7({std::int64_t{i} * 1000}, {}).text();
        bind(entry, 1, id);
        bind(entry, 2, hash);
        sqlite3_bind_int(entry, 3, i);
        if (sqlite3_step(entry) != SQLITE_DONE) std::abort();
        sqlite3_reset(entry);
        for (const int place : {1, 2}) bind(content, place, person);
        bind(content, 3, hash);
        bind(content, 4, act);
        if (sqlite3_step(content) != SQLITE_DONE) std::abort();
        sqlite3_reset(content);
        if (i % batch == batch - 1) sqlite3_exec(handle, "commit", nullptr, nullptr, nullptr);
    }
    sqlite3_finalize(entry);
    sqlite3_finalize(content);
}

Took raw_inserts(const std::filesystem::path& file, const std::vector<db::Migration>& migrations, int acts, int batch)
{
    sqlite3* handle = nullptr;
    if (sqlite3_open(file.c_str(), &handle) != SQLITE_OK) std::abort();
    sqlite3_exec(handle, "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on", nullptr, nullptr,
                 nullptr);
    for (const db::Migration& migration : migrations)
        sqlite3_exec(handle, migration.sql.c_str(), nullptr, nullptr, nullptr);
    const Took time = took([&] { insert_all_raw(handle, acts, batch); });
    sqlite3_close(handle);
    return time;
}

/// The same hashing as a verification's, from memory: contents, leaves, nodes.
Took hashing_alone(std::uint64_t size, std::size_t content_size)
{
    std::vector<std::string> contents(1024, std::string(content_size, 'x'));
    ledger::Frontier frontier;
    return took([&] {
        for (std::uint64_t i = 0; i < size; ++i)
            frontier.push(ledger::leaf_of(ledger::commit(ledger::Salt{}, contents[i % contents.size()])));
        if (frontier.root() == ledger::empty_root()) std::abort();
    });
}

void must(const ledger::Verdict& verdict)
{
    if (verdict.holds && verdict.contents > 0) return;
    std::fprintf(stderr, "%s\n", verdict.says.c_str());
    std::exit(1);
}

} // namespace

int main(int count, char** words)
{
    const int acts = count > 1 ? std::atoi(words[1]) : 300'000;
    const int batch = count > 2 ? std::atoi(words[2]) : 5'000;
    const db::Temporary place("sqlite:");
    const db::Queries queries = db::Queries::read(db::Dialect::sqlite, texts_under({"src/db/", "src/ledger/"}));
    const auto migrations =
        db::read_migrations(db::Dialect::sqlite, texts_under({"migrations/0001_", "migrations/0002_"}));
    db::Setting setting;
    setting.clock = machine_now;
    setting.before_commit = ledger::sequence;
    setting.queries = &queries;
    setting.migrations = &migrations;
    const auto database = db::open(place.address(), setting);
    const ledger::KeyFolder keys(place.folder() / "keys");
    const ledger::VerifierKey key = keys.make(1, "loten.example.no/protokoll", random_bytes<32>());
    database->write("begin", [](db::Writing& tx) { ledger::begin(tx, "loten.example.no/protokoll"); });

    const Took appended = took([&] { append_all(*database, acts, batch); });
    std::printf("append: %d acts in transactions of %d: %.0f durable leaves a second, %.0f a processor second\n", acts,
                batch, acts / appended.clock_s, acts / appended.processor_s);
    const Took raw = raw_inserts(place.folder() / "raw.db", migrations, acts, batch);
    std::printf("        %.2f of raw SQLite by the clock, %.2f by the processor\n", raw.clock_s / appended.clock_s,
                raw.processor_s / appended.processor_s);
    const Took published = took([&] { ledger::publish(*database, keys); });
    std::printf("publish: %.1f ms for all of them\n", published.clock_s * 1000);

    const std::filesystem::path folder = place.folder() / "export";
    const Took from_database = took([&] {
        database->read([&](db::Reading& tx) { must(ledger::verify_log(ledger::fetch_from_database(tx, 1), key)); });
    });
    database->read([&](db::Reading& tx) { ledger::export_log(tx, 1, key, folder, true); });
    const ledger::Fetch fetch = ledger::fetch_from_folder(folder);
    const std::size_t content_size = fetch("contents/000")->size() / 256 - 66;
    Took from_folder;
    Took hashing;
    for (int round = 0; round < 3; ++round) {
        from_folder = least(from_folder, took([&] { must(ledger::verify_log(fetch, key)); }));
        hashing = least(hashing, hashing_alone(static_cast<std::uint64_t>(acts), content_size));
    }
    std::printf(
        "verify: an exported folder %.0f entries a processor second, %.2f of hashing alone; the database %.0f, %.2f\n",
        acts / from_folder.processor_s, hashing.processor_s / from_folder.processor_s, acts / from_database.processor_s,
        hashing.processor_s / from_database.processor_s);
    return 0;
}
