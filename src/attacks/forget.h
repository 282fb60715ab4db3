#pragma once
#include "dialogue/file_folder.h"
#include "outbox/workers.h"

/// A case is forgotten with all that was kept in it, `kept_days` after it was closed.
namespace samband::attacks {

inline constexpr const char* forget_work_kind = "attacks.forget";

/// Queues it: one work, however much there is.
void forget_in_time(db::Writing& tx);
/// Some of what is due, and whether there is more.
bool forget_some(db::Writing& tx);
/// The outbox's handler: rows first, then the files that none has any more. `folder` as evidence_folder.h gives it.
outbox::Outcome do_forget_work(const dialogue::FileFolder& folder, db::Database& database);

/// Where files of cases lie: `DATA/municipalities/NAME/staff-attacks/files`, apart from those of conversations.
dialogue::FileFolder evidence_folder(const std::filesystem::path& municipality);

} // namespace samband::attacks
