#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace samband::main {

/// The whole file, or Problem not_found / invalid (larger than 64 MiB) that names it. "-" is standard input.
std::string read_file(const std::filesystem::path& file);

/// The file itself; of a folder, every .md under it, by name. A folder without any is itself, and cannot be read.
std::vector<std::string> drafts_in(const std::filesystem::path& named);

} // namespace samband::main
