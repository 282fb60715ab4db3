#pragma once
#include "client/smtp_client.h"
#include "client/wire.h"

#include <chrono>

namespace samband::client {

/// A reply of the server, its lines joined.
struct SmtpReply {
    int code = 0;
    std::string text{};

    bool good() const { return code >= 200 && code < 300; }
};

/// One connection, signed in. For one thread at a time.
class SmtpSession {
public:
    using Moment = Wire::Clock::time_point;

    /// Throws Wire::NotConnected, at `until` at the latest.
    SmtpSession(const SmtpSetting& setting, Moment until, const std::function<bool()>& ending = {});
    ~SmtpSession(); ///< says QUIT, and waits for no answer
    SmtpSession(const SmtpSession&) = delete;
    SmtpSession& operator=(const SmtpSession&) = delete;

    /// Where the server hears many commands at once, the next letter is announced together with this one's text
    /// (RFC 2920 § 3.1): one way there and back for each. It has to be the next that is handed over, or none is.
    /// No answer is waited for beyond `until`; the text goes out only where there is `taken_ms` left for its answer.
    Handed hand_over(const Letter& letter, Moment until, const Letter* next = nullptr);
    /// The server waits for the text of the letter that was announced: whoever has none ends the connection.
    bool announced() const { return announced_.has_value(); }
    /// The next letter is of use to `hand_over`.
    bool pipelining() const { return pipelining_; }
    /// As Wire has it.
    void give_up_when(std::function<bool()> ending) { wire_.give_up_when(std::move(ending)); }
    /// It has broken off, or the server will hear no more.
    bool over() const { return over_; }
    /// It has stood for longer than a moment before its last use: if it is over, another one may do better.
    bool kept() const { return used_ > 0; }
    Moment last_used() const { return last_used_; }

private:
    void greet();
    /// A letter as it goes over the wire.
    struct Written {
        std::string from; ///< MAIL
        std::string to;   ///< RCPT
        std::string text;

        std::string all() const { return from + to + "DATA\r\n"; }
    };
    std::optional<Handed> refused_unsaid(const Letter& letter, std::size_t bytes) const;
    Written written(const Letter& letter, std::string text) const;
    std::optional<Handed> envelope(const Written& letter);
    std::optional<Handed> answers_together();
    std::optional<Handed> asked_one_by_one(const Written& letter);
    void announce(const Letter& next, std::string& after);
    Handed body(std::string text, const Letter* next);
    Moment patience() const;
    std::optional<SmtpReply> ask(const std::string& command);
    std::optional<SmtpReply> reply(Moment until);
    Handed no_answer();
    Handed said_no(const SmtpReply& reply, bool whole_account);

    const SmtpSetting& setting_;
    Moment asks_until_; ///< what comes before the text of a letter
    Wire wire_;
    bool pipelining_ = false;
    bool smtputf8_ = false;
    std::size_t size_most_ = 0;        ///< 0: the server does not say
    std::optional<Written> announced_; ///< its envelope has gone out, and was not answered yet
    bool begun_ = false;               ///< a transaction that came to nothing is to be reset
    bool over_ = false;
    int used_ = 0;
    Moment last_used_ = Wire::Clock::now();
};

/// RFC 5322 text as it goes over the wire: every line ended by CRLF, also where it was CR or LF alone, which some
/// servers take for a line's end and some do not; a leading dot doubled (RFC 5321 § 4.5.2); and the final dot.
std::string smtp_text(std::string_view text);

} // namespace samband::client
