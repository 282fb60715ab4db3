#include "dialogue/mail_receipt.h"

#include "base/mail_address.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/personal.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "dialogue/changed.h"
#include "dialogue/concern.h"
#include "dialogue/fixed_text.h"
#include "dialogue/limits.h"
#include "dialogue/promise.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/take_mail.h"
#include "dialogue/thread_store.h"
#include "language/tongue.h"
#include "ledger/append.h"
#include "people/dressing.h"
#include "rulings/in_force.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr const char* book_text = "receipt"; ///< what a rule book calls its own

static std::vector<std::string> own_addresses(db::Reading& tx, const people::Municipality& municipality);
static bool may_be_told(db::Reading& tx, const Thread& thread);
static bool too_many(db::Reading& tx, const std::string& address);
static channels::Variant receipt_variant(db::Reading& tx, const people::Municipality& municipality,
                                         const Thread& thread, const mail::ReceivedMail& mail);
static void send(db::Writing& tx, const channels::Account& account, const Thread& thread, const std::string& to,
                 channels::Variant variant);

void tell_mail_taken(db::Writing& tx, const channels::mail::MailCame& came, const Taken& taken)
{
    if (taken.again || !taken.began || !came.mail || !mail::may_be_answered_automatically(*came.mail)) return;
    mail::ReceivedMail head = *came.mail;
    head.text.clear();
    head.files.clear();
    tx.tell(MailTaken{came.account, taken.thread, std::move(head)});
}

void send_receipt(db::Writing& tx, const MailTaken& happening, const people::Municipality& municipality)
{
    const auto account = channels::find_account(tx, happening.account);
    if (!account || !channels::mail::sends_receipts(*account)) return;
    const mail::ReceivedMail& mail = happening.head;
    const std::string to =
        receipt_address(mail, channels::mail::from_address(*account), own_addresses(tx, municipality));
    const auto thread = find_thread(tx, happening.thread);
    if (to.empty() || !thread || !may_be_told(tx, *thread) || too_many(tx, fold(to))) return;
    send(tx, *account, *thread, to, receipt_variant(tx, municipality, *thread, mail));
}

static bool is_among(const std::vector<std::string>& addresses, const std::string& address)
{
    return std::ranges::any_of(addresses, [&](const std::string& one) { return fold(one) == fold(address); });
}

/// Our Message-IDs are ids at the account's domain: whoever answers one is in a conversation, also where that is
/// forgotten.
static bool answers_ours(const mail::ReceivedMail& mail, const std::string& account_address)
{
    const std::string domain = fold(account_address.substr(account_address.find('@') + 1));
    const auto ours = [&](const std::string& id) {
        return channels::mail::delivery_of(id) && fold(id.substr(id.find('@') + 1)) == domain;
    };
    return ours(mail.in_reply_to) || std::ranges::any_of(mail.references, ours);
}

/// RFC 3834 § 2: a program that answers for a mailbox answers what is addressed to it, by a person, and nothing else.
/// § 4: it goes to the Return-Path. Where that is another than who writes, a service stands between.
std::string receipt_address(const mail::ReceivedMail& mail, const std::string& account_address,
                            const std::vector<std::string>& own)
{
    if (!mail::may_be_answered_automatically(mail)) return {};
    const bool to_us = std::ranges::any_of(
        mail.to, [&](const mail::Mailbox& it) { return fold(it.address) == fold(account_address); });
    const std::string& writer = mail.from.address;
    if (!to_us || is_among(own, writer) || answers_ours(mail, account_address)) return {};
    for (const mail::Mailbox& it : mail.reply_to)
        if (fold(it.address) != fold(writer)) return {};
    const std::string& back = mail.return_path;
    if (!back.empty() && fold(back) != fold(writer) && fold(back) != "<" + fold(writer) + ">") return {};
    return writer;
}

static std::vector<std::string> own_addresses(db::Reading& tx, const people::Municipality& municipality)
{
    std::vector<std::string> own{municipality.email};
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == rulebook::Channel::email)
            for (const std::string& one :
                 {channels::mail::from_address(account), channels::mail::bounce_address(account),
                  channels::mail::text_setting(account, "user")})
                own.push_back(one);
    return own;
}

/// A receipt may be read by others at home, and of what only some may see nothing is said without a person.
static bool may_be_told(db::Reading& tx, const Thread& thread)
{
    return !thread.restricted && !is_concern(thread) && !concern_of(tx, thread.id).since &&
           !(thread.proposed && is_restricting(*thread.proposed));
}

static bool too_many(db::Reading& tx, const std::string& address)
{
    const auto row = tx.one("dialogue.receipts_since", {{"address", address},
                                                        {"day", tx.now().plus_s(-receipt_of_address_s)},
                                                        {"hour", tx.now().plus_s(-3'600)},
                                                        {"most", receipts_an_hour}});
    return row.integer("to_address") > 0 || row.integer("to_all") >= receipts_an_hour;
}

static std::string tongue_of(const Thread& thread, const people::Municipality& municipality)
{
    return thread.tongue.empty() ? municipality.language : thread.tongue;
}

static constexpr language::Phrase plain{
    "Takk for e-posten. Vi har fått den, og svarer deg innen {dag} kl. {tid}.",
    "Takk for e-posten. Vi har fått han, og svarer deg innan {dag} kl. {tid}.",
    "Thank you for your e-mail. We have received it, and you will hear from us by {dag} at {tid}."};

/// In the rule book's words where it has some, which are bokmål.
static std::string words_of_receipt(db::Reading& tx, const people::Municipality& municipality, const Thread& thread,
                                    const std::string& tongue)
{
    const people::Person nobody;
    const Filling filling{municipality, nobody, thread.unit_name, "", &thread, promised_by(tx, thread.unit), tongue};
    if (const auto rules = rulings::maybe_in_force(tx))
        for (const rulebook::FixedText& it : rules->texts)
            if (it.name == book_text)
                if (std::string text = filled(it.text, filling); open_places(text).empty()) return text;
    return filled(language::in(plain, language::tongue_of(tongue).value_or(language::Tongue::nb)), filling);
}

static channels::Variant receipt_variant(db::Reading& tx, const people::Municipality& municipality,
                                         const Thread& thread, const mail::ReceivedMail& mail)
{
    static constexpr language::Phrase automatic{"Automatisk svar: ", "Automatisk svar: ", "Automatic reply: "};
    static constexpr language::Phrase by_itself{
        "Dette er et automatisk svar. Vil du legge til noe, svarer du på denne e-posten.",
        "Dette er eit automatisk svar. Vil du leggje til noko, svarer du på denne e-posten.",
        "This is an automatic reply. To add something, answer this e-mail."};
    const std::string tongue = tongue_of(thread, municipality);
    const auto said = language::tongue_of(tongue).value_or(language::Tongue::nb);
    channels::mail::Personal personal;
    personal.automatic = true;
    personal.in_reply_to = mail.id;
    personal.references = mail.references;
    personal.references.push_back(mail.id);
    channels::Variant variant;
    variant.language = tongue;
    variant.sender = municipality.name;
    variant.title = std::string(language::in(automatic, said)) + std::string(without_prefixes(mail.subject));
    variant.text = words_of_receipt(tx, municipality, thread, tongue) + "\n\n" +
                   std::string(language::in(by_itself, said)) + "\n\n" + municipality.name + "\n";
    variant.more = channels::mail::more_of(personal);
    return variant;
}

/// Who answers it comes to the conversation.
static void send(db::Writing& tx, const channels::Account& account, const Thread& thread, const std::string& to,
                 channels::Variant variant)
{
    channels::Order order;
    order.subject = thread.id;
    order.account = account.id;
    order.variant = std::move(variant);
    order.personal_for_s = letter_kept_s;
    order.passes_hold = outbox::crisis_hold; // in a crisis more than ever somebody asks and waits
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{to, Json::object()}});
    channels::filled(tx, dispatch.id);
    for (const channels::Delivery& it : channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued))
        tx.run("dialogue.lead_key",
               {{"conversation", "mail." + channels::mail::message_id_of(it.id, account)}, {"thread", thread.id}});
    tx.run("dialogue.keep_receipt",
           {{"thread", thread.id}, {"dispatch", dispatch.id}, {"address", fold(to)}, {"now", tx.now()}});
    ledger::append(tx, {"receipt-sent", thread.id, {}, Json::object({{"dispatch", dispatch.id.text()}})});
    tell_changed(tx, thread.id);
}

Json receipt_facts(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.receipt", {{"thread", thread}});
    if (!row) return {};
    const Id dispatch = row->id("dispatch_id");
    const bool failed = !channels::deliveries_of(tx, dispatch, channels::DeliveryState::failed).empty();
    return Json::object({{"at", to_rfc3339(row->instant("at"))}, {"failed", failed}});
}

void dress_receipt(Json& facts, Instant now, http::Language language)
{
    if (!facts.is_object()) return;
    facts["time"] = people::time_words(*from_rfc3339(facts.find("at")->string()), now, language);
}

} // namespace samband::dialogue
