#include "planning/slots.h"

#include "base/clock_words.h"
#include "base/problem.h"
#include "base/text.h"
#include "people/noted.h"
#include "planning/limits.h"
#include "publishing/post_store.h"
#include "rulebook/vocabulary.h"

namespace samband::planning {

static std::int64_t minute_of(const ClockTime& time)
{
    return time.hour * 60 + time.minute;
}

static Slot read_slot(const db::Row& row)
{
    const int minute = static_cast<int>(row.integer("minute"));
    return {row.id("id"),
            row.text("channel"),
            static_cast<int>(row.integer("weekday")),
            {minute / 60, minute % 60, 0},
            row.text("name")};
}

std::vector<Slot> list_slots(db::Reading& tx)
{
    return tx.all_as("planning.slots", {}, read_slot);
}

static void hold(const std::vector<Slot>& known, const Slot& slot)
{
    const auto same = [&](const Slot& other) {
        return other.channel == slot.channel && other.weekday == slot.weekday && other.time == slot.time;
    };
    std::vector<FieldProblem> wrong;
    if (!rulebook::read_word<rulebook::Channel>(slot.channel))
        wrong.push_back(FieldProblem{"channel", "Velg en kanal."});
    if (slot.weekday < 1 || slot.weekday > 7) wrong.push_back(FieldProblem{"weekday", "Velg en ukedag."});
    if (graphemes(slot.name) > name_characters) wrong.push_back(FieldProblem{"name", "Skriv det kortere."});
    if (std::any_of(known.begin(), known.end(), same))
        wrong.push_back(FieldProblem{"time", "Kanalen har allerede en plass da."});
    if (known.size() >= slots_most) wrong.push_back(FieldProblem{"channel", "Det er for mange plasser. Slett noen."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static void record(db::Writing& tx, const char* kind, const people::Person& by, const Slot& slot)
{
    people::note_act(tx, kind, by.id, slot.id,
                     Json::object({{"channel", slot.channel},
                                   {"weekday", slot.weekday},
                                   {"time", clock_words(slot.time)},
                                   {"name", slot.name}}));
}

Id add_slot(db::Writing& tx, const people::Person& by, const Slot& asked)
{
    hold(list_slots(tx), asked);
    Slot slot = asked;
    slot.id = tx.new_id();
    tx.run("planning.insert_slot", {{"id", slot.id},
                                    {"channel", slot.channel},
                                    {"weekday", slot.weekday},
                                    {"minute", minute_of(slot.time)},
                                    {"name", slot.name}});
    record(tx, "slot-added", by, slot);
    return slot.id;
}

void remove_slot(db::Writing& tx, const people::Person& by, const Id& id)
{
    const auto row = tx.maybe("planning.slot", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Plassen finnes ikke. Kanskje er den slettet.");
    tx.run("planning.delete_slot", {{"id", id}});
    record(tx, "slot-removed", by, read_slot(*row));
}

/// The minutes at which something is scheduled in the channel.
static std::set<std::int64_t> taken_minutes(db::Reading& tx, const std::string& channel, Instant after, Instant until,
                                            const Id& except)
{
    std::set<std::int64_t> taken;
    for (const publishing::Post& post : publishing::posts_between(tx, after, until))
        if (post.due && post.id != except && post.content.channels.contains(channel))
            taken.insert(post.due->us / 60'000'000);
    return taken;
}

std::optional<FreeSlot> next_free_slot(db::Reading& tx, const std::string& channel, Instant after, const Id& except)
{
    std::vector<Slot> slots = list_slots(tx);
    std::erase_if(slots, [&](const Slot& slot) { return slot.channel != channel; });
    if (slots.empty()) return std::nullopt;
    const Date first = in_oslo(after).date;
    const Date last = first.plus_days(7 * slot_weeks_ahead);
    const std::set<std::int64_t> taken = taken_minutes(tx, channel, after, from_oslo({last, {}}), except);
    for (Date day = first; day < last; day = day.plus_days(1))
        for (const Slot& slot : slots) {
            if (slot.weekday != day.weekday()) continue;
            const Instant at = from_oslo({day, slot.time});
            if (at > after && !taken.contains(at.us / 60'000'000)) return FreeSlot{slot, at};
        }
    return std::nullopt;
}

} // namespace samband::planning
