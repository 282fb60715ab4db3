#pragma once
#include "dialogue/take_in.h"

#include <random>
#include <string>
#include <vector>

/// What residents write, made by a seed: the same messages in every run, of the ways and lengths that an inbox knows.
namespace samband::bench {

class Letters {
public:
    /// `units` own what their form sends; every seventh message is for nobody in particular.
    Letters(std::uint64_t seed, std::vector<Id> units) : random_(seed), units_(std::move(units)) {}

    /// Two of three begin a conversation, the others answer in one of the last thousands.
    dialogue::Inbound next(Instant at)
    {
        const std::int64_t number = number_++;
        dialogue::Inbound message;
        message.way = one_of(ways);
        message.source = std::string(word(message.way)) + ".konto";
        message.foreign_id = std::to_string(number) + "@eksempel.example";
        message.who = one_of(first_names) + " " + one_of(last_names);
        message.address = address_of(message.way, number);
        message.at = at;
        const bool answers = number > 50 && random_() % 3 == 0;
        const std::int64_t back = 1 + static_cast<std::int64_t>(random_() % 3'000);
        message.text = answers ? one_of(answered) + " " + said(1) : said(2 + random_() % 5);
        message.text += "\n\n" + one_of(greetings) + " " + message.who;
        if (message.way == dialogue::Way::email) message.subject = subject();
        if (answers) message.keys.push_back(key_of(std::max<std::int64_t>(0, number - back)));
        message.keys.push_back(key_of(number));
        if (random_() % 7 != 0) message.unit = units_[static_cast<std::size_t>(random_() * random_() % units_.size())];
        message.raw = raw_of(message);
        return message;
    }

private:
    using Words = std::vector<std::string>;

    template <typename T>
    const T& one_of(const std::vector<T>& list)
    {
        return list[static_cast<std::size_t>(random_() % list.size())];
    }
    std::string key_of(std::int64_t number) const { return "mail." + std::to_string(number) + "@eksempel.example"; }
    std::string said(std::size_t sentences)
    {
        std::string text;
        for (std::size_t i = 0; i < sentences; ++i) {
            std::string sentence = one_of(asked);
            fill(sentence, "{tjeneste}", services);
            fill(sentence, "{sted}", places);
            fill(sentence, "{dag}", days);
            text += (text.empty() ? "" : " ") + sentence;
        }
        return text;
    }
    std::string subject()
    {
        std::string text = one_of(subjects);
        fill(text, "{tjeneste}", services);
        fill(text, "{sted}", places);
        return text;
    }
    void fill(std::string& text, const std::string& gap, const Words& words)
    {
        if (const std::size_t at = text.find(gap); at != text.npos) text.replace(at, gap.size(), one_of(words));
    }
    std::string address_of(dialogue::Way way, std::int64_t number)
    {
        const std::string who = std::to_string(random_() % 20'000);
        if (way == dialogue::Way::sms) return "+479" + std::to_string(1'000'000 + random_() % 9'000'000);
        if (way == dialogue::Way::facebook) return "fb-" + std::to_string(number % 30'000);
        return "innbygger" + who + "@eksempel.example";
    }
    static std::string raw_of(const dialogue::Inbound& message)
    {
        return "Received: from mx.eksempel.example by mottak.loten.example with ESMTPS; " + to_rfc3339(message.at) +
               "\r\nFrom: " + message.who + " <" + message.address +
               ">\r\nTo: postmottak@loten.example\r\nSubject: " + message.subject + "\r\nMessage-ID: <" +
               message.foreign_id + ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
               message.text + "\r\n";
    }

    const std::vector<dialogue::Way> ways{dialogue::Way::email,    dialogue::Way::email, dialogue::Way::email,
                                          dialogue::Way::form,     dialogue::Way::form,  dialogue::Way::facebook,
                                          dialogue::Way::facebook, dialogue::Way::sms};
    const Words first_names{"Anne",   "Berit", "Dag", "Eli",    "Frode", "Grete", "Hans",     "Ivar",
                            "Jorunn", "Knut",  "Liv", "Magnus", "Nina",  "Odd",   "Ragnhild", "Sigrid"};
    const Words last_names{"Nordmann", "Myhre", "Haugen", "Bakken", "Lien", "Solberg", "Moen", "Dahl", "Aas", "Ruud"};
    const Words services{"barnehageplassen",  "brøytingen",      "skoleskyssen",    "byggesaken",     "renovasjonen",
                         "hjemmehjelpen",     "vannmåleren",     "biblioteket",     "svømmehallen",   "kulturskolen",
                         "parkeringsplassen", "eiendomsskatten", "avløpsledningen", "feiingen",       "sykehjemmet",
                         "helsestasjonen",    "lekeplassen",     "gatelyset",       "fritidsklubben", "legevakten"};
    const Words places{"Brugata", "Skoleveien", "Kirkebakken", "Storgata",      "Ådalsbruk",  "Ilseng",
                       "Jønsrud", "Engebakken", "Nordlivegen", "Rådhusplassen", "Fjellveien", "Elvestranda"};
    const Words days{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "i går", "i helga", "forrige uke", "12. mars"};
    const Words asked{"Når kommer dere til å gjøre noe med {tjeneste} i {sted}?",
                      "Jeg ringte kommunen {dag}, men fikk ikke svar på hva som skjer med {tjeneste}.",
                      "Det har vært slik siden {dag}, og naboene i {sted} er også lei av det.",
                      "Kan noen fortelle hvem som har ansvaret for {tjeneste}, og om det er søkt om penger til den?",
                      "Eg lurer på kvifor {tjeneste} ikkje er ferdig enno, og kva tid de reknar med at ho blir det.",
                      "Vi er to voksne og tre barn som bruker {tjeneste} hver {dag}.",
                      "Hvor mye koster det, og hvordan søker vi om {tjeneste}?",
                      "Ved {sted} er det så glatt at min mor på 84 år ikke kommer seg ut av døra.",
                      "Jeg vil klage på vedtaket om {tjeneste} som jeg fikk {dag}.",
                      "Åpningstidene på nettsiden stemmer ikke med det som står på døra i {sted}.",
                      "Det lukter kloakk i {sted}, og det gjorde det {dag} også.",
                      "Datteren vår begynner på skolen til høsten og skal gå langs {sted}, der det ikke er fortau."};
    const Words answered{"Tusen takk for svaret.", "Det hjalp ikke, dessverre.", "Hei igjen, vi venter fortsatt.",
                         "Jeg har ikke fått svar på det jeg spurte om.", "Her er bildet som dere ba om."};
    const Words greetings{"Hilsen", "Mvh", "Vennlig hilsen", "Helsing", "Beste hilsen"};
    const Words subjects{"Spørsmål om {tjeneste}", "{tjeneste} i {sted}", "Klage", "Ang. {tjeneste}", "Hei"};
    std::mt19937_64 random_;
    std::vector<Id> units_;
    std::int64_t number_ = 0;
};

} // namespace samband::bench
