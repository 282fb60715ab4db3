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
        if (!session || session->over() || session->announced()) return;
        session->give_up_when({});
        const std::lock_guard lock(mutex);
        if (idle.size() < static_cast<std::size_t>(smtp_connections_most)) idle.push_back(std::move(session));
    }
};

namespace {

/// One call of `send`: what its threads share.
class Round {
public:
    using Moment = SmtpSession::Moment;

    Round(const SmtpSetting& setting, std::size_t count, const std::function<Letter(std::size_t)>& letter,
          const std::function<bool()>& stopping, const std::function<bool()>& ending, std::size_t hands)
        : setting_(setting),
          letter_(letter),
          stopping_(stopping),
          ending_(ending),
          handed_(count),
          hands_(hands)
    {
    }

    /// Takes one letter after another, until there is none. Gives back the connection it has in the end.
    std::unique_ptr<SmtpSession> work(std::unique_ptr<SmtpSession> session)
    {
        std::optional<Turn> turn;
        if (session) session->give_up_when(ending_);
        while (turn || next_ < handed_.size()) {
            if (stopping_ && stopping_()) break;
            const Moment until = Wire::Clock::now() + std::chrono::milliseconds(setting_.letter_ms);
            const auto down = connect(session, until);
            if (down && ends()) break;
            if (down && hands_.fetch_sub(1) > 1) break; // a server may want fewer connections: others go on
            if (!turn) turn = take();
            if (!turn) break;
            std::optional<Turn> next = down || !session->pipelining() ? std::nullopt : take();
            handed_[turn->place] =
                down ? not_sent(*down) : hand_over(session, *turn, until, next ? &next->letter : nullptr);
            if (down) hands_ = 1;
            turn = std::move(next);
        }
        return session;
    }

    std::vector<Handed> done() { return std::move(handed_); }

private:
    struct Turn {
        std::size_t place;
        Letter letter;
    };

    /// The next letter that can be written; nothing when there is none.
    std::optional<Turn> take()
    {
        for (std::size_t place = next_++; place < handed_.size(); place = next_++) {
            try {
                return Turn{place, letter_(place)};
            } catch (const std::exception&) {
                handed_[place] = {.what = Handing::not_sent, .why = Why::bad_request};
            }
        }
        return std::nullopt;
    }

    /// Why there is no connection; nothing if there is one.
    std::optional<Why> connect(std::unique_ptr<SmtpSession>& session, Moment until)
    {
        if (session && !session->over()) return std::nullopt;
        session.reset();
        if (down_) return why_down_;
        try {
            session = std::make_unique<SmtpSession>(setting_, until, ending_);
            return std::nullopt;
        } catch (const Wire::NotConnected& not_connected) {
            if (hands_ == 1) {
                why_down_ = not_connected.why;
                down_ = true;
            }
            return not_connected.why;
        }
    }

    Handed hand_over(std::unique_ptr<SmtpSession>& session, const Turn& turn, Moment until, const Letter* next)
    {
        const bool was_kept = session->kept();
        const Handed handed = session->hand_over(turn.letter, until, next);
        if (handed.what == Handing::not_sent && ends()) return {};
        const bool not_taken = handed.what == Handing::not_sent || handed.what == Handing::later;
        if (!was_kept || !not_taken || !session->over()) return handed;
        // The server ended a kept connection meanwhile, or closes it now (421): a new one may do.
        const auto down = connect(session, until);
        if (ends() && down) return {};
        if (down) return handed.what == Handing::later ? handed : not_sent(*down); // what the server said tells more
        const Handed again = session->hand_over(turn.letter, until, next);
        return again.what == Handing::not_sent && ends() ? Handed{} : again;
    }

    bool ends() const { return ending_ && ending_(); }
    static Handed not_sent(Why why) { return {.what = Handing::not_sent, .why = why, .whole_account = true}; }

    const SmtpSetting& setting_;
    const std::function<Letter(std::size_t)>& letter_;
    const std::function<bool()>& stopping_;
    const std::function<bool()>& ending_;
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
                                     const std::function<bool()>& stopping, const std::function<bool()>& ending)
{
    const int most = std::clamp(setting_.connections, 1, smtp_connections_most);
    const std::size_t hands = std::min<std::size_t>(count, static_cast<std::size_t>(most));
    Round round(setting_, count, letter, stopping, ending, hands);
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
