#pragma once
#include "base/instant.h"
#include "mail/automatic.h"
#include "mail/compose.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading mail that strangers sent. Nothing in it is trusted: every text comes out as UTF-8 on one line (headers) or
/// cut to the limits of limits.h, and nothing is run, fetched or shown.
namespace samband::mail {

struct ReceivedFile {
    std::string name{}; ///< as the sender calls it, on one line; may be empty
    std::string type{}; ///< as the sender says, lower case
    std::size_t bytes = 0;
};

struct ReceivedMail {
    std::string id{}; ///< Message-ID without brackets; may be empty
    std::optional<Instant> date{};
    Mailbox from{}; ///< the first of From
    std::vector<Mailbox> reply_to{};
    SentBy sent_by = SentBy::person;
    std::string return_path{}; ///< as the last server noted it; "<>" for a bounce
    std::vector<Mailbox> to{}; ///< To and Cc, at most `recipients`
    std::string subject{};
    std::string in_reply_to{};
    std::vector<std::string> references{}; ///< at most `references`
    std::string auto_submitted{};          ///< "auto-replied", …; empty: by a person
    std::string content_type{};            ///< "multipart/report"
    std::string text{};                    ///< the first text/plain part, else the first text/html as it is
    bool text_is_html = false;
    bool text_cut = false;
    std::vector<ReceivedFile> files{};
};

/// Nothing if it is no mail (no header at all) or larger than received_bytes.
std::optional<ReceivedMail> read_message(std::string_view text);

} // namespace samband::mail
