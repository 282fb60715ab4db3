#pragma once
#include "client/imap_client.h"
#include "client/wire.h"

namespace samband::client {

/// One response of the server: its text, and the literals that stood in it (§ 4.3), in their order.
struct ImapLine {
    std::string text{}; ///< a literal of five bytes is left as "{5}"
    std::vector<std::string> literals{};
};

/// A conversation in IMAP: commands one after another, each with what the server said until it was done.
class ImapTalk {
public:
    struct Broken {
        Why why;
    };

    /// Throws Wire::NotConnected.
    explicit ImapTalk(const ImapSetting& setting);

    /// The untagged responses. Throws Broken: no answer, an answer that is not OK, one past the limits.
    std::vector<ImapLine> ask(const std::string& command);

private:
    ImapLine line();
    Wire::Clock::time_point patience() const;

    const ImapSetting& setting_;
    Wire wire_;
    int asked_ = 0;
};

} // namespace samband::client
