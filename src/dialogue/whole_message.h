#pragma once
#include "dialogue/comment.h"
#include "dialogue/kept_file.h"
#include "dialogue/thread_store.h"

#include <optional>
#include <string>
#include <vector>

/// One message with all that is known of it, for whoever has to keep it apart from its thread.
namespace samband::dialogue {

struct WholeMessage {
    Entry entry;
    std::string raw;   ///< as it came, byte for byte; empty where it was forgotten, or lies as `whole`
    std::string whole; ///< the sum of the mail itself, where it is larger than the database takes; else empty
    std::vector<Earlier> earlier; ///< what it said before its author changed it, the oldest first
    std::vector<KeptFile> files;
    std::optional<Comment> comment;
};

/// Problem not_found: also where it is not in that thread, or did not come in.
Entry load_message(db::Reading& tx, const Id& thread, const Id& entry);
WholeMessage whole_message(db::Reading& tx, const Entry& entry);
/// The same, also where the thread is not known, or is forgotten.
std::optional<Entry> find_entry(db::Reading& tx, const Id& entry);

/// What came in since, the newest first, at most `most`; without what is restricted.
struct CameLately {
    Entry entry;
    std::string subject;
};
std::vector<CameLately> came_lately(db::Reading& tx, Instant after, std::int64_t most);
/// Whoever wrote it has written before: to that account of a network, or else in the same thread.
bool wrote_before(db::Reading& tx, const Entry& entry);

/// The files stay in the folder for as long as `holder` wants them, whatever is forgotten.
void hold_files(db::Writing& tx, const Id& holder, const std::vector<std::string>& sums);
void let_files_go(db::Writing& tx, const Id& holder);

} // namespace samband::dialogue
