#pragma once
#include "db/database.h"
#include "http/request.h"
#include "people/person.h"
#include "pictures/crop.h"
#include "pictures/picture.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

/// The media library with its files. One picture is decoded at a time in a program, so that its memory is bounded.
namespace samband::pictures {

class Library {
public:
    /// `media` gives a municipality's folder of pictures, `DATA/municipalities/NAME/media`.
    explicit Library(std::function<std::filesystem::path(std::string_view municipality)> media);

    /// Takes a file in: looks at what it is, has it cleaned of everything but its pixels, stores it with its narrower
    /// copies, and enters it. The same picture again is the one that is there. Any thread; it may take seconds.
    /// Throws Problem invalid (field "file", "alt" or "credit") that says what to do; unavailable when too many upload
    /// at once. Whatever it throws, nothing stays in the folder.
    Picture take_in(db::Database& database, std::string_view municipality, const people::Person& by,
                    const http::Upload& upload, const std::string& alt, const std::string& credit);

    /// Removes row and files. Throws what `remove_picture` throws.
    void remove(db::Database& database, std::string_view municipality, const people::Person& by, const Id& id);

    /// Where the picture lies, or its copy of that width (0: the picture itself).
    std::filesystem::path file(std::string_view municipality, const Picture& picture, std::int64_t width = 0) const;

    /// Where that crop of it lies, a JPEG; made first where it is not there. Any thread; it may take seconds. Throws
    /// Problem unavailable.
    std::filesystem::path crop_file(std::string_view municipality, const Picture& picture, const Crop& crop) const;

private:
    class Turn;

    std::filesystem::path crops(std::string_view municipality, const Picture& picture) const;
    void keep(std::string_view municipality, const Picture& picture, const std::filesystem::path& work) const;
    void forget(std::string_view municipality, const Picture& picture) const;

    std::function<std::filesystem::path(std::string_view)> media_;
    mutable std::timed_mutex one_at_a_time_;
    mutable std::timed_mutex one_crop_at_a_time_; ///< a stranger who asks for many keeps no upload waiting
    mutable std::atomic<int> uploads_waiting_{0};
    mutable std::atomic<int> crops_waiting_{0};
};

} // namespace samband::pictures
