#include "publishing/delivery_facts.h"

#include "channels/account_drivers.h"
#include "channels/accounts.h"
#include "channels/trouble_words.h"
#include "people/dressing.h"
#include "rulebook/question.h"
#include "subscriptions/address.h"

#include <map>

namespace samband::publishing {

using channels::DeliveryState;

Json delivery_facts(const channels::Delivery& delivery)
{
    return Json::object({{"delivery", delivery.id.text()},
                         {"recipient", delivery.recipient},
                         {"state", word(delivery.state)},
                         {"tries", delivery.tries},
                         {"receipt", delivery.receipt},
                         {"error", delivery.error},
                         {"since", to_rfc3339(delivery.since)},
                         {"due", to_rfc3339(delivery.due)}});
}

/// The only delivery of what went to the account itself.
static std::optional<channels::Delivery> only_delivery(db::Reading& tx, const channels::Dispatch& dispatch,
                                                       const channels::StateCounts& counts)
{
    if (dispatch.filling || counts.size() != 1 || counts.begin()->second != 1) return std::nullopt;
    return channels::deliveries_of(tx, dispatch.id, counts.begin()->first).front();
}

Json dispatch_facts(db::Reading& tx, const channels::Dispatch& dispatch)
{
    const channels::Account account = channels::load_account(tx, dispatch.account);
    const channels::StateCounts counts = channels::counts_of(tx, dispatch.id);
    Json facts = Json::object({{"id", dispatch.id.text()},
                               {"post", dispatch.subject.text()},
                               {"account_name", account.name},
                               {"channel", rulebook::word(account.channel)},
                               {"act", word(dispatch.act)},
                               {"revision", dispatch.revision},
                               {"queued", to_rfc3339(dispatch.queued)},
                               {"ended", dispatch.ended}});
    std::int64_t total = 0;
    Json by_state = Json::object();
    for (const auto& [state, count] : counts) {
        by_state[word(state)] = count;
        total += count;
    }
    facts["counts"] = std::move(by_state);
    facts["total"] = total;
    const auto only = only_delivery(tx, dispatch, counts);
    facts["one"] = only.has_value();
    if (!only) return facts;
    const Json delivery = delivery_facts(*only);
    for (const auto& [key, value] : delivery.members()) facts[key] = value;
    return facts;
}

Json deliveries_facts(db::Reading& tx, const Id& post)
{
    const std::vector<channels::Dispatch> all = channels::dispatches_of(tx, post);
    Json list = Json::array();
    for (auto it = all.rbegin(); it != all.rend(); ++it) list.push(dispatch_facts(tx, *it));
    return list;
}

static Json title_of(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("publishing.post_by_id", {{"id", post}});
    return row ? Json(row->text("title")) : Json();
}

Json trouble_facts(db::Reading& tx, std::size_t most)
{
    Json list = Json::array();
    std::map<Id, Json> titles; // what fails, fails to many at a time
    for (const channels::Trouble& trouble : channels::list_trouble(tx)) {
        if (list.items().size() == most) break;
        if (!titles.contains(trouble.subject)) titles[trouble.subject] = title_of(tx, trouble.subject);
        const Json& title = titles.at(trouble.subject);
        Json facts = delivery_facts(trouble.delivery);
        facts["id"] = trouble.delivery.dispatch.text();
        facts["act"] = word(trouble.act);
        facts["account"] = trouble.account.text();
        facts["account_name"] = trouble.account_name;
        facts["post"] = title.is_null() ? Json() : Json(trouble.subject.text());
        facts["post_title"] = title;
        // A letter that is no post is between two: the desk sees that it did not arrive, not who was to have it.
        if (title.is_null()) facts["recipient"] = subscriptions::masked(trouble.delivery.recipient);
        list.push(std::move(facts));
    }
    return list;
}

/// How a state looks and is said of one delivery.
struct StateWords {
    const char* level;
    const char* says;
};

static StateWords words_of_state(DeliveryState state, bool waits_after_failure, channels::Act act)
{
    using channels::Act;
    switch (state) {
    case DeliveryState::queued:
        return waits_after_failure ? StateWords{"warn", text_of("prøver igjen")}
                                   : StateWords{"none", text_of("venter")};
    case DeliveryState::leased:
        return {"none", text_of("sendes nå")};
    case DeliveryState::sent:
    case DeliveryState::confirmed:
        if (act == Act::correct) return {"ok", text_of("rettet")};
        if (act == Act::withdraw) return {"ok", text_of("tatt ned")};
        return state == DeliveryState::sent ? StateWords{"ok", text_of("sendt")} : StateWords{"ok", text_of("er der")};
    case DeliveryState::failed:
        if (act == Act::correct) return {"warn", text_of("ikke rettet")};
        return act == Act::withdraw ? StateWords{"stop", text_of("ikke tatt ned")}
                                    : StateWords{"stop", text_of("gikk ikke ut")};
    case DeliveryState::in_doubt:
        return {"warn", text_of("uvisst om den kom fram")};
    case DeliveryState::cancelled:
        return {"none", text_of("stanset")};
    }
    return {"none", ""};
}

const char* group_words(DeliveryState state)
{
    switch (state) {
    case DeliveryState::queued:
        return text_of("venter");
    case DeliveryState::leased:
        return text_of("sendes nå");
    case DeliveryState::sent:
        return text_of("sendt");
    case DeliveryState::confirmed:
        return text_of("mottatt");
    case DeliveryState::failed:
        return text_of("gikk ikke ut");
    case DeliveryState::in_doubt:
        return text_of("uvisst");
    case DeliveryState::cancelled:
        return text_of("stanset");
    }
    return "";
}

void dress_delivery(Json& facts, Instant now, http::Language language)
{
    const auto state = channels::delivery_state_of(facts.find("state")->string()).value();
    const Json* told = facts.find("act");
    const auto act = told ? channels::act_of(told->string()).value() : channels::Act::publish;
    const std::string error = facts.find("error")->string();
    const StateWords words = words_of_state(state, !error.empty(), act);
    facts["badge"] = Json::object({{"level", words.level}, {"says", people::say(words.says, language)}});
    facts["since_time"] = people::time_words(*from_rfc3339(facts.find("since")->string()), now, language);
    if (state == DeliveryState::queued && !error.empty())
        facts["due_time"] = people::time_words(*from_rfc3339(facts.find("due")->string()), now, language);
    if (!error.empty() && state != DeliveryState::cancelled) {
        const channels::TroubleWords trouble = channels::trouble_words(error);
        facts["why"] = *trouble.why ? people::say(trouble.why, language) : error;
        if (*trouble.remedy) facts["remedy"] = people::say(trouble.remedy, language);
    }
    const bool asks = state == DeliveryState::failed || state == DeliveryState::in_doubt;
    if (asks)
        facts["acts"] = Json::object({{"again", !channels::is_for_hands(error)},
                                      {"arrived", state == DeliveryState::in_doubt},
                                      {"by_hand", state == DeliveryState::failed}});
    const std::string receipt = facts.find("receipt")->string();
    if (receipt.starts_with("/") || receipt.starts_with("https://")) facts["receipt_link"] = receipt;
}

void dress_trouble(Json& facts, Instant now, http::Language language)
{
    dress_delivery(facts, now, language);
    const Json* title = facts.find("post_title");
    facts["heading"] = title->is_string() ? title->string() : people::say(text_of("Melding fra Samband"), language);
}

static void dress_counts(Json& facts, http::Language language)
{
    Json words = Json::array();
    const auto act = channels::act_of(facts.find("act")->string()).value();
    std::string level = "none";
    for (const auto& [name, count] : facts.find("counts")->members()) {
        const DeliveryState state = channels::delivery_state_of(name).value();
        words.push(Json::object({{"count", count.integer()}, {"says", people::say(group_words(state), language)}}));
        const std::string its = words_of_state(state, false, act).level;
        if (its == "stop" || (its == "warn" && level != "stop") || (its == "ok" && level == "none")) level = its;
    }
    facts["count_words"] = std::move(words);
    facts["level"] = level;
}

void dress_dispatch(Json& facts, Instant now, http::Language language)
{
    facts["channel_words"] = people::say(
        channels::channel_name(rulebook::read_word<rulebook::Channel>(facts.find("channel")->string()).value()),
        language);
    const auto channel = rulebook::read_word<rulebook::Channel>(facts.find("channel")->string()).value();
    if (rulebook::always_own(channel)) facts["channel_words"] = ""; // the account's name says it
    facts["queued_time"] = people::time_words(*from_rfc3339(facts.find("queued")->string()), now, language);
    const std::string act = facts.find("act")->string();
    facts["is_correction"] = act == "correct";
    facts["is_withdrawal"] = act == "withdraw";
    if (facts.find("one")->boolean())
        dress_delivery(facts, now, language);
    else
        dress_counts(facts, language);
}

} // namespace samband::publishing
