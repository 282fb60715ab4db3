#pragma once
#include "db/transaction.h"
#include "ledger/checkpoint.h"
#include "ledger/key.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

/// Checking a whole log from the bytes that anybody can have: nothing is believed but the log's public key.
namespace samband::ledger {

/// Gives the file at a path of the log: "checkpoint", "tile/0/000", "tile/entries/000.p/12", "contents/000"; nothing
/// where there is none. A folder, a database or an address on the web.
using Fetch = std::function<std::optional<std::string>(const std::string& path)>;

struct Verdict {
    bool holds = false;
    std::string says;                       ///< a bokmål sentence
    std::optional<std::uint64_t> first_bad; ///< the first entry that does not hold, where one can be named
    Checkpoint checkpoint;
    std::uint64_t contents = 0; ///< entries whose content was checked against its commitment
    std::uint64_t erased = 0;   ///< entries erased by a decision in the log
};

/// Recomputes everything: every content against its commitment, every entry against its leaf, every tile of every
/// level, the root, and the log's signature on it; and that each erased content has its decision in the log.
/// Contents are checked where the first bundle has them: then all must have. Never throws for what it reads.
Verdict verify_log(const Fetch& fetch, const VerifierKey& key);

/// The files of an exported folder.
Fetch fetch_from_folder(std::filesystem::path folder);

/// The files as a database would export them. Lives no longer than the transaction.
Fetch fetch_from_database(db::Reading& tx, int log);

} // namespace samband::ledger
