#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace samband::language {

/// Where a text quotes: begin and end of what stands in «…», “…”, ”…” or "…" on one line, in order. Linear.
struct Quotation {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<Quotation> quotations_in(std::string_view text);

} // namespace samband::language
