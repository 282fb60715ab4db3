#include "channels/sms/kannel_port.h"
#include "channels/sms/limits.h"
#include "client/http_client.h"
#include "shipped.h"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

/// SMS handed over to a gateway on this machine that answers as Kannel does: by the port alone, and by the whole of
/// shipping with each recipient's state kept on disk; beside the same requests written raw over as many kept
/// connections. Usage: bench_sms [ADDRESS]   the address is that of a PostgreSQL server; SQLite without one
namespace {

using namespace samband;
using Clock = std::chrono::steady_clock;

constexpr int messages = 20'000;
constexpr int rounds = 3;
constexpr double least = 2'000;
constexpr std::string_view answer = "HTTP/1.1 202 Accepted\r\nServer: Kannel/1.4.5\r\nContent-Length: 24\r\n"
                                    "Content-type: text/html\r\n\r\n0: Accepted for delivery";

/// Reads requests until the caller closes; each is answered when it is whole.
void answer_all(int socket)
{
    std::string buffer;
    char bytes[16 * 1024];
    for (ssize_t count; (count = ::recv(socket, bytes, sizeof bytes, 0)) > 0;) {
        buffer.append(bytes, static_cast<std::size_t>(count));
        for (std::size_t end; (end = buffer.find("\r\n\r\n")) != std::string::npos;) {
            const std::size_t at = buffer.find("Content-Length: ");
            const std::size_t body = at < end ? std::stoul(buffer.substr(at + 16)) : 0;
            if (buffer.size() < end + 4 + body) break;
            buffer.erase(0, end + 4 + body);
            if (::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) break;
        }
    }
    ::close(socket);
}

/// The gateway, in a process of its own.
class Sink {
public:
    Sink()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        ::bind(listener, reinterpret_cast<sockaddr*>(&at), size);
        ::listen(listener, 64);
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&at), &size);
        port_ = ntohs(at.sin_port);
        pid_ = ::fork();
        if (pid_ == 0)
            for (;;) std::thread(answer_all, ::accept(listener, nullptr, nullptr)).detach();
        ::close(listener);
    }
    ~Sink()
    {
        ::kill(pid_, SIGTERM);
        ::waitpid(pid_, nullptr, 0);
    }
    std::string place() const { return "127.0.0.1:" + std::to_string(port_); }
    int connect() const
    {
        const int opened = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port_);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(opened, reinterpret_cast<sockaddr*>(&to), sizeof to);
        const int one = 1;
        ::setsockopt(opened, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        return opened;
    }

private:
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
};

const std::string text = "Vannet stenges i Brugata fra kl. 12 til 15. Tapp i tide. Spørsmål: 62 00 00 00.";

channels::Account account_at(const std::string& url)
{
    channels::Account account;
    account.channel = rulebook::Channel::sms;
    account.driver = "kannel";
    account.name = "SMS";
    account.state = channels::AccountState::open;
    account.settings = Json::object({{"url", url}, {"user", "samband"}, {"sender", "Loten"}});
    return account;
}

std::string number(int i)
{
    const std::string digits = std::to_string(i);
    return "+479" + std::string(7 - digits.size(), '0') + digits;
}

template <typename Run>
double a_second(Run run)
{
    const auto started = Clock::now();
    run();
    return messages / std::chrono::duration<double>(Clock::now() - started).count();
}

/// The yardstick: bytes made beforehand, as many connections, nothing looked at but the length of the answer.
void raw(const Sink& sink)
{
    const std::string request =
        "POST /cgi-bin/sendsms HTTP/1.1\r\nHost: " + sink.place() +
        "\r\nUser-Agent: Samband\r\nContent-Type: text/plain; charset=UTF-8\r\nX-Kannel-Username: samband\r\n"
        "X-Kannel-Password: hemmelig\r\nX-Kannel-From: Loten\r\nX-Kannel-To: +4790000001\r\nX-Kannel-Coding: 0\r\n"
        "Content-Length: " +
        std::to_string(text.size()) + "\r\n\r\n" + text;
    std::vector<std::thread> threads;
    for (int t = 0; t < channels::sms::connections_usual; ++t)
        threads.emplace_back([&] {
            const int socket = sink.connect();
            char bytes[1'024];
            for (int i = 0; i < messages / channels::sms::connections_usual; ++i) {
                ::send(socket, request.data(), request.size(), MSG_NOSIGNAL);
                for (std::size_t got = 0; got < answer.size();)
                    got += static_cast<std::size_t>(std::max<ssize_t>(::recv(socket, bytes, sizeof bytes, 0), 0));
            }
            ::close(socket);
        });
    for (std::thread& thread : threads) thread.join();
}

/// The port, batch by batch as the channels give them to it.
void by_port(channels::Port& port, const channels::Account& account)
{
    const std::string secret = "hemmelig";
    channels::Variant variant;
    variant.text = text;
    std::array<std::uint8_t, 10> random{};
    for (int from = 0; from < messages; from += static_cast<int>(channels::sms::batch_size)) {
        std::vector<channels::Parcel> parcels;
        for (int i = 0; i < static_cast<int>(channels::sms::batch_size); ++i)
            parcels.push_back({Id::v7(Instant{from + i}, random), number(from + i), Json::object(), ""});
        const auto results = port.ship(
            {account, secret, channels::Act::publish, variant, std::move(parcels), {}, {}, [] { return false; }, {}});
        for (const channels::Result& result : results)
            if (!std::holds_alternative<channels::Sent>(result)) std::abort();
    }
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int count, char** arguments)
{
    const Sink sink;
    const std::string url = "http://" + sink.place() + "/cgi-bin/sendsms";
    const auto client = std::make_shared<client::HttpClient>(client::ClientSetting{client::Reach({sink.place()})});
    channels::sms::KannelPort port(client);
    bench::Shipped shipped(count > 1 ? arguments[1] : "sqlite:", account_at(url), "hemmelig",
                           std::make_unique<channels::sms::KannelPort>(client));
    channels::Variant variant;
    variant.text = text;
    std::vector<double> ratios;
    std::vector<double> kept;
    for (int round = 0; round < rounds; ++round) {
        const double yardstick = a_second([&] { raw(sink); });
        const double ported = a_second([&] { by_port(port, account_at(url)); });
        shipped.queue(variant, messages, [](int i) { return channels::Recipient{number(i)}; });
        kept.push_back(shipped.run());
        ratios.push_back(ported / yardstick);
        std::printf("raw requests %.0f/s, by the port %.0f/s, with each recipient's state kept %.0f/s\n", yardstick,
                    ported, kept.back());
    }
    std::printf("the port / raw requests over %d kept connections: %.2f times (median of %d)\n",
                channels::sms::connections_usual, median(ratios), rounds);
    std::printf("handed over with state kept: %.0f SMS/s (median of %d; aim: %.0f)\n", median(kept), rounds, least);
    return median(kept) >= least ? 0 : 1;
}
