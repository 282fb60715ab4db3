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

template <typename Work>
double seconds(Work work)
{
    const auto started = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

/// An act of the usual size: a ruling with its clause and two duties.
ledger::Act usual_act(int number, const Id& post, const Id& person)
{
    return {"post-published", post, person,
            Json::object({{"ruling", "allowed"}, {"clause", "L 3.1.3"}, {"channel", "website"}, {"revision", number},
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

/// The same hashing as a verification's, from memory: contents, leaves, nodes.
double hashing_alone(std::uint64_t size, std::size_t content_size)
{
    std::vector<std::string> contents(1024, std::string(content_size, 'x'));
    ledger::Frontier frontier;
    return seconds([&] {
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
    const auto migrations = db::read_migrations(db::Dialect::sqlite, texts_under({"migrations/0001_", "migrations/0002_"}));
    db::Setting setting;
    setting.clock = machine_now;
    setting.before_commit = ledger::sequence;
    setting.queries = &queries;
    setting.migrations = &migrations;
    const auto database = db::open(place.address(), setting);
    const ledger::KeyFolder keys(place.folder() / "keys");
    const ledger::VerifierKey key = keys.make(1, "loten.example.no/protokoll", random_bytes<32>());
    database->write("begin", [](db::Writing& tx) { ledger::begin(tx, "loten.example.no/protokoll"); });

    const double appended = seconds([&] { append_all(*database, acts, batch); });
    std::printf("append: %d acts in transactions of %d: %.0f durable leaves a second\n", acts, batch, acts / appended);
    const double published = seconds([&] { ledger::publish(*database, keys); });
    std::printf("publish: %.1f ms for all of them\n", published * 1000);

    const std::filesystem::path folder = place.folder() / "export";
    const double from_database = seconds([&] {
        database->read([&](db::Reading& tx) { must(ledger::verify_log(ledger::fetch_from_database(tx, 1), key)); });
    });
    database->read([&](db::Reading& tx) { ledger::export_log(tx, 1, key, folder, true); });
    const ledger::Fetch fetch = ledger::fetch_from_folder(folder);
    const std::size_t content_size = fetch("contents/000")->size() / 256 - 66;
    double from_folder = 1e9;
    double hashing = 1e9;
    for (int round = 0; round < 3; ++round) {
        from_folder = std::min(from_folder, seconds([&] { must(ledger::verify_log(fetch, key)); }));
        hashing = std::min(hashing, hashing_alone(static_cast<std::uint64_t>(acts), content_size));
    }
    std::printf("verify: an exported folder %.0f entries a second, %.2f of hashing alone; the database %.0f, %.2f\n",
                acts / from_folder, hashing / from_folder, acts / from_database, hashing / from_database);
    return 0;
}
