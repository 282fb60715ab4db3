#include "dialogue/clock_facts.h"

#include "base/calendar.h"
#include "base/clock_words.h"
#include "dialogue/breach.h"
#include "dialogue/clock.h"
#include "dialogue/due_badge.h"
#include "people/dressing.h"
#include "people/office_hours.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::dialogue {

static Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

static Json staffed_facts(const Clock& clock, const people::OfficeHours& hours, Instant now)
{
    if (!clock.staffing) return {};
    return Json::object({{"left", minutes_left(*clock.staffing, hours, now)},
                         {"until", time_or_null(clock.staffed)},
                         {"stands", !clock.staffing->since.has_value()},
                         {"target", clock.staffing->target}});
}

/// The next day's first staffed minute.
static Instant back_at(const people::OfficeHours& hours, Instant now)
{
    const Instant tomorrow = from_oslo({in_oslo(now).date.plus_days(1), {}});
    return hours.next_open(tomorrow).value_or(tomorrow);
}

Json clock_facts(db::Reading& tx, const Thread& thread)
{
    const people::OfficeHours hours = people::hours_of(tx, thread.unit);
    const auto late = unexplained_breach(tx, thread.id);
    Json facts = Json::object({{"waits", thread.state == ThreadState::open && thread.waits_since.has_value()},
                               {"late", late ? Json::object({{"due", to_rfc3339(late->due)}}) : Json()},
                               {"snoozed_until", time_or_null(thread.snoozed_until)},
                               {"back_at", to_rfc3339(back_at(hours, tx.now()))},
                               {"level", Json()},
                               {"staffed", Json()}});
    const auto clock = clock_of(tx, thread);
    if (!clock) return facts;
    facts["level"] = clock->level ? Json(rulebook::word(*clock->level)) : Json();
    facts["by"] = time_or_null(clock->by);
    facts["within"] = clock->within ? Json(rulebook::word(*clock->within)) : Json();
    facts["staffed"] = staffed_facts(*clock, hours, tx.now());
    Json because = Json::array();
    const auto book = rulings::maybe_in_force(tx);
    for (const rulebook::Citation& citation : clock->because)
        if (book) because.push(rulings::cite_facts(*book, citation));
    facts["because"] = std::move(because);
    return facts;
}

static Json words_at(const Json* at, Instant now, http::Language language)
{
    return at && at->is_string() ? people::time_words(*from_rfc3339(at->string()), now, language) : Json();
}

/// "3 t 10 min igjen i arbeidstiden, til i morgen 09:40".
static std::string staffed_words(const Json& staffed, Instant now, http::Language language)
{
    const auto said = [&](std::string_view text) { return people::say(text, language); };
    const std::string left = minutes_words(staffed.find("left")->integer(), language);
    if (staffed.find("stands")->boolean())
        return said(text_of("Står stille mens vi venter på dem. Igjen:")) + " " + left;
    const Json until = words_at(staffed.find("until"), now, language);
    const std::string target = minutes_words(staffed.find("target")->integer(), language);
    if (!until.is_object()) return target;
    if (*from_rfc3339(staffed.find("until")->string()) <= now)
        return said(text_of("Tiden er brukt opp. Vi ville svart innen")) + " " + until.find("words")->string();
    return left + " " + said(text_of("igjen i arbeidstiden, til")) + " " + until.find("words")->string();
}

static std::string input_words(Instant at)
{
    const LocalTime local = in_oslo(at);
    return to_string(local.date) + "T" + clock_words(local.time);
}

void dress_clock(Json& clock, Instant now, http::Language language)
{
    const Json* level = clock.find("level");
    const bool ruled = level && level->is_string();
    const bool waits = clock.find("waits")->boolean();
    const Json* within = clock.find("within");
    const auto is_within = [&](std::string_view it) { return within && within->is_string() && within->string() == it; };
    clock["by_time"] = words_at(clock.find("by"), now, language);
    clock["undelayed"] = is_within("without-undue-delay");
    clock["reasonable"] = is_within("reasonable");
    clock["optional"] = waits && ruled && level->string() == "may";
    clock["owes_nothing"] = waits && !ruled;
    clock["no_time"] = waits && ruled && !clock.find("optional")->boolean() && !clock.find("by_time")->is_object() &&
                       !(within && within->is_string());
    if (clock.find("because")) {
        rulings::dress_cites(clock["because"], language);
        clock["cites"] = Json::object({{"because", Json(*clock.find("because"))}});
    }
    if (clock.find("staffed")->is_object())
        clock["staffed_words"] = staffed_words(*clock.find("staffed"), now, language);
    if (clock.find("late")->is_object())
        clock["late"]["time"] = words_at(clock.find("late")->find("due"), now, language);
    const Json* until = clock.find("snoozed_until");
    const bool snoozed = until->is_string() && *from_rfc3339(until->string()) > now;
    clock["snoozed_time"] = snoozed ? words_at(until, now, language) : Json();
    clock["back_words"] = input_words(*from_rfc3339(clock.find("back_at")->string()));
}

} // namespace samband::dialogue
