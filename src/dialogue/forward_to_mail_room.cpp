#include "base/problem.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/settings.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/answers.h"
#include "dialogue/fixed_text.h"
#include "dialogue/forward_mail.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"
#include "outbox/outbox.h"

namespace samband::dialogue {

/// The account that sends it. What came to the mail room is there.
static channels::Account account_for(db::Reading& tx, const people::Municipality& municipality)
{
    if (municipality.email.empty())
        throw Problem(ProblemCode::unavailable, "Kommunen har ikke oppgitt adressen til postmottaket.");
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel != rulebook::Channel::email || account.driver == "hand-over") continue;
        if (fold(channels::mail::from_address(account)) != fold(municipality.email)) return account;
    }
    throw Problem(ProblemCode::unavailable, "Kommunen har ingen åpen konto for e-post å sende fra.");
}

static void hold_not_under_way(db::Reading& tx, const Id& thread)
{
    const auto before = forwarding_of(tx, thread);
    if (before && !before->arrived && !before->failed)
        throw Problem(ProblemCode::conflict, "Samtalen er på vei til postmottaket allerede.");
}

/// What is said in the thread when the mail room has it; empty for who may not answer there.
static std::string text_after(db::Reading& tx, const Answering& asked, const Rule& rule,
                              const people::Municipality& municipality)
{
    if (is_refused(rule.ruling) || answer_way(tx, asked.thread).outward == Outward::noted_alone) return {};
    const Place place = place_of(tx, *rule.rules.book, asked.person, asked.thread.unit);
    const std::string tongue = asked.thread.tongue.empty() ? municipality.language : asked.thread.tongue;
    const Filling filling{municipality, asked.person, place.unit, place.title, &asked.thread, {}, tongue};
    if (rule.ruling.duty(rulebook::DutyKind::forward))
        for (const ReadyText& ready : ready_texts(rule.ruling, filling))
            if (ready.asked && open_places(ready.text).empty()) return ready.text;
    return shipped_text("sent-on", filling);
}

/// Its subject is the forwarding, not the thread: what the mail room answers is not the resident's to read.
static Id send(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
               const Thread& thread, const Id& forwarding, const std::string& remark)
{
    channels::Order order;
    order.subject = forwarding;
    order.account = account_for(tx, municipality).id;
    order.by = person.id;
    order.variant = forwarded_mail(tx, person, municipality, thread, remark);
    order.personal_for_s = answer_kept_s;
    order.passes_hold = outbox::crisis_hold; // to our own people: it says nothing in public
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{municipality.email, Json::object()}});
    channels::filled(tx, dispatch.id);
    return dispatch.id;
}

Forwarded forward_to_mail_room(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Id& id, std::int64_t seen_version,
                               const std::optional<rulebook::Category>& category, const std::string& remark)
{
    const Thread thread = load_thread(tx, person, id, seen_version);
    hold_not_under_way(tx, thread.id);
    const rulebook::Category as = category.value_or(thread.category.value_or(rulebook::Category::case_matter));
    const Answering asked{person, thread, answer_way(tx, thread).came_by, as, {}};
    const Rule rule = rule_on_act(tx, asked);
    const Id forwarding = tx.new_id();
    const Id dispatch = send(tx, person, municipality, thread, forwarding, shortened(trim(remark), reason_characters));
    tx.run("dialogue.insert_forwarding", {{"id", forwarding},
                                          {"thread", thread.id},
                                          {"dispatch", dispatch},
                                          {"by", person.id},
                                          {"now", tx.now()},
                                          {"text", text_after(tx, asked, rule, municipality)},
                                          {"category", rulebook::word(as)},
                                          {"asker", answer_way(tx, thread).asker}});
    tx.run("dialogue.thread_version_up", {{"id", thread.id}});
    record_act(tx, "thread-forwarded", person.id, thread.id,
               Json::object({{"dispatch", dispatch.text()},
                             {"to", "mail-room"},
                             {"category", rulebook::word(as)},
                             {"rulebook", rule.rules.adopted.text()},
                             {"ruling", rulebook::to_json(rule.ruling)}}),
               remark);
    return {rule.ruling, dispatch};
}

std::optional<Forwarding> forwarding_of(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.forwarding", {{"thread", thread}});
    if (!row) return std::nullopt;
    return Forwarding{row->instant("at"), row->maybe_text("by_name").value_or(""), row->maybe_instant("arrived_at"),
                      row->flag("failed")};
}

} // namespace samband::dialogue
