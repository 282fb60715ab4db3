#pragma once
#include "ledger/hash.h"
#include "ledger/note.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samband::ledger {

/// The log's state in three lines (c2sp.org/tlog-checkpoint): origin, size, root.
struct Checkpoint {
    std::string origin; ///< address without scheme, fixed at birth: "loten.example.no/protokoll"
    std::uint64_t size = 0;
    Hash root = empty_root();

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
    std::string text() const;
};

/// Reads the text of a checkpoint; extension lines after the third are passed over, as the specification asks.
/// Throws Problem invalid.
Checkpoint parse_checkpoint(std::string_view text);

/// The checkpoint as a note signed by the log. Requires that the key is named after the origin.
Note sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key);

/// The checkpoint in a note that `log_key` has signed.
/// Throws Problem invalid if it has not, if the origin is another than the key's name, or if the note is not one.
Checkpoint open_checkpoint(const Note& note, const VerifierKey& log_key);

} // namespace samband::ledger
