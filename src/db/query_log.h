#pragma once
#include <string>

/// Which named queries a process has run, so that a check can say which no test runs. Kept only where the variable
/// SAMBAND_QUERY_LOG names a folder: there each process writes a file of its own.
namespace samband::db {

void note_run(const std::string& query);

} // namespace samband::db
