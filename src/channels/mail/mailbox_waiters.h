#pragma once
#include "base/id.h"
#include "client/imap_idle.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// Who waits at the mailboxes that take mail in, so that a mail is there within seconds and not at the next look: a
/// thread and a connection for each. The reading says which mailboxes there are, each time it reads one. On several
/// servers there may be several at one mailbox: each only hurries the reading.
namespace samband::channels::mail {

class MailboxWaiters {
public:
    /// There may be mail: called from the waiting threads, may block for a moment.
    using Hurry = std::function<void(const std::string& municipality, const Id& account)>;

    explicit MailboxWaiters(Hurry hurry, int idle_again_s = client::imap_idle_s);
    ~MailboxWaiters(); ///< stops

    /// The mailbox is read now, and what came before is seen: somebody waits there from now on, or goes on waiting.
    /// Whoever hears nothing of their mailbox for a quarter of an hour leaves.
    void reads(const std::string& municipality, const Id& account, const client::ImapSetting& setting);
    /// There was mail after the last `reads`.
    bool came_meanwhile(const Id& account) const;
    /// Somebody is connected, and will say when there is mail.
    bool waits_at(const Id& account) const;
    /// The mailbox takes nothing in any more.
    void leave(const Id& account);

    /// All leave, and nobody comes any more. From any thread but theirs.
    void stop();

private:
    struct Waiter;

    std::shared_ptr<Waiter> find(const Id& account) const;
    void let_go(const std::shared_ptr<Waiter>& waiter);
    void join_ended();
    void wait(Waiter& waiter);
    void came(Waiter& waiter);
    bool leaves(const Waiter& waiter) const;
    void rest(Waiter& waiter, std::chrono::milliseconds time);

    Hurry hurry_;
    const int again_s_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool stopped_ = false;
    std::vector<std::shared_ptr<Waiter>> waiters_;
    std::vector<std::shared_ptr<Waiter>> gone_; ///< whose threads are to be joined
};

} // namespace samband::channels::mail
