#include "main/demo_keywords.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "channels/accounts.h"
#include "keywords/keyword.h"
#include "keywords/poll.h"
#include "people/person_store.h"
#include "subscriptions/interest.h"

namespace samband::main {

using keywords::Does;
using keywords::KeywordText;

static channels::Account sms_account(db::Writing& tx)
{
    for (channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel != rulebook::Channel::sms) continue;
        account.settings["takes_in"] = true;
        channels::write_account(tx, account);
        return account;
    }
    throw Problem(ProblemCode::internal, "demo: no account of SMS");
}

/// The first topic that the list of the municipality offers.
static std::optional<Id> some_topic(db::Reading& tx)
{
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx))
        if (interest.kind == subscriptions::InterestKind::topic && interest.name.find("ann") != std::string::npos)
            return interest.id;
    return std::nullopt;
}

static keywords::Keyword put_in_use(db::Writing& tx, const people::Person& by, const KeywordText& text)
{
    const auto outcome = keywords::save_keyword(tx, by, Id(), 0, text, true, "Løten");
    if (!outcome.done) throw Problem(ProblemCode::internal, "demo: " + by.name + " may not use " + text.word);
    return outcome.keyword;
}

void make_demo_keywords(db::Database& database, const DemoMunicipality& municipality)
{
    if (municipality.key != "loten") return;
    database.write("demo keywords", [](db::Writing& tx) {
        const people::Person kari = people::holders(tx, "communications-officer").front();
        const Date today = in_oslo(tx.now()).date;
        KeywordText text;
        text.account = sms_account(tx).id;
        text.owner = kari.id;
        text.word = "VANN";
        text.does = Does::list;
        text.topic = some_topic(tx);
        put_in_use(tx, kari, text);
        text.topic.reset();
        text.word = "ÅPNINGSTIDER";
        text.does = Does::answer;
        text.body = "Rådhuset er åpent 8-15.30 på hverdager. Biblioteket: tirsdag og torsdag 10-18, lørdag 10-14.";
        text.crisis_body = "Rådhuset er stengt i dag. Servicetorget svarer på telefon 62 59 30 00.";
        put_in_use(tx, kari, text);
        text.word = "BADET";
        text.does = Does::poll;
        text.body = "Når skal Løtenbadet ha åpent i romjula?";
        text.crisis_body.clear();
        text.options = {"Formiddag", "Ettermiddag", "Kveld"};
        text.until = today.plus_days(10);
        text.forget = today.plus_days(40);
        const keywords::Keyword poll = put_in_use(tx, kari, text);
        for (int i = 0; i < 17; ++i) keywords::vote(tx, poll, "+479990" + std::to_string(2'000 + i), i % 5 % 3 + 1);
    });
}

} // namespace samband::main
