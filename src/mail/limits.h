#pragma once
#include <cstddef>
#include <cstdint>

/// What a writer, or a stranger who sends us mail, may make large.
namespace samband::mail {

inline constexpr std::size_t subject_characters = 500;
inline constexpr std::size_t name_characters = 200; ///< of a person or a list
inline constexpr std::size_t file_name_characters = 80;
inline constexpr std::size_t file_name_bytes = 240; ///< three times as many, encoded, stand on one line
inline constexpr std::size_t id_bytes = 250;        ///< a Message-ID; RFC 5322 § 2.1.1 leaves 998 for the line
inline constexpr std::size_t url_bytes = 900;       ///< in List-Unsubscribe, on one line
inline constexpr std::size_t recipients = 50;       ///< named in one mail
inline constexpr std::size_t references = 20;       ///< Message-IDs of a thread that a mail names
inline constexpr std::size_t text_bytes = 1 << 20;  ///< each of the two texts of a mail
inline constexpr std::size_t files = 20;            ///< with one mail
inline constexpr std::size_t files_bytes = 20 * 1024 * 1024;    ///< of all of them
inline constexpr std::size_t received_bytes = 50 * 1024 * 1024; ///< a mail that is read
inline constexpr std::size_t received_parts = 200;              ///< parts of a mail that are looked at
inline constexpr std::size_t received_text = 1 << 20;           ///< of the text that is kept; what is longer is cut
inline constexpr std::size_t received_value = 4'000;            ///< of a header that is kept
inline constexpr int received_depth = 20;                       ///< parts within each other
inline constexpr std::size_t html_depth = 400;                  ///< elements within each other
inline constexpr std::size_t html_tag_bytes = 16 * 1024;        ///< one tag with its attributes, without pictures in it
inline constexpr std::size_t html_style_bytes = 2'000;          ///< of a style that is read
inline constexpr std::size_t kept_files = 50;                   ///< of one received mail
inline constexpr std::size_t kept_file_bytes = 25 * 1024 * 1024;       ///< of one of them
inline constexpr std::uint64_t archive_members = 10'000;               ///< in one that is not taken for a bomb
inline constexpr std::uint64_t archive_bytes = std::uint64_t{1} << 30; ///< that it unpacks to, by its own word
inline constexpr std::uint64_t archive_small = 50 * 1024 * 1024;       ///< that may be packed as tightly as it likes
inline constexpr std::size_t report_recipients = 100;                  ///< of one delivery status

} // namespace samband::mail
