#include "dialogue/take_mail.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "channels/dispatches.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/mail_receipt.h"
#include "dialogue/thread_store.h"

#include <algorithm>
#include <array>

namespace samband::dialogue {

static constexpr std::size_t head_bytes = 16 * 1024; ///< kept of what is too large: who wrote it, when, about what
static constexpr std::size_t id_bytes = 900;         ///< of a Message-ID: RFC 5322 § 2.1.1 leaves no more on its line

static void hold(db::Writing& tx, const channels::mail::MailCame& came, std::string_view why);
static void leave_id_of_another(db::Reading& tx, const mail::ReceivedMail& mail, Inbound& message);

void take_mail(db::Writing& tx, const channels::mail::MailCame& came)
{
    if (!came.unread.empty() || !came.mail) return hold(tx, came, came.unread);
    const auto* prepared = dynamic_cast<const PreparedMail*>(came.prepared.get());
    if (!prepared) throw Problem(ProblemCode::internal, "a mail that is to be taken in was not prepared");
    const Taken taken = take_in_mail(tx, *came.mail, prepared->message, prepared->files);
    tell_mail_taken(tx, came, taken);
}

Taken take_in_mail(db::Writing& tx, const mail::ReceivedMail& mail, Inbound message, const KeptFiles& files)
{
    leave_id_of_another(tx, mail, message);
    const Taken taken = take_in(tx, message);
    attach_files(tx, taken, files);
    return taken;
}

std::shared_ptr<const channels::mail::Prepared> prepare_mail(const channels::mail::MailCame& came,
                                                             const FileFolder& folder, const Scanner& scan)
{
    if (!came.unread.empty() || !came.mail) return nullptr;
    const mail::Readable readable = mail::read_for_people(came.raw);
    auto prepared = std::make_shared<PreparedMail>();
    prepared->files = keep_files(folder, readable, came.raw, scan);
    Inbound& message = prepared->message;
    message = inbound_of(came, readable.text);
    message.words = found_by(message.subject, message.who, message.address, message.text);
    message.proposal = propose(message.subject, message.text, message.way);
    return prepared;
}

static std::string source_of(const Id& account)
{
    return "mail." + account.text();
}

static void hold(db::Writing& tx, const channels::mail::MailCame& came, std::string_view why)
{
    const bool whole = came.raw.size() <= raw_bytes;
    hold_unread(tx, Way::email, source_of(came.account), came.foreign_id,
                whole ? came.raw : came.raw.substr(0, head_bytes), std::string(why));
}

static std::string key_of(std::string_view message_id)
{
    return "mail." + std::string(message_id);
}

/// What it answers first, then what that answered; its own id last.
static std::vector<std::string> keys_of(const mail::ReceivedMail& mail)
{
    std::vector<std::string> ids{mail.in_reply_to};
    ids.insert(ids.end(), mail.references.rbegin(), mail.references.rend());
    ids.push_back(mail.id);
    std::vector<std::string> keys;
    for (const std::string& id : ids) {
        const std::string key = key_of(id);
        if (id.empty() || id.size() > id_bytes || std::ranges::find(keys, key) != keys.end()) continue;
        if (keys.size() < keys_most) keys.push_back(key);
    }
    return keys;
}

Inbound inbound_of(const channels::mail::MailCame& came, std::string_view text)
{
    const mail::ReceivedMail& mail = *came.mail;
    const mail::Mailbox& answers_to = mail.reply_to.empty() ? mail.from : mail.reply_to.front();
    Inbound message;
    message.way = Way::email;
    message.source = source_of(came.account);
    message.foreign_id = came.foreign_id;
    message.who = mail.from.name.empty() ? answers_to.name : mail.from.name;
    message.address = is_mail_address(answers_to.address) ? answers_to.address : mail.from.address;
    if (!is_mail_address(message.address)) message.address.clear();
    if (message.who.empty()) message.who = message.address;
    message.text = trim(text);
    message.subject = without_prefixes(mail.subject);
    if (message.subject.empty() && message.text.empty()) message.subject = "Uten emne";
    message.at = came.arrived;
    message.raw = came.raw.substr(0, raw_bytes); // the whole of a larger one lies among the files
    message.keys = keys_of(mail);
    message.automatic = mail.sent_by == mail::SentBy::auto_reply;
    return message;
}

/// Some programs give all mails the same Message-ID. Two such are one conversation only where one and the same wrote
/// them, else somebody would read a stranger's mail by the private link of the thread.
static void leave_id_of_another(db::Reading& tx, const mail::ReceivedMail& mail, Inbound& message)
{
    const bool answers = !mail.in_reply_to.empty() || !mail.references.empty();
    if (answers || message.keys.empty()) return;
    const auto row = tx.maybe("dialogue.thread_of_key", {{"conversation", message.keys.front()}});
    const auto thread = row ? find_thread(tx, row->id("came_to")) : std::nullopt;
    if (thread && fold(thread->address) != fold(message.address)) message.keys.clear();
}

void follow_letter(db::Writing& tx, const channels::DispatchEnded& happening)
{
    const auto row = tx.maybe("dialogue.thread_of_subject", {{"subject", happening.subject}});
    if (!row) return;
    for (const auto state : {channels::DeliveryState::sent, channels::DeliveryState::confirmed})
        for (const channels::Delivery& delivery : channels::deliveries_of(tx, happening.dispatch, state))
            if (delivery.foreign_id.find('@') != std::string::npos) // an SMS has another name
                tx.run("dialogue.keep_key",
                       {{"conversation", key_of(delivery.foreign_id)}, {"thread", row->id("thread_id")}});
}

/// "Re[2]:", "SV :" at the beginning: how many bytes; 0 if none.
static std::size_t prefix_in(std::string_view subject)
{
    static constexpr std::array words{"re",  "sv", "vs",  "fwd", "fw",      "aw", "wg",
                                      "ref", "tr", "rif", "vb",  "antwort", "odp"};
    const std::size_t colon = subject.find(':');
    if (colon == subject.npos || colon > 12) return 0;
    std::string word = fold(trim(subject.substr(0, colon)));
    if (const std::size_t open = word.find_first_of("[("); open != word.npos) word.resize(open);
    return std::ranges::find(words, trim(word)) == words.end() ? 0 : colon + 1;
}

std::string_view without_prefixes(std::string_view subject)
{
    subject = trim(subject);
    while (const std::size_t length = prefix_in(subject)) subject = trim(subject.substr(length));
    return subject;
}

} // namespace samband::dialogue
