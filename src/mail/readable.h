#pragma once
#include "mail/compose.h"

#include <string>
#include <string_view>
#include <vector>

/// What a person gets of a mail that strangers sent: its words as plain text, and its files.
namespace samband::mail {

/// A file that came with a mail, with its bytes decoded.
struct MailFile {
    std::string name{}; ///< as its sender calls it: one line, no folder, nothing that turns the text; never empty
    std::string type{}; ///< as its sender says, lower case: "application/pdf"
    std::string bytes{};
    bool cut = false; ///< it was larger than `kept_file_bytes`, and is not here
};

struct Readable {
    /// What the mail says: of its text/plain part, else made of its HTML; then what is written in mails attached to
    /// it, and of an invitation that has no words its title, time and place. At most `received_text` bytes; UTF-8.
    std::string text{};
    bool text_cut = false;
    bool has_html = false;         ///< `html_of` gives something
    std::vector<MailFile> files{}; ///< in the mail's order, at most `kept_files`
    std::size_t files_left = 0;    ///< more than those
};

/// Nothing in it for what is no mail. However broken the mail is, this returns; the time is linear in it.
Readable read_for_people(std::string_view mail);

/// The HTML as the sender wrote it, in UTF-8: hostile, for `safe_document` alone. Empty where there is none.
std::string html_of(std::string_view mail);

} // namespace samband::mail
