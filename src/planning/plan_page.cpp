#include "planning/plan_page.h"

#include "base/clock_words.h"
#include "people/dressing.h"
#include "planning/calendar_model.h"
#include "planning/campaigns.h"
#include "planning/days.h"
#include "planning/recurring.h"
#include "planning/recurring_words.h"
#include "planning/slots.h"
#include "planning/wishes.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/ways_out.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::planning {

using publishing::Post;
using publishing::State;

namespace {

void add_acts(Json& model, const people::Person& person, const Post& post)
{
    const bool out = post.state == State::published || post.state == State::withdrawn;
    const bool writes = publishing::may_write(person, post);
    const bool scheduled = post.state == State::scheduled;
    model["scheduled"] = scheduled;
    model["can"] = Json::object({{"move", scheduled ? publishing::may_let_out(person, post) : writes && !out},
                                 {"join", writes},
                                 {"recur", writes}});
}

void add_values(Json& model, db::Reading& tx, const Post& post)
{
    const Date today = in_oslo(tx.now()).date;
    const auto wish = wish_of(tx, post.id);
    model["wish"] = wish && !post.due ? Json(to_string(*wish)) : Json();
    const LocalTime due = in_oslo(post.due.value_or(tx.now()));
    const Date day = post.due ? due.date : wish.value_or(today);
    const Date last = in_oslo(publishing::time_of(post).value_or(tx.now())).date;
    model["values"] = Json::object({{"day", to_string(day)},
                                    {"time", post.due ? clock_words(due.time) : ""},
                                    {"first", to_string(next_day(Every::year, last, today))},
                                    {"days_before", "14"}});
}

void add_slots(Json& model, db::Reading& tx, const Post& post)
{
    Json free = Json::array();
    for (const std::string& channel : post.content.channels)
        if (const auto slot = next_free_slot(tx, channel, tx.now().plus_s(60), post.id))
            free.push(Json::object({{"channel", channel},
                                    {"name", slot->slot.name},
                                    {"at", to_rfc3339(slot->at)},
                                    {"day", to_string(in_oslo(slot->at).date)},
                                    {"time", clock_words(in_oslo(slot->at).time)}}));
    model["slots"] = std::move(free);
}

void add_campaigns(Json& model, db::Reading& tx, const Id& post)
{
    const auto own = campaign_of(tx, post);
    model["campaign"] = own ? Json(own->id.text()) : Json();
    Json choices = Json::array();
    choices.push(Json::object({{"value", ""}, {"label", ""}, {"chosen", !own}}));
    for (const Campaign& campaign : list_campaigns(tx)) {
        const bool chosen = own && own->id == campaign.id;
        if (!campaign.text.ended || chosen)
            choices.push(
                Json::object({{"value", campaign.id.text()}, {"label", campaign.text.name}, {"chosen", chosen}}));
    }
    model["choices"]["campaign"] = std::move(choices);
}

Json plan_facts(db::Reading& tx, const people::Person& person, const Post& post, const rulebook::Ruling* refused)
{
    Json model = publishing::post_facts(post);
    add_acts(model, person, post);
    add_values(model, tx, post);
    add_slots(model, tx, post);
    add_campaigns(model, tx, post.id);
    model["recurrences"] = Json::array();
    for (const Recurrence& recurrence : recurrences_of(tx, post.id))
        model["recurrences"].push(recurrence_facts(recurrence));
    if (refused)
        model["refused"] = rulings::ruling_facts(*rulings::in_force(tx), publishing::question_in_words(post), *refused);
    return model;
}

void dress_plan(Json& model, Instant now, http::Language language)
{
    publishing::dress_post(model, now, language);
    model["title"] = people::say(text_of("Plan for saken"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}}),
                         Json::object({{"href", publishing::path_of(*Id::parse(model.find("id")->string()))},
                                       {"label", model.find("post_title")->string()}})});
    if (const Json* wish = model.find("wish"); wish->is_string())
        model["wish_words"] = day_in_words(*parse_date(wish->string()), now, language);
    for (Json& slot : model["slots"].items()) {
        slot["channel_words"] = channel_words(slot.find("channel")->string(), language);
        slot["day_words"] = day_in_words(*parse_date(slot.find("day")->string()), now, language);
    }
    model["choices"]["campaign"].items().front()["label"] = people::say(text_of("Ingen"), language);
    Json every = Json::array();
    for (const Every each : {Every::week, Every::month, Every::year})
        every.push(Json::object({{"value", word(each)},
                                 {"label", people::say(every_words(each), language)},
                                 {"chosen", each == Every::year}}));
    model["choices"]["every"] = std::move(every);
    for (Json& recurrence : model["recurrences"].items()) dress_recurrence(recurrence, language);
    if (model.find("refused")) rulings::dress_ruling(model["refused"], language);
}

} // namespace

http::Page plan_page(people::Visit& visit, const Id& id, const rulebook::Ruling* refused)
{
    Json model = visit.database.read(
        [&](db::Reading& tx) { return plan_facts(tx, visit.someone(), publishing::load_post(tx, id), refused); });
    http::Page page{"planning/plan", std::move(model), refused ? 409 : 200};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_plan(facts, now, language); };
    return page;
}

} // namespace samband::planning
