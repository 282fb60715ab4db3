#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What is handed over as one file: texts and pictures in a ZIP archive (APPNOTE 6.3, as every desktop opens it).
namespace samband::channels::handover {

inline constexpr std::size_t archive_files = 1'000;
inline constexpr std::size_t archive_name_bytes = 200;

struct ArchiveFile {
    std::string name; ///< "side-1/01-vannet-stenges/tekst.txt": letters, digits and . - _ / alone; no part is . or ..
    std::string bytes;
    bool packed = true; ///< compressed; false for pictures, which are so already
};

/// The same files give the same bytes: they stand in the order given, all dated 1980. Problem internal on a name that
/// is not as told or stands twice, and where there are no files or too many.
std::string zip_archive(const std::vector<ArchiveFile>& files);

} // namespace samband::channels::handover
