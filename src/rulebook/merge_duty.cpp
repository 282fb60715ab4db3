#include "rulebook/merge_duty.h"

#include "base/calendar.h"

namespace samband::rulebook {
namespace {

bool agree(const Duty& a, const Duty& b)
{
    return a.kind == b.kind && (!a.as || !b.as || a.as == b.as) && a.text == b.text && a.name == b.name;
}

/// The lesser of two values that may be missing; the vocabularies stand with the strictest word first.
template <class Value>
void tighten(std::optional<Value>& held, const std::optional<Value>& added)
{
    if (added && (!held || *added < *held)) held = added;
}

void add_parties(std::vector<std::string>& held, const std::vector<std::string>& added)
{
    for (const std::string& party : added)
        if (std::ranges::find(held, party) == held.end()) held.push_back(party);
}

void join_duty(Duty& held, const Duty& added)
{
    held.strength = std::min(held.strength, added.strength);
    tighten(held.by, added.by);
    tighten(held.within, added.within);
    tighten(held.level, added.level);
    if (!held.as) held.as = added.as;
    add_parties(held.to, added.to);
    add_parties(held.from, added.from);
    add_parties(held.with, added.with);
}

} // namespace

Duty fixed(const DutyRule& rule, const Question& question)
{
    Duty duty = rule.duty;
    const std::optional<Instant> from = question.received ? question.received : question.at;
    if (!rule.deadline || !from) return duty;
    switch (*rule.deadline) {
    case Deadline::end_of_day:
        duty.by = end_of_day(in_oslo(*from).date);
        break;
    case Deadline::a_day_later:
        duty.by = from->plus_s(24 * 60 * 60);
        break;
    }
    return duty;
}

void merge_duty(std::vector<HeldDuty>& duties, HeldDuty added)
{
    const auto yields = [&](const HeldDuty& held) {
        return added.by_law && !held.by_law && held.duty.kind == added.duty.kind;
    };
    std::erase_if(duties, yields);
    for (HeldDuty& held : duties) {
        if (held.duty.kind != added.duty.kind) continue;
        if (held.by_law && !added.by_law) return;
        if (!agree(held.duty, added.duty)) continue;
        join_duty(held.duty, added.duty);
        return;
    }
    duties.push_back(std::move(added));
}

} // namespace samband::rulebook
