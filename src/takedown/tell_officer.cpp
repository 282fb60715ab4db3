#include "takedown/tell_officer.h"

#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "takedown/limits.h"

namespace samband::takedown {

static std::optional<channels::Account> mail_account(db::Reading& tx)
{
    const std::vector<channels::Account> open = channels::open_accounts(tx);
    for (const auto channel : {rulebook::Channel::email, rulebook::Channel::newsletter})
        for (const channels::Account& account : open)
            if (account.channel == channel && account.driver != "hand-over") return account;
    return std::nullopt;
}

static channels::Variant letter(const Breach& breach, const people::Person& by,
                                const people::Municipality& municipality)
{
    const http::Language language = municipality.language == "nn" ? http::Language::nn : http::Language::nb;
    const auto say = [&](std::string_view words) { return people::say(words, language); };
    const auto time = [&](Instant at) {
        return people::time_words(at, breach.opened, language).find("exact")->string();
    };
    channels::Variant it;
    it.title = say(text_of("Personopplysninger på avveie: fristen løper"));
    it.language = http::word(language);
    it.sender = municipality.name;
    it.text = say(text_of("En sak er tatt ned fordi den viste personopplysninger som ikke skulle ut.")) + "\n\n" +
              say(text_of("Tatt ned av:")) + " " + by.name + "\n" + say(text_of("Kommunen ble klar over det:")) + " " +
              time(breach.aware) + "\n" + say(text_of("Frist for å melde til Datatilsynet:")) + " " +
              time(breach.deadline()) + "\n\n" +
              say(text_of("Logg inn for å se saken og utkastet til melding. Innholdet står ikke i denne e-posten.")) +
              "\n" + municipality.site + "/saker/" + breach.post.text() + "/avvik\n";
    return it;
}

Told tell_officers(db::Writing& tx, const Breach& breach, const people::Person& by,
                   const people::Municipality& municipality)
{
    const std::vector<people::Person> officers = people::holders(tx, "data-protection-officer");
    Told told{static_cast<std::int64_t>(officers.size()), 0};
    const auto account = mail_account(tx);
    if (!account || officers.empty()) return told;
    channels::Order order;
    order.subject = tx.new_id(); // its own: it is no dispatch of the post
    order.account = account->id;
    order.variant = letter(breach, by, municipality);
    order.by = by.id;
    order.passes_hold = outbox::crisis_hold;
    std::vector<channels::Recipient> recipients;
    for (const people::Person& officer : officers)
        if (static_cast<std::int64_t>(recipients.size()) < officers_told) recipients.push_back({officer.login});
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    told.mailed = channels::add_recipients(tx, dispatch.id, recipients);
    channels::filled(tx, dispatch.id);
    return told;
}

} // namespace samband::takedown
