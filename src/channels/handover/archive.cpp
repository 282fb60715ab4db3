#include "channels/handover/archive.h"

#include "base/problem.h"
#include "base/text.h"

#include <set>
#include <zip.h>

namespace samband::channels::handover {

namespace {

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_day = (1 << 5) | 1; // 1 January 1980, the earliest that the format knows

[[noreturn]] void fails(const std::string& what)
{
    throw Problem(ProblemCode::internal, "archive: " + what);
}

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
}

void hold_name(const std::string& name, std::set<std::string>& taken)
{
    if (name.size() > archive_name_bytes || !taken.insert(name).second) fails("a name too long, or twice");
    for (const std::string_view part : split(name, '/'))
        if (part.empty() || part == "." || part == ".." || !std::all_of(part.begin(), part.end(), is_plain))
            fails("a name that no archive of ours has");
}

/// The archive while it is written, into memory of its own.
class Writing {
public:
    Writing()
    {
        zip_error_t error;
        zip_error_init(&error);
        into_ = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (into_) zip_source_keep(into_); // read after the archive is closed
        archive_ = into_ ? zip_open_from_source(into_, ZIP_TRUNCATE, &error) : nullptr;
        zip_error_fini(&error);
    }
    ~Writing()
    {
        if (archive_) zip_discard(archive_);
        if (into_) zip_source_free(into_);
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    void add(const ArchiveFile& file);
    std::string bytes();

private:
    zip_source_t* into_ = nullptr;
    zip_t* archive_ = nullptr;
};

void Writing::add(const ArchiveFile& file)
{
    if (!archive_) fails("cannot begin");
    zip_source_t* source = zip_source_buffer(archive_, file.bytes.data(), file.bytes.size(), 0);
    const zip_int64_t at = source ? zip_file_add(archive_, file.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (at < 0) {
        if (source) zip_source_free(source);
        fails("cannot add a file");
    }
    const auto index = static_cast<zip_uint64_t>(at);
    zip_set_file_compression(archive_, index, file.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9);
    zip_file_set_dostime(archive_, index, midnight, first_day, 0);
}

std::string Writing::bytes()
{
    if (!archive_ || zip_close(archive_) != 0) fails("cannot end");
    archive_ = nullptr;
    zip_stat_t told;
    zip_stat_init(&told);
    if (zip_source_stat(into_, &told) != 0 || zip_source_open(into_) != 0) fails("cannot be read");
    std::string bytes(told.size, '\0');
    const zip_int64_t got = zip_source_read(into_, bytes.data(), bytes.size());
    zip_source_close(into_);
    if (got != static_cast<zip_int64_t>(bytes.size())) fails("cannot be read whole");
    return bytes;
}

} // namespace

std::string zip_archive(const std::vector<ArchiveFile>& files)
{
    if (files.empty() || files.size() > archive_files) fails("no files, or too many");
    std::set<std::string> taken;
    for (const ArchiveFile& file : files) hold_name(file.name, taken);
    Writing writing;
    for (const ArchiveFile& file : files) writing.add(file);
    return writing.bytes();
}

} // namespace samband::channels::handover
