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
    /// The server answers NO to one command; the conversation goes on.
    struct Refused : Broken {};

    /// Throws Wire::NotConnected. `ending` as `Wire::give_up_when`.
    explicit ImapTalk(const ImapSetting& setting, std::function<bool()> ending = {});

    /// The untagged responses. Throws Refused, and Broken: no answer, one that is not OK, one past the limits.
    std::vector<ImapLine> ask(const std::string& command);

    /// IDLE (RFC 2177): from `begin_idle` to `end_idle` the server tells what happens in the mailbox. Throw Broken.
    void begin_idle();
    /// The next thing that it tells; nothing where it tells nothing until then, or the program ends.
    std::optional<std::string> told(Wire::Clock::time_point until);
    /// What it told before it had heard that we no longer listen.
    std::vector<ImapLine> end_idle();

private:
    std::string next_tag();
    void say(const std::string& text);
    std::vector<ImapLine> until_done(const std::string& tag);
    ImapLine line();
    Wire::Clock::time_point patience() const;

    const ImapSetting& setting_;
    Wire wire_;
    int asked_ = 0;
    std::function<bool()> ending_;
    std::string idle_tag_;
};

} // namespace samband::client
