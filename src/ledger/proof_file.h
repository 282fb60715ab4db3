#pragma once
#include "ledger/commitment.h"
#include "ledger/key.h"
#include "ledger/proof.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samband::ledger {

/// A `.tlog-proof` (c2sp.org/tlog-proof@v1): everything a holder needs to show, without us, that an entry stands in
/// the log. With the salt as `extra` the holder can show what the entry says, too.
struct ProofFile {
    std::optional<Salt> salt;
    std::uint64_t index = 0;
    Proof proof;
    std::string checkpoint; ///< the whole signed note

    std::string text() const;
};

/// Throws Problem invalid on any other text, and beyond `proof_file_bytes` or `proof_hashes`.
ProofFile parse_proof_file(std::string_view text);

/// Whether the file shows that `entry` stands in the log of `log_key`. Throws Problem invalid if the checkpoint is
/// not one that the key signed.
bool shows_entry(const ProofFile& file, std::string_view entry, const VerifierKey& log_key);

/// The same for content, whose canonical JSON is given. False if the file holds no salt.
bool shows_content(const ProofFile& file, std::string_view canonical, const VerifierKey& log_key);

} // namespace samband::ledger
