#pragma once
#include "db/transaction.h"
#include "ledger/key.h"

#include <filesystem>

namespace samband::ledger {

/// Writes a log as a folder that anybody can serve and check: `checkpoint`, `key` (the verifier key), `tile/…` and,
/// for those who may read them, `contents/…`. What is already there and the same is left alone.
/// Throws Problem not_found before the first checkpoint, unavailable if the folder cannot be written.
void export_log(db::Reading& tx, int log, const VerifierKey& key, const std::filesystem::path& folder,
                bool with_contents);

} // namespace samband::ledger
