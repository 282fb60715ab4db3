#include "base/problem.h"
#include "people/acted_once.h"
#include "people/desk.h"
#include "people/dressing.h"
#include "people/limits.h"
#include "people/opening_words.h"
#include "people/pages.h"
#include "people/person_store.h"
#include "people/typed_again.h"

#include <map>
#include <set>

namespace samband::people {

namespace {

using http::FieldKind;

const http::FormShape desk_week_form{"DeskWeek",
                                     {{"turns",
                                       FieldKind::list,
                                       false,
                                       7 * desk_persons_most,
                                       {},
                                       "\"1 ID\": Monday and the person's id; all of them"}}};
const http::FormShape desk_day_form{
    "DeskDay",
    {{"day", FieldKind::date, true, 10, {}, "The day that differs"},
     {"persons", FieldKind::list, false, desk_persons_most, {}, "Who has the desk that day; none: nobody"}}};
const http::FormShape desk_no_fields{"DeskAct", {}};

constexpr int days_shown = 7;

Json names_of(const std::vector<Person>& persons)
{
    Json names = Json::array();
    for (const Person& person : persons) names.push(Json::object({{"id", person.id.text()}, {"name", person.name}}));
    return names;
}

Json coming_facts(db::Reading& tx)
{
    Json days = Json::array();
    const Date today = in_oslo(tx.now()).date;
    for (int ahead = 0; ahead < days_shown; ++ahead) {
        const Date day = today.plus_days(ahead);
        days.push(Json::object({{"day", to_string(day)}, {"there", names_of(at_desk(tx, day))}}));
    }
    return days;
}

/// One row for each who may have it, one cell for each day.
Json week_facts(db::Reading& tx, const std::vector<Person>& holders)
{
    const std::vector<DeskTurn> turns = desk_week(tx);
    const std::set<DeskTurn> there(turns.begin(), turns.end());
    Json rows = Json::array();
    for (const Person& person : holders) {
        Json cells = Json::array();
        for (int day = 1; day <= 7; ++day)
            cells.push(Json::object({{"weekday", day},
                                     {"value", std::to_string(day) + " " + person.id.text()},
                                     {"chosen", there.contains({day, person.id})}}));
        rows.push(Json::object({{"row_name", person.name}, {"cells", std::move(cells)}}));
    }
    return rows;
}

Json differing_facts(db::Reading& tx)
{
    Json days = Json::array();
    for (const DeskDay& day : desk_days(tx)) {
        Json names = Json::array();
        for (const Id& person : day.persons)
            if (const auto found = find_person(tx, person)) names.push(Json::object({{"name", found->name}}));
        days.push(Json::object({{"day", to_string(day.day)}, {"there", std::move(names)}}));
    }
    return days;
}

void dress_days(Json& days, http::Language language)
{
    for (Json& day : days.items()) {
        const std::string said = day.find("day")->string();
        day["weekday_words"] = weekday_words(*parse_date(said), language);
        day["day_words"] = day_words(said, language);
    }
}

/// "lø": the second letter of some has two bytes.
std::string two_letters(const std::string& word)
{
    return word.substr(0, (static_cast<unsigned char>(word[1]) & 0x80) != 0 ? 3 : 2);
}

void dress_desk(Json& model, http::Language language)
{
    model["title"] = say(text_of("Desken"), language);
    model["crumbs"] = Json(Json::Array{Json::object({{"href", "/folk"}, {"label", say(text_of("Folk"), language)}})});
    dress_days(model["coming"], language);
    dress_days(model["differing"], language);
    const Date monday{2026, 1, 5};
    Json heads = Json::array();
    std::map<std::int64_t, std::string> names;
    for (int day = 0; day < 7; ++day) {
        names[day + 1] = weekday_words(monday.plus_days(day), language);
        heads.push(Json::object({{"short", two_letters(names[day + 1])}, {"whole", names[day + 1]}}));
    }
    model["heads"] = std::move(heads);
    Json choices = Json::array();
    for (Json& row : model["week"].items())
        for (Json& cell : row["cells"].items()) cell["weekday_words"] = names[cell.find("weekday")->integer()];
    for (const Json& person : model.find("holders")->items())
        choices.push(Json::object({{"value", *person.find("id")}, {"label", *person.find("name")}}));
    model["choices"]["persons"] = std::move(choices);
}

http::Page desk_page(Visit& visit)
{
    http::Page page{"people/desk", visit.database.read([](db::Reading& tx) {
                        const std::vector<Person> holders = desk_holders(tx);
                        return Json::object({{"coming", coming_facts(tx)},
                                             {"holders", names_of(holders)},
                                             {"week", week_facts(tx, holders)},
                                             {"differing", differing_facts(tx)}});
                    })};
    page.dress = dress_desk;
    return page;
}

http::Reply acted_on_desk(Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                          const std::function<void(db::Writing&, const http::Form&)>& run)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = acted_once(visit, form, label, [&](db::Writing& tx) {
            run(tx, form);
            return Json::object({});
        });
        return http::Redirect{"/desken", told, says};
    };
    return or_typed_again(visit, shape, act, [&] { return desk_page(visit); });
}

std::vector<DeskTurn> turns_typed(const http::Form& form)
{
    std::vector<DeskTurn> turns;
    for (const std::string& typed : form.list("turns")) {
        const auto person = typed.size() > 2 ? Id::parse(typed.substr(2)) : std::nullopt;
        if (!person || typed[1] != ' ') throw Problem(ProblemCode::invalid, "Velg en ukedag og en person.");
        turns.push_back({typed[0] - '0', *person});
    }
    return turns;
}

http::Reply set_week(Visit& visit)
{
    return acted_on_desk(
        visit, desk_week_form, "set-desk-week", text_of("Uka på desken er lagret."),
        [&](db::Writing& tx, const http::Form& form) { set_desk_week(tx, visit.someone().id, turns_typed(form)); });
}

http::Reply set_day(Visit& visit)
{
    return acted_on_desk(visit, desk_day_form, "set-desk-day", text_of("Dagen er lagret."),
                         [&](db::Writing& tx, const http::Form& form) {
                             DeskDay day{*parse_date(form.text("day")), {}};
                             for (const std::string& typed : form.list("persons"))
                                 if (const auto person = Id::parse(typed)) day.persons.push_back(*person);
                             set_desk_day(tx, visit.someone().id, day);
                         });
}

http::Reply drop_day(Visit& visit)
{
    const auto day = parse_date(visit.request.parameter("day"));
    if (!day) throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    return acted_on_desk(visit, desk_no_fields, "drop-desk-day", text_of("Den dagen er som uka ellers igjen."),
                         [&](db::Writing& tx, const http::Form&) { drop_desk_day(tx, visit.someone().id, *day); });
}

} // namespace

void add_desk_routes(Routes& routes)
{
    routes.get("/desken", Access::staff,
               "Who has the communications desk: the days to come, the week, and what differs",
               [](Visit& visit) -> http::Reply { return desk_page(visit); });
    routes.post("/desken", Access::desk, "Set who has the desk, week by week", desk_week_form, set_week);
    routes.post("/desken/dager", Access::desk, "Set who has the desk on one day", desk_day_form, set_day);
    routes.post("/desken/dager/{day}/fjern", Access::desk, "The week holds again that day", desk_no_fields, drop_day);
}

} // namespace samband::people
