#pragma once
#include "base/calendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Writing iCalendar (RFC 5545).
namespace samband {

enum class EventStatus { tentative, confirmed, cancelled };

/// One VEVENT: at a time, or (`last` given) of whole days.
struct CalendarEvent {
    std::string uid;           ///< stable, with the house's name (3.8.4.7)
    std::int64_t sequence = 0; ///< grows with each change (3.8.7.4)
    Instant changed;           ///< LAST-MODIFIED, and DTSTAMP: the text is the same until something changes
    Instant at;
    int minutes = 15;
    std::optional<Date> first; ///< of whole days
    std::optional<Date> last;
    std::string summary;
    std::string description = {};
    std::string location = {};
    std::vector<std::string> categories = {};
    std::string url = {};
    EventStatus status = EventStatus::confirmed;
};

/// A whole VCALENDAR with CRLF, lines folded at 75 octets between characters (3.1), texts escaped (3.3.11), times in
/// UTC. `url` and `uid` are addresses of ours.
std::string ical(std::string_view name, const std::vector<CalendarEvent>& events);

} // namespace samband
