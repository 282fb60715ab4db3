#include "main/ledger_routes.h"

#include "base/problem.h"
#include "ledger/log.h"
#include "ledger/read.h"

namespace samband::main {

using people::Visit;

static constexpr const char* for_ever = "public, max-age=31536000, immutable";

static void add_log(people::Routes& routes, const std::string& prefix, const VerifierKeyOf& key_of);

void add_ledger_routes(people::Routes& routes, const VerifierKeyOf& key_of)
{
    for (int number = 1; number <= most_log_addresses; ++number)
        add_log(routes, number == 1 ? "/protokoll" : "/protokoll-" + std::to_string(number), key_of);
}

static std::string path_of(const std::string& origin)
{
    const std::size_t slash = origin.find('/');
    return slash == std::string::npos ? "" : origin.substr(slash);
}

/// The number of the log whose origin ends with that path.
static int log_at(db::Reading& tx, const std::string& prefix)
{
    const std::optional<ledger::Log> last = ledger::current_log(tx);
    for (int number = last ? last->number : 0; number > 0; --number)
        if (path_of(ledger::log_numbered(tx, number).origin) == prefix) return number;
    throw Problem(ProblemCode::not_found, "Her er det ingen protokoll.");
}

static http::Reply checkpoint(Visit& visit, const std::string& prefix)
{
    const auto text =
        visit.database.read([&](db::Reading& tx) { return ledger::checkpoint_text(tx, log_at(tx, prefix)); });
    if (!text) throw Problem(ProblemCode::not_found, "Protokollen er ikke signert ennå.");
    return http::Bytes{"text/plain; charset=utf-8", *text, 200, "public, max-age=5"};
}

static http::Reply tile(Visit& visit, const std::string& prefix)
{
    const auto name = ledger::TileName::parse("tile/" + visit.request.parameter("name"));
    if (!name) throw Problem(ProblemCode::not_found, "Protokollen har ingen del med det navnet.");
    auto bytes = visit.database.read([&](db::Reading& tx) { return ledger::tile(tx, *name, log_at(tx, prefix)); });
    if (!bytes) throw Problem(ProblemCode::not_found, "Protokollen har ingen del med det navnet.");
    return http::Bytes{"application/octet-stream", std::move(*bytes), 200, for_ever};
}

static http::Reply key(Visit& visit, const std::string& prefix, const VerifierKeyOf& key_of)
{
    const int number = visit.database.read([&](db::Reading& tx) { return log_at(tx, prefix); });
    const std::string text = key_of(visit.municipality.key, number);
    if (text.empty()) throw Problem(ProblemCode::not_found, "Protokollen har ingen nøkkel her.");
    return http::Bytes{"text/plain; charset=utf-8", text + "\n", 200, "public, max-age=3600"};
}

static void add_log(people::Routes& routes, const std::string& prefix, const VerifierKeyOf& key_of)
{
    using people::Access;
    routes.get(
        prefix + "/checkpoint", Access::anyone, "The ledger's last signed state",
        [prefix](Visit& visit) { return checkpoint(visit, prefix); }, "text/plain");
    routes.get(
        prefix + "/tile/{name...}", Access::anyone, "A tile of hashes, or a bundle of entries (tlog-tiles)",
        [prefix](Visit& visit) { return tile(visit, prefix); }, "application/octet-stream");
    routes.get(
        prefix + "/key", Access::anyone, "The ledger's verifier key; compare it with one you got elsewhere",
        [prefix, key_of](Visit& visit) { return key(visit, prefix, key_of); }, "text/plain");
}

} // namespace samband::main
