#pragma once
#include <cstddef>

/// Every limit that a stranger can push against over HTTP, in one place.
namespace samband::http {

inline constexpr std::size_t head_bytes = 16 * 1024;  ///< request line and header fields (431)
inline constexpr std::size_t target_bytes = 4 * 1024; ///< the request target (414)
inline constexpr std::size_t header_fields = 64;      ///< number of header fields (431)
inline constexpr std::size_t query_fields = 128;      ///< number of query values (400)
inline constexpr std::size_t cookies_read = 64;       ///< cookies of one request; the rest is not looked at
inline constexpr std::size_t body_bytes = 256 * 1024; ///< forms and JSON, unless a route allows more (413)
inline constexpr std::size_t upload_bytes =
    25 * 1024 * 1024;                                      ///< one multipart body with files, where a route takes files
inline constexpr std::size_t told_upload_mb = 20;          ///< as large as people are told that a file may be
inline constexpr std::size_t form_fields = 1'024;          ///< fields of a form
inline constexpr std::size_t field_bytes = 128 * 1024;     ///< one text field
inline constexpr std::size_t field_name_bytes = 128;       ///< the name of a field
inline constexpr std::size_t list_item_characters = 2'000; ///< one text of a list
inline constexpr std::size_t files = 10;                   ///< files of one form
inline constexpr std::size_t file_name_bytes = 255;        ///< the name a sender gives a file, shortened to this
inline constexpr std::size_t part_head_bytes = 4 * 1024;   ///< header fields of one multipart part
inline constexpr std::size_t chunk_line_bytes = 256;       ///< a chunk's size and extensions
inline constexpr std::size_t trailer_bytes = 4 * 1024;     ///< trailer fields, which are not looked at
inline constexpr int head_timeout_s = 10;                  ///< from the first byte to the end of the head (408)
inline constexpr int idle_timeout_s = 60;                  ///< between requests on a kept connection
inline constexpr int body_timeout_s = 120;                 ///< a whole body (408)
inline constexpr int send_timeout_s = 600;                 ///< a whole answer
inline constexpr int rate_grace_s = 10;                    ///< as long as a slow sender or reader is let be
inline constexpr std::size_t least_rate = 1'000;           ///< bytes a second after that, in either direction
inline constexpr int linger_s = 2;                         ///< reading on after a 4xx
inline constexpr std::size_t linger_bytes = 256 * 1024;
/// The same of an upload that is too large: a browser shows no answer before it has sent everything.
inline constexpr std::size_t linger_upload_bytes = 256 * 1024 * 1024;
inline constexpr int linger_upload_s = 120;
inline constexpr std::size_t connections = 4'096;           ///< at once; one more is closed with 503
inline constexpr std::size_t connections_per_address = 128; ///< not counted for a trusted proxy
inline constexpr std::size_t waiting_requests = 512;        ///< queued for the workers; one more is 503
inline constexpr std::size_t live_queue = 64;               ///< events waiting on one connection; then it is closed
inline constexpr std::size_t live_topics = 64;              ///< topics that one stream follows
inline constexpr int live_heartbeat_s = 20;
inline constexpr std::size_t markdown_columns =
    64; ///< `|` on one line; past it no Markdown is read (the table reader is quadratic)
inline constexpr std::size_t markdown_pictures = 500;             ///< `![` in one text; the same
inline constexpr std::size_t markdown_depth = 32;                 ///< quotes and lists within each other; the same
inline constexpr int drain_s = 10;                                ///< from SIGTERM to the end
inline constexpr std::size_t gzip_from_bytes = 1'024;             ///< a shorter text is sent as it is
inline constexpr std::size_t page_cache_bytes = 64 * 1024 * 1024; ///< public pages kept in memory, all municipalities
inline constexpr std::size_t rate_limit_keys = 65'536;            ///< keys that one rate limit remembers

} // namespace samband::http
