#pragma once
#include "base/calendar.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A picture of the media library: the file lies beside the database under the hash of its bytes.
namespace samband::pictures {

enum class Format { jpeg, png, webp };
std::string_view word(Format format);       ///< "jpeg"
std::string_view ending(Format format);     ///< ".jpg"
std::string_view media_type(Format format); ///< "image/jpeg"
std::optional<Format> format_of(std::string_view word);

/// What the bytes say they are, whatever the file is called (`head`: its first 16 bytes).
std::optional<Format> sniff(std::string_view head);

struct Picture {
    Id id;
    std::int64_t version = 1;
    std::string hash; ///< SHA-256 of the stored bytes, hex
    Format format = Format::jpeg;
    std::int64_t width = 0; ///< pixels
    std::int64_t height = 0;
    std::int64_t bytes = 0;
    std::string name;   ///< the file's name as first uploaded
    std::string alt;    ///< proposed where it is used; each use has its own
    std::string credit; ///< who made it, shown under it
    Id uploaded_by;
    std::string uploader_name;
    Instant uploaded;
};

/// Widths of the narrower copies that there are, ascending.
std::vector<std::int64_t> variants_of(const Picture& picture);

/// "/media/HASH" or "/media/HASH-480".
std::string media_path(std::string_view hash, std::int64_t width = 0);

} // namespace samband::pictures
