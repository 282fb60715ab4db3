#include "urgent/reach.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "people/noted.h"
#include "publishing/audience.h"
#include "subscriptions/recipients.h"
#include "urgent/limits.h"

namespace samband::urgent {

static void add(Reach& reach, Way way)
{
    if (way.recipients)
        reach.recipients += *way.recipients;
    else
        reach.channels += 1;
    reach.ways.push_back(std::move(way));
}

Reach count_reach(db::Reading& tx, const publishing::Content& content)
{
    using rulebook::Channel;
    Reach reach;
    if (content.channels.contains("website")) add(reach, {{}, text_of("Nettside"), Channel::website, {}});
    if (content.channels.contains("intranet")) add(reach, {{}, text_of("Intranett"), Channel::intranet, {}});
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (!content.accounts.contains(account.id)) continue;
        const auto selection = publishing::subscribers_of(account.channel, content.audience);
        std::optional<std::int64_t> recipients;
        if (selection) recipients = subscriptions::count_recipients(tx, *selection);
        add(reach, {account.id, account.name, account.channel, recipients});
    }
    return reach;
}

std::int64_t second_above(db::Reading& tx)
{
    return tx.one("urgent.second_above").integer("second_above");
}

void set_second_above(db::Writing& tx, const people::Person& by, std::int64_t recipients)
{
    if (recipients < 0 || recipients > second_above_most)
        throw Problem(ProblemCode::invalid, "Skriv et antall mellom 0 og én million.",
                      {FieldProblem{"second_above", "Skriv et antall mellom 0 og én million."}});
    tx.run("urgent.set_second_above", {{"second_above", recipients}});
    people::note_act(tx, "urgent-setting-changed", by.id, Id(), Json::object({{"second_above", recipients}}));
}

} // namespace samband::urgent
