#include "dialogue/access_kind.h"

#include "base/text_of.h"

namespace samband::dialogue {

static constexpr int aim_working_days = 3;
static constexpr int refused_working_days = 5;

std::string_view word(AccessKind kind)
{
    switch (kind) {
    case AccessKind::open_to_all:
        return "open-to-all";
    case AccessKind::party:
        return "party";
    case AccessKind::own_data:
        return "own-data";
    }
    return "open-to-all";
}

std::optional<AccessKind> access_kind_of(std::string_view said)
{
    for (const AccessKind kind : {AccessKind::open_to_all, AccessKind::party, AccessKind::own_data})
        if (word(kind) == said) return kind;
    return std::nullopt;
}

const char* name(AccessKind kind)
{
    switch (kind) {
    case AccessKind::open_to_all:
        return text_of("Innsyn for alle");
    case AccessKind::party:
        return text_of("Innsyn som part i saken");
    case AccessKind::own_data:
        return text_of("Innsyn i opplysninger om en selv");
    }
    return "";
}

const char* clock_words(AccessKind kind)
{
    switch (kind) {
    case AccessKind::open_to_all:
        return text_of("Offentleglova § 29: svar uten ugrunnet opphold, helst samme dag. Er det ikke svart på fem "
                       "arbeidsdager, regnes det som avslag (§ 32).");
    case AccessKind::party:
        return text_of("Forvaltningsloven § 18: den saken gjelder, får se dokumentene i den. Svar uten ugrunnet "
                       "opphold.");
    case AccessKind::own_data:
        return text_of("Personvernforordningen artikkel 15: den som spør, får vite hva vi har lagret om dem, innen en "
                       "måned.");
    }
    return "";
}

/// The same day of the next month, or its last.
static Date a_month_after(const Date& came)
{
    Date due{came.month == 12 ? came.year + 1 : came.year, came.month % 12 + 1, came.day};
    while (!due.valid()) --due.day;
    return due;
}

Date access_due(AccessKind kind, const Date& came)
{
    return kind == AccessKind::own_data ? a_month_after(came) : plus_working_days(came, aim_working_days);
}

std::optional<Date> counts_as_refused(AccessKind kind, const Date& came)
{
    if (kind != AccessKind::open_to_all) return std::nullopt;
    return plus_working_days(came, refused_working_days);
}

} // namespace samband::dialogue
