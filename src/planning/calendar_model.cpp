#include "planning/calendar_model.h"

#include "people/person_store.h"
#include "planning/calendar_items.h"
#include "planning/campaigns.h"
#include "planning/days.h"
#include "planning/limits.h"
#include "planning/marked_days.h"
#include "planning/notes.h"
#include "publishing/post_facts.h"
#include "publishing/rights.h"
#include "rulebook/vocabulary.h"

namespace samband::planning {

namespace {

/// What the days are filled from, read once for all of them.
struct Filling {
    db::Reading& tx;
    const people::Person& person;
    const CalendarAsked& asked;
    Date today;
    CalendarItems items;
    std::vector<CalendarNote> notes;
    bool desk = false;
};

bool moves(const people::Person& person, const publishing::Post& post)
{
    using publishing::State;
    if (post.state == State::scheduled) return publishing::may_let_out(person, post);
    const bool out = post.state == State::published || post.state == State::withdrawn;
    return !out && publishing::may_write(person, post);
}

Json item_facts(const Filling& filling, const CalendarItem& item)
{
    Json facts = publishing::post_facts(filling.tx, item.post);
    facts["at"] = item.at ? Json(to_rfc3339(*item.at)) : Json();
    facts["moves"] = moves(filling.person, item.post);
    const auto clash = filling.items.clashes.find(item.post.id);
    // What is out already is warned of no more: nobody can move it.
    if (item.post.state == publishing::State::scheduled && clash != filling.items.clashes.end())
        facts["clash"] = to_rfc3339(clash->second.at);
    return facts;
}

Json marks_of(const Date& day)
{
    Json marks = Json::array();
    for (const MarkedDay& mark : marked_on(day))
        marks.push(Json::object({{"name", mark.name}, {"holiday", mark.holiday}}));
    return marks;
}

Json notes_on(const Filling& filling, const Date& day)
{
    Json notes = Json::array();
    for (const CalendarNote& note : filling.notes)
        if (note.text.from <= day && day <= note.text.to)
            notes.push(Json::object({{"id", note.id.text()},
                                     {"version", note.version},
                                     {"says", note.text.says},
                                     {"from", to_string(note.text.from)},
                                     {"to", to_string(note.text.to)},
                                     {"goes_on", note.text.from < day},
                                     {"changes", filling.desk}}));
    return notes;
}

Json day_facts(const Filling& filling, const Date& day)
{
    Json items = Json::array();
    for (const CalendarItem& item : filling.items.items)
        if (item.day == day) items.push(item_facts(filling, item));
    const std::size_t count = items.items().size();
    Json facts = Json::object({{"day", to_string(day)},
                               {"number", day.day},
                               {"today", day == filling.today},
                               {"future", day >= filling.today},
                               {"outside", filling.asked.form == Form::month && day.month != filling.asked.day.month},
                               {"marks", marks_of(day)},
                               {"notes", notes_on(filling, day)},
                               {"items", std::move(items)}});
    facts["bare"] = count == 0 && facts["notes"].items().empty() && !facts["today"].boolean();
    facts["many"] = count > many_a_day && day >= filling.today ? static_cast<std::int64_t>(count) : std::int64_t{0};
    return facts;
}

/// A list leaves out the days on which there is nothing, and the weeks without days.
Json weeks_of(const Filling& filling)
{
    const CalendarAsked& asked = filling.asked;
    Json weeks = Json::array();
    for (Date monday = monday_of(asked.from()); monday <= asked.to(); monday = monday.plus_days(7)) {
        Json days = Json::array();
        for (int i = 0; i < 7; ++i) {
            const Date day = monday.plus_days(i);
            if (day < asked.from() || day > asked.to()) continue;
            Json facts = day_facts(filling, day);
            if (asked.form != Form::list || !facts["bare"].boolean()) days.push(std::move(facts));
        }
        if (!days.items().empty())
            weeks.push(
                Json::object({{"number", iso_week(monday)}, {"monday", to_string(monday)}, {"days", std::move(days)}}));
    }
    return weeks;
}

Json choice(const std::string& value, const std::string& label, const std::string& chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", value == chosen}});
}

Json filters_of(db::Reading& tx, const CalendarAsked& asked)
{
    Json units = Json::array();
    for (const people::Unit& unit : people::list_units(tx)) units.push(choice(unit.id.text(), unit.name, asked.unit));
    Json campaigns = Json::array();
    for (const Campaign& campaign : list_campaigns(tx))
        if (!campaign.text.ended || campaign.id.text() == asked.campaign)
            campaigns.push(choice(campaign.id.text(), campaign.text.name, asked.campaign));
    return Json::object({{"units", std::move(units)}, {"campaigns", std::move(campaigns)}});
}

} // namespace

Json calendar_model(db::Reading& tx, const people::Person& person, const CalendarAsked& asked)
{
    const Filling filling{tx,
                          person,
                          asked,
                          in_oslo(tx.now()).date,
                          items_of(tx, asked),
                          notes_between(tx, asked.from(), asked.to()),
                          person.may(people::Access::desk)};
    Json campaigns = Json::array();
    for (const Campaign& campaign : campaigns_between(tx, asked.from(), asked.to()))
        campaigns.push(Json::object({{"id", campaign.id.text()},
                                     {"name", campaign.text.name},
                                     {"from", to_string(campaign.text.from)},
                                     {"to", to_string(campaign.text.to)}}));
    return Json::object({{"form", word(asked.form)},
                         {"day", to_string(asked.day)},
                         {"from", to_string(asked.from())},
                         {"to", to_string(asked.to())},
                         {"desk", filling.desk},
                         {"filtered", asked.filtered()},
                         {"filters", filters_of(tx, asked)},
                         {"campaigns", std::move(campaigns)},
                         {"weeks", weeks_of(filling)}});
}

} // namespace samband::planning
