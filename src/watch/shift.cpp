#include "watch/shift.h"

#include <algorithm>
#include <tuple>

namespace samband::watch {

std::string_view word(ShiftState state)
{
    switch (state) {
    case ShiftState::coming:
        return "coming";
    case ShiftState::on:
        return "on";
    case ShiftState::looked:
        return "looked";
    case ShiftState::missed:
        return "missed";
    case ShiftState::over:
        return "over";
    }
    return "";
}

ShiftState state_of(const Shift& shift, Instant now)
{
    if (shift.looked) return ShiftState::looked;
    if (now < shift.from) return ShiftState::coming;
    if (now < shift.to) return ShiftState::on;
    return shift.account ? ShiftState::missed : ShiftState::over;
}

static bool holds_on(const Turn& turn, const Date& day)
{
    if (turn.weekday != day.weekday() || day < turn.since || (turn.ended && day >= *turn.ended)) return false;
    return turn.on_holidays || !holiday(day);
}

static Shift shift_on(const Turn& turn, const Date& day)
{
    const bool over_midnight = std::tie(turn.to.hour, turn.to.minute) <= std::tie(turn.from.hour, turn.from.minute);
    const Date end = over_midnight ? day.plus_days(1) : day;
    return {turn.id, turn.account, day, from_oslo({day, turn.from}), from_oslo({end, turn.to}), turn.person};
}

static void fill(Shift& shift, const Rota& rota)
{
    const auto is_of = [&](const auto& it) { return it.turn == shift.turn && it.day == shift.day; };
    if (const auto swap = std::ranges::find_if(rota.swaps, is_of); swap != rota.swaps.end()) {
        shift.swapped = swap->person != shift.person;
        shift.person = swap->person;
    }
    if (const auto look = std::ranges::find_if(rota.looks, is_of); look != rota.looks.end()) {
        shift.looked = look->at;
        shift.looked_by = look->by;
    }
}

std::vector<Shift> shifts_of(const Rota& rota, const Date& first, const Date& last)
{
    std::vector<Shift> shifts;
    for (Date day = first; day <= last; day = day.plus_days(1))
        for (const Turn& turn : rota.turns) {
            if (!holds_on(turn, day)) continue;
            shifts.push_back(shift_on(turn, day));
            fill(shifts.back(), rota);
        }
    std::ranges::stable_sort(shifts, {}, &Shift::from);
    return shifts;
}

} // namespace samband::watch
