#include "keywords/keyword_facts.h"

#include "base/text.h"
#include "channels/accounts.h"
#include "channels/sms/text.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::keywords {

const char* name(Does does)
{
    switch (does) {
    case Does::list:
        return text_of("Abonnement");
    case Does::answer:
        return text_of("Ferdig svar");
    case Does::poll:
        return text_of("Spørsmål til innbyggerne");
    case Does::talk:
        return text_of("Samtale med en enhet");
    }
    return "";
}

const char* about(Does does)
{
    switch (does) {
    case Does::list:
        return text_of("Den som sender ordet, får SMS om et tema eller et sted. STOPP ved ordet melder av.");
    case Does::answer:
        return text_of(
            "Den som sender ordet, får en tekst tilbake: åpningstider, hvor man ringer, hva som gjelder nå.");
    case Does::poll:
        return text_of("Den som sender ordet og et svar, telles én gang. Hvem som har svart, glemmes.");
    case Does::talk:
        return text_of("Meldingen blir en samtale hos enheten, og besvares derfra.");
    }
    return "";
}

Json keyword_facts(db::Reading& tx, const Keyword& keyword, const std::vector<Sent>& sent)
{
    const Date today = in_oslo(tx.now()).date;
    const auto counts = std::ranges::find(sent, keyword.id, &Sent::keyword);
    const auto account = channels::find_account(tx, keyword.text.account);
    return Json::object({{"id", keyword.id.text()},
                         {"version", keyword.version},
                         {"word", keyword.text.word},
                         {"does", word(keyword.text.does)},
                         {"on", keyword.on},
                         {"holds", keyword.holds_on(today)},
                         {"is_public", keyword.text.is_public},
                         {"account_name", account ? account->name : std::string()},
                         {"owner_name", keyword.owner_name},
                         {"unit_name", keyword.unit_name},
                         {"review", to_string(keyword.review)},
                         {"is_due", keyword.is_due(today)},
                         {"today", counts == sent.end() ? std::int64_t{0} : counts->today},
                         {"lately", counts == sent.end() ? std::int64_t{0} : counts->lately}});
}

void dress_keyword(Json& facts, http::Language language)
{
    const bool on = facts.find("on")->boolean();
    const bool holds = facts.find("holds")->boolean();
    facts["state_level"] = holds ? "ok" : on ? "advice" : "none";
    facts["state_words"] = people::say(holds ? text_of("i bruk")
                                       : on  ? text_of("utenfor tiden sin")
                                             : text_of("slått av"),
                                       language);
    facts["does_words"] = people::say(name(*does_of(facts.find("does")->string())), language);
    facts["review_words"] = people::day_words(facts.find("review")->string(), language);
}

Json length_facts(const people::Municipality& municipality, const std::string& text)
{
    const auto counted = channels::sms::count(municipality.short_name + ": " + text);
    const std::string sent = channels::sms::as_sent(municipality.short_name + ": " + text);
    std::string forcing;
    if (!counted.forcing.empty())
        forcing =
            sent.substr(counted.forcing.front().begin, counted.forcing.front().end - counted.forcing.front().begin);
    const auto units = static_cast<std::int64_t>(counted.size.units);
    const auto parts = static_cast<std::int64_t>(std::max<std::size_t>(counted.size.parts, 1));
    const std::int64_t room = counted.size.gsm7 ? (parts == 1 ? 160 : 153 * parts) : (parts == 1 ? 70 : 67 * parts);
    return Json::object(
        {{"units", units}, {"most", room}, {"parts", parts}, {"short_form", !counted.size.gsm7}, {"forcing", forcing}});
}

void dress_length(Json& facts, http::Language language)
{
    const auto said = [&](const char* bokmal) { return people::say(bokmal, language); };
    const std::int64_t parts = facts.find("parts")->integer();
    std::string words = std::to_string(facts.find("units")->integer()) + "/" +
                        std::to_string(facts.find("most")->integer()) + " " + said(text_of("tegn")) + ", " +
                        std::to_string(parts) + " " + said(parts == 1 ? text_of("SMS-del") : text_of("SMS-deler"));
    const std::string forcing = facts.find("forcing")->string();
    if (!forcing.empty())
        words += ". " + said(text_of("Dette tegnet gjør at en del rommer 70 tegn, ikke 160:")) + " " + forcing;
    facts["length_words"] = words;
}

} // namespace samband::keywords
