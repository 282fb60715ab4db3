#include "urgent/tell_own.h"

#include "base/text.h"
#include "channels/dispatches.h"
#include "people/person_store.h"
#include "subscriptions/address.h"
#include "subscriptions/sign_up.h"
#include "urgent/limits.h"

#include <set>

namespace samband::urgent {

using subscriptions::Medium;

static int send(db::Writing& tx, const Notice& notice, Medium medium, const std::set<std::string>& addresses,
                channels::Variant variant, const OwnMessage& message)
{
    const auto account = subscriptions::account_for(tx, medium);
    if (!account || addresses.empty()) return 0;
    channels::Order order;
    order.subject = message.about ? *message.about : tx.new_id(); // not the post: it stands on no page of dispatches
    order.account = account->id;
    order.variant = std::move(variant);
    order.variant.language = notice.content.language;
    order.variant.sender = people::load_unit(tx, notice.unit).name;
    order.priority = outbox::Priority::urgent;
    order.passes_hold = outbox::crisis_hold; // to our own people: it says nothing in public
    order.personal_for_s = told_own_for_s;
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    std::vector<channels::Recipient> recipients;
    for (const std::string& address : addresses) recipients.push_back({address, Json::object()});
    channels::add_recipients(tx, dispatch.id, recipients);
    channels::filled(tx, dispatch.id);
    if (message.due) channels::put_off_dispatch(tx, dispatch.id, *message.due);
    return static_cast<int>(addresses.size());
}

static channels::Variant letter_of(const OwnMessage& message)
{
    channels::Variant letter;
    letter.title = message.subject;
    letter.text = message.text + "\n\n" + message.link + "\n";
    letter.html = "<p style=\"white-space:pre-line\">" + escape_html(message.text) + "</p>\n<p><a href=\"" +
                  escape_html(message.link) + "\">" + escape_html(message.link) + "</a></p>\n";
    return letter;
}

int tell_own(db::Writing& tx, const Notice& notice, const std::vector<people::Person>& people,
             const OwnMessage& message)
{
    if (notice.exercise) return 0;
    std::set<std::string> mails;
    std::set<std::string> numbers;
    for (const people::Person& person : people) {
        if (person.disabled) continue;
        mails.insert(person.login);
        const auto number = subscriptions::kept_address(Medium::sms, person.phone);
        if (message.by_sms && number) numbers.insert(*number);
    }
    channels::Variant sms;
    sms.text = message.subject + " " + message.link;
    return send(tx, notice, Medium::email, mails, letter_of(message), message) +
           send(tx, notice, Medium::sms, numbers, std::move(sms), message);
}

void take_back_own(db::Writing& tx, const Id& about, const Id& by)
{
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, about))
        channels::cancel_dispatch(tx, dispatch.id, by);
}

} // namespace samband::urgent
