#pragma once
#include "dialogue/file_folder.h"
#include "outbox/workers.h"

/// Files that no message has any more (their thread is forgotten), or that none ever had (the program ended before its
/// transaction did), are removed from the disk.
namespace samband::dialogue {

inline constexpr const char* clean_files_work_kind = "dialogue.files";

/// Queues it for tomorrow: one work, however much there is.
void clean_files_in_time(db::Writing& tx);

/// The outbox's handler of `clean_files_work_kind`: it comes again the next day as long as any mail is kept.
outbox::Outcome do_clean_files_work(const FileFolder& folder, db::Database& database);

} // namespace samband::dialogue
