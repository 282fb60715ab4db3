#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace samband::http {

/// A regular file that is open for reading.
class OpenFile {
public:
    /// Nothing if there is no such regular file.
    static std::optional<OpenFile> open(const std::filesystem::path& path);
    ~OpenFile();
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&&) = delete;

    std::uint64_t bytes() const { return bytes_; }
    std::string etag() const; ///< by size and time of change
    /// At most `most` bytes from `offset`; fewer at the end, none if the file shrank.
    std::string read(std::uint64_t offset, std::size_t most) const;

private:
    OpenFile(int file, std::uint64_t bytes, std::int64_t changed) : file_(file), bytes_(bytes), changed_(changed) {}

    int file_;
    std::uint64_t bytes_;
    std::int64_t changed_;
};

} // namespace samband::http
