#pragma once
#include <string>

namespace samband::main {

/// `samband rulebook check FILE`: 0 and a line of counts if the rule book can be used; 2 and the mistake with file,
/// line and key if not.
int rulebook_check_command(const std::string& file, std::string& out, std::string& err);

/// `samband rulebook show NAME|FILE`: the rule book, or current law (`law`), as a document. 0, or 2 with one line in `err`.
int rulebook_show_command(const std::string& name_or_file, std::string& out, std::string& err);

/// `samband rulebook coverage NAME|FILE`: which clauses come from which section. 0; 1 with the unexplained sections in
/// `err` if there are any; 2 with one line in `err` if the rule book cannot be read.
int rulebook_coverage_command(const std::string& name_or_file, std::string& out, std::string& err);

/// `samband rulebook new --from NAME [FILE]`: the start of a municipality's own rule book, into `out`, or into a file
/// that must not be there. 0, or 2 with one line in `err`.
int rulebook_new_command(const std::string& from, const std::string& file, std::string& out, std::string& err);

} // namespace samband::main
