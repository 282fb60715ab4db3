#include "mail/flowed.h"

#include "base/text.h"

namespace samband::mail {

std::string unflowed(std::string_view text, bool delsp)
{
    std::string out;
    std::size_t open_depth = 0;
    bool open = false; ///< the line before goes on
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
        line.remove_prefix(depth);
        if (line.starts_with(' ')) line.remove_prefix(1);
        const bool signature = line == "-- ";
        const bool joins = open && depth == open_depth && !signature;
        if (open && !joins) out += '\n';
        if (!joins && depth > 0) out.append(depth, '>').append(" ");
        open = line.ends_with(' ') && !signature;
        open_depth = depth;
        if (open && delsp) line.remove_suffix(1);
        out.append(line);
        if (!open) out += '\n';
    }
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

} // namespace samband::mail
