#include "subscriptions/message.h"

#include "base/text.h"
#include "people/dressing.h"

namespace samband::subscriptions {

channels::Variant link_message(const Sender& sender, http::Language language, const std::string& token)
{
    const std::string link = sender.site + "/abonner/bekreft/" + token;
    const std::string asked = said(text_of("Noen, forhåpentligvis du, vil ha meldinger fra {name} til denne adressen."),
                                   language, {{"name", sender.name}});
    const std::string press = said(text_of("Er det deg, bekreft her innen to døgn:"), language, {});
    const std::string otherwise = said(
        text_of("Er det ikke deg, trenger du ikke gjøre noe. Da sletter vi adressen, og du får ikke flere meldinger."),
        language, {});
    channels::Variant message;
    message.title = said(text_of("Bekreft at du vil abonnere"), language, {});
    message.text = asked + "\n\n" + press + "\n" + link + "\n\n" + otherwise + "\n\n" + sender.name + "\n";
    message.html = "<p>" + escape_html(asked) + "</p>\n<p>" + escape_html(press) + "<br>\n<a href=\"" +
                   escape_html(link) + "\">" + escape_html(link) + "</a></p>\n<p>" + escape_html(otherwise) +
                   "</p>\n<p>" + escape_html(sender.name) + "</p>\n";
    message.language = http::word(language);
    message.sender = sender.name;
    return message;
}

channels::Variant code_message(const Sender& sender, http::Language language, const std::string& code)
{
    channels::Variant message;
    message.text = said(text_of("{name}: Koden din er {code}. Skriv den inn på siden for å abonnere. Ikke deg? Da "
                                "trenger du ikke gjøre noe."),
                        language, {{"name", sender.name}, {"code", code}});
    message.language = http::word(language);
    message.sender = sender.name;
    return message;
}

std::string said(const char* bokmal, http::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values)
{
    std::string text = people::say(bokmal, language);
    for (const auto& [name, value] : values) {
        const std::string place = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

} // namespace samband::subscriptions
