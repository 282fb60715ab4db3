#pragma once
#include "client/limits.h"
#include "client/why.h"
#include "client/wire_login.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Handing mail over to a mail server (RFC 5321): many messages on a few connections that are kept, and for each what
/// came of it, so that it can be handed over at most once. What is signed with DKIM is the mail server's work.
namespace samband::client {

struct SmtpSetting {
    Login login{};
    Reach reach{};
    std::string hello = "localhost";    ///< what we call ourselves (EHLO)
    int connections = smtp_connections; ///< of one `send`, at most smtp_connections_most
    int connect_ms = connect_timeout_ms;
    int reply_ms = smtp_reply_ms;
    int taken_ms = smtp_taken_ms;   ///< for a whole message and the answer to it
    int letter_ms = smtp_letter_ms; ///< longer than taken_ms: what is left is for what comes before the message
};

/// One message to one recipient.
struct Letter {
    std::string from{}; ///< envelope sender, where bounces go; empty for none
    std::string to{};
    std::string text{}; ///< RFC 5322 text; line ends of any kind are sent as CRLF, and no line can end it early
};

enum class Handing {
    accepted,  ///< the server has taken it upon itself
    refused,   ///< for good: 5xx, or an address that is none
    later,     ///< refused for now: 4xx; it has not been taken
    not_sent,  ///< it did not come so far that it could have been taken
    unknown,   ///< the connection ended, or no answer came, after its last byte went out: it may have been taken
    not_begun, ///< told to stop before its turn
};

struct Handed {
    Handing what = Handing::not_begun;
    int code = 0;               ///< the server's reply code (RFC 5321 § 4.2), 0 if there was none
    std::string status{};       ///< its enhanced status code (RFC 3463), "5.1.1"; may be empty
    std::string reply{};        ///< its words, at most smtp_reply_bytes; they may name the recipient: not for logs
    Why why = Why::broken_off;  ///< of not_sent and unknown
    bool whole_account = false; ///< it concerns the server, the sign-in or the sender, not this recipient
};

/// Keeps its connections for the next call. For any number of threads at once; each call has connections of its own.
class SmtpClient {
public:
    explicit SmtpClient(SmtpSetting setting);
    ~SmtpClient();

    /// Hands over `count` letters, and says what came of each, in their order. `letter` makes the one with that number
    /// when its turn comes, on several threads at a time; if it throws, that letter is not sent. `stopping` is asked
    /// before each. `ending`: the program ends, and no answer is waited for longer than `ending_grace_ms`; what has not
    /// been handed over whole is as if it had not begun. When the server cannot be reached, or takes no sign-in, the
    /// rest is told as not sent at once. However slow its answers are, no letter takes longer than `letter_ms`.
    std::vector<Handed> send(std::size_t count, const std::function<Letter(std::size_t)>& letter,
                             const std::function<bool()>& stopping = {}, const std::function<bool()>& ending = {});
    Handed send(const Letter& letter);

private:
    struct Kept;
    SmtpSetting setting_;
    std::unique_ptr<Kept> kept_;
};

} // namespace samband::client
