#pragma once
#include "http/request.h"
#include "people/office_hours.h"

#include <string>
#include <vector>

/// Office hours as people say them.
namespace samband::people {

/// When somebody is there again: "kl. 12.30" today, "i morgen kl. 8", "mandag kl. 8" within a week, else "mandag
/// 4. januar kl. 8". Empty while somebody is there, and where nobody is within a year.
std::string back_words(const OfficeHours& hours, Instant now, http::Language language);

/// The week, days in a row with the same hours together: "Mandag–torsdag 8–15.30", "Fredag 8–11.30 og 12–14". Days when
/// all is closed are left out.
std::vector<std::string> week_words(const OfficeHours& hours, http::Language language);

/// "mandag"
std::string weekday_words(const Date& day, http::Language language);

/// "8", "8.05", "15.30"; in English "8:00", "15:30".
std::string hour_words(int minute, http::Language language);

} // namespace samband::people
