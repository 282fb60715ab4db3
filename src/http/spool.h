#pragma once
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace samband::http {

/// A file that an upload is streamed into; gone with the object unless somebody moved it away.
class SpoolFile {
public:
    /// Makes a file that only we may read, under a random name. Throws Problem unavailable if the disk refuses.
    explicit SpoolFile(const std::filesystem::path& spool);
    ~SpoolFile();
    SpoolFile(SpoolFile&& other) noexcept;
    SpoolFile& operator=(SpoolFile&&) = delete;

    void write(std::string_view bytes); ///< Problem unavailable if the disk refuses
    void close();
    const std::filesystem::path& path() const { return path_; }
    std::size_t bytes() const { return bytes_; }

private:
    std::filesystem::path path_;
    int file_ = -1;
    std::size_t bytes_ = 0;
};

/// Makes the folder and removes what an earlier run left in it.
void prepare_spool(const std::filesystem::path& spool);

} // namespace samband::http
