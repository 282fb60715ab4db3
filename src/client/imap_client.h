#pragma once
#include "base/instant.h"
#include "client/limits.h"
#include "client/why.h"
#include "client/wire_login.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Fetching mail (RFC 9051, as much of it as RFC 3501 has too). The mailbox is opened for reading only (EXAMINE): no
/// mail is deleted, moved or marked as seen, so that people and other programs may read it as well.
namespace samband::client {

struct ImapSetting {
    Login login{};
    Reach reach{};
    std::string mailbox = "INBOX"; ///< visible ASCII
    int connect_ms = connect_timeout_ms;
    int reply_ms = imap_reply_ms;
};

/// How far a mailbox has been read. A UID says nothing once the mailbox has another UIDVALIDITY (§ 2.3.1.1).
struct MailboxPlace {
    std::uint32_t uid_validity = 0; ///< 0: never read
    std::uint32_t uid = 0;          ///< of the last one read
};

struct FetchedMail {
    std::uint32_t uid = 0;
    std::string text{};     ///< RFC 5322 text; empty if it was too large
    bool too_large = false; ///< larger than imap_mail_bytes
    /// INTERNALDATE: when our own mail server got it, whatever its sender's clock says.
    std::optional<Instant> arrived{};
    bool unreadable = false; ///< it lies there, and the server does not give it; the text is empty
};

struct NewMail {
    std::vector<FetchedMail> mails{}; ///< by UID
    MailboxPlace place{};             ///< to be kept, in the transaction that keeps what was fetched
    bool more = false;                ///< there may be more beyond `place`
    /// The mailbox was made anew (another UIDVALIDITY, or it ends before `after`): this reads from its beginning, also
    /// what may have been read before.
    bool began_anew = false;
    bool broke_off = false;     ///< the connection did, after these
    std::uint32_t next_uid = 0; ///< what comes from now on has this UID or a higher one
};

/// Mails that are not fetched: those below that UID, and all where the mailbox was made anew, that arrived a day or
/// more before.
struct PassedOver {
    std::uint32_t below = 0;
    Instant before{};
};

struct NotFetched {
    Why why;
};

class ImapTalk;

/// Reads on and on over one connection, which is made where there is none. Once `ending` says yes, what is under way
/// breaks off within a few seconds.
class MailboxVisit {
public:
    explicit MailboxVisit(const ImapSetting& setting, std::function<bool()> ending = {});
    MailboxVisit(const MailboxVisit&) = delete;
    MailboxVisit& operator=(const MailboxVisit&) = delete;
    ~MailboxVisit();

    /// What came after `after`, at most `most` mails, and less where they take `imap_fetch_s`. What was fetched before
    /// the connection broke off is given, with `more`.
    std::variant<NewMail, NotFetched> fetch(const MailboxPlace& after, std::size_t most,
                                            const std::optional<PassedOver>& old = {});
    /// Where the mailbox ends now: reading on from there passes over all that lies in it.
    std::variant<MailboxPlace, NotFetched> find_end();

private:
    template <typename Found, typename Talk>
    std::variant<Found, NotFetched> talked(Talk talk_with);

    const ImapSetting& setting_;
    std::function<bool()> ending_;
    std::unique_ptr<ImapTalk> talk_;
};

/// One look over a connection of its own.
std::variant<NewMail, NotFetched> fetch_new_mail(const ImapSetting& setting, const MailboxPlace& after,
                                                 std::size_t most, const std::optional<PassedOver>& old = {});

std::variant<MailboxPlace, NotFetched> find_end(const ImapSetting& setting);

} // namespace samband::client
