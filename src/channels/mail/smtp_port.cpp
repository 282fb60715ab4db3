#include "channels/mail/smtp_port.h"

#include "base/problem.h"
#include "channels/limits.h"
#include "channels/mail/letter.h"
#include "channels/mail/personal.h"
#include "channels/mail/settings.h"
#include "outbox/limits.h"

namespace samband::channels::mail {

static constexpr std::size_t letters_at_once = 100; ///< twice as many are in flight, and so in doubt after a crash
static_assert(ship_s * 1'000 + client::smtp_letter_ms < outbox::lease_s * 1'000,
              "the last one would outlive the lease");

Abilities SmtpPort::abilities(const Account&) const
{
    return {.pictures = 20, .many_recipients = true, .batch = letters_at_once, .takes_ahead = true};
}

std::vector<SettingField> SmtpPort::setting_fields() const
{
    return mail::setting_fields();
}

std::shared_ptr<client::SmtpClient> SmtpPort::client_of(const Shipment& shipment)
{
    const std::lock_guard lock(mutex_);
    if (kept_.size() > static_cast<std::size_t>(accounts_most)) kept_.clear();
    Kept& kept = kept_[shipment.account.id];
    if (!kept.client || kept.version != shipment.account.version)
        kept = {shipment.account.version,
                std::make_shared<client::SmtpClient>(smtp_setting(shipment.account, shipment.secret, reach_))};
    return kept.client;
}

/// RFC 3834 § 3.3: what a program answers by itself has no sender to whom anything could come back.
static std::string envelope_sender(const Shipment& shipment)
{
    const auto personal = personal_of(shipment.variant.more);
    const bool answers_by_itself = personal && personal->automatic && !personal->in_reply_to.empty();
    return answers_by_itself ? std::string() : bounce_address(shipment.account);
}

std::vector<Result> SmtpPort::ship(const Shipment& shipment)
{
    const std::size_t count = shipment.parcels.size();
    std::vector<char> unwritable(count, 0); // each letter has its own place: they are written on several threads
    const auto letter = [&](std::size_t i) {
        const Parcel& parcel = shipment.parcels[i];
        try {
            return client::Letter{envelope_sender(shipment), parcel.recipient, letter_to(shipment, parcel)};
        } catch (const Problem&) {
            unwritable[i] = 1;
            throw;
        }
    };
    const std::vector<client::Handed> handed =
        client_of(shipment)->send(count, letter, shipment.stopping, shipment.ending);
    std::vector<Result> results;
    for (std::size_t i = 0; i < count; ++i) {
        if (unwritable[i])
            results.push_back(Refused{"not-an-address"});
        else
            results.push_back(result_of(handed[i], message_id_of(shipment.parcels[i].delivery, shipment.account)));
    }
    return results;
}

/// "550 5.1.1 No such user": the server's own words, for a person.
static std::string answer_of(const client::Handed& handed)
{
    std::string answer = std::to_string(handed.code);
    if (!handed.status.empty() && !handed.reply.starts_with(handed.status)) answer += " " + handed.status;
    return handed.reply.empty() ? answer : answer + " " + handed.reply;
}

static std::string why_of(const client::Handed& handed)
{
    switch (handed.why) {
    case client::Why::no_login:
        return "no-login";
    case client::Why::not_allowed:
        return "not-allowed";
    case client::Why::no_tls:
        return "no-tls";
    case client::Why::bad_request:
    case client::Why::no_such_name:
    case client::Why::no_connection:
    case client::Why::timeout:
    case client::Why::broken_off:
    case client::Why::too_large:
    case client::Why::not_understood:
        return "server-down";
    }
    return "server-down";
}

Result result_of(const client::Handed& handed, const std::string& message_id)
{
    switch (handed.what) {
    case client::Handing::accepted:
        return Sent{message_id};
    case client::Handing::refused:
        if (handed.whole_account) return Later{answer_of(handed), {}, true};
        return Refused{handed.code == 0 ? "not-a-letter" : answer_of(handed)};
    case client::Handing::later:
        return Later{answer_of(handed), {}, handed.whole_account};
    case client::Handing::not_sent:
        return Later{why_of(handed), {}, handed.whole_account};
    case client::Handing::unknown:
        return Unknown{"reply-lost"};
    case client::Handing::not_begun:
        return NotBegun{};
    }
    return Unknown{"reply-lost"};
}

std::string message_id_of(const Id& delivery, const Account& account)
{
    const std::string from = from_address(account);
    return delivery.text() + "@" + from.substr(from.find('@') + 1);
}

std::optional<Id> delivery_of(std::string_view message_id)
{
    return Id::parse(message_id.substr(0, message_id.find('@')));
}

} // namespace samband::channels::mail
