#include "dialogue/answer_way.h"

#include "base/mail_address.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/sms/number.h"
#include "channels/sms/stopped.h"
#include "dialogue/limits.h"
#include "dialogue/network_way.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Channel;

static constexpr const char* not_from_here =
    text_of("Svaret kan ikke sendes herfra ennå. Svar i kanalen, og før her hva som ble sagt.");
static constexpr const char* no_mail_account =
    text_of("Kommunen har ingen åpen konto for e-post. Svar på en annen måte, og før her hva som ble sagt.");
static constexpr const char* no_sms_account =
    text_of("Kommunen har ingen åpen konto for SMS. Svar på en annen måte, og før her hva som ble sagt.");
static constexpr const char* said_stop = text_of(
    "Nummeret har sagt STOPP og får ikke SMS fra oss. Ring, eller svar på en annen måte, og før her hva som ble "
    "sagt. Sender de START, kan de få svar på SMS igjen.");
static constexpr const char* no_address =
    text_of("Vi har ingen adresse å svare til. Svar på en annen måte, og før her hva som ble sagt.");

/// The one it came to, where that is open; else the first of the channel that Samband itself sends by.
static std::optional<channels::Account> account_for(db::Reading& tx, Channel channel, const std::string& source)
{
    const std::size_t dot = source.find('.');
    const auto came_to = dot == source.npos ? std::nullopt : Id::parse(std::string_view(source).substr(dot + 1));
    std::optional<channels::Account> first;
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel != channel || account.driver == "hand-over") continue;
        if (account.id == came_to) return account;
        if (!first) first = account;
    }
    return first;
}

static std::optional<std::string> mail_address_in(const std::string& text)
{
    return ascii_mail_address(text) ? std::optional(text) : std::nullopt;
}

static std::optional<std::string> mobile_number_in(const std::string& text)
{
    const auto read = channels::sms::read_number(text);
    const auto* number = std::get_if<channels::sms::Number>(&read);
    return number ? std::optional(number->e164) : std::nullopt;
}

static void by_mail(db::Reading& tx, AnswerWay& way, const std::string& to, const std::string& source)
{
    way.account = account_for(tx, Channel::email, source);
    if (!way.account) return void(way.hindered = no_mail_account);
    way.outward = Outward::mail;
    way.to = to;
}

static void by_sms(db::Reading& tx, AnswerWay& way, const std::string& to, const std::string& source)
{
    way.account = account_for(tx, Channel::sms, source);
    if (!way.account) return void(way.hindered = no_sms_account);
    if (!channels::sms::stopped(tx, {to}).empty()) return void(way.hindered = said_stop);
    way.outward = Outward::sms;
    way.to = to;
}

static void by_form(db::Reading& tx, AnswerWay& way, const std::string& address)
{
    way.outward = Outward::by_link;
    const auto to = mail_address_in(address);
    if (to) way.account = account_for(tx, Channel::email, {});
    if (!way.account) return;
    way.outward = Outward::told_of;
    way.to = *to;
}

/// Typed in by hand, or from a place that Samband does not write to: as the address says, else it is noted.
static void by_address(db::Reading& tx, AnswerWay& way, const std::string& address)
{
    if (const auto number = mobile_number_in(address)) return by_sms(tx, way, *number, {});
    if (const auto mail = mail_address_in(address)) by_mail(tx, way, *mail, {});
}

static void choose(db::Reading& tx, AnswerWay& way, Way came_by, const std::string& address, const std::string& source)
{
    switch (came_by) {
    case Way::form:
        return by_form(tx, way, address);
    case Way::chat: // nobody is there any more who reads it at once: it is answered as an enquiry by the form
        way.came_by = Way::form;
        return by_form(tx, way, address);
    case Way::email:
        if (const auto to = mail_address_in(address)) return by_mail(tx, way, *to, source);
        return void(way.hindered = no_address);
    case Way::sms:
        if (const auto to = mobile_number_in(address)) return by_sms(tx, way, *to, source);
        return void(way.hindered = no_address);
    case Way::facebook:
    case Way::instagram:
    case Way::linkedin:
        return; // by_network
    case Way::telephone:
    case Way::counter:
    case Way::letter:
    case Way::press:
        return by_address(tx, way, address);
    case Way::elsewhere:
        return;
    }
}

/// A mail is known by its Message-ID and a sum of what it holds: "ID.sum".
static std::string message_id_in(const std::string& foreign_id)
{
    constexpr std::size_t sum = 64;
    const std::size_t dot = foreign_id.size() > sum ? foreign_id.size() - sum - 1 : std::string::npos;
    const bool has_sum = dot != std::string::npos && foreign_id[dot] == '.' &&
                         foreign_id.find_first_not_of("0123456789abcdef", dot + 1) == std::string::npos;
    return has_sum ? foreign_id.substr(0, dot) : foreign_id;
}

static void add_message_ids(db::Reading& tx, AnswerWay& way, const Id& thread)
{
    for (const db::Row& row : tx.all("dialogue.mails_of", {{"thread", thread}, {"most", references_most}}))
        way.message_ids.push_back(message_id_in(row.text("message_id")));
    std::erase_if(way.message_ids, [](const std::string& id) { return id.find('@') == std::string::npos; });
    std::ranges::reverse(way.message_ids);
}

AnswerWay answer_way(db::Reading& tx, const Thread& thread)
{
    AnswerWay way;
    const auto newest = tx.maybe("dialogue.newest_in", {{"thread", thread.id}});
    std::string address = newest ? newest->text("address") : std::string();
    if (address.empty()) address = thread.address;
    way.came_by = newest ? way_of(newest->text("way")).value_or(thread.way) : thread.way;
    if (newest) {
        way.asker = newest->id("id");
        way.shown_by = newest->maybe_id("came_to");
    }
    if (newest && is_of_network(way.came_by))
        by_network(tx, way, *way.asker, newest->text("who"), newest->instant("at"));
    else
        choose(tx, way, way.came_by, address, newest ? newest->maybe_text("source").value_or("") : std::string());
    if (way.outward == Outward::mail) add_message_ids(tx, way, thread.id);
    return way;
}

AnswerWay way_to_writer(db::Reading& tx, const Thread& thread, const Entry& entry)
{
    const db::Row row = tx.one("dialogue.how_it_came", {{"entry", entry.id}});
    AnswerWay way;
    way.came_by = entry.way;
    way.asker = entry.id;
    way.shown_by = row.maybe_id("came_to");
    const std::string& address = entry.address.empty() ? thread.address : entry.address;
    choose(tx, way, way.came_by, address, row.maybe_text("source").value_or(""));
    if (way.outward == Outward::mail) add_message_ids(tx, way, thread.id);
    return way;
}

} // namespace samband::dialogue
