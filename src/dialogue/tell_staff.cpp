#include "dialogue/tell_staff.h"

#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "dialogue/form_letter.h"
#include "dialogue/limits.h"

#include <set>

namespace samband::dialogue {

static channels::Variant words_of(const StaffLetter& letter)
{
    channels::Variant words;
    words.title = letter.subject;
    words.text = letter.text + "\n\n" + letter.link + "\n";
    words.html = "<p style=\"white-space:pre-line\">" + escape_html(letter.text) + "</p>\n<p><a href=\"" +
                 escape_html(letter.link) + "\">" + escape_html(letter.link) + "</a></p>\n";
    words.language = "nb";
    words.sender = "Samband";
    return words;
}

int tell_staff(db::Writing& tx, const std::vector<people::Person>& people, const StaffLetter& letter)
{
    const auto account = letter_account(tx);
    std::set<std::string> addresses;
    for (const people::Person& person : people)
        if (!person.disabled) addresses.insert(person.login);
    if (!account || addresses.empty()) return 0;
    channels::Order order;
    order.subject = tx.new_id(); // not the thread: it stands on no page of dispatches
    order.account = account->id;
    order.variant = words_of(letter);
    order.personal_for_s = letter_kept_s;
    order.passes_hold = outbox::crisis_hold;
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    std::vector<channels::Recipient> recipients;
    for (const std::string& address : addresses) recipients.push_back({address, Json::object()});
    channels::add_recipients(tx, dispatch.id, recipients);
    channels::filled(tx, dispatch.id);
    return static_cast<int>(addresses.size());
}

} // namespace samband::dialogue
