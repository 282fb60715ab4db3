#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "ledger/proof.h"
#include "ledger/proof_file.h"
#include "ledger/tile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the ledger answers: what happened to a thing, and the bytes that anybody may fetch to check the log.
namespace samband::ledger {

/// One entry as those with access to its subject may read it.
struct Recorded {
    Id entry;
    std::optional<std::uint64_t> index; ///< its place in the log; nothing for the half second before it has one
    int log = 1;                        ///< the log it stands in
    Instant at;
    std::string kind;
    std::optional<Id> subject;
    std::optional<Id> by;        ///< nobody for the system, and for an erased entry
    Json content;                ///< null if it was erased
    std::optional<Id> erased_by; ///< the entry that records the decision to erase
};

/// What happened to the subject, oldest first; at most `history_entries`, the newest ones.
/// Who may see the subject is the caller's to know: content lies beside the log, not in it.
std::vector<Recorded> history(db::Reading& tx, const Id& subject);

/// Throws Problem not_found.
Recorded recorded(db::Reading& tx, const Id& entry);

/// The canonical text of the act, for one who shall check it; Problem not_found if there is none or it was erased.
std::string act_text(db::Reading& tx, const Id& entry);

/// The last published checkpoint of a log; nothing before the first.
std::optional<std::string> checkpoint_text(db::Reading& tx, int log = 1);

/// The bytes of a tile or of a bundle of entries, where the last published checkpoint covers all of it; else nothing.
std::optional<std::string> tile(db::Reading& tx, const TileName& name, int log = 1);

/// A `.tlog-proof` for the entry under the last published checkpoint. With the salt its holder can show what the act
/// says: give it only to one who may read the act.
/// Throws Problem not_found if there is no such entry (or, with salt, it was erased), unavailable until a checkpoint
/// covers it (a second or two).
ProofFile proof_of(db::Reading& tx, const Id& entry, bool with_salt);

/// The hashes of the stored tree, for proofs. Lives no longer than the transaction.
Nodes stored_nodes(db::Reading& tx, int log, std::uint64_t size);

} // namespace samband::ledger
