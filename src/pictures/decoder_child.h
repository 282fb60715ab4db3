#pragma once
#include <string>
#include <vector>

namespace samband::pictures {

/// What `samband-decoder`, the program beside this one, told when run with those words; empty if it failed or took too
/// long. However this ends, the process is gone. Throws Problem unavailable if it cannot be started.
std::string told_by_decoder(std::vector<std::string> words);

} // namespace samband::pictures
