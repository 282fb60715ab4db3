#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace samband::dialogue {

/// A municipality's folder of files that came with messages, each under the sum of its bytes:
/// `DATA/municipalities/NAME/files/ab/abcd…`. No route serves what lies here but those that ask who may read the
/// thread.
class FileFolder {
public:
    /// `municipality` is `DATA/municipalities/NAME`. Nothing is made before something is kept.
    explicit FileFolder(const std::filesystem::path& municipality);

    /// Writes the bytes, durable, and gives their SHA-256 as hex. The same bytes lie there once. They are forgotten
    /// after `unclaimed_s` unless a row of the database names them by then. Throws Problem unavailable if the disk
    /// refuses.
    std::string keep(std::string_view bytes) const;

    /// Where they lie; Problem not_found if `sum` is none of ours, or nothing lies there.
    std::filesystem::path path_of(std::string_view sum) const;
    std::string read(std::string_view sum) const;

    /// Sums of files that nobody has kept anew for `unclaimed_s`, after that one in their order, at most `most`.
    std::vector<std::string> long_kept(std::string_view after, std::size_t most) const;
    /// Unless somebody has kept it anew meanwhile.
    void remove_long_kept(std::string_view sum) const;
    /// What a program that ended in the middle of writing has left.
    void remove_half_written() const;

private:
    std::filesystem::path place_of(std::string_view sum) const;

    std::filesystem::path folder_;
};

} // namespace samband::dialogue
