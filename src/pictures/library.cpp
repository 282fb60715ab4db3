#include "pictures/library.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "base/text_of.h"
#include "pictures/limits.h"
#include "pictures/picture_store.h"
#include "pictures/refused.h"
#include "pictures/run_crop.h"
#include "pictures/run_decoder.h"
#include "pictures/use_cases.h"
#include "pictures/work_folder.h"

#include <algorithm>
#include <fstream>

namespace samband::pictures {

namespace fs = std::filesystem;

static Format format_of_upload(const http::Upload& upload);
static std::string hash_of(const fs::path& file);
static void drop_oldest(const fs::path& crops);

Library::Library(std::function<fs::path(std::string_view)> media) : media_(std::move(media)) {}

/// The right to decode and to change files. Those who wait are few, and not for ever.
class Library::Turn {
public:
    Turn(std::timed_mutex& one_at_a_time, std::atomic<int>& waiting, int most, int wait_s)
        : one_at_a_time_(one_at_a_time),
          waiting_(waiting)
    {
        const bool few = waiting_.fetch_add(1) <= most;
        if (few && one_at_a_time_.try_lock_for(std::chrono::seconds(wait_s))) return;
        waiting_.fetch_sub(1);
        throw Problem(ProblemCode::unavailable, "Mange bilder gjøres klare nå. Vent litt, og prøv igjen.");
    }
    ~Turn()
    {
        one_at_a_time_.unlock();
        waiting_.fetch_sub(1);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    std::timed_mutex& one_at_a_time_;
    std::atomic<int>& waiting_;
};

Picture Library::take_in(db::Database& database, std::string_view municipality, const people::Person& by,
                         const http::Upload& upload, const std::string& alt, const std::string& credit)
{
    hold_description(alt, credit);
    Picture picture;
    picture.format = format_of_upload(upload);
    picture.name = upload.name.substr(0, utf8_prefix(std::string_view(upload.name).substr(0, picture_name_bytes)));
    picture.alt = alt;
    picture.credit = credit;
    const Turn turn(one_at_a_time_, uploads_waiting_, decoders_waiting, decoder_wait_s);
    const WorkFolder work(media_(municipality));
    const Decoded decoded = run_decoder(picture.format, upload.path, work.path());
    picture.width = decoded.width;
    picture.height = decoded.height;
    picture.hash = hash_of(work.path() / "picture");
    picture.bytes = static_cast<std::int64_t>(fs::file_size(work.path() / "picture"));
    try {
        keep(municipality, picture, work.path());
        return database.write("pictures.add", [&](db::Writing& tx) { return add_picture(tx, by, picture); });
    } catch (...) {
        if (!database.read([&](db::Reading& tx) { return find_picture(tx, picture.hash); }))
            forget(municipality, picture);
        throw;
    }
}

static Format format_of_upload(const http::Upload& upload)
{
    if (upload.bytes == 0) throw refused(text_of("Filen er tom. Velg bildet en gang til."));
    if (upload.bytes > picture_bytes) throw refused(text_of("Bildet er for stort. Gjør det mindre enn 20 MB."));
    std::string head(16, '\0');
    std::ifstream file(upload.path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    const auto format = sniff(head);
    if (!format) throw refused(text_of("Filen er ikke et bilde vi kan bruke. Velg et bilde i JPEG, PNG eller WebP."));
    return *format;
}

static std::string hash_of(const fs::path& path)
{
    Sha256 sum;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(64 * 1024, '\0');
    while (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || file.gcount() > 0)
        sum.add(std::string_view(bytes).substr(0, static_cast<std::size_t>(file.gcount())));
    const Sha256Sum done = sum.sum();
    return to_hex({reinterpret_cast<const char*>(done.data()), done.size()});
}

/// The copies first: where the picture itself lies, all of it lies.
void Library::keep(std::string_view municipality, const Picture& picture, const fs::path& work) const
{
    for (const std::int64_t width : variants_of(picture))
        keep_file(work / std::to_string(width), file(municipality, picture, width));
    keep_file(work / "picture", file(municipality, picture));
}

void Library::forget(std::string_view municipality, const Picture& picture) const
{
    std::error_code error;
    fs::remove(file(municipality, picture), error);
    for (const std::int64_t width : variants_of(picture)) fs::remove(file(municipality, picture, width), error);
    fs::remove_all(crops(municipality, picture), error);
    fs::remove(file(municipality, picture).parent_path(), error); // where it was the last one there
}

void Library::remove(db::Database& database, std::string_view municipality, const people::Person& by, const Id& id)
{
    const Turn turn(one_at_a_time_, uploads_waiting_, decoders_waiting, decoder_wait_s);
    const Picture gone = database.write("pictures.remove", [&](db::Writing& tx) { return remove_picture(tx, by, id); });
    forget(municipality, gone);
}

fs::path Library::file(std::string_view municipality, const Picture& picture, std::int64_t width) const
{
    const std::string name = picture.hash + (width > 0 ? "-" + std::to_string(width) : "");
    return media_(municipality) / picture.hash.substr(0, 2) / (name + std::string(ending(picture.format)));
}

fs::path Library::crops(std::string_view municipality, const Picture& picture) const
{
    return media_(municipality) / picture.hash.substr(0, 2) / (picture.hash + "-crops");
}

fs::path Library::crop_file(std::string_view municipality, const Picture& picture, const Crop& crop) const
{
    const fs::path path = crops(municipality, picture) / (name_of(crop) + ".jpg");
    std::error_code error;
    if (fs::exists(path, error)) return path;
    const Turn turn(one_crop_at_a_time_, crops_waiting_, crops_waiting, crop_wait_s);
    if (fs::exists(path, error)) return path; // made by whoever had the turn before
    const WorkFolder work(media_(municipality));
    run_crop(picture, file(municipality, picture), crop, work.path() / "crop");
    keep_file(work.path() / "crop", path);
    drop_oldest(path.parent_path());
    return path;
}

/// Whoever writes drafts may try many points: what is not asked for again needs no room.
static void drop_oldest(const fs::path& crops)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(crops, error))
        files.emplace_back(entry.last_write_time(error), entry.path());
    std::ranges::sort(files);
    for (std::size_t at = 0; at + crops_kept < files.size(); ++at) fs::remove(files[at].second, error);
}

} // namespace samband::pictures
