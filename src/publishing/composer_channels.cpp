#include "publishing/composer_channels.h"

#include "base/text.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/audience.h"
#include "publishing/placed.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "subscriptions/interest.h"

#include <map>

namespace samband::publishing {

using rulebook::Channel;

namespace {

/// In the order they are shown.
enum class Group { subscribers, networks, print, other };

Group group_of(Channel channel)
{
    switch (channel) {
    case Channel::newsletter:
    case Channel::email:
    case Channel::sms:
        return Group::subscribers;
    case Channel::facebook:
    case Channel::instagram:
    case Channel::linkedin:
    case Channel::x:
    case Channel::youtube:
    case Channel::mastodon:
    case Channel::bluesky:
        return Group::networks;
    case Channel::notice:
    case Channel::newspaper:
    case Channel::press:
    case Channel::letter:
        return Group::print;
    case Channel::website:
    case Channel::intranet:
    case Channel::chat:
    case Channel::blog:
    case Channel::forum:
        return Group::other;
    }
    return Group::other;
}

const char* words_of(Group group)
{
    switch (group) {
    case Group::subscribers:
        return text_of("Rett til folk");
    case Group::networks:
        return text_of("Sosiale medier");
    case Group::print:
        return text_of("Papir og presse");
    case Group::other:
        return text_of("Andre steder");
    }
    return "";
}

std::string administrators_in(db::Reading& tx, const Id& account)
{
    std::vector<std::string> names;
    for (const channels::Administrator& administrator : channels::administrators_of(tx, account))
        if (const auto person = people::find_person(tx, administrator.person)) names.push_back(person->name);
    return join(names, ", ");
}

/// Why this person may not let anything out there, and who may.
void add_right(Json& facts, db::Reading& tx, const people::Person& person, const channels::Account& account)
{
    const channels::AccountRight right = channels::may_publish_in(tx, person, account);
    facts["may"] = right.may;
    if (right.may) return;
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = account.channel;
    facts["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question, right.ruling);
    facts["administrators"] = administrators_in(tx, account.id);
}

Json choices_of(const std::vector<subscriptions::Interest>& interests, subscriptions::InterestKind kind,
                const std::set<Id>& chosen)
{
    Json list = Json::array();
    for (const subscriptions::Interest& interest : interests)
        if (interest.kind == kind)
            list.push(Json::object(
                {{"value", interest.id.text()}, {"label", interest.name}, {"chosen", chosen.contains(interest.id)}}));
    return list;
}

Json audience_facts(db::Reading& tx, const Audience& audience)
{
    using subscriptions::InterestKind;
    const auto interests = subscriptions::list_interests(tx);
    if (interests.empty()) return Json();
    return Json::object({{"topics", choices_of(interests, InterestKind::topic, audience.topics)},
                         {"places", choices_of(interests, InterestKind::place, audience.places)}});
}

} // namespace

Json composer_channels_facts(db::Reading& tx, const people::Person& person, const Content& typed)
{
    std::map<Group, Json> groups;
    bool to_subscribers = false;
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (account.driver == "own") continue;
        Json facts = Json::object({{"account", account.id.text()},
                                   {"name", account.name},
                                   {"channel", rulebook::word(account.channel)},
                                   {"chosen", typed.accounts.contains(account.id)}});
        add_right(facts, tx, person, account);
        to_subscribers |= subscribers_of(account.channel, typed.audience).has_value();
        Json& list = groups[group_of(account.channel)];
        if (list.is_null()) list = Json::array();
        list.push(std::move(facts));
    }
    std::vector<std::string> closed;
    for (const channels::Account& account : closed_accounts(tx, typed)) closed.push_back(account.name);
    Json facts =
        Json::object({{"groups", Json::array()}, {"closed", closed.empty() ? Json() : Json(join(closed, ", "))}});
    for (auto& [group, accounts] : groups)
        facts["groups"].push(Json::object({{"group", words_of(group)}, {"accounts", std::move(accounts)}}));
    if (to_subscribers) facts["audience"] = audience_facts(tx, typed.audience);
    return facts;
}

void dress_composer_channels(Json& facts, http::Language language)
{
    for (Json& group : facts["groups"].items()) {
        group["group"] = people::say(group.find("group")->string(), language);
        for (Json& account : group["accounts"].items())
            if (account.find("ruling")) rulings::dress_ruling(account["ruling"], language);
    }
}

} // namespace samband::publishing
