#include "client/smtp_client.h"

#include "client/smtp_session.h"

#include <thread>

namespace samband::client {

/// Connections that wait for the next letter.
struct SmtpClient::Kept {
    std::mutex mutex;
    std::vector<std::unique_ptr<SmtpSession>> idle;

    std::unique_ptr<SmtpSession> take()
    {
        const auto oldest = Wire::Clock::now() - std::chrono::seconds(idle_connection_s);
        const std::lock_guard lock(mutex);
        std::erase_if(idle, [&](const auto& session) { return session->last_used() < oldest; });
        if (idle.empty()) return nullptr;
        auto session = std::move(idle.back());
        idle.pop_back();
        return session;
    }

    void give_back(std::unique_ptr<SmtpSession> session)
    {
        if (!session || session->over()) return;
        const std::lock_guard lock(mutex);
        if (idle.size() < static_cast<std::size_t>(smtp_connections_most)) idle.push_back(std::move(session));
    }
};

namespace {

/// One call of `send`: what its threads share.
class Round {
public:
    Round(const SmtpSetting& setting, std::size_t count, const std::function<Letter(std::size_t)>& letter,
          const std::function<bool()>& stopping, std::size_t hands)
        : setting_(setting),
          letter_(letter),
          stopping_(stopping),
          handed_(count),
          hands_(hands)
    {
    }

    /// Takes one letter after another, until there is none. Gives back the connection it has in the end.
    std::unique_ptr<SmtpSession> work(std::unique_ptr<SmtpSession> session)
    {
        while (next_ < handed_.size() && (!stopping_ || !stopping_())) {
            const auto down = connect(session);
            if (down && hands_.fetch_sub(1) > 1) break; // a server may want fewer connections: others go on
            const std::size_t i = next_++;
            if (i >= handed_.size()) break;
            handed_[i] = down ? not_sent(*down) : hand_over(session, i);
            if (down) hands_ = 1;
        }
        return session;
    }

    std::vector<Handed> done() { return std::move(handed_); }

private:
    /// Why there is no connection; nothing if there is one.
    std::optional<Why> connect(std::unique_ptr<SmtpSession>& session)
    {
        if (session && !session->over()) return std::nullopt;
        session.reset();
        if (down_) return why_down_;
        try {
            session = std::make_unique<SmtpSession>(setting_);
            return std::nullopt;
        } catch (const Wire::NotConnected& not_connected) {
            if (hands_ == 1) {
                why_down_ = not_connected.why;
                down_ = true;
            }
            return not_connected.why;
        }
    }

    Handed hand_over(std::unique_ptr<SmtpSession>& session, std::size_t i)
    {
        Letter letter;
        try {
            letter = letter_(i);
        } catch (const std::exception&) {
            return {.what = Handing::not_sent, .why = Why::bad_request};
        }
        const bool was_kept = session->kept();
        const Handed handed = session->hand_over(letter);
        if (handed.what != Handing::not_sent || !was_kept) return handed;
        // The server ended a kept connection meanwhile: nothing was taken, and a new one may do.
        if (const auto down = connect(session)) return not_sent(*down);
        return session->hand_over(letter);
    }

    static Handed not_sent(Why why) { return {.what = Handing::not_sent, .why = why, .whole_account = true}; }

    const SmtpSetting& setting_;
    const std::function<Letter(std::size_t)>& letter_;
    const std::function<bool()>& stopping_;
    std::vector<Handed> handed_; ///< each thread writes its own
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> hands_; ///< threads that have a connection, or still hope for one
    std::atomic<bool> down_ = false;
    std::atomic<Why> why_down_ = Why::no_connection;
};

} // namespace

SmtpClient::SmtpClient(SmtpSetting setting) : setting_(std::move(setting)), kept_(std::make_unique<Kept>()) {}
SmtpClient::~SmtpClient() = default;

std::vector<Handed> SmtpClient::send(std::size_t count, const std::function<Letter(std::size_t)>& letter,
                                     const std::function<bool()>& stopping)
{
    const int most = std::clamp(setting_.connections, 1, smtp_connections_most);
    const std::size_t hands = std::min<std::size_t>(count, static_cast<std::size_t>(most));
    Round round(setting_, count, letter, stopping, hands);
    const auto work = [&] { kept_->give_back(round.work(kept_->take())); };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < hands; ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    return round.done();
}

Handed SmtpClient::send(const Letter& letter)
{
    return send(1, [&](std::size_t) { return letter; }).front();
}

} // namespace samband::client
