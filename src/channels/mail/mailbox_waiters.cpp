#include "channels/mail/mailbox_waiters.h"

#include "base/log.h"
#include "channels/limits.h"

#include <algorithm>

namespace samband::channels::mail {

using Clock = std::chrono::steady_clock;

static constexpr auto told_within = std::chrono::minutes(15);
static constexpr auto between_hurries = std::chrono::seconds(1);
static constexpr auto first_rest = std::chrono::seconds(15);
static constexpr auto longest_rest = std::chrono::minutes(10);
static constexpr auto asks_again = std::chrono::minutes(10); ///< whether a server without IDLE has it now

struct MailboxWaiters::Waiter {
    std::string municipality;
    Id account;
    client::ImapSetting setting;
    Clock::time_point told; ///< the last `reads`
    bool leaves = false;    ///< it is to go
    bool ended = false;     ///< its thread has nothing more to do
    bool connected = false; ///< and will hear of mail
    bool came = false;      ///< since the last `reads`
    std::thread thread;
};

MailboxWaiters::MailboxWaiters(Hurry hurry, int idle_again_s) : hurry_(std::move(hurry)), again_s_(idle_again_s) {}

MailboxWaiters::~MailboxWaiters()
{
    stop();
}

static bool same(const client::ImapSetting& a, const client::ImapSetting& b)
{
    const auto fields = [](const client::ImapSetting& it) {
        return std::tie(it.login.host, it.login.port, it.login.security, it.login.user, it.login.secret,
                        it.login.oauth2, it.login.ca_file, it.mailbox);
    };
    return fields(a) == fields(b);
}

void MailboxWaiters::reads(const std::string& municipality, const Id& account, const client::ImapSetting& setting)
{
    join_ended();
    const std::lock_guard lock(mutex_);
    if (stopped_) return;
    if (const auto there = find(account)) {
        there->told = Clock::now();
        there->came = false;
        if (same(there->setting, setting)) return;
        let_go(there);
    }
    if (waiters_.size() >= waiters_most) return;
    auto waiter = std::make_shared<Waiter>();
    waiter->municipality = municipality;
    waiter->account = account;
    waiter->setting = setting;
    waiter->told = Clock::now();
    waiters_.push_back(waiter);
    waiter->thread = std::thread([this, waiter] { wait(*waiter); });
}

bool MailboxWaiters::came_meanwhile(const Id& account) const
{
    const std::lock_guard lock(mutex_);
    const auto waiter = find(account);
    return waiter && waiter->came;
}

bool MailboxWaiters::waits_at(const Id& account) const
{
    const std::lock_guard lock(mutex_);
    const auto waiter = find(account);
    return waiter && waiter->connected;
}

void MailboxWaiters::leave(const Id& account)
{
    {
        const std::lock_guard lock(mutex_);
        if (const auto waiter = find(account)) let_go(waiter);
    }
    join_ended();
}

void MailboxWaiters::stop()
{
    std::vector<std::shared_ptr<Waiter>> all;
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        all = std::move(waiters_);
        all.insert(all.end(), gone_.begin(), gone_.end());
        waiters_.clear();
        gone_.clear();
    }
    changed_.notify_all();
    for (const auto& waiter : all) waiter->thread.join();
}

/// `mutex_` is held, here and in the next.
std::shared_ptr<MailboxWaiters::Waiter> MailboxWaiters::find(const Id& account) const
{
    const auto found = std::ranges::find(waiters_, account, [](const auto& waiter) { return waiter->account; });
    return found == waiters_.end() ? nullptr : *found;
}

void MailboxWaiters::let_go(const std::shared_ptr<Waiter>& waiter)
{
    waiter->leaves = true;
    gone_.push_back(waiter);
    std::erase(waiters_, waiter);
    changed_.notify_all();
}

/// Those that have ended, or heard nothing for long, make room; nobody is waited for who has not ended yet.
void MailboxWaiters::join_ended()
{
    std::vector<std::shared_ptr<Waiter>> ended;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& waiter : std::vector(waiters_))
            if (waiter->ended) let_go(waiter);
        for (const auto& waiter : gone_)
            if (waiter->ended) ended.push_back(waiter);
        std::erase_if(gone_, [](const auto& waiter) { return waiter->ended; });
    }
    for (const auto& waiter : ended) waiter->thread.join();
}

/// A thread: connects, waits, and connects anew where the connection ended.
void MailboxWaiters::wait(Waiter& waiter)
{
    const client::Idling idling{[&] { return leaves(waiter); }, [&] { came(waiter); }, again_s_};
    for (auto pause = std::chrono::milliseconds(first_rest); !leaves(waiter);) {
        const auto result = client::wait_for_mail(waiter.setting, idling);
        bool was_connected = false;
        {
            const std::lock_guard lock(mutex_);
            was_connected = std::exchange(waiter.connected, false);
        }
        if (const auto* waited = std::get_if<client::Waited>(&result)) {
            if (*waited == client::Waited::not_offered) rest(waiter, asks_again);
            continue;
        }
        pause = was_connected ? std::chrono::milliseconds(first_rest)
                              : std::min<std::chrono::milliseconds>(pause * 2, longest_rest);
        rest(waiter, pause);
    }
    const std::lock_guard lock(mutex_);
    waiter.ended = true;
}

/// A reading that is under way does not hear of a hurry: it asks `came_meanwhile` when it ends, and what comes just
/// then is told once more.
void MailboxWaiters::came(Waiter& waiter)
{
    for (int i = 0; i < 2; ++i) {
        {
            const std::lock_guard lock(mutex_);
            waiter.connected = true;
            if (i == 0) waiter.came = true;
            if (!waiter.came) return;
        }
        try {
            hurry_(waiter.municipality, waiter.account);
        } catch (const std::exception&) {
            log::warning("mailbox-not-hurried"); // the next look finds it
        }
        rest(waiter, between_hurries);
    }
}

bool MailboxWaiters::leaves(const Waiter& waiter) const
{
    const std::lock_guard lock(mutex_);
    return stopped_ || waiter.leaves || Clock::now() - waiter.told > told_within;
}

void MailboxWaiters::rest(Waiter& waiter, std::chrono::milliseconds time)
{
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time, [&] { return stopped_ || waiter.leaves; });
}

} // namespace samband::channels::mail
