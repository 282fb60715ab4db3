#include "ledger/read.h"

#include "base/problem.h"
#include "ledger/checkpoint.h"
#include "ledger/limits.h"
#include "ledger/log.h"
#include "ledger/stored_tile.h"

#include <algorithm>

namespace samband::ledger {
namespace {

Recorded read_recorded(const db::Row& row)
{
    Recorded recorded;
    recorded.entry = row.id("id");
    if (const auto index = row.maybe_integer("idx")) recorded.index = static_cast<std::uint64_t>(*index);
    recorded.log = static_cast<int>(row.maybe_integer("log").value_or(1));
    recorded.at = row.instant("at");
    recorded.kind = row.text("kind");
    recorded.subject = row.maybe_id("subject");
    recorded.by = row.maybe_id("by_person");
    recorded.erased_by = row.maybe_id("erased_by");
    if (const auto act = row.maybe_text("act")) {
        // One level deeper than the content that `append` accepted, and the whole act around it.
        const Json whole = parse_json(*act, {content_bytes, content_depth + 2});
        if (const Json* content = whole.find("content")) recorded.content = *content;
    }
    return recorded;
}

} // namespace

std::vector<Recorded> history(db::Reading& tx, const Id& subject)
{
    const db::Arguments asked{{"subject", subject}, {"most", history_entries}};
    std::vector<Recorded> newest_first = tx.all_as("ledger.history", asked, read_recorded);
    std::reverse(newest_first.begin(), newest_first.end());
    return newest_first;
}

Recorded recorded(db::Reading& tx, const Id& entry)
{
    return read_recorded(tx.one("ledger.recorded", {{"id", entry}}));
}

std::string act_text(db::Reading& tx, const Id& entry)
{
    const auto act = tx.one("ledger.salt_of", {{"id", entry}}).maybe_text("act");
    if (!act) throw Problem(ProblemCode::not_found, "Innholdet er slettet etter vedtak.");
    return *act;
}

std::optional<std::string> checkpoint_text(db::Reading& tx, int log)
{
    const auto row = tx.maybe("ledger.last_checkpoint", {{"log", log}});
    return row ? std::optional(row->text("note")) : std::nullopt;
}

std::optional<std::string> tile(db::Reading& tx, const TileName& name, int log)
{
    const auto published = tx.maybe("ledger.last_checkpoint", {{"log", log}});
    if (!published) return std::nullopt;
    const auto size = static_cast<std::uint64_t>(published->integer("size"));
    if (width_of(name.level.value_or(0), name.number, size) < name.width) return std::nullopt;
    return stored_tile(tx, log, size, name);
}

ProofFile proof_of(db::Reading& tx, const Id& entry, bool with_salt)
{
    const db::Row place = tx.one("ledger.place_of", {{"id", entry}});
    const int log = static_cast<int>(place.maybe_integer("log").value_or(0));
    const auto index = static_cast<std::uint64_t>(place.maybe_integer("idx").value_or(0));
    const auto published = tx.maybe("ledger.last_checkpoint", {{"log", log}});
    const std::uint64_t size = published ? static_cast<std::uint64_t>(published->integer("size")) : 0;
    if (index >= size)
        throw Problem(ProblemCode::unavailable, "Protokollen er ikke signert så langt ennå. Prøv igjen om litt.");

    ProofFile file;
    file.index = index;
    file.proof = prove_inclusion(index, size, stored_nodes(tx, log, size));
    file.checkpoint = published->text("note");
    if (with_salt) {
        const auto salt = tx.one("ledger.salt_of", {{"id", entry}}).maybe_text("salt");
        if (!salt) throw Problem(ProblemCode::not_found, "Innholdet er slettet etter vedtak.");
        file.salt = salt_from_hex(*salt);
    }
    return file;
}

Nodes stored_nodes(db::Reading& tx, int log, std::uint64_t size)
{
    auto tiles = std::make_shared<std::map<std::pair<int, std::uint64_t>, std::string>>();
    return [&tx, log, size, tiles](int height, std::uint64_t index) {
        const int level = height / tile_height;
        const int rest = height % tile_height;
        const std::uint64_t from = index << rest;
        const std::uint64_t number = from / tile_width;
        const auto [place, fresh] = tiles->try_emplace({level, number});
        if (fresh) place->second = stored_tile(tx, log, size, {level, number, width_of(level, number, size)});
        return node_in_tile(place->second, from % tile_width, std::uint64_t{1} << rest);
    };
}

} // namespace samband::ledger
