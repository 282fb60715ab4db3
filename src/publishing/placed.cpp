#include "publishing/placed.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"

namespace samband::publishing {

Content placed(db::Reading& tx, Content content)
{
    if (content.accounts.empty()) return content;
    std::map<Id, channels::Account> open;
    for (const channels::Account& account : channels::open_accounts(tx)) open[account.id] = account;
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
