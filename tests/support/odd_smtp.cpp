#include "support/odd_smtp.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace samband::test {

/// One connection.
class OddSmtp::Talk {
public:
    Talk(OddSmtp& server, int socket) : server_(server), socket_(socket) {}

    void run()
    {
        if (++server_.open_ > server_.most_) {
            say("421 4.7.0 too many connections");
        } else {
            say("220 odd.example ESMTP");
            while (!over_) {
                const auto command = line();
                if (!command) break;
                answer(*command);
            }
        }
        --server_.open_;
    }

private:
    void answer(const std::string& command)
    {
        const std::string verb = command.substr(0, 4);
        if (verb == "EHLO")
            greet();
        else if (verb == "AUTH")
            sign_in(command);
        else if (verb == "MAIL")
            mail(command);
        else if (verb == "RCPT")
            recipient(command);
        else if (verb == "DATA")
            data();
        else if (verb == "RSET")
            say("250 2.0.0 ok"), begun_ = false;
        else
            leave(verb);
    }

    void leave(const std::string& verb)
    {
        over_ = verb == "QUIT";
        server_.farewells_ += over_;
        say(over_ ? "221 2.0.0 bye" : "500 5.5.1 what");
    }

    void greet()
    {
        std::string can = "250-odd.example\r\n250-SIZE 1000000\r\n";
        if (server_.pipelining_) can += "250-PIPELINING\r\n";
        if (server_.sign_in_ != 0) can += "250-AUTH PLAIN XOAUTH2\r\n";
        say(can + "250 8BITMIME");
    }

    void sign_in(const std::string& command)
    {
        const std::lock_guard lock(server_.mutex_);
        server_.sign_ins_.push_back(command);
        if (command == "AUTH PLAIN" || command == "AUTH XOAUTH2") {
            say("334 ");
            if (const auto more = line()) server_.sign_ins_.back() += " " + *more;
        }
        say(server_.sign_in_ == 1 ? "235 2.7.0 welcome" : "535 5.7.8 no");
    }

    void mail(const std::string& command)
    {
        if (begun_) return say("503 5.5.1 nested MAIL");
        how_ = server_.next();
        message_ = {};
        message_.from = command.substr(command.find('<') + 1, command.find('>') - command.find('<') - 1);
        begun_ = how_ != OddMail::refuse_sender;
        refused_ = !begun_;
        if (how_ == OddMail::close_at_mail) return void(over_ = true);
        if (how_ == OddMail::silence_at_mail) {
            while (line()) { // until the other one goes
            }
            return void(over_ = true);
        }
        if (how_ == OddMail::endless) {
            while (is_heard("250-and")) std::this_thread::sleep_for(std::chrono::milliseconds(100));
            return void(over_ = true);
        }
        if (how_ == OddMail::too_busy) return say("421 4.3.2 too busy"), void(over_ = true);
        say(begun_ ? "250 2.1.0 ok" : "550 5.7.1 not from you");
    }

    void recipient(const std::string& command)
    {
        if (!begun_) return say("503 5.5.1 no MAIL");
        message_.to = command.substr(command.find('<') + 1, command.find('>') - command.find('<') - 1);
        refused_ =
            how_ == OddMail::refuse_recipient || how_ == OddMail::refuse_data || how_ == OddMail::recipient_later;
        if (how_ == OddMail::recipient_later) return say("450 4.2.2 <" + message_.to + "> mailbox full");
        say(refused_ ? "550 5.1.1 <" + message_.to + "> no such user" : "250 2.1.5 ok");
    }

    void data()
    {
        if (!begun_) return say("503 5.5.1 no MAIL");
        if (refused_ && how_ != OddMail::refuse_data) return say("554 5.5.1 no valid recipients");
        say("354 go on");
        if (how_ == OddMail::close_in_text) return void(over_ = true);
        while (true) {
            auto text = line();
            if (!text) return;
            if (*text == ".") break;
            if (text->starts_with('.')) text->erase(0, 1);
            message_.text += *text + "\r\n";
        }
        begun_ = false;
        if (how_ == OddMail::refuse_data) return say("554 5.5.1 no valid recipients");
        {
            const std::lock_guard lock(server_.mutex_);
            server_.taken_.push_back(message_);
        }
        taken();
    }

    void taken()
    {
        switch (how_) {
        case OddMail::refuse_text:
            return say("554 5.7.1 spam");
        case OddMail::text_later:
            return say("451 4.3.0 later");
        case OddMail::nonsense:
            return say("ok, got it");
        case OddMail::silence:
            while (line()) { // until the other one goes: it answers no QUIT either
            }
            over_ = true;
            return;
        case OddMail::reset_after: {
            const linger none{1, 0};
            ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &none, sizeof none);
            over_ = true;
            return;
        }
        case OddMail::lost_answer:
            over_ = true;
            return;
        case OddMail::accept_then_close:
            over_ = true;
            [[fallthrough]];
        case OddMail::accept:
        case OddMail::refuse_sender:
        case OddMail::refuse_recipient:
        case OddMail::recipient_later:
        case OddMail::refuse_data:
        case OddMail::too_busy:
        case OddMail::close_at_mail:
        case OddMail::silence_at_mail:
        case OddMail::slow:
        case OddMail::endless:
        case OddMail::close_in_text:
            return say("250 2.0.0 taken as 7");
        }
    }

    void say(const std::string& text) { is_heard(text); }

    bool is_heard(const std::string& text)
    {
        if (how_ == OddMail::slow) std::this_thread::sleep_for(std::chrono::milliseconds(400));
        const std::string whole = text + "\r\n";
        return ::send(socket_, whole.data(), whole.size(), MSG_NOSIGNAL) > 0;
    }

    /// Lines end by CRLF; a bare CR or LF is part of the line, so that what is smuggled shows.
    std::optional<std::string> line()
    {
        std::size_t end = 0;
        while ((end = buffer_.find("\r\n")) == std::string::npos) {
            char bytes[16384];
            const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
            if (got <= 0) return std::nullopt;
            buffer_.append(bytes, static_cast<std::size_t>(got));
        }
        std::string text = buffer_.substr(0, end);
        buffer_.erase(0, end + 2);
        return text;
    }

    OddSmtp& server_;
    const int socket_;
    std::string buffer_;
    OddMessage message_;
    OddMail how_ = OddMail::accept;
    bool begun_ = false;
    bool refused_ = false;
    bool over_ = false;
};

OddSmtp::OddSmtp(bool pipelining) : pipelining_(pipelining), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("the odd SMTP server cannot listen");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
}

OddSmtp::~OddSmtp()
{
    ending_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::lock_guard lock(mutex_);
        for (const int socket : sockets_) ::shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : threads_) thread.join();
    ::close(listener_);
}

void OddSmtp::accept_all()
{
    while (!ending_) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        ++connections_;
        const int at_once = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        const std::lock_guard lock(mutex_);
        sockets_.push_back(socket);
        threads_.emplace_back([this, socket] {
            Talk(*this, socket).run();
            const std::lock_guard closing(mutex_);
            std::erase(sockets_, socket);
            ::close(socket);
        });
    }
}

void OddSmtp::meet_with(std::vector<OddMail> next)
{
    const std::lock_guard lock(mutex_);
    queue_ = std::move(next);
}

void OddSmtp::meet_at_random(std::vector<OddMail> kinds, std::uint64_t seed)
{
    const std::lock_guard lock(mutex_);
    kinds_ = std::move(kinds);
    random_ = seed;
}

OddMail OddSmtp::next()
{
    const std::lock_guard lock(mutex_);
    if (!kinds_.empty()) {
        random_ = random_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return kinds_[(random_ >> 33) % kinds_.size()];
    }
    if (queue_.empty()) return OddMail::accept;
    const OddMail how = queue_.front();
    queue_.erase(queue_.begin());
    return how;
}

std::vector<OddMessage> OddSmtp::taken() const
{
    const std::lock_guard lock(mutex_);
    return taken_;
}

std::vector<std::string> OddSmtp::sign_ins() const
{
    const std::lock_guard lock(mutex_);
    return sign_ins_;
}

} // namespace samband::test
