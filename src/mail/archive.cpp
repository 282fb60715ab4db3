#include "mail/archive.h"

#include "mail/limits.h"

namespace samband::mail {

static std::uint32_t number(std::string_view bytes, std::size_t at, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]))
                 << (8 * i);
    return value;
}

/// The record at the end of the archive, with at most 65,535 bytes of comment behind it (APPNOTE 4.3.16).
static std::size_t end_record(std::string_view bytes)
{
    constexpr std::size_t record = 22;
    if (bytes.size() < record) return bytes.npos;
    const std::size_t oldest = bytes.size() > record + 65'535 ? bytes.size() - record - 65'535 : 0;
    const std::size_t found = bytes.rfind(std::string_view("PK\5\6", 4), bytes.size() - record);
    return found == bytes.npos || found < oldest ? bytes.npos : found;
}

ZipLook look_into_zip(std::string_view bytes, const std::function<void(const ZipMember&)>& each)
{
    constexpr std::size_t head = 46; // of a member in the table (4.3.12)
    ZipLook look;
    const std::size_t end = end_record(bytes);
    if (end == bytes.npos) return look;
    const std::uint64_t told = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    std::uint64_t packed = 0;
    while (look.members < archive_members && at < end && end - at >= head &&
           bytes.substr(at, 4) == std::string_view("PK\1\2", 4)) {
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t rest = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (end - at - head < name + rest) return look;
        const ZipMember member{bytes.substr(at + head, name), number(bytes, at + 20, 4), number(bytes, at + 24, 4),
                               (number(bytes, at + 8, 2) & 1U) != 0};
        each(member);
        ++look.members;
        packed += member.packed;
        look.unpacked += member.unpacked;
        look.locked = look.locked || member.locked;
        at += head + name + rest;
    }
    look.whole = look.members == told || told == 0xFFFF;
    look.members = std::max(look.members, told);
    look.overlaps = packed > bytes.size();
    return look;
}

} // namespace samband::mail
