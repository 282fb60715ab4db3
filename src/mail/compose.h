#pragma once
#include "base/instant.h"

#include <string>
#include <vector>

/// Writing mail (RFC 5322, MIME), for any mail server. It is not signed: DKIM is the work of the municipality's mail
/// server, which holds the key of its domain.
namespace samband::mail {

struct Mailbox {
    std::string name{}; ///< in any script; may be empty
    std::string address{};
};

struct File {
    std::string name{};
    /// "image/png"; of "message/rfc822" what no mail may hold as it is goes as a file of bytes.
    std::string type = "application/octet-stream";
    std::string bytes{};
    std::string content_id{}; ///< for a picture that the HTML shows as cid:…; empty for an attachment
};

struct Message {
    std::string id{}; ///< Message-ID without brackets: a token of ours, @, and our domain
    Instant date{};   ///< shown with Oslo's offset
    Mailbox from{};
    std::vector<Mailbox> to{};
    std::vector<Mailbox> reply_to{};
    std::string subject{};
    std::string text{};
    std::string html{}; ///< a whole document, or empty for a mail of text alone
    std::vector<File> files{};

    /// Leaving with one press (RFC 8058): an https URL that takes a POST and shows a page on a GET. Empty: no list.
    std::string leave_url{};
    std::string leave_address{}; ///< a mail address for the same; may be empty
    std::string list_id{};       ///< RFC 2919, "nyheter.loten.example"; may be empty
    std::string list_name{};     ///< as people say it
    bool automatic = false;      ///< says Auto-Submitted (RFC 3834): no out-of-office answers

    std::string in_reply_to{};             ///< Message-ID
    std::vector<std::string> references{}; ///< Message-IDs, the oldest first
};

/// The mail as text, lines ended by CRLF, no line over 998 bytes, all of it ASCII.
///
/// No value can become another header, part or message: in names and the subject line breaks (CR, LF, U+0085, U+2028,
/// U+2029) and control characters become a space; an address, id or URL that has any, or is none, is Problem invalid,
/// as is what passes the limits or is not UTF-8.
std::string compose(const Message& message);

} // namespace samband::mail
