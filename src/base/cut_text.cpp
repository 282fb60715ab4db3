#include "base/cut_text.h"

#include "base/text.h"

namespace samband {

std::string cut_text(std::string_view answer, std::size_t bytes)
{
    if (!is_utf8(answer)) return "unreadable";
    answer = answer.substr(0, answer.find('\0')); // no database keeps what comes after it
    std::size_t end = std::min(answer.size(), bytes);
    while (end > 0 && end < answer.size() && (static_cast<unsigned char>(answer[end]) & 0xC0) == 0x80) --end;
    return std::string(answer.substr(0, end));
}

} // namespace samband
