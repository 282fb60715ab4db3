#include "client/smtp_client.h"
#include "mail/compose.h"

#include <chrono>
#include <cstdio>

/// Hands over mails to a server on this machine, each written for its recipient alone: own name, own text, own link to
/// leave. Prints how many a second. tools/bench_mail.sh runs it beside Postfix's smtp-source, against the same
/// smtp-sink.
namespace {

using namespace samband;
using Clock = std::chrono::steady_clock;

constexpr std::size_t batch = 500; ///< as the channels hand over

mail::Message letter_to(std::size_t number)
{
    const std::string n = std::to_string(number);
    mail::Message message;
    message.id = n + ".bench@loten.example";
    message.date = Instant{1'795'000'000'000'000};
    message.from = {"Løten kommune", "post@loten.example"};
    message.to = {{"Åse Bø " + n, "m" + n + "@eksempel.example"}};
    message.subject = "Nyheter fra Løten kommune";
    message.list_id = "nyheter.loten.example";
    message.list_name = "Nyheter fra Løten kommune";
    message.leave_url = "https://loten.example/avmelding?t=" + n;
    message.text = "Hei, Åse Bø " + n + "!\n\n";
    message.html = "<!doctype html><html lang=\"nb\"><p>Hei, Åse Bø " + n + "!</p>";
    for (int i = 0; i < 10; ++i) {
        message.text +=
            "Vannet stenges på Ådalsbruk i morgen fra klokka ni til ti.\nhttps://loten.example/nyheter/vann\n\n";
        message.html +=
            "<p>Vannet stenges på <a href=\"https://loten.example/nyheter/vann\">Ådalsbruk</a> i morgen.</p>\n";
    }
    message.text += "Meld deg av: " + message.leave_url + "\n";
    message.html += "<p><a href=\"" + message.leave_url + "\">Meld deg av</a></p></html>\n";
    return message;
}

client::Letter written(std::size_t number)
{
    const mail::Message message = letter_to(number);
    return {"retur@loten.example", message.to.front().address, mail::compose(message)};
}

/// How many of them were accepted.
std::size_t hand_over(client::SmtpClient& client, std::size_t count)
{
    std::size_t accepted = 0;
    for (std::size_t from = 0; from < count; from += batch) {
        const auto handed =
            client.send(std::min(batch, count - from), [&](std::size_t i) { return written(from + i); });
        for (const client::Handed& one : handed) accepted += one.what == client::Handing::accepted;
    }
    return accepted;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::printf("%zu\n", written(12'345).text.size()); // so that the yardstick sends as much
        return 0;
    }
    const std::size_t count = std::strtoul(argv[2], nullptr, 10);
    client::SmtpSetting setting;
    setting.login.host = "127.0.0.1";
    setting.login.port = static_cast<std::uint16_t>(std::strtoul(argv[1], nullptr, 10));
    setting.login.security = client::Security::plain;
    setting.reach = client::Reach({"127.0.0.1:" + std::string(argv[1])});
    client::SmtpClient client(setting);
    const auto began = Clock::now();
    const std::size_t accepted = hand_over(client, count);
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    std::printf("%.0f\n", static_cast<double>(accepted) / seconds);
    return accepted == count ? 0 : 1;
}
