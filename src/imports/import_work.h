#pragma once
#include "db/database.h"
#include "dialogue/kept_file.h"
#include "outbox/workers.h"

#include <filesystem>

/// Taking in what was tried, and taking it back: work of the outbox that goes on where it was killed.
namespace samband::imports {

inline constexpr const char* import_work_kind = "imports.work";
inline constexpr const char* forget_work_kind = "imports.forget";

/// Where the files of a municipality's imports lie: `DATA/municipalities/NAME`/imports/ID.
std::filesystem::path place_of(const std::filesystem::path& municipality, const Id& import);

/// Moves what was brought there; copies a folder. Problem unavailable if the disk refuses.
void keep_file(const std::filesystem::path& from, const std::filesystem::path& municipality, const Id& import);

/// SHA-256 of a file, or of the files of a folder in the order of their names, hex; and how many bytes.
struct Sum {
    std::string hex{};
    std::int64_t bytes = 0;
};
Sum sum_of(const std::filesystem::path& path);

/// Called in each transaction of a long work, which it ends by throwing; may be null.
using GoOn = std::function<void(db::Writing&)>;

/// Does what the import's state says that is to be done, to its end.
void run_import(db::Database& database, const std::filesystem::path& municipality, const Id& import,
                const dialogue::Scanner& scan, const GoOn& go_on = {});

/// The outbox's handler of `import_work_kind`. A few hundred messages a transaction, with the mark of how far it has
/// come: killed at any point, none is missing afterwards and none is there twice.
outbox::Outcome do_import_work(const outbox::Lease& lease, db::Database& database,
                               const std::filesystem::path& municipality, const dialogue::Scanner& scan);

/// A file that was tried and left is forgotten after a week.
void forget_tried_in_time(db::Writing& tx);
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database,
                               const std::filesystem::path& municipality);

} // namespace samband::imports
