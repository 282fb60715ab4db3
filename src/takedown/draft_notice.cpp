#include "takedown/draft_notice.h"

#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "takedown/places.h"

namespace samband::takedown {

namespace {

class Draft {
public:
    Draft(http::Language language, Instant now) : language_(language), now_(now) {}

    std::string say(std::string_view words) const { return people::say(words, language_); }
    std::string time(Instant at) const { return people::time_words(at, now_, language_).find("exact")->string(); }
    void heading(std::string_view words) { text_ += (text_.empty() ? "" : "\n") + say(words) + "\n"; }
    void line(const std::string& words) { text_ += words + "\n"; }
    const std::string& text() const { return text_; }

private:
    http::Language language_;
    Instant now_;
    std::string text_;
};

} // namespace

/// Article 33 (3) a: the nature of the breach, with categories and approximate numbers.
static void add_nature(Draft& draft, db::Reading& tx, const publishing::Post& post)
{
    draft.heading(text_of("1. Hva som har skjedd"));
    draft.line(draft.say(text_of("Kommunen publiserte en sak som viste personopplysninger som ikke skulle ut.")));
    if (post.published) draft.line(draft.say(text_of("Publisert:")) + " " + draft.time(*post.published));
    draft.line(draft.say(text_of("Tatt ned:")) + " " + draft.time(post.changed));
    draft.line(draft.say(text_of("Kommunen ble klar over det:")) + " " + draft.time(tx.now()));
    draft.line(draft.say(text_of("Hvor saken lå:")));
    for (const Place& place : places_of(tx, post.id)) {
        std::string line = "- " + (place.name.empty() ? draft.say(channels::channel_name(*place.channel)) : place.name);
        if (place.reached > 0) line += ", " + std::to_string(place.reached) + " " + draft.say(text_of("mottakere"));
        draft.line(line);
    }
    draft.heading(text_of("2. Hvem og hva det gjelder"));
    draft.line(draft.say(text_of("Hvem: [for eksempel elever, pasienter, ansatte]. Omtrent hvor mange: [antall]")));
    draft.line(
        draft.say(text_of("Hvilke opplysninger: [for eksempel navn, bilde, helse]. Omtrent hvor mange: [antall]")));
}

/// Article 33 (3) b: the name of the data protection officer or another who knows more.
static void add_contact(Draft& draft, db::Reading& tx, const people::Municipality& municipality)
{
    draft.heading(text_of("3. Kontakt"));
    const std::vector<people::Person> officers = people::holders(tx, "data-protection-officer");
    if (officers.empty()) draft.line(draft.say(text_of("Personvernombud: [navn, telefon, e-post]")));
    for (const people::Person& officer : officers)
        draft.line(draft.say(text_of("Personvernombud:")) + " " + officer.name +
                   (officer.phone.empty() ? "" : ", " + officer.phone) + ", " + officer.login);
    draft.line(municipality.name + (municipality.phone.empty() ? "" : ", " + municipality.phone) +
               (municipality.email.empty() ? "" : ", " + municipality.email));
}

std::string draft_notice(db::Reading& tx, const publishing::Post& post, const people::Municipality& municipality)
{
    Draft draft(municipality.language == "nn" ? http::Language::nn : http::Language::nb, tx.now());
    add_nature(draft, tx, post);
    add_contact(draft, tx, municipality);
    draft.heading(text_of("4. Hva det kan føre til")); // article 33 (3) c
    draft.line(draft.say(text_of("[Hva kan skje med dem det gjelder? Noen kan ha sett, lagret eller delt det.]")));
    draft.heading(text_of("5. Hva vi har gjort og vil gjøre")); // article 33 (3) d
    draft.line(draft.say(text_of("Saken er tatt ned der den kan tas ned, og kopien hos oss er sperret.")));
    if (!people::holders(tx, "data-protection-officer").empty())
        draft.line(draft.say(text_of("Personvernombudet er varslet.")));
    draft.line(draft.say(text_of("[Skal de det gjelder få beskjed? Hva gjøres så det ikke skjer igjen?]")));
    return draft.text();
}

} // namespace samband::takedown
