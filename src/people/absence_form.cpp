#include "people/absence_form.h"

#include "base/problem.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::people {

using http::FieldKind;

static const http::FormShape take_back_form{"TakeBackAway", {}};

const http::FormShape& absence_form()
{
    static const http::FormShape form{
        "Absence",
        {{"away_from", FieldKind::date, true, 10, {}, "The first day away"},
         {"away_to", FieldKind::date, true, 10, {}, "The last day away"},
         {"stand_in", FieldKind::id, false, 36, {}, "Who answers meanwhile; nobody if absent"}}};
    return form;
}

http::Reply said_away(Visit& visit, const Id& person, const std::string& after, const std::function<http::Page()>& page)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Absence absence{
            {}, person, *parse_date(form.text("away_from")), *parse_date(form.text("away_to")), form.id("stand_in")};
        const Json told = acted_once(visit, form, "say-away", [&](db::Writing& tx) {
            return Json::object({{"id", say_away(tx, visit.someone(), absence).text()}});
        });
        return http::Redirect{after, told, text_of("Fraværet er meldt.")};
    };
    return or_typed_again(visit, absence_form(), act, page);
}

http::Reply taken_back(Visit& visit, const std::string& after)
{
    const http::Form form = http::Form::read(visit.request, take_back_form);
    const Id absence = visit.request.id_parameter("absence");
    const Json told = acted_once(visit, form, "take-back-away", [&](db::Writing& tx) {
        take_back_away(tx, visit.someone(), absence);
        return Json::object({});
    });
    return http::Redirect{after, told, text_of("Fraværet er fjernet.")};
}

void add_absences(Json& model, db::Reading& tx, const Person& viewer, const Id& person, const std::string& path)
{
    if (!may_say_away(tx, viewer, person)) return;
    model["away_path"] = path;
    model["may_say_away"] = true;
    Json absences = Json::array();
    for (const Absence& absence : absences_of(tx, person)) {
        const auto stand_in = absence.stand_in ? find_person(tx, *absence.stand_in) : std::nullopt;
        absences.push(Json::object({{"id", absence.id.text()},
                                    {"from", to_string(absence.from)},
                                    {"to", to_string(absence.to)},
                                    {"stand_in_name", stand_in ? Json(stand_in->name) : Json()}}));
    }
    model["absences"] = std::move(absences);
    Json others = Json::array();
    for (const Person& other : list_people(tx))
        if (other.id != person && !other.mandates.empty())
            others.push(Json::object({{"id", other.id.text()}, {"name", other.name}}));
    model["stand_ins"] = std::move(others);
}

void dress_absences(Json& model, http::Language language)
{
    if (!model.find("absences")) return;
    for (Json& absence : model["absences"].items()) {
        const std::string from = absence.find("from")->string();
        const std::string to = absence.find("to")->string();
        absence["from_words"] = day_words(from, language);
        absence["to_words"] = from == to ? Json() : Json(day_words(to, language));
    }
    Json choices = Json::array();
    choices.push(Json::object({{"value", ""}, {"label", say(text_of("Ingen"), language)}}));
    for (const Json& other : model.find("stand_ins")->items())
        choices.push(Json::object({{"value", *other.find("id")}, {"label", *other.find("name")}}));
    model["choices"]["stand_in"] = std::move(choices);
}

} // namespace samband::people
