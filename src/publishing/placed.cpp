#include "publishing/placed.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"

namespace samband::publishing {

static std::map<Id, channels::Account> open_by_id(db::Reading& tx)
{
    std::map<Id, channels::Account> open;
    for (channels::Account& account : channels::open_accounts(tx)) open[account.id] = std::move(account);
    return open;
}

Content placed_where_open(db::Reading& tx, Content content)
{
    if (content.accounts.empty()) return content;
    const std::map<Id, channels::Account> open = open_by_id(tx);
    std::erase_if(content.accounts, [&](const Id& id) { return !open.contains(id); });
    for (const Id& id : content.accounts) content.channels.insert(std::string(rulebook::word(open.at(id).channel)));
    return content;
}

Content placed(db::Reading& tx, Content content)
{
    if (content.accounts.empty()) return content;
    const std::map<Id, channels::Account> open = open_by_id(tx);
    for (const Id& id : content.accounts) {
        const auto found = open.find(id);
        if (found == open.end())
            throw Problem(ProblemCode::invalid, "En av kontoene er ikke åpen lenger. Velg kanaler på nytt.",
                          {{"channels", text_of("En av kontoene er ikke åpen lenger. Velg kanaler på nytt.")}});
        content.channels.insert(std::string(rulebook::word(found->second.channel)));
    }
    return content;
}

} // namespace samband::publishing
