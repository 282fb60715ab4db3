#pragma once
#include "base/calendar.h"
#include "base/id.h"

#include <optional>
#include <string_view>
#include <vector>

/// The rota: who looks after what, and when. Pure: a turn comes every week, a shift is one day of it.
namespace samband::watch {

/// Every week on that day: this person looks after this account, or, without an account, answers the telephone when it
/// is urgent.
struct Turn {
    Id id;
    std::optional<Id> account;
    int weekday = 1; ///< 1 Monday … 7 Sunday
    ClockTime from;  ///< by the clock on the wall, to the minute
    ClockTime to;    ///< not after `from`: on the next day
    bool on_holidays = false;
    Id person;
    Date since;                     ///< the first day it holds
    std::optional<Date> ended = {}; ///< it holds no more from this day
};

/// Somebody else takes it on one day.
struct Swap {
    Id turn;
    Date day;
    Id person;
};

/// It was looked after.
struct Look {
    Id turn;
    Date day;
    Id by;
    Instant at;
};

struct Rota {
    std::vector<Turn> turns;
    std::vector<Swap> swaps;
    std::vector<Look> looks;
};

/// One day of a turn.
struct Shift {
    Id turn;
    std::optional<Id> account;
    Date day;
    Instant from;
    Instant to; ///< exclusive
    Id person;  ///< who has it that day
    bool swapped = false;
    std::optional<Instant> looked = {};
    std::optional<Id> looked_by = {};
};

enum class ShiftState {
    coming,
    on,     ///< now, and nobody has said yet that it is looked after
    looked, ///< somebody has
    missed, ///< it is over and nobody did
    over,   ///< of the telephone: nobody says that it was answered
};
std::string_view word(ShiftState state);
ShiftState state_of(const Shift& shift, Instant now);

/// Those that begin on the days from `first` to `last`, in the order they begin.
std::vector<Shift> shifts_of(const Rota& rota, const Date& first, const Date& last);

} // namespace samband::watch
