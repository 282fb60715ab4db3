#include "imports/mailbox.h"

#include "base/text.h"
#include "channels/mail/sort_mail.h"
#include "dialogue/index_entry.h"
#include "dialogue/take_mail.h"
#include "imports/limits.h"
#include "mail/bounce.h"

#include <algorithm>

namespace samband::imports {

static constexpr std::int64_t clocks_differ_s = 24 * 3'600; ///< that of a sender's machine, from ours

Mailbox::Mailbox(const std::string& path, const Choices& choices, Instant now)
    : reader_(path),
      choices_(choices),
      now_(now)
{
    for (std::string& address : choices_.ours) address = fold(trim(address));
}

bool Mailbox::next(Letter& letter)
{
    MboxMail found;
    if (!reader_.next(found)) return false;
    letter = {};
    letter.index = next_++;
    letter.place.number = found.line;
    letter.why = read(found, letter);
    return true;
}

/// By the sender's clock, or by the server that wrote the file where that is none.
static std::optional<Instant> time_of(const mail::ReceivedMail& mail, const MboxMail& found)
{
    const bool sane = mail.date && mail.date->us >= earliest_us;
    return sane ? mail.date : found.dated;
}

/// What one of ours wrote is an answer, to whom it went.
static void set_answer(dialogue::Inbound& message, const mail::ReceivedMail& mail)
{
    message.history->kind = dialogue::EntryKind::out;
    message.who = mail.from.name.empty() ? mail.from.address : mail.from.name;
    message.address = mail.from.address;
    if (mail.to.empty()) return;
    const mail::Mailbox& to = mail.to.front();
    message.history->to_who = to.name.empty() ? to.address : to.name;
    message.history->to_address = to.address;
}

std::optional<Refusal> Mailbox::read(const MboxMail& found, Letter& letter) const
{
    if (found.too_large) return Refusal::too_large;
    letter.mail = mail::read_message(found.text);
    if (!letter.mail) return Refusal::not_mail;
    if (std::holds_alternative<mail::Bounce>(mail::read_bounce(found.text))) return Refusal::bounce;
    const auto at = time_of(*letter.mail, found);
    if (!at || at->us < earliest_us) return Refusal::no_time;
    if (*at > now_.plus_s(clocks_differ_s)) return Refusal::in_future;
    letter.with = mail::read_for_people(found.text);
    letter.whole = found.text;
    channels::mail::MailCame came;
    came.account = choices_.account.value_or(Id());
    came.foreign_id = channels::mail::foreign_id_of(*letter.mail, found.text);
    came.raw = found.text;
    came.arrived = *at;
    came.mail = letter.mail;
    dialogue::Inbound& message = letter.message;
    message = dialogue::inbound_of(came, letter.with.text);
    if (!choices_.account) message.source = "mbox";
    message.unit = choices_.unit;
    message.history = dialogue::History{};
    if (std::ranges::find(choices_.ours, fold(letter.mail->from.address)) != choices_.ours.end())
        set_answer(message, *letter.mail);
    message.history->open = message.history->kind == dialogue::EntryKind::in && !message.automatic &&
                            choices_.open_days > 0 && *at > now_.plus_s(-choices_.open_days * 24 * 3'600);
    message.words = dialogue::found_by(message.subject, message.who, message.address, message.text);
    return std::nullopt;
}

} // namespace samband::imports
