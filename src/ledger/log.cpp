#include "ledger/log.h"

#include "base/problem.h"
#include "ledger/growth.h"

#include <algorithm>

namespace samband::ledger {

static Log read_log(const db::Row& row)
{
    const auto size = static_cast<std::uint64_t>(row.integer("size"));
    return {static_cast<int>(row.integer("number")), row.text("origin"),
            Frontier::from_text(size, row.text("frontier"))};
}

static bool is_origin(std::string_view origin)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view(".-:/_").find(c) != std::string::npos;
    };
    return !origin.empty() && origin.size() <= 200 && origin.find("//") == origin.npos &&
           std::all_of(origin.begin(), origin.end(), allowed);
}

std::optional<Log> current_log(db::Reading& tx)
{
    const std::optional<db::Row> row = tx.maybe("ledger.current_log");
    return row ? std::optional(read_log(*row)) : std::nullopt;
}

Log log_numbered(db::Reading& tx, int number)
{
    return read_log(tx.one("ledger.log_numbered", {{"number", number}}));
}

void begin(db::Writing& tx, const std::string& origin)
{
    if (!is_origin(origin))
        throw Problem(ProblemCode::invalid, "Protokollens opphav er en adresse uten https://, med små bokstaver.");
    if (current_log(tx)) throw Problem(ProblemCode::conflict, "Kommunen har alt en protokoll.");
    tx.run("ledger.add_log", {{"number", 1}, {"origin", origin}});
}

void sequence(db::Writing& tx)
{
    std::optional<Log> log = current_log(tx);
    if (!log) return;
    tx.run("ledger.give_places", {{"log", log->number}, {"size", log->frontier.size()}});
    grow(tx, *log);
}

bool anything_waits(db::Reading& tx)
{
    return tx.one("ledger.waiting").integer("entries") > 0;
}

bool sequence_if_free(db::Writing& tx)
{
    if (!tx.one("ledger.take_sequencer").flag("taken")) return false;
    sequence(tx);
    return true;
}

} // namespace samband::ledger
