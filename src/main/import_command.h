#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace samband::main {

struct ImportOptions {
    std::string municipality;
    std::filesystem::path file;
    std::filesystem::path data;
    std::string database; ///< empty: by samband.toml
    std::string by;       ///< by which they sign in
    std::string kind = "mbox";
    std::vector<std::string> ours;
    std::string account; ///< by its name; empty: none
    std::string unit;    ///< likewise
    std::int64_t open_days = 0;
    std::filesystem::path refused; ///< empty: no such file
    bool run = false;
};

/// `samband import`: tries a file of another system's conversations and says what would come of it; with `run` it is
/// taken in, and what a kill left is gone on with by the server. 0; 2 where nothing could be tried.
int import_command(const ImportOptions& options, std::string& out, std::string& err);

} // namespace samband::main
