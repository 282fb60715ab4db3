#include "dialogue/form_message.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/form_held.h"
#include "dialogue/form_letter.h"
#include "dialogue/limits.h"
#include "dialogue/link.h"
#include "dialogue/take_in.h"
#include "dialogue/thread_store.h"

#include <algorithm>

namespace samband::dialogue {

static Inbound inbound_of(db::Writing& tx, const FormMessage& message, const std::string& to);
static void hold_not_flooded(db::Reading& tx);
static void hold_not_too_much(db::Reading& tx, const Id& thread);

Sent send_form(db::Writing& tx, const people::Municipality& municipality, http::Language language,
               const FormMessage& message)
{
    hold_form(tx, message);
    Inbound inbound = inbound_of(tx, message, "");
    inbound.who = message.who;
    inbound.address = message.address;
    inbound.subject = message.subject;
    inbound.unit = message.unit;
    const Taken taken = take_in(tx, inbound);
    Sent sent{link_to(tx, taken.thread)};
    if (taken.again) return sent;
    hold_not_flooded(tx);
    if (!message.address.empty())
        sent.mailed = send_letter(tx, {municipality, language, taken.thread, message.address, sent.link});
    return sent;
}

void add_by_link(db::Writing& tx, const Id& thread, const FormMessage& message)
{
    hold_form(tx, message);
    Inbound inbound = inbound_of(tx, message, thread.text());
    inbound.by_link_of = thread;
    const auto shown = shown_entries_of(tx, thread);
    const auto own = std::ranges::find(shown, EntryKind::in, &Entry::kind);
    if (own != shown.end()) inbound.who = own->who, inbound.address = own->address;
    if (take_in(tx, inbound).again) return;
    hold_not_too_much(tx, thread);
}

static std::string raw_of(const FormMessage& message)
{
    return to_text(Json::object({{"subject", message.subject},
                                 {"message", message.text},
                                 {"who", message.who},
                                 {"email", message.address},
                                 {"unit", message.unit ? Json(message.unit->text()) : Json()}}));
}

/// Whoever goes back in the browser, changes the text and presses again has written another message; and whoever finds
/// an id of another's page is led to nothing by it.
static Inbound inbound_of(db::Writing& tx, const FormMessage& message, const std::string& to)
{
    std::string raw = raw_of(message);
    const Sha256Sum sum = Sha256().add(to).add(raw).sum();
    const Id press = message.press ? *message.press : tx.new_id();
    return {.way = Way::form,
            .source = "form",
            .foreign_id = press.text() + "." + to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()}),
            .text = message.text,
            .at = tx.now(),
            .raw = std::move(raw)};
}

/// Whoever writes from ever new networks stops the form for an hour, not the people who answer.
static void hold_not_flooded(db::Reading& tx)
{
    const auto begun =
        tx.one("dialogue.all_begun_by_form", {{"after", tx.now().plus_s(-3'600)}, {"most", forms_an_hour + 1}});
    if (begun.integer("there") > forms_an_hour)
        throw Problem(ProblemCode::unavailable,
                      "Det kommer svært mange meldinger akkurat nå. Haster det, ring oss. Ellers: vent en time, og "
                      "trykk Send på nytt.");
}

/// Asked when it is there: what throws takes it back, and a second press of what was stored is no more.
static void hold_not_too_much(db::Reading& tx, const Id& thread)
{
    std::int64_t all = 0;
    std::int64_t today = 0;
    for (const Entry& entry : shown_entries_of(tx, thread)) {
        if (entry.kind != EntryKind::in) continue;
        ++all;
        if (entry.stored > tx.now().plus_s(-24 * 3'600)) ++today;
    }
    if (today > added_in_a_day)
        throw Problem(ProblemCode::conflict,
                      "Du har skrevet mye her det siste døgnet. Prøv igjen i morgen, eller ring oss.");
    if (all > added_most)
        throw Problem(ProblemCode::conflict, "Samtalen er blitt lang. Skriv en ny melding til oss i stedet.");
}

} // namespace samband::dialogue
