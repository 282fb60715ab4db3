#include "dialogue/form_letter.h"

#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "dialogue/limits.h"
#include "people/dressing.h"

namespace samband::dialogue {

static bool too_many(db::Reading& tx, const std::string& address);
static channels::Variant words_of(const Letter& letter);

/// Ordinary, not bulk: somebody waits for it.
bool send_letter(db::Writing& tx, const Letter& letter)
{
    const auto account = letter_account(tx);
    if (!account || too_many(tx, letter.address)) return false;
    channels::Order order;
    order.subject = letter.thread;
    order.account = account->id;
    order.variant = words_of(letter);
    order.priority = outbox::Priority::ordinary;
    order.personal_for_s = letter_kept_s;
    order.passes_hold = outbox::crisis_hold; // in a crisis more than ever somebody asks and waits
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{letter.address, Json::object()}});
    channels::filled(tx, dispatch.id);
    return true;
}

std::optional<channels::Account> letter_account(db::Reading& tx)
{
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == rulebook::Channel::email && account.driver != "hand-over") return account;
    return std::nullopt;
}

/// As many letters have gone as threads have begun; the one at hand is counted with them.
static bool too_many(db::Reading& tx, const std::string& address)
{
    const auto to_this =
        tx.one("dialogue.begun_by_form_of",
               {{"address", address}, {"after", tx.now().plus_s(-letters_s)}, {"most", letters_of_address + 1}});
    if (to_this.integer("there") > letters_of_address) return true;
    const auto to_all =
        tx.one("dialogue.begun_by_form", {{"after", tx.now().plus_s(-3'600)}, {"most", letters_an_hour + 1}});
    return to_all.integer("there") > letters_an_hour;
}

static channels::Variant words_of(const Letter& letter)
{
    const auto said = [&](const char* bokmal) { return people::say(bokmal, letter.language); };
    const std::string& name = letter.municipality.name;
    const std::string link = letter.municipality.site + letter.link;
    const std::string got = said(text_of("Vi har fått en melding der denne e-postadressen er oppgitt."));
    const std::string here = said(text_of("Er den fra deg, ser du her hvordan det går, og leser svaret:"));
    const std::string keep =
        said(text_of("Ta vare på lenken, og send den ikke videre. Den som har den, kan lese meldingen."));
    const std::string otherwise =
        said(text_of("Er den ikke fra deg, trenger du ikke gjøre noe. Da har noen skrevet feil adresse."));
    channels::Variant words;
    words.title = said(text_of("Vi har fått meldingen din"));
    words.text = got + "\n\n" + here + "\n" + link + "\n\n" + keep + "\n\n" + otherwise + "\n\n" + name + "\n";
    words.html = "<p>" + escape_html(got) + "</p>\n<p>" + escape_html(here) + "<br>\n<a href=\"" + escape_html(link) +
                 "\">" + escape_html(link) + "</a></p>\n<p>" + escape_html(keep) + "</p>\n<p>" +
                 escape_html(otherwise) + "</p>\n<p>" + escape_html(name) + "</p>\n";
    words.language = http::word(letter.language);
    words.sender = name;
    return words;
}

} // namespace samband::dialogue
