#pragma once
#include "db/database.h"
#include "ledger/checkpoint.h"
#include "ledger/key_folder.h"

#include <cstdint>
#include <optional>

/// Signing, after the commit and never before it. A log never signs two checkpoints that do not fit each other: the
/// last published one is kept outside the database too, and a log that is not its continuation is not signed.
namespace samband::ledger {

enum class SigningState {
    not_begun, ///< there is no log
    signing,   ///< all is well
    no_key,    ///< the key is not in the folder
    forgotten, ///< the folder has lost what was published last: nobody can know that signing is safe
    shorter,   ///< fewer entries than published: an old backup was restored
    differs,   ///< other entries than published: an old backup that has grown again, or damage
};

/// The code word as pages and logs write it: "signing", "no-key", …
std::string_view word(SigningState state);

struct Standing {
    SigningState state = SigningState::not_begun;
    int log = 1;
    std::uint64_t size = 0;            ///< entries that have places
    std::uint64_t published = 0;       ///< entries under the last published checkpoint
    std::optional<Checkpoint> to_sign; ///< what would be signed now; nothing if it is already
};

/// How the log stands to what was published. Changes nothing.
Standing standing(db::Reading& tx, const KeyFolder& keys);

/// Signs the log as it is committed now, keeps the checkpoint outside, then in the database, which publishes it.
/// Does nothing where nothing is new or where signing is not safe, and says how it stands. Called after each shared
/// commit, at most a second later; calls for one municipality wait for each other, in other processes too.
/// A kill at any point leaves at most a signed checkpoint that nobody was given; the next call gives the same bytes.
Standing publish(db::Database& database, const KeyFolder& keys);

} // namespace samband::ledger
