#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace samband {

/// What is kept of a peer's answer, which may be anything: at most so many bytes, not cut inside a character
/// and none after a NUL; "unreadable" where it is not UTF-8.
std::string cut_text(std::string_view answer, std::size_t bytes);

} // namespace samband
