#pragma once
#include "db/transaction.h"
#include "ledger/frontier.h"

#include <cstdint>
#include <optional>
#include <string>

/// The log as it is stored: its birth, and how it grows.
namespace samband::ledger {

/// A municipality has one log that grows, and perhaps former ones that a restored backup ended.
struct Log {
    int number = 1;
    std::string origin; ///< fixed at birth: "loten.example.no/protokoll"
    Frontier frontier;
};

/// The log that grows; nothing before `begin`.
std::optional<Log> current_log(db::Reading& tx);
/// The log by its number; Problem not_found if there is none.
Log log_numbered(db::Reading& tx, int number);

/// Begins the municipality's first log. Acts appended before get their places in it, too.
/// Throws Problem invalid unless the origin is an address without scheme, of a-z, 0-9 and `.-:/_`;
/// conflict if there is a log.
void begin(db::Writing& tx, const std::string& origin);

/// Gives every waiting entry its place, in the order recorded, and grows frontier and tiles. In SQLite the writer
/// calls it just before each shared commit (db::Setting::before_commit), so that an acknowledged act has its place.
void sequence(db::Writing& tx);

/// Whether an entry waits for its place. Asked first, so that giving places is no endless reason to give places.
bool anything_waits(db::Reading& tx);

/// The same where many nodes commit at once (PostgreSQL): one of them holds the municipality's sequencer's lock for the
/// transaction; the others find it taken and return false. Called every half second at most.
bool sequence_if_free(db::Writing& tx);

} // namespace samband::ledger
