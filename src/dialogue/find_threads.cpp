#include "dialogue/find_threads.h"

#include "base/calendar.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/readers.h"
#include "dialogue/thread_row.h"
#include "search/excerpt.h"
#include "search/said.h"

#include <set>

namespace samband::dialogue {

bool Sought::empty() const
{
    return words.empty() && !way && !category && !unit && !from && !to;
}

/// Who reads nothing but what they are given finds in that alone.
static std::vector<std::string> reads(db::Reading& tx, const people::Person& person)
{
    std::vector<std::string> marks{person_mark(person.id)};
    if (person.may(people::Access::desk)) marks.push_back(desk_mark());
    for (const Id& unit : units_written_for(person)) marks.push_back(unit_mark(unit));
    for (const auto& unit : led_with_restricted(tx, person)) marks.push_back(leader_mark(unit));
    return marks;
}

static search::SaidAsked asked_of(db::Reading& tx, const people::Person& person, const Sought& sought)
{
    search::SaidAsked asked;
    asked.words = sought.words;
    asked.marks.push_back(reads(tx, person));
    if (sought.way) asked.marks.push_back({way_mark(*sought.way)});
    if (sought.category) asked.marks.push_back({category_mark(*sought.category)});
    if (sought.unit) asked.marks.push_back({unit_mark(*sought.unit), held_unit_mark(*sought.unit)});
    if (sought.from) asked.from = from_oslo({*sought.from, {}});
    if (sought.to) asked.to = from_oslo({sought.to->plus_days(1), {}});
    asked.before = sought.before;
    asked.limit = hits_at_once;
    return asked;
}

static FoundThread shown(const Thread& thread, const Entry& entry, const std::string& words)
{
    return {thread, entry.id, entry.at, entry.kind, search::excerpt(entry.text, words)};
}

/// Of a thread with many hits the newest stands for all. What a hit leads to is read under the person's own rights, and
/// as it stands now.
FoundThreads find_threads(db::Reading& tx, const people::Person& person, const Sought& sought)
{
    FoundThreads found;
    if (sought.empty()) return found;
    search::SaidAsked asked = asked_of(tx, person, sought);
    std::set<Id> seen;
    for (int round = 0; round < rounds_most; ++round) {
        const std::vector<search::SaidHit> hits = search::find_said(tx, asked);
        for (const search::SaidHit& hit : hits) {
            asked.before = hit.number;
            const auto row = tx.maybe("dialogue.entry_found", {{"id", hit.id}});
            if (!row) continue;
            const Entry entry = read_entry(*row);
            if (!seen.insert(entry.thread).second) continue;
            const auto thread = find_thread(tx, entry.thread);
            if (!thread || !may_read(tx, person, *thread)) continue;
            found.threads.push_back(shown(*thread, entry, sought.words));
            if (found.threads.size() == found_on_page) {
                found.next = hit.number;
                return found;
            }
        }
        if (static_cast<int>(hits.size()) < hits_at_once) return found;
    }
    found.next = asked.before;
    return found;
}

} // namespace samband::dialogue
