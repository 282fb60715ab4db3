#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/sms/number.h"
#include "dialogue/concern.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

using rulebook::Channel;

static std::optional<channels::Account> account_of(db::Reading& tx, Channel channel)
{
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == channel && account.driver != "hand-over") return account;
    return std::nullopt;
}

static channels::Variant words_of(const Id& thread, const std::string& site, Channel channel)
{
    const std::string says = "En melding til kommunen kan gjelde fare for et barn eller liv. Les den nå:";
    const std::string link = site + "/samtaler/" + thread.text();
    channels::Variant words;
    words.language = "nb";
    words.text = says + " " + link;
    if (channel == Channel::sms) return words;
    words.title = "Les nå: en melding kan gjelde fare";
    words.text = says + "\n\n" + link + "\n";
    words.html = "<p>" + escape_html(says) + "</p>\n<p><a href=\"" + escape_html(link) + "\">" + escape_html(link) +
                 "</a></p>\n";
    return words;
}

static std::string address_of(const people::Person& person, Channel channel)
{
    if (channel == Channel::email) return person.login;
    const auto read = channels::sms::read_number(person.phone);
    const auto* number = std::get_if<channels::sms::Number>(&read);
    return number ? number->e164 : std::string();
}

static std::int64_t send(db::Writing& tx, const Thread& thread, const std::string& site, Channel channel)
{
    const auto account = account_of(tx, channel);
    if (!account) return 0;
    std::vector<channels::Recipient> recipients;
    for (const people::Person& person : accountable_for(tx, thread))
        if (const std::string address = address_of(person, channel); !address.empty() && !person.disabled)
            recipients.push_back({address, Json::object()});
    if (recipients.empty()) return 0;
    channels::Order order;
    order.subject = tx.new_id(); // its own: who reads the deliveries of a thread is not told whose they are
    order.account = account->id;
    order.variant = words_of(thread.id, site, channel);
    order.priority = outbox::Priority::urgent;
    order.passes_hold = outbox::crisis_hold;
    order.personal_for_s = concern_kept_s;
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    const std::int64_t count = channels::add_recipients(tx, dispatch.id, recipients);
    channels::filled(tx, dispatch.id);
    return count;
}

std::int64_t tell_leaders(db::Writing& tx, const Id& id, const std::string& site)
{
    const auto thread = find_thread(tx, id);
    if (!thread) return 0;
    return send(tx, *thread, site, Channel::email) + send(tx, *thread, site, Channel::sms);
}

} // namespace samband::dialogue
