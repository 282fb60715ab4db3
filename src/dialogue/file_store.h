#pragma once
#include "db/transaction.h"
#include "dialogue/kept_file.h"
#include "dialogue/take_in.h"

#include <optional>
#include <vector>

/// The rows of what came with mails.
namespace samband::dialogue {

/// In the transaction in which the message was taken in: the files that were kept before it are its own from now on.
/// Nothing where the message was here already.
void attach_files(db::Writing& tx, const Taken& taken, const KeptFiles& kept);

/// What came with one entry besides its words; `files` apart.
struct MailKept {
    Id entry;
    bool has_html = false;
    bool text_cut = false;
    std::int64_t files_left = 0;
};
std::vector<MailKept> mails_of(db::Reading& tx, const Id& thread);
/// Of all entries of the thread, each mail's in its own order.
std::vector<KeptFile> files_of(db::Reading& tx, const Id& thread);
/// Problem not_found unless it came with an entry of that thread.
KeptFile load_file(db::Reading& tx, const Id& thread, const Id& file);

/// Where a mail lies as it came: in the database, or (`whole`) in the folder. Problem not_found unless it is a mail
/// of that thread, or it was forgotten.
struct RawMail {
    std::string bytes{};
    std::string whole{};
};
RawMail raw_mail(db::Reading& tx, const Id& thread, const Id& entry);

/// Somebody has asked for a file that they were told is dangerous.
void note_fetched(db::Writing& tx, const Id& by, const Id& thread, const KeptFile& file);

/// Whether any row names it.
bool is_claimed(db::Reading& tx, std::string_view sum);
bool any_files(db::Reading& tx);

} // namespace samband::dialogue
