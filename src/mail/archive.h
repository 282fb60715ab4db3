#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

/// The table of contents of a zip archive, as it stands; nothing is unpacked.
namespace samband::mail {

struct ZipMember {
    std::string_view name;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0; ///< as the archive says
    bool locked = false;
};

struct ZipLook {
    bool whole = false; ///< its table was found, and could be read to its end
    std::uint64_t members = 0;
    std::uint64_t unpacked = 0; ///< all of them together
    bool locked = false;
    bool overlaps = false; ///< members share bytes, as bombs do
};

/// Tells `each` of the first `archive_members`.
ZipLook look_into_zip(std::string_view bytes, const std::function<void(const ZipMember&)>& each);

} // namespace samband::mail
