#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace samband::main {

struct VerifyOptions {
    /// An exported log's folder, a municipality's folder (`samband.db` beside `keys/`), a `.tlog-proof`, or a log's
    /// address on the web.
    std::string what;
    /// The log's verifier key. Empty: the one that lies in the folder, whose word it then is.
    std::string key;
    /// What the proof is of: a file with the act's JSON, in any spelling.
    std::optional<std::filesystem::path> content;
    /// Fetches an address for a log on the web; nothing where it is not there. Null: the web is not asked.
    std::function<std::optional<std::string>(const std::string& address)> get;
};

/// `samband verify`: recomputes a whole log, or one proof, and says what it found; where something does not hold, it
/// names the first entry. Changes nothing.
/// 0 when all holds; 1 when something does not; 2 with one line in `err` when it could not be checked.
int verify_command(const VerifyOptions& options, std::string& out, std::string& err);

} // namespace samband::main
