#include "ledger/begin_anew.h"

#include "base/problem.h"
#include "ledger/growth.h"
#include "ledger/read.h"

#include <bit>

namespace samband::ledger {
namespace {

/// "loten.no/protokoll" → "loten.no/protokoll-2" → "loten.no/protokoll-3".
std::string next_origin(const Log& former)
{
    std::string stem = former.origin;
    if (const std::string ending = "-" + std::to_string(former.number); former.number > 1 && stem.ends_with(ending))
        stem.resize(stem.size() - ending.size());
    return stem + "-" + std::to_string(former.number + 1);
}

/// The frontier of the log's first `size` entries.
Frontier frontier_at(db::Reading& tx, const Log& log, std::uint64_t size)
{
    const Nodes nodes = stored_nodes(tx, log.number, log.frontier.size());
    std::vector<Hash> peaks;
    std::uint64_t from = 0;
    for (int height = 63; height >= 0; --height) {
        if (!(size >> height & 1)) continue;
        peaks.push_back(nodes(height, from >> height));
        from += std::uint64_t{1} << height;
    }
    return Frontier(size, std::move(peaks));
}

/// Cuts the former log back to the last checkpoint that the database holds.
void end_former(db::Writing& tx, const Log& former)
{
    const auto last = tx.maybe("ledger.last_checkpoint", {{"log", former.number}});
    const std::uint64_t kept = last ? static_cast<std::uint64_t>(last->integer("size")) : 0;
    if (kept > former.frontier.size())
        throw Problem(ProblemCode::internal, "ledger: fewer entries than its own checkpoint");
    const Frontier frontier = frontier_at(tx, former, kept);
    tx.run("ledger.take_places_back", {{"log", former.number}, {"kept", kept}});
    for (int level = 0; level < tile_levels; ++level) {
        const std::uint64_t hashes = hashes_at(level, kept);
        const std::uint64_t tiles = hashes / tile_width + (level > 0 && hashes % tile_width > 0 ? 1 : 0);
        tx.run("ledger.drop_tiles", {{"log", former.number}, {"level", level}, {"kept", tiles}});
    }
    tx.run("ledger.set_frontier", {{"number", former.number}, {"size", kept}, {"frontier", frontier.text()}});
}

} // namespace

Id begin_anew(db::Database& database, const KeyFolder& keys, const std::array<std::uint8_t, 32>& seed, Act decision)
{
    const auto former = database.read([](db::Reading& tx) { return current_log(tx); });
    if (!former) throw Problem(ProblemCode::not_found, "Kommunen har ingen protokoll ennå.");
    const int number = former->number + 1;
    const std::string origin = next_origin(*former);
    // A key may be there from an attempt that did not come to its end.
    if (!keys.key(number)) keys.make(number, origin, seed);
    decision.kind = anew_kind;
    decision.content["former"] = keys.published(former->number).value_or("");

    return database.write("ledger.begin_anew", [&](db::Writing& tx) {
        if (!tx.one("ledger.take_sequencer").flag("taken"))
            throw Problem(ProblemCode::unavailable, "Protokollen er opptatt. Prøv igjen om litt.");
        end_former(tx, log_numbered(tx, former->number));
        tx.run("ledger.add_log", {{"number", number}, {"origin", origin}});
        const Id first = append(tx, decision);
        tx.run("ledger.place_first", {{"log", number}, {"id", first}});
        Log log = log_numbered(tx, number);
        grow(tx, log);
        return first;
    });
}

} // namespace samband::ledger
