#include "base/clock_words.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "watch/limits.h"
#include "watch/pages.h"
#include "watch/rota.h"

#include <map>

namespace samband::watch {

using http::FieldKind;
using people::Visit;

namespace {

/// The duty telephone among what can be looked after: no account.
constexpr const char* telephone = "telefon";

const http::FormShape turn_form{
    "WatchTurn",
    {{"what", FieldKind::text, true, 40, {}, "An account's id, or \"telefon\" for the duty telephone"},
     {"weekdays", FieldKind::list, true, 7, {}, "1 Monday to 7 Sunday, one or several"},
     {"from", FieldKind::text, true, 8, {}, "The time of day it begins, \"08:00\""},
     {"to", FieldKind::text, true, 8, {}, "The time of day it ends; not after the beginning: the next day"},
     {"person", FieldKind::id, true, 36, {}, "Who has it"},
     {"on_holidays", FieldKind::flag, false, 1, {}, "On public holidays too"}}};
const http::FormShape swap_form{"WatchSwap", {{"person", FieldKind::id, true, 36, {}, "Who takes it that day"}}};
const http::FormShape no_fields{"WatchAct", {}};

struct Asked {
    Date first;
    Date last;
};

/// This week and the next.
Asked asked_of(Instant now)
{
    const Date today = in_oslo(now).date;
    const Date monday = today.plus_days(1 - today.weekday());
    return {monday, monday.plus_days(7 * shown_weeks - 1)};
}

/// May this person change, swap, and say that it is looked after.
void add_rights(Json& shifts, db::Reading& tx, const people::Person& person)
{
    const std::string today = to_string(in_oslo(tx.now()).date);
    std::map<std::string, bool> kept;
    for (Json& shift : shifts.items()) {
        const Json account = *shift.find("account");
        const std::string key = account.is_string() ? account.string() : "";
        if (!kept.contains(key)) kept[key] = may_keep(tx, person, Id::parse(key));
        const std::string state = shift.find("state")->string();
        const bool own = shift.find("person")->string() == person.id.text();
        const bool may = own || kept[key];
        shift["may_swap"] = may && shift.find("day")->string() >= today && state != word(ShiftState::looked);
        shift["may_look"] =
            may && account.is_string() && (state == word(ShiftState::on) || state == word(ShiftState::missed));
    }
}

Json turns_facts(db::Reading& tx, const people::Person& person)
{
    const Date today = in_oslo(tx.now()).date;
    Json list = Json::array();
    for (const Turn& turn : rota_between(tx, today, today.plus_days(7)).turns) {
        if (turn.ended) continue;
        const auto who = people::find_person(tx, turn.person);
        list.push(Json::object(
            {{"id", turn.id.text()},
             {"account_name", turn.account ? Json(channels::load_account(tx, *turn.account).name) : Json()},
             {"weekday", turn.weekday},
             {"from", clock_words(turn.from)},
             {"to", clock_words(turn.to)},
             {"on_holidays", turn.on_holidays},
             {"person_name", who ? who->name : std::string()},
             {"may_keep", may_keep(tx, person, turn.account)}}));
    }
    return list;
}

Json choice(const std::string& value, const std::string& label, bool chosen = false)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

Json people_choices(db::Reading& tx, const Id& chosen)
{
    Json list = Json::array();
    for (const people::Person& one : people::list_people(tx))
        if (!one.disabled) list.push(choice(one.id.text(), one.name, one.id == chosen));
    return list;
}

/// What this person may put on the rota: nothing, and the form is not shown.
Json kept_choices(db::Reading& tx, const people::Person& person)
{
    Json list = Json::array();
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.driver != "own" && may_keep(tx, person, account.id))
            list.push(choice(account.id.text(), account.name));
    return list;
}

constexpr std::string_view weekdays[] = {text_of("mandag"), text_of("tirsdag"), text_of("onsdag"), text_of("torsdag"),
                                         text_of("fredag"), text_of("lørdag"),  text_of("søndag")};

void add_choices(Json& model, http::Language language)
{
    Json what = Json::array();
    if (model.find("keeps_telephone")->boolean())
        what.push(choice(telephone, people::say(text_of("Vakttelefonen, når det haster"), language)));
    for (const Json& account : model.find("accounts")->items()) what.push(account);
    Json days = Json::array();
    for (int day = 1; day <= 7; ++day)
        days.push(choice(std::to_string(day), people::say(weekdays[day - 1], language), day <= 5));
    model["choices"]["what"] = std::move(what);
    model["choices"]["weekdays"] = std::move(days);
    model["choices"]["person"] = Json(*model.find("people"));
}

void dress_rota(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Bemanning"), language);
    dress_shifts(model["shifts"], language);
    Json days = Json::array();
    for (const Json& shift : model.find("shifts")->items()) {
        const std::string& day = shift.find("day")->string();
        if (days.items().empty() || days.items().back().find("day")->string() != day)
            days.push(Json::object({{"day", day},
                                    {"head", people::say(weekdays[parse_date(day)->weekday() - 1], language) + " " +
                                                 shift.find("day_words")->string()},
                                    {"of_day", Json::array()}}));
        days.items().back()["of_day"].push(shift);
    }
    model["days"] = std::move(days);
    for (Json& turn : model["turns"].items()) {
        turn["weekday_words"] = people::say(weekdays[turn.find("weekday")->integer() - 1], language);
        const Json* account = turn.find("account_name");
        turn["what"] = account->is_string() ? account->string() : people::say(text_of("Vakttelefonen"), language);
    }
    add_choices(model, language);
}

http::Page rota_page(Visit& visit)
{
    const people::Person& person = visit.someone();
    Json model = visit.database.read([&](db::Reading& tx) {
        const Asked asked = asked_of(tx.now());
        Json shifts = shifts_facts(tx, shifts_of(rota_between(tx, asked.first, asked.last), asked.first, asked.last));
        add_rights(shifts, tx, person);
        const auto duty = on_duty(tx);
        Json accounts = kept_choices(tx, person);
        const bool keeps_telephone = may_keep(tx, person, std::nullopt);
        const bool keeps = keeps_telephone || !accounts.items().empty();
        return Json::object({{"shifts", std::move(shifts)},
                             {"turns", turns_facts(tx, person)},
                             {"duty", duty ? Json::object({{"name", duty->name}, {"phone", duty->phone}}) : Json()},
                             {"keeps", keeps},
                             {"keeps_telephone", keeps_telephone},
                             {"accounts", std::move(accounts)},
                             {"people", people_choices(tx, person.id)},
                             {"values", Json::object({{"from", "08:00"}, {"to", "15:30"}})}});
    });
    http::Page page{"watch/rota", std::move(model)};
    page.dress = dress_rota;
    return page;
}

ClockTime clock_typed(const http::Form& form, const char* field)
{
    if (const auto time = parse_clock(form.text(field))) return *time;
    throw Problem(ProblemCode::invalid, "Skriv klokkeslettet som 12:00.",
                  {FieldProblem{field, "Skriv klokkeslettet som 12:00."}});
}

std::optional<Id> account_typed(const http::Form& form)
{
    const std::string& what = form.text("what");
    if (what == telephone) return std::nullopt;
    if (const auto account = Id::parse(what)) return account;
    throw Problem(ProblemCode::invalid, "Velg hva som skal passes på.",
                  {FieldProblem{"what", "Velg hva som skal passes på."}});
}

/// One turn for each weekday that was ticked.
std::vector<Turn> turns_typed(const http::Form& form)
{
    Turn turn;
    turn.account = account_typed(form);
    turn.from = clock_typed(form, "from");
    turn.to = clock_typed(form, "to");
    turn.on_holidays = form.flag("on_holidays");
    turn.person = *form.id("person");
    std::vector<Turn> turns;
    for (const std::string& day : form.list("weekdays")) {
        turn.weekday = day.size() == 1 ? day[0] - '0' : 0;
        turns.push_back(turn);
    }
    return turns;
}

http::Reply add(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const std::vector<Turn> turns = turns_typed(form);
        const Json told = people::acted_once(visit, form, "add-watch-turns", [&](db::Writing& tx) {
            Json ids = Json::array();
            for (const Turn& turn : turns) ids.push(add_turn(tx, visit.someone(), turn).text());
            return Json::object({{"ids", std::move(ids)}});
        });
        return http::Redirect{"/bemanning", told, text_of("Vakten står på lista.")};
    };
    return people::or_typed_again(visit, turn_form, act, [&] { return rota_page(visit); });
}

Date day_in(const http::Request& request)
{
    if (const auto day = parse_date(request.parameter("day"))) return *day;
    throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
}

/// One act on a turn, or on one day of it.
http::Reply act_on(Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                   const std::function<void(db::Writing&, const Id& turn, const http::Form&)>& run)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
            run(tx, id, form);
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/bemanning", told, says};
    };
    return people::or_typed_again(visit, shape, act, [&] { return rota_page(visit); });
}

http::Reply end(Visit& visit)
{
    return act_on(visit, no_fields, "end-watch-turn", text_of("Vakten er avsluttet."),
                  [&](db::Writing& tx, const Id& turn, const http::Form&) { end_turn(tx, visit.someone(), turn); });
}

http::Reply swap(Visit& visit)
{
    const Date day = day_in(visit.request);
    return act_on(visit, swap_form, "swap-watch", text_of("Vakten er byttet den dagen."),
                  [&](db::Writing& tx, const Id& turn, const http::Form& form) {
                      swap_shift(tx, visit.someone(), turn, day, *form.id("person"));
                  });
}

http::Reply looked(Visit& visit)
{
    const Date day = day_in(visit.request);
    return act_on(
        visit, no_fields, "watch-looked", text_of("Notert. Takk for at du så gjennom."),
        [&](db::Writing& tx, const Id& turn, const http::Form&) { note_looked(tx, visit.someone(), turn, day); });
}

} // namespace

void add_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/bemanning", Access::staff, "Who looks after which account, and who answers when it is urgent",
               rota_page);
    routes.post("/bemanning", Access::staff, "Put somebody on the rota, every week", turn_form, add);
    routes.post("/bemanning/{id}/slutt", Access::staff, "A turn holds no more", no_fields, end);
    routes.post("/bemanning/{id}/{day}/bytt", Access::staff, "Somebody else takes it on that day", swap_form, swap);
    routes.post("/bemanning/{id}/{day}/sett", Access::staff, "It was looked after on that day", no_fields, looked);
}

} // namespace samband::watch
