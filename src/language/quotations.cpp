#include "language/quotations.h"

namespace samband::language {
namespace {

enum class Mark { none, opens, closes, either };

/// The quotation mark at `at` and how many bytes it takes.
std::pair<Mark, std::size_t> mark_at(std::string_view text, std::size_t at)
{
    if (text[at] == '"') return {Mark::either, 1};
    if (text.substr(at, 2) == "\u00AB") return {Mark::opens, 2};
    if (text.substr(at, 2) == "\u00BB") return {Mark::closes, 2};
    if (text.substr(at, 3) == "\u201C" || text.substr(at, 3) == "\u201D") return {Mark::either, 3};
    return {Mark::none, 1};
}

} // namespace

std::vector<Quotation> quotations_in(std::string_view text)
{
    std::vector<Quotation> found;
    std::optional<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') open.reset();
        const auto [mark, bytes] = mark_at(text, at);
        const bool closes = mark == Mark::closes || (mark == Mark::either && open);
        if (closes && open) {
            found.push_back({*open, at});
            open.reset();
        } else if (mark == Mark::opens || mark == Mark::either) {
            open = at + bytes;
        }
        at += bytes;
    }
    return found;
}

} // namespace samband::language
