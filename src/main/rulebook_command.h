#pragma once
#include <string>

namespace samband::main {

/// `samband rulebook check FILE`: 0 and a line of counts if the rule book can be used; 2 and the mistake with file,
/// line and key if not.
int rulebook_check_command(const std::string& file, std::string& out, std::string& err);

/// `samband rulebook show NAME|FILE`: the rule book as a document. 0, or 2 with one line in `err`.
int rulebook_show_command(const std::string& name_or_file, std::string& out, std::string& err);

} // namespace samband::main
