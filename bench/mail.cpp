#include "channels/mail/letter.h"
#include "channels/mail/smtp_port.h"
#include "shipped.h"

#include <cstdio>

/// Hands over mails to a server on this machine through the whole of shipping: each written for its recipient with its
/// own links, each recipient's state kept on disk. Prints how many a second. tools/bench_mail.sh runs it beside
/// Postfix's smtp-source, against the same smtp-sink.
/// Usage: bench_mail PORT MAILS [ADDRESS]   the address is that of a PostgreSQL server; SQLite without one
///        bench_mail                        prints how many bytes such a mail has
namespace {

using namespace samband;

channels::Account account_at(int port)
{
    channels::Account account;
    account.channel = rulebook::Channel::newsletter;
    account.driver = channels::mail::smtp_driver;
    account.name = "Nyheter fra Løten kommune";
    account.state = channels::AccountState::open;
    account.settings = Json::object(
        {{"from", "post@loten.example"}, {"host", "127.0.0.1"}, {"port", std::int64_t{port}}, {"plain", true}});
    return account;
}

channels::Variant newsletter()
{
    channels::Variant variant;
    variant.title = "Nyheter fra Løten kommune";
    variant.sender = "Løten kommune";
    variant.link = "https://loten.example.no/nyheter/vann";
    for (int i = 0; i < 10; ++i) {
        variant.text += "Vannet stenges på Ådalsbruk i morgen fra klokka ni til ti.\n\n";
        variant.html +=
            "<p>Vannet stenges på <a href=\"https://loten.example.no/nyheter/vann\">Ådalsbruk</a> i morgen.</p>\n";
    }
    return variant;
}

channels::Recipient recipient(int i)
{
    const std::string number = std::to_string(i);
    return {"m" + number + "@eksempel.example",
            Json::object({{"leave", "https://loten.example.no/avmelding?t=" + number},
                          {"preferences", "https://loten.example.no/abonnement?t=" + number}})};
}

/// So that the yardstick sends as much.
std::size_t bytes_of_a_mail()
{
    const channels::Account account = account_at(25);
    const channels::Recipient one = recipient(12'345);
    const channels::Variant variant = newsletter();
    const std::string secret;
    const Instant at{1'795'000'000'000'000};
    const channels::Shipment shipment{account, secret, channels::Act::publish, variant, {}, at, at, {}, {}};
    return channels::mail::letter_to(shipment, {Id(), one.address, one.personal, ""}).size();
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::printf("%zu\n", bytes_of_a_mail());
        return 0;
    }
    const int port = std::atoi(arguments[1]);
    bench::Shipped shipped(
        count > 3 ? arguments[3] : "sqlite:", account_at(port), "",
        std::make_unique<channels::mail::SmtpPort>(client::Reach({"127.0.0.1:" + std::string(arguments[1])})));
    shipped.queue(newsletter(), std::atoi(arguments[2]), recipient);
    std::printf("%.0f\n", shipped.run());
}
