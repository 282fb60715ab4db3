#pragma once
#include "ledger/checkpoint.h"
#include "ledger/proof.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Witnessing a neighbour's log (c2sp.org/tlog-witness): the decision, without network or storage.
namespace samband::ledger {

/// A log that we witness: its key, and the last checkpoint that we cosigned (size 0 before the first).
struct WitnessedLog {
    VerifierKey key;
    std::uint64_t size = 0;
    Hash root = empty_root();
};

/// The body of `POST add-checkpoint`.
struct AddCheckpoint {
    std::uint64_t old_size = 0;
    Proof proof;
    std::string note;

    std::string text() const;
};

/// Throws Problem invalid on a body that is not one, and beyond `proof_file_bytes` or `proof_hashes`.
AddCheckpoint parse_add_checkpoint(std::string_view body);

/// What to answer. Where `seen` is set, it must be stored in the same transaction that read the log's state,
/// before the answer leaves: else two requests at once could roll the log back.
struct WitnessAnswer {
    int status = 200; ///< 200, 400, 403, 404, 409 or 422, as the specification says
    std::string type = "text/plain; charset=utf-8";
    std::string body;
    std::optional<Checkpoint> seen;
};

/// Finds the state of a log by its origin, or nothing if we do not witness it.
using FindLog = std::function<std::optional<WitnessedLog>(const std::string& origin)>;

WitnessAnswer answer_add_checkpoint(std::string_view body, const FindLog& find, const SigningKey& witness,
                                    std::uint64_t now_s);

} // namespace samband::ledger
