#include "insight/counted.h"

#include "dialogue/owed.h"
#include "dialogue/target.h"
#include "people/office_hours.h"
#include "people/person_store.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::insight {

namespace {

/// How it went by one deadline.
struct ByClock {
    bool counts = false;
    bool in_time = false;
    std::optional<Instant> again{};
};

/// What was closed before its time is neither kept nor broken: nobody had to be answered after all.
ByClock kept_by(const std::optional<Instant>& due, const dialogue::ThreadFigures& it, Instant now)
{
    if (!due) return {};
    if (it.answer) return {true, *it.answer <= *due, {}};
    const bool done = it.thread.state == dialogue::ThreadState::done;
    const Instant until = done ? std::min(it.thread.answered, now) : now;
    if (until > *due) return {true, false, {}};
    return {false, false, done ? std::nullopt : due};
}

/// As it was when its first message had come.
dialogue::Thread first_asked(dialogue::Thread thread)
{
    thread.state = dialogue::ThreadState::open;
    thread.waits_since = thread.began;
    return thread;
}

void name_clause(db::Writing& tx, const rulings::Rules& rules, const rulebook::Citation& cited)
{
    tx.run("insight.name_clause", {{"clause", cited.clause},
                                   {"source", rulings::source_in_words(*rules.book, cited.source)},
                                   {"section", cited.section}});
}

/// By the rule book as it is now, and by the staffed hours of the unit.
std::optional<Instant> reckon_deadlines(db::Writing& tx, const dialogue::ThreadFigures& figures, Counted& counted)
{
    if (!rulings::maybe_in_force(tx)) return std::nullopt;
    const rulings::Rules rules = rulings::rules_now(tx);
    const dialogue::Thread thread = first_asked(figures.thread);
    const dialogue::Owed owed = dialogue::owed_by(rules, thread);
    if (!owed.because.empty()) {
        counted.clause = owed.because.front().clause;
        name_clause(tx, rules, owed.because.front());
    }
    const auto by_book = dialogue::is_owed(owed) ? owed.by : std::nullopt;
    const auto target = dialogue::target_minutes(tx, owed, thread);
    const auto by_staff =
        target ? people::hours_of(tx, thread.unit).plus_open_minutes(thread.began, *target) : std::optional<Instant>();
    const ByClock book = kept_by(by_book, figures, tx.now());
    const ByClock staff = kept_by(by_staff, figures, tx.now());
    counted.owed = book.counts;
    counted.in_time = book.in_time;
    counted.staffed = staff.counts;
    counted.staffed_in_time = staff.in_time;
    if (!book.again || !staff.again) return book.again ? book.again : staff.again;
    return std::min(*book.again, *staff.again);
}

/// What the answer was measured by stays, unless a person has said since that it was something else.
bool stays(const Counted& now, const std::optional<Counted>& before)
{
    return before && before->minutes && now.minutes == before->minutes && now.category == before->category &&
           now.units == before->units;
}

} // namespace

Reckoned reckon(db::Writing& tx, const dialogue::ThreadFigures& it, const std::optional<Counted>& before)
{
    if (it.messages == 0) return {};
    Reckoned made;
    Counted& counted = made.counted.emplace();
    counted.day = in_oslo(it.thread.began).date;
    counted.way = dialogue::word(it.thread.way);
    counted.messages = it.messages;
    counted.restricted = it.thread.restricted;
    counted.imported = it.imported;
    if (it.thread.category) counted.category = rulebook::word(*it.thread.category);
    if (it.thread.unit)
        for (const Id& unit : people::line_of(tx, *it.thread.unit)) counted.units.push_back(unit.text());
    if (it.imported) return made;
    if (it.answer) counted.minutes = std::max<std::int64_t>(0, (it.answer->us - it.thread.began.us) / 60'000'000);
    counted.unanswered = !it.answer && it.thread.state == dialogue::ThreadState::done;
    if (stays(counted, before)) {
        counted.clause = before->clause;
        counted.owed = before->owed;
        counted.in_time = before->in_time;
        counted.staffed = before->staffed;
        counted.staffed_in_time = before->staffed_in_time;
    } else {
        made.again = reckon_deadlines(tx, it, counted);
    }
    return made;
}

Json to_json(const Counted& it)
{
    Json units = Json::array();
    for (const std::string& unit : it.units) units.push(unit);
    return Json::object({{"day", to_string(it.day)},
                         {"units", std::move(units)},
                         {"way", it.way},
                         {"category", it.category},
                         {"clause", it.clause},
                         {"restricted", it.restricted},
                         {"imported", it.imported},
                         {"messages", it.messages},
                         {"minutes", it.minutes ? Json(*it.minutes) : Json()},
                         {"unanswered", it.unanswered},
                         {"owed", it.owed},
                         {"in_time", it.in_time},
                         {"staffed", it.staffed},
                         {"staffed_in_time", it.staffed_in_time}});
}

Counted counted_of(const Json& json)
{
    const auto flag = [&](std::string_view key) { return json.find(key)->boolean(); };
    Counted it;
    it.day = parse_date(json.find("day")->string()).value_or(Date());
    for (const Json& unit : json.find("units")->items()) it.units.push_back(unit.string());
    it.way = json.find("way")->string();
    it.category = json.find("category")->string();
    it.clause = json.find("clause")->string();
    it.restricted = flag("restricted");
    it.imported = flag("imported");
    it.messages = json.find("messages")->integer();
    if (const Json* minutes = json.find("minutes"); minutes->is_integer()) it.minutes = minutes->integer();
    it.unanswered = flag("unanswered");
    it.owed = flag("owed");
    it.in_time = flag("in_time");
    it.staffed = flag("staffed");
    it.staffed_in_time = flag("staffed_in_time");
    return it;
}

} // namespace samband::insight
