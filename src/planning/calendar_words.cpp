#include "planning/calendar_model.h"

#include "base/clock_words.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "planning/days.h"
#include "publishing/post_facts.h"

namespace samband::planning {

namespace {

constexpr std::string_view weekdays[] = {text_of("mandag"), text_of("tirsdag"), text_of("onsdag"), text_of("torsdag"),
                                         text_of("fredag"), text_of("lørdag"),  text_of("søndag")};

/// "12 saker …" from "{count} saker …".
std::string filled(std::string text, const std::string& name, const std::string& value)
{
    const std::string place = "{" + name + "}";
    if (const std::size_t at = text.find(place); at != std::string::npos) text.replace(at, place.size(), value);
    return text;
}

Date day_of(const Json& facts, std::string_view member)
{
    return parse_date(facts.find(member)->string()).value_or(Date{});
}

void dress_item(Json& item, Instant now, http::Language language)
{
    publishing::dress_post(item, now, language);
    if (const Json* at = item.find("at"); at->is_string()) {
        const Instant when = *from_rfc3339(at->string());
        item["clock"] = clock_words(in_oslo(when).time);
        item["date"] = to_string(in_oslo(when).date);
    }
    std::string channels;
    for (const Json& channel : item.find("channels")->items())
        channels += (channels.empty() ? "" : ", ") + channel_words(channel.string(), language);
    item["channel_words"] = channels;
    if (const Json* clash = item.find("clash"))
        item["clash_words"] = filled(people::say(text_of("Tett på en annen kl. {time}"), language), "time",
                                     clock_words(in_oslo(*from_rfc3339(clash->string())).time));
}

void dress_day(Json& day, Instant now, http::Language language)
{
    const Date date = day_of(day, "day");
    day["words"] = day_in_words(date, now, language);
    day["weekday"] = weekday_words(date.weekday(), language);
    for (Json& mark : day["marks"].items()) mark["name"] = people::say(mark.find("name")->string(), language);
    for (Json& item : day["items"].items()) dress_item(item, now, language);
    if (const std::int64_t many = day.find("many")->integer())
        day["many_words"] =
            filled(people::say(text_of("{count} saker på én dag"), language), "count", std::to_string(many));
}

std::string span_words(const CalendarAsked& asked, http::Language language)
{
    const std::string day = people::day_words(to_string(asked.day), language);
    const std::string month = day.substr(day.find(' ') + 1);
    if (asked.form != Form::week) return month;
    const std::string week =
        filled(people::say(text_of("uke {number}"), language), "number", std::to_string(iso_week(asked.day)));
    return week + ", " + month;
}

Json tab(const CalendarAsked& asked, Form form, const char* label, http::Language language)
{
    return Json::object({{"href", address_of(in_form(asked, form))},
                         {"label", people::say(label, language)},
                         {"current", asked.form == form}});
}

Json channel_choices(const CalendarAsked& asked, http::Language language)
{
    Json choices = Json::array();
    for (const std::string_view channel : rulebook::Words<rulebook::Channel>::all)
        choices.push(Json::object({{"value", channel},
                                   {"label", channel_words(std::string(channel), language)},
                                   {"chosen", channel == asked.channel}}));
    return choices;
}

Json state_choices(const CalendarAsked& asked, http::Language language)
{
    using publishing::State;
    Json choices = Json::array();
    for (const State state :
         {State::draft, State::sent, State::approved, State::scheduled, State::published, State::withdrawn})
        choices.push(Json::object({{"value", publishing::word(state)},
                                   {"label", people::say(publishing::state_words(state), language)},
                                   {"chosen", publishing::word(state) == asked.state}}));
    return choices;
}

Json head_actions(http::Language language)
{
    const auto action = [&](const char* href, const char* label, const char* icon) {
        return Json::object({{"href", href}, {"label", people::say(label, language)}, {"icon", icon}});
    };
    return Json(Json::Array{action("/kampanjer", text_of("Kampanjer"), "tag"),
                            action("/gjentakelser", text_of("Gjentakelser"), "redo"),
                            action("/kalender/abonnement", text_of("Abonner"), "feed")});
}

} // namespace

void dress_calendar(Json& model, const CalendarAsked& asked, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Kalender"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
    model["head_actions"] = head_actions(language);
    model["span"] = span_words(asked, language);
    model["tabs"] = Json(Json::Array{tab(asked, Form::month, text_of("Måned"), language),
                                     tab(asked, Form::week, text_of("Uke"), language),
                                     tab(asked, Form::list, text_of("Liste"), language)});
    model["previous"] = address_of(stepped(asked, -1));
    model["next"] = address_of(stepped(asked, 1));
    model["now"] = address_of(on_day(asked, in_oslo(now).date));
    CalendarAsked all{asked.form, asked.day, {}, {}, {}, {}};
    model["unfiltered"] = address_of(all);
    model["filters"]["channels"] = channel_choices(asked, language);
    model["filters"]["states"] = state_choices(asked, language);
    Json names = Json::array();
    for (int weekday = 1; weekday <= 7; ++weekday) names.push(weekday_words(weekday, language));
    model["weekdays"] = std::move(names);
    for (Json& week : model["weeks"].items()) {
        week["href"] = address_of(on_day(in_form(asked, Form::week), day_of(week, "monday")));
        for (Json& day : week["days"].items()) dress_day(day, now, language);
    }
    for (Json& campaign : model["campaigns"].items()) {
        campaign["href"] = "/kampanjer/" + campaign.find("id")->string();
        campaign["until"] = people::day_words(campaign.find("to")->string(), language);
    }
}

std::string weekday_words(int weekday, http::Language language)
{
    return people::say(weekdays[weekday - 1], language);
}

std::string day_in_words(const Date& day, Instant now, http::Language language)
{
    std::string words = people::day_words(to_string(day), language);
    if (day.year == in_oslo(now).date.year) words.resize(words.rfind(' '));
    return weekday_words(day.weekday(), language) + " " + words;
}

std::string channel_words(const std::string& channel, http::Language language)
{
    const auto known = rulebook::read_word<rulebook::Channel>(channel);
    return known ? people::say(channels::channel_name(*known), language) : channel;
}

} // namespace samband::planning
