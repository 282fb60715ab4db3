#pragma once
#include "base/calendar.h"
#include "http/request.h"

#include <optional>
#include <string>

/// What somebody wants to see of the calendar: it stands in the address, so that it can be sent to others.
namespace samband::planning {

enum class Form { month, week, list };
std::string_view word(Form form);

struct CalendarAsked {
    Form form = Form::month;
    Date day;             ///< the month or week that holds it
    std::string unit;     ///< id; empty: all. The same for those below
    std::string channel;  ///< the rule book's word
    std::string state;    ///< publishing's word
    std::string campaign; ///< id

    Date from() const; ///< the first day shown
    Date to() const;   ///< the last day shown
    bool filtered() const { return !(unit + channel + state + campaign).empty(); }
};

/// What is missing or makes no sense is the month of `today`, without filters.
CalendarAsked calendar_asked(const http::Request& request, const Date& today);

/// "/kalender?vis=uke&dag=2026-11-22&kanal=website"
std::string address_of(const CalendarAsked& asked);

CalendarAsked in_form(CalendarAsked asked, Form form);
CalendarAsked on_day(CalendarAsked asked, const Date& day);
/// The span before or after the one shown; the same at the ends of the calendar.
CalendarAsked stepped(CalendarAsked asked, int by);

} // namespace samband::planning
