#include "urgent/notice_facts.h"

#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "subscriptions/fan_out.h"
#include "urgent/asked.h"
#include "urgent/remind.h"

namespace samband::urgent {

static Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

static Json name_of(db::Reading& tx, const std::optional<Id>& person)
{
    const auto found = person ? people::find_person(tx, *person) : std::nullopt;
    return found ? Json(found->name) : Json();
}

/// Of the first message to people: how many it has come to.
static Json told_of(db::Reading& tx, const Id& post)
{
    using channels::DeliveryState;
    Json list = Json::array();
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post)) {
        if (dispatch.act != channels::Act::publish || !subscriptions::filling_of(tx, dispatch.id)) continue;
        std::int64_t arrived = 0;
        std::int64_t total = 0;
        for (const auto& [state, count] : channels::counts_of(tx, dispatch.id)) {
            if (state == DeliveryState::sent || state == DeliveryState::confirmed) arrived += count;
            if (state != DeliveryState::cancelled) total += count;
        }
        list.push(Json::object({{"channel", rulebook::word(channels::load_account(tx, dispatch.account).channel)},
                                {"at", to_rfc3339(dispatch.queued)},
                                {"arrived", arrived},
                                {"total", total}}));
    }
    return list;
}

static std::string_view word(Pressing pressing)
{
    switch (pressing) {
    case Pressing::not_yet:
        return "not-yet";
    case Pressing::soon:
        return "soon";
    case Pressing::passed:
        return "passed";
    }
    return "not-yet";
}

Json notice_facts(db::Reading& tx, const Notice& notice)
{
    const bool out = notice.state == NoticeState::out;
    return Json::object({{"id", notice.id.text()},
                         {"version", notice.version},
                         {"state", word(notice.state)},
                         {"exercise", notice.exercise},
                         {"preset", notice.preset},
                         {"what", notice.what},
                         {"where", notice.where},
                         {"notice_title", notice.content.title},
                         {"until", time_or_null(notice.until)},
                         {"asked", to_rfc3339(notice.asked)},
                         {"goes", time_or_null(notice.goes)},
                         {"sent", time_or_null(notice.sent)},
                         {"reminded", time_or_null(notice.reminded)},
                         {"over", time_or_null(notice.over)},
                         {"why", notice.why},
                         {"recipients", notice.recipients},
                         {"reach", reach_json(notice.reach)},
                         {"post", notice.post ? Json(notice.post->text()) : Json()},
                         {"by_name", name_of(tx, notice.by)},
                         {"second_name", name_of(tx, notice.second_by)},
                         {"told", out && notice.post ? told_of(tx, *notice.post) : Json::array()},
                         {"pressing", out ? word(pressing(notice, tx.now())) : word(Pressing::not_yet)}});
}

/// The end that a yes would give it: none where it stays as it is, or has passed while it waited.
static std::optional<Instant> new_until(const AskedMore& asked, const Notice& notice, Instant now)
{
    return asked.until && *asked.until > now && asked.until != notice.until ? asked.until : std::nullopt;
}

Json asked_facts(db::Reading& tx, const people::Person& person, const Notice& notice)
{
    const auto asked = asked_more(tx, notice);
    if (!asked) return {};
    const AsRead read = as_read(tx, notice, *asked);
    return Json::object({{"asked_id", asked->id.text()},
                         {"kind", asked->kind},
                         {"text", read.text},
                         {"english", read.english},
                         {"says_english", !read.english.empty()},
                         {"drops_english", read.drops_english},
                         {"until", time_or_null(new_until(*asked, notice, tx.now()))},
                         {"at", to_rfc3339(asked->at)},
                         {"by_name", name_of(tx, asked->by)},
                         {"own", asked->by == person.id},
                         {"wants_yes", wants_yes_of(tx, person, notice, *asked)}});
}

static Json badge_of(const Json& facts, http::Language language)
{
    const std::string& state = facts.find("state")->string();
    const auto badge = [&](const char* level, const char* says) {
        return Json::object({{"level", level}, {"says", people::say(says, language)}});
    };
    if (state == "waiting") return badge("warn", text_of("Venter på ja"));
    if (state == "asked") return badge("warn", text_of("Venter på godkjenning"));
    if (state == "over") return badge("ok", text_of("Over"));
    if (state == "stopped") return badge("none", text_of("Gikk ikke ut"));
    return badge("warn", text_of("Ute nå"));
}

void dress_notice(Json& facts, Instant now, http::Language language)
{
    const auto time_of = [&](const Json& at) {
        return at.is_string() ? people::time_words(*from_rfc3339(at.string()), now, language) : Json();
    };
    for (const char* time : {"until", "asked", "goes", "sent", "reminded", "over"})
        facts[std::string(time) + "_time"] = time_of(*facts.find(time));
    facts["badge"] = badge_of(facts, language);
    for (const char* state : {"waiting", "asked", "out", "over", "stopped"})
        facts[std::string("is_") + state] = facts.find("state")->string() == state;
    facts["soon"] = facts.find("pressing")->string() == "soon";
    facts["passed"] = facts.find("pressing")->string() == "passed";
    const auto channel_words = [&](const Json& one) {
        const auto channel = rulebook::read_word<rulebook::Channel>(one.find("channel")->string());
        return people::say(channels::channel_name(*channel), language);
    };
    for (Json& told : facts["told"].items()) {
        told["channel_words"] = channel_words(told);
        told["at_time"] = time_of(*told.find("at"));
    }
    if (const Json* asked = facts.find("asked_more"); asked && asked->is_object()) {
        Json& more = facts["asked_more"];
        more["answers"] = more.find("own")->boolean() || more.find("wants_yes")->boolean();
        more["is_over"] = more.find("kind")->string() == "over";
        more["until_time"] = time_of(*more.find("until"));
        more["at_time"] = time_of(*more.find("at"));
    }
    for (Json& way : facts["reach"].items()) {
        way["counted"] = way.find("recipients")->is_integer();
        if (way.find("account")->is_null()) way["name"] = people::say(way.find("name")->string(), language);
    }
}

Json today_facts(db::Reading& tx, const people::Person& person)
{
    Json list = Json::array();
    for (const Notice& notice : going_notices(tx)) {
        Json facts = notice_facts(tx, notice);
        const bool waits = notice.state == NoticeState::waiting || notice.state == NoticeState::asked;
        facts["own"] = notice.by == person.id;
        facts["wants_yes"] = waits && notice.by != person.id;
        facts["asked_more"] = asked_facts(tx, person, notice);
        list.push(std::move(facts));
    }
    return list;
}

Json board_facts(db::Reading& tx, const people::Person& person)
{
    Json list = Json::array();
    for (const Notice& notice : going_notices(tx)) {
        Json asked = asked_facts(tx, person, notice);
        if (!asked.is_object()) continue;
        asked["href"] = "/haster/" + notice.id.text() + "#ja";
        asked["heading"] = notice.content.title;
        list.push(std::move(asked));
    }
    return list;
}

void dress_today_notices(Json& list, Instant now, http::Language language)
{
    for (Json& facts : list.items()) dress_notice(facts, now, language);
}

} // namespace samband::urgent
