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
    /// Throws Wire::NotConnected.
    explicit SmtpSession(const SmtpSetting& setting);
    ~SmtpSession(); ///< says QUIT, and waits for no answer
    SmtpSession(const SmtpSession&) = delete;
    SmtpSession& operator=(const SmtpSession&) = delete;

    Handed hand_over(const Letter& letter);
    /// It has broken off, or the server will hear no more.
    bool over() const { return over_; }
    /// It has stood for longer than a moment before its last use: if it is over, another one may do better.
    bool kept() const { return used_ > 0; }
    Wire::Clock::time_point last_used() const { return last_used_; }

private:
    void greet();
    std::optional<Handed> envelope(const Letter& letter, std::size_t size, bool utf8);
    std::optional<Handed> asked_together(const std::string& from, const std::string& to);
    std::optional<Handed> asked_one_by_one(const std::string& from, const std::string& to);
    Handed body(const std::string& wire_text);
    std::optional<SmtpReply> ask(const std::string& command);
    std::optional<SmtpReply> reply(int timeout_ms);
    Handed no_answer();
    Handed said_no(const SmtpReply& reply, bool whole_account);

    const SmtpSetting& setting_;
    Wire wire_;
    bool pipelining_ = false;
    bool smtputf8_ = false;
    std::size_t size_most_ = 0; ///< 0: the server does not say
    bool begun_ = false;        ///< a transaction that came to nothing is to be reset
    bool over_ = false;
    int used_ = 0;
    Wire::Clock::time_point last_used_ = Wire::Clock::now();
};

/// RFC 5322 text as it goes over the wire: every line ended by CRLF, also where it was CR or LF alone, which some
/// servers take for a line's end and some do not; a leading dot doubled (RFC 5321 § 4.5.2); and the final dot.
std::string smtp_text(std::string_view text);

} // namespace samband::client
