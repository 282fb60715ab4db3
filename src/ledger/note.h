#pragma once
#include "ledger/key.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Signed notes (c2sp.org/signed-note): a text, an empty line, and one line for each signature.
namespace samband::ledger {

struct NoteSignature {
    std::string name;
    std::uint32_t key_id = 0;
    std::string bytes; ///< what follows the key id

    /// `— name base64(key id ‖ bytes)\n`.
    std::string line() const;
};

struct Note {
    std::string text; ///< with its last \n, which is signed too
    std::vector<NoteSignature> signatures;

    std::string whole() const;
};

/// Reads a note without believing it. Throws Problem invalid on anything that the specification does not allow,
/// and beyond `note_bytes` or `note_signatures`.
Note parse_note(std::string_view whole);

/// Reads signature lines alone, as a witness answers them. Throws Problem invalid.
std::vector<NoteSignature> parse_signature_lines(std::string_view lines);

/// The keys of `known` that signed, each once. Signatures by keys that are not known are passed over.
/// Throws Problem invalid if a known key's signature does not hold.
std::vector<VerifierKey> signers_of(const Note& note, const std::vector<VerifierKey>& known);

/// The log's signature over a text that ends with \n. Requires a key of type log.
NoteSignature sign_text(const SigningKey& key, std::string_view text);

/// A witness's cosignature/v1. Requires a key of type witness.
NoteSignature cosign_text(const SigningKey& key, std::string_view text, std::uint64_t time_s);

} // namespace samband::ledger
