#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace samband::main {

struct MigrateOptions {
    std::filesystem::path data;
    std::string database;           ///< empty: by samband.toml
    std::vector<std::string> names; ///< municipalities, by their folders
    bool all = false;               ///< every one that has a folder
};

/// `samband migrate`: brings the named municipalities' databases up to date, each by itself and after a copy, and says
/// of each what was done. One that fails is left as it was and the next is tried.
/// 0 when all are up to date; 1 when one is not, with its line in `err`; 2 when nothing was tried.
int migrate_command(const MigrateOptions& options, std::string& out, std::string& err);

} // namespace samband::main
