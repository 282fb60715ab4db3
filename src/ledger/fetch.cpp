#include "ledger/checkpoint.h"
#include "ledger/contents.h"
#include "ledger/limits.h"
#include "ledger/read.h"
#include "ledger/stored_tile.h"
#include "ledger/tile.h"
#include "ledger/verify.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace samband::ledger {
namespace {

constexpr std::string_view contents_prefix = "contents/";

/// One read per file: a log of a million entries has twelve thousand of them.
std::optional<std::string> read_whole(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return std::nullopt;
    struct stat state {};
    std::optional<std::string> bytes;
    if (::fstat(file, &state) == 0 && S_ISREG(state.st_mode) &&
        static_cast<std::uint64_t>(state.st_size) <= tile_width * (content_bytes + note_bytes)) {
        bytes.emplace(static_cast<std::size_t>(state.st_size), '\0');
        const ssize_t count = ::read(file, bytes->data(), bytes->size());
        if (count != state.st_size) bytes.reset();
    }
    ::close(file);
    return bytes;
}

} // namespace

Fetch fetch_from_folder(std::filesystem::path folder)
{
    return [folder = std::move(folder)](const std::string& path) { return read_whole(folder / path); };
}

Fetch fetch_from_database(db::Reading& tx, int log)
{
    const std::optional<std::string> note = checkpoint_text(tx, log);
    const std::uint64_t size = note ? parse_checkpoint(parse_note(*note).text).size : 0;
    return [&tx, log, size, note](const std::string& path) -> std::optional<std::string> {
        if (path == "checkpoint") return note;
        const bool contents = path.starts_with(contents_prefix);
        const auto name = TileName::parse(contents ? "tile/entries/" + path.substr(contents_prefix.size()) : path);
        if (!name) return std::nullopt;
        const std::uint64_t width = width_of(name->level.value_or(0), name->number, size);
        if (contents && width > 0) return stored_contents(tx, log, name->number, width);
        if (contents || width < name->width) return std::nullopt;
        return stored_tile(tx, log, size, *name);
    };
}

} // namespace samband::ledger
