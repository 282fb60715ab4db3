#include "chat/transcript.h"

#include "base/calendar.h"
#include "base/clock_words.h"
#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/dispatches.h"
#include "chat/changed.h"
#include "chat/limits.h"
#include "dialogue/form_letter.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "outbox/outbox.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::chat {

bool may_mail(db::Reading& tx, const Talk& talk)
{
    if (talk.is_open() || talk.mailed || !dialogue::letter_account(tx)) return false;
    const auto entries = dialogue::shown_entries_of(tx, talk.id);
    return std::ranges::any_of(entries, [](const dialogue::Entry& it) { return it.kind == dialogue::EntryKind::out; });
}

static std::string line_of(const dialogue::Entry& entry, const std::string& name, const std::string& you)
{
    const bool ours = entry.kind == dialogue::EntryKind::out;
    return clock_words(in_oslo(entry.at).time) + " " + (ours ? name : you) + ":\n" + entry.text + "\n\n";
}

/// The newest lines, as many as a letter takes.
static std::string lines_of(db::Reading& tx, const Talk& talk, const std::string& name)
{
    const std::string you = people::say(text_of("Du"), talk.language);
    std::string text;
    for (const dialogue::Entry& entry : dialogue::shown_entries_of(tx, talk.id)) {
        const bool seen = entry.state != dialogue::EntryState::deleted && !entry.out_of_sight;
        if (entry.way == dialogue::Way::chat && seen) text += line_of(entry, name, you);
        if (text.size() > letter_bytes) text.erase(0, text.find("\n\n", text.size() - letter_bytes) + 2);
    }
    return text;
}

static channels::Variant letter_of(db::Reading& tx, const people::Municipality& municipality, const Talk& talk)
{
    const auto said = [&](const char* bokmal) { return people::say(bokmal, talk.language); };
    const std::string day = people::day_words(to_string(in_oslo(talk.began).date), talk.language);
    const std::string first = said(text_of("Her er det som ble skrevet i praten med oss.")) + " " + day;
    const std::string otherwise =
        said(text_of("Har du ikke pratet med oss, trenger du ikke gjøre noe. Da har noen skrevet feil adresse."));
    const std::string lines = lines_of(tx, talk, municipality.name);
    channels::Variant words;
    words.title = said(text_of("Praten med oss"));
    words.text = first + "\n\n" + lines + otherwise + "\n\n" + municipality.name + "\n";
    words.html = "<p>" + escape_html(first) + "</p>\n<div style=\"white-space: pre-line\">" + escape_html(lines) +
                 "</div>\n<p>" + escape_html(otherwise) + "</p>\n<p>" + escape_html(municipality.name) + "</p>\n";
    words.language = http::word(talk.language);
    words.sender = municipality.name;
    return words;
}

void mail_transcript(db::Writing& tx, const people::Municipality& municipality, const Id& id,
                     const std::string& address)
{
    Talk talk = load_talk(tx, id);
    if (!is_mail_address(address))
        throw Problem(ProblemCode::invalid, "Adressen er ikke hel.", {{"email", text_of("Skriv én e-postadresse.")}});
    if (!may_mail(tx, talk)) throw Problem(ProblemCode::conflict, "Utskriften er sendt, eller kan ikke sendes.");
    if (tx.one("chat.mailed_lately", {{"after", tx.now().plus_s(-3'600)}}).integer("there") >= letters_an_hour)
        throw Problem(ProblemCode::unavailable,
                      "Vi har sendt svært mange utskrifter den siste timen. Prøv igjen senere.");
    talk.mailed = true;
    store(tx, talk);
    channels::Order order;
    order.subject = talk.id;
    order.account = dialogue::letter_account(tx).value().id;
    order.variant = letter_of(tx, municipality, talk);
    order.priority = outbox::Priority::ordinary;
    order.personal_for_s = letter_kept_s;
    order.passes_hold = outbox::crisis_hold; // what is said in it has been said
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{address, Json::object()}});
    channels::filled(tx, dispatch.id);
    dialogue::record_of_chat(tx, "chat-transcript-sent", {}, talk.id, Json::object());
    tx.tell(TalkChanged{id});
}

} // namespace samband::chat
