#pragma once
#include "http/request.h"
#include "http/spool.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Forms with files (RFC 7578), read while they come in: texts into memory, files to disk.
namespace samband::http {

/// The boundary of a `multipart/form-data` content type, or nothing if there is none that RFC 2046 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);

class MultipartReader {
public:
    MultipartReader(const std::string& boundary, std::filesystem::path spool, bool takes_files);

    /// Reads on. Throws Refused 400 for what is malformed, 413 for what is past a limit, 415 for a file where the route
    /// takes none.
    void read(std::string_view bytes);
    /// Throws Refused 400 unless the closing boundary came.
    void finish() const;

    std::vector<std::pair<std::string, std::string>>& fields() { return fields_; }
    std::vector<Upload>& uploads() { return uploads_; }
    std::vector<SpoolFile>& spooled() { return spooled_; }

private:
    enum class State { data, after_boundary, part_head, end };

    bool step();
    bool read_data();
    bool read_after_boundary();
    bool read_part_head();
    void begin_part(std::string_view head);
    void take(std::string_view bytes);
    void end_part();

    std::string delimiter_; ///< CRLF, two hyphens and the boundary
    std::filesystem::path spool_;
    bool takes_files_;
    State state_ = State::data;
    bool in_part_ = false;
    bool is_file_ = false;
    std::string pending_; ///< read, not yet taken apart
    std::string name_;
    std::string text_;
    std::optional<SpoolFile> file_;
    Upload upload_;
    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<Upload> uploads_;
    std::vector<SpoolFile> spooled_;
};

} // namespace samband::http
