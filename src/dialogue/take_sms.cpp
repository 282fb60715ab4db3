#include "dialogue/take_sms.h"

#include "base/text.h"
#include "base/text_of.h"
#include "channels/sms/settings.h"
#include "channels/sms/stopped.h"
#include "dialogue/limits.h"
#include "dialogue/promise.h"
#include "dialogue/take_in.h"
#include "people/dressing.h"

namespace samband::dialogue {

using channels::sms::Heeded;
using channels::sms::SmsCame;

static Inbound inbound_of(const SmsCame& came, const std::optional<Id>& unit);
static Heeded hold(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came);

Heeded take_sms(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came,
                const std::optional<Id>& unit)
{
    if (came.says_stop || !(unit || channels::sms::takes_in(came.account))) return {};
    if (!came.unread.empty() || came.raw.size() > raw_bytes) return hold(tx, municipality, came);
    take_in(tx, inbound_of(came, unit));
    return {true, sms_receipt(tx, municipality, came.account, came.number, unit), true};
}

static std::string source_of(const Id& account)
{
    return "sms." + account.text();
}

/// Of a sender that is no number the name stands for it: what it sends is one conversation too.
static Inbound inbound_of(const SmsCame& came, const std::optional<Id>& unit)
{
    Inbound message;
    message.way = Way::sms;
    message.source = source_of(came.account.id);
    message.foreign_id = came.foreign_id;
    message.who = came.number.empty() ? came.sender : std::string();
    message.address = came.number;
    message.text = trim(came.text);
    message.at = came.at;
    message.raw = came.raw;
    message.keys = {"sms." + (came.number.empty() ? "navn." + fold(came.sender) : came.number)};
    message.joins_since = came.at.plus_s(-sms_joins_days * 24 * 3'600);
    message.unit = unit;
    return message;
}

static http::Language language_of(const people::Municipality& municipality)
{
    return municipality.language == "nn" ? http::Language::nn : http::Language::nb;
}

static std::string from_us(const people::Municipality& municipality, const std::string& says)
{
    return municipality.short_name + ": " + says;
}

static Heeded hold(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came)
{
    hold_unread(tx, Way::sms, source_of(came.account.id), came.foreign_id, came.raw.substr(0, raw_bytes),
                came.unread.empty() ? text_of("SMS-en er for lang til å leses.") : came.unread);
    const std::string says = people::say(
        text_of("Vi kunne ikke lese meldingen. Skriv hva det gjelder, som vanlig tekst."), language_of(municipality));
    return {true, from_us(municipality, says), true};
}

std::string sms_receipt(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                        const std::string& number, const std::optional<Id>& unit)
{
    const http::Language language = language_of(municipality);
    const auto said = [&](const char* bokmal) { return people::say(bokmal, language); };
    if (!number.empty() && !channels::sms::stopped(tx, {number}).empty())
        return from_us(municipality,
                       said(text_of("Takk, vi har fått meldingen. Du har sagt STOPP, så vi kan ikke svare "
                                    "på SMS. Send START for å få svar her.")));
    // Of an account that takes in nothing it says that nobody reads: a code word's conversation is read.
    const std::string own = channels::sms::text_setting(account, "answer");
    if (!own.empty() && channels::sms::takes_in(account)) return from_us(municipality, own);
    const Json by = people::time_words(promised_by(tx, unit), tx.now(), language);
    return from_us(municipality, said(text_of("Takk, vi har fått meldingen. Du hører fra oss innen")) + " " +
                                     by.find("exact")->string() + ".");
}

} // namespace samband::dialogue
