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

std::vector<channels::Account> closed_accounts(db::Reading& tx, const Content& content)
{
    std::vector<channels::Account> closed;
    for (const Id& id : content.accounts)
        if (channels::Account account = channels::load_account(tx, id); account.state != channels::AccountState::open)
            closed.push_back(std::move(account));
    return closed;
}

Content placed_where_open(db::Reading& tx, Content content)
{
    if (content.accounts.empty()) return content;
    const std::map<Id, channels::Account> open = open_by_id(tx);
    for (const channels::Account& closed : closed_accounts(tx, content)) {
        content.accounts.erase(closed.id);
        if (closed.channel != rulebook::Channel::website && closed.channel != rulebook::Channel::intranet)
            content.channels.erase(std::string(rulebook::word(closed.channel)));
    }
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
