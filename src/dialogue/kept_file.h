#pragma once
#include "base/id.h"
#include "client/clamd.h"
#include "dialogue/file_folder.h"
#include "mail/file_check.h"
#include "mail/readable.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Files that came with a message.
namespace samband::dialogue {

enum class Scan { unasked, clean, found, failed };
std::string_view word(Scan scan);

struct KeptFile {
    Id id{}; ///< given when it is attached
    Id entry{};
    std::string name{};
    std::string said{};  ///< the type by its sender
    std::string found{}; ///< the type by its bytes; empty: they do not tell
    std::int64_t bytes = 0;
    std::string sum{}; ///< where FileFolder has it; empty: too large, it lies in the mail room alone
    mail::Verdict verdict = mail::Verdict::ordinary;
    std::string why{}; ///< as FileCheck, and "virus"
    Scan scan = Scan::unasked;
};

/// All that came with one mail besides its words.
struct KeptFiles {
    std::vector<KeptFile> files{};
    std::int64_t files_left = 0;
    bool has_html = false;
    bool text_cut = false;
    std::string whole{}; ///< the sum of the mail itself, where it is larger than `raw_bytes`
};

/// Asks about one file's bytes; null: nobody is asked.
using Scanner = std::function<client::Scanned(std::string_view bytes)>;
/// A clamd at that place (client/clamd.h); null where the place is empty.
Scanner scanner_at(const std::string& place);

/// Looks at the files and writes them to the disk; before the transaction, since it may take seconds. `raw` is the
/// whole mail, of which `readable` was made. Throws Problem unavailable if the disk refuses: the mail is then taken in
/// later.
KeptFiles keep_files(const FileFolder& folder, const mail::Readable& readable, std::string_view raw,
                     const Scanner& scan = {});

} // namespace samband::dialogue
