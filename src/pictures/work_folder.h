#pragma once
#include <filesystem>

namespace samband::pictures {

/// A folder below `media/.work/` that is gone with the object, with all that is still in it. What a program that ended
/// in the middle left there is removed by the next one after `work_kept_s`.
class WorkFolder {
public:
    /// Throws Problem unavailable if the disk refuses.
    explicit WorkFolder(const std::filesystem::path& media);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Moves the file to where it stays, durable: its bytes, its name and its folder. Throws Problem unavailable.
void keep_file(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace samband::pictures
