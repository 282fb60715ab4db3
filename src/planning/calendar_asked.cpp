#include "planning/calendar_asked.h"

#include "base/id.h"
#include "planning/days.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

namespace samband::planning {

static constexpr Form forms[] = {Form::month, Form::week, Form::list};

std::string_view word(Form form)
{
    switch (form) {
    case Form::month:
        return "maaned";
    case Form::week:
        return "uke";
    case Form::list:
        return "liste";
    }
    return "maaned";
}

Date CalendarAsked::from() const
{
    if (form == Form::list) return first_of_month(day);
    return monday_of(form == Form::month ? first_of_month(day) : day);
}

Date CalendarAsked::to() const
{
    const Date last = plus_months(first_of_month(day), 1).plus_days(-1);
    if (form == Form::list) return last;
    return monday_of(form == Form::month ? last : day).plus_days(6);
}

static std::string value_of(const http::Request& request, std::string_view name)
{
    const std::string* value = request.query_value(name);
    return value ? *value : std::string();
}

static std::string id_of(const http::Request& request, std::string_view name)
{
    const auto id = Id::parse(value_of(request, name));
    return id ? id->text() : std::string();
}

CalendarAsked calendar_asked(const http::Request& request, const Date& today)
{
    CalendarAsked asked;
    asked.day = today;
    if (const auto day = parse_date(value_of(request, "dag")); day && shown(*day)) asked.day = *day;
    for (const Form form : forms)
        if (word(form) == value_of(request, "vis")) asked.form = form;
    asked.unit = id_of(request, "enhet");
    asked.campaign = id_of(request, "kampanje");
    if (const std::string channel = value_of(request, "kanal"); rulebook::read_word<rulebook::Channel>(channel))
        asked.channel = channel;
    if (const std::string state = value_of(request, "tilstand"); publishing::state_of(state)) asked.state = state;
    return asked;
}

std::string address_of(const CalendarAsked& asked)
{
    std::string address = "/kalender?vis=" + std::string(word(asked.form)) + "&dag=" + to_string(asked.day);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) address += std::string("&") + name + "=" + value;
    };
    add("enhet", asked.unit);
    add("kanal", asked.channel);
    add("tilstand", asked.state);
    add("kampanje", asked.campaign);
    return address;
}

CalendarAsked in_form(CalendarAsked asked, Form form)
{
    asked.form = form;
    return asked;
}

CalendarAsked on_day(CalendarAsked asked, const Date& day)
{
    asked.day = day;
    return asked;
}

CalendarAsked stepped(CalendarAsked asked, int by)
{
    const Date day =
        asked.form == Form::week ? asked.day.plus_days(7 * by) : plus_months(first_of_month(asked.day), by);
    return shown(day) ? on_day(std::move(asked), day) : asked;
}

} // namespace samband::planning
