#include "outbox/next_due.h"

#include <fstream>

namespace samband::outbox {

static constexpr const char* nothing_waits = "never";

std::optional<Instant> take_next_due(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "next_due";
    std::string text;
    {
        std::ifstream in(file);
        if (!std::getline(in, text)) return std::nullopt;
    }
    std::error_code gone;
    if (!std::filesystem::remove(file, gone)) return std::nullopt; // it would be believed again
    if (text == nothing_waits) return never;
    return from_rfc3339(text);
}

void leave_next_due(const std::filesystem::path& folder, std::optional<Instant> due)
{
    const std::filesystem::path file = folder / "next_due";
    const std::filesystem::path half = folder / "next_due.new";
    {
        std::ofstream out(half);
        out << (due && *due != never ? to_rfc3339(*due) : nothing_waits) << '\n';
        if (!out.flush()) return;
    }
    std::error_code failed;
    std::filesystem::rename(half, file, failed);
}

} // namespace samband::outbox
