#pragma once
#include "base/id.h"
#include "base/json.h"
#include "db/transaction.h"
#include "ledger/hash.h"

#include <optional>
#include <string>
#include <vector>

/// The one door into the ledger: what was done is recorded in the transaction that did it.
namespace samband::ledger {

/// A file that belongs to an act. The log holds a salted commitment to its hash, never the hash itself.
struct Attachment {
    std::string name; ///< what the act calls it: an id or a code word of ours
    Hash file;        ///< SHA-256 of its bytes, as the store of files knows it
};

/// Something done, or refused under a rule, by a person or by the system.
struct Act {
    std::string kind;              ///< a code word, verb last: "post-published", "answer-refused"
    std::optional<Id> subject;     ///< what it was done to: the post, the thread, the person
    std::optional<Id> by;          ///< the person who did it; nobody for the system itself
    Json content = Json::object(); ///< an object that `canonical` accepts: what happened, under which clauses
    std::vector<Attachment> attachments = {};
};

/// Records the act at `tx.now()` and returns the entry's id. Its place in the log is given when the transaction
/// commits (SQLite) or within half a second (PostgreSQL), and is signed within a second after that.
///
/// What is committed to is the whole act: entry, time, kind, subject, person, content and attachments as one canonical
/// JSON text. The text and its salt lie beside the log and can be erased by a decision (ledger/erase.h).
/// Throws Problem internal on a kind that is no code word, on content that cannot be canonical or is larger than
/// `content_bytes`, and on more than `act_attachments`: each is a fault of the caller.
Id append(db::Writing& tx, const Act& act);

} // namespace samband::ledger
