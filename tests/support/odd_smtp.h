#pragma once
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// A real SMTP server on 127.0.0.1 that behaves as badly as it is told to.
namespace samband::test {

/// What becomes of one message.
enum class OddMail {
    accept,
    accept_then_close, ///< takes it, answers, and ends the connection
    refuse_sender,     ///< 550 to MAIL
    refuse_recipient,  ///< 550 5.1.1 to RCPT
    recipient_later,   ///< 450 4.2.2 to RCPT
    refuse_data,       ///< 354 to nobody's message, as RFC 2920 allows: 550 to RCPT, but 354 to DATA
    refuse_text,       ///< 554 5.7.1 after the final dot
    text_later,        ///< 451 4.3.0 after the final dot
    too_busy,          ///< 421 to MAIL, and the end
    close_at_mail,     ///< the end instead of an answer to MAIL
    silence_at_mail,   ///< no answer to MAIL, and none after it
    slow,              ///< takes it, with every answer after 400 ms
    endless,           ///< an answer to MAIL that has a next line every 100 ms
    close_in_text,     ///< the end after 354, before it has read the text
    lost_answer,       ///< takes it whole and ends without an answer
    reset_after,       ///< takes it whole and resets the connection
    silence,           ///< takes it whole and says nothing more
    nonsense,          ///< takes it whole and answers what is no SMTP
};

struct OddMessage {
    std::string from;
    std::string to;
    std::string text; ///< dots undone, without the final one
};

class OddSmtp {
public:
    explicit OddSmtp(bool pipelining = true);
    ~OddSmtp();
    OddSmtp(const OddSmtp&) = delete;
    OddSmtp& operator=(const OddSmtp&) = delete;

    std::uint16_t port() const { return port_; }
    std::string place() const { return "127.0.0.1:" + std::to_string(port_); }

    /// The next messages are met with these, one each; those after with `accept`.
    void meet_with(std::vector<OddMail> next);
    /// Each message is met with one of `kinds`, chosen by a generator with this seed.
    void meet_at_random(std::vector<OddMail> kinds, std::uint64_t seed);
    /// Signing in is offered, and answered with 235 or 535.
    void offer_sign_in(bool takes) { sign_in_ = takes ? 1 : 2; }
    /// New connections beyond this number are refused with 421.
    void at_most(int connections) { most_ = connections; }

    std::vector<OddMessage> taken() const;     ///< those that reached it whole, whatever it answered
    std::vector<std::string> sign_ins() const; ///< AUTH commands as they came
    int connections() const { return connections_; }
    int farewells() const { return farewells_; } ///< connections that ended with QUIT

private:
    class Talk;

    void accept_all();
    OddMail next();

    const bool pipelining_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> ending_ = false;
    std::atomic<int> connections_ = 0;
    std::atomic<int> open_ = 0;
    std::atomic<int> farewells_ = 0;
    std::atomic<int> most_ = 1'000;
    std::atomic<int> sign_in_ = 0;
    mutable std::mutex mutex_;
    std::vector<OddMail> queue_;
    std::vector<OddMail> kinds_;
    std::uint64_t random_ = 0;
    std::vector<OddMessage> taken_;
    std::vector<std::string> sign_ins_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

} // namespace samband::test
