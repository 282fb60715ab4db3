#pragma once
#include <filesystem>
#include <string>

namespace samband::main {

/// The whole file, or Problem not_found / invalid (larger than 64 MiB) that names it. "-" is standard input.
std::string read_file(const std::filesystem::path& file);

} // namespace samband::main
