#include "base/calendar.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/markdown.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "people/role.h"
#include "rulings/ask.h"
#include "services/index_service.h"
#include "services/limits.h"
#include "services/service.h"

#include <algorithm>

namespace samband::services {

static void hold(std::vector<FieldProblem>& wrong, bool right, const char* field, const char* says)
{
    if (!right) wrong.push_back({field, says});
}

static void hold_text(db::Reading& tx, const ServiceText& text)
{
    std::vector<FieldProblem> wrong;
    hold(wrong, !trim(text.name).empty(), "name", text_of("Gi tjenesten et navn."));
    hold(wrong, graphemes(text.name) <= name_characters, "name", text_of("Kort ned navnet til 120 tegn."));
    hold(wrong, graphemes(text.summary) <= summary_characters, "summary",
         text_of("Kort ned sammendraget til 400 tegn."));
    hold(wrong, text.body.size() <= body_bytes, "body", text_of("Teksten er for lang. Del den i flere sider."));
    hold(wrong, graphemes(text.phone) <= phone_characters, "phone", text_of("Telefonnummeret er for langt."));
    const bool link = text.form_url.size() <= link_characters && text.form_url.starts_with("https://") &&
                      http::is_safe_link(text.form_url);
    hold(wrong, text.form_url.empty() || link, "form_url", text_of("Lenken til skjemaet må begynne med https://."));
    hold(wrong, text.review_months >= fewest_months && text.review_months <= most_months, "review_months",
         text_of("Velg mellom 1 og 36 måneder."));
    const auto owner = people::find_person(tx, text.owner);
    hold(wrong, owner && !owner->disabled, "owner", text_of("Velg en eier som arbeider her."));
    const auto units = people::list_units(tx);
    hold(wrong, std::any_of(units.begin(), units.end(), [&](const auto& unit) { return unit.id == text.unit; }), "unit",
         text_of("Velg en enhet."));
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før tjenestesiden kan lagres.", wrong);
}

static void hold_may_write(const people::Person& by, const ServicePage& service)
{
    if (!may_write(by, service))
        throw Problem(ProblemCode::forbidden,
                      "Tjenestesiden hører til en annen enhet. Eieren, enheten og desken kan endre den.");
}

/// The same day so many months on; of a month that is shorter, its last day.
static Instant review_due(Instant from, int months)
{
    const Date day = in_oslo(from).date;
    const int month = day.month - 1 + months;
    Date due{day.year + month / 12, month % 12 + 1, day.day};
    while (!due.valid()) --due.day;
    return end_of_day(due);
}

static void hold_changed(std::int64_t rows)
{
    if (rows != 1)
        throw Overtaken(text_of("Tjenestesiden er endret av noen andre siden du åpnet den. Last siden på nytt."));
}

/// Everybody who shows or finds it hears of it.
static void changed(db::Writing& tx, const ServicePage& service)
{
    index_service(tx, service);
    tx.tell(ServicesChanged{service.id});
}

static db::Arguments columns_of(const ServiceText& text)
{
    return {{"name", text.name},   {"summary", text.summary},
            {"body", text.body},   {"form_url", text.form_url},
            {"phone", text.phone}, {"unit", text.unit},
            {"owner", text.owner}, {"months", static_cast<std::int64_t>(text.review_months)}};
}

static Json recorded(const ServicePage& service)
{
    return Json::object({{"name", service.text.name},
                         {"summary", service.text.summary},
                         {"body", service.text.body},
                         {"form_url", service.text.form_url},
                         {"phone", service.text.phone},
                         {"unit", service.text.unit.text()},
                         {"owner", service.text.owner.text()},
                         {"review_months", service.text.review_months},
                         {"version", service.version}});
}

/// A service page is on the website: what the rule book says of publishing there holds for it.
static rulebook::Ruling rule_on_act(db::Writing& tx, const people::Person& by, const ServicePage& service)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::Channel::website;
    question.flags.add(rulebook::Flag::own_channel);
    return rulings::ask_for_act(tx, rulings::rules_now(tx), by, question, people::line_of(tx, service.text.unit));
}

static bool stops(db::Writing& tx, const people::Person& by, const ServicePage& service, const rulebook::Ruling& ruling)
{
    if (!ruling.refused() && !ruling.needs_approval()) return false;
    rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, service.id, "service");
    return true;
}

/// The desk writes for every unit, others for their own; to own a page moves it nowhere.
static void hold_unit(const people::Person& by, const Id& unit)
{
    const bool own = std::ranges::any_of(by.mandates, [&](const people::Mandate& mandate) {
        return mandate.unit == unit && people::opens(mandate.role, people::Access::writer);
    });
    if (!own && !by.may(people::Access::desk)) throw Problem(ProblemCode::forbidden, "Velg en enhet du skriver for.");
}

static ServicePage start(db::Writing& tx, const people::Person& by, const ServiceText& text)
{
    hold_unit(by, text.unit);
    if (tx.one("services.service_count").integer("there") >= services_most)
        throw Problem(ProblemCode::invalid, "Det er for mange tjenestesider. Slå sammen noen først.");
    const Id id = tx.new_id();
    db::Arguments columns = columns_of(text);
    columns.insert(columns.end(),
                   {{"id", id}, {"by", by.id}, {"due", review_due(tx.now(), text.review_months)}, {"now", tx.now()}});
    tx.run("services.insert_service", columns);
    return load_service(tx, id);
}

static void hold_complete(const ServicePage& service)
{
    std::vector<FieldProblem> wrong;
    hold(wrong, !trim(service.text.summary).empty(), "summary", text_of("Si med en setning hva tjenesten er."));
    hold(wrong, !trim(service.text.body).empty(), "body", text_of("Skriv hva tjenesten er, før den går ut."));
    hold(wrong, service.text.body.find("[Skriv ") == std::string::npos, "body",
         text_of("Bytt ut det som står i klammer, «[Skriv …]», eller ta det bort."));
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Tjenestesiden er ikke klar til å gå ut.", wrong);
}

Outcome save_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const ServiceText& text)
{
    hold_text(tx, text);
    if (id.nil()) return {{}, start(tx, by, text), true};
    const ServicePage was = load_service(tx, id, seen_version);
    hold_may_write(by, was);
    if (was.text == text) return {{}, was, true};
    if (text.unit != was.text.unit) hold_unit(by, text.unit);
    rulebook::Ruling ruling;
    if (was.state == State::published) {
        ServicePage next = was;
        next.text = text;
        hold_complete(next);
        ruling = rule_on_act(tx, by, next);
        if (stops(tx, by, was, ruling)) return {ruling, was, false};
    }
    db::Arguments columns = columns_of(text);
    columns.insert(
        columns.end(),
        {{"id", id}, {"seen", seen_version}, {"due", review_due(was.reviewed, text.review_months)}, {"now", tx.now()}});
    hold_changed(tx.run("services.update_service", columns));
    ServicePage now = load_service(tx, id);
    if (was.state == State::published) {
        people::note_act(tx, "service-changed", by.id, id, recorded(now));
        changed(tx, now);
    }
    return {ruling, now, true};
}

/// "stell" is the staff's own page.
static std::string free_slug(db::Reading& tx, const std::string& name)
{
    const std::string wanted = slug(name).empty() ? "tjeneste" : slug(name);
    std::string free = wanted;
    for (int number = 2; free == "stell" || tx.one("services.slug_taken", {{"slug", free}}).integer("taken") > 0;
         ++number)
        free = wanted + "-" + std::to_string(number);
    return free;
}

static ServicePage set_state(db::Writing& tx, const ServicePage& service, State state, const std::string& slug)
{
    hold_changed(tx.run("services.set_state", {{"id", service.id},
                                               {"seen", service.version},
                                               {"state", word(state)},
                                               {"slug", slug.empty() ? std::nullopt : std::optional(slug)},
                                               {"now", tx.now()}}));
    ServicePage now = load_service(tx, service.id);
    changed(tx, now);
    return now;
}

Outcome publish_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const ServicePage service = load_service(tx, id, seen_version);
    hold_may_write(by, service);
    if (service.state == State::published) throw Problem(ProblemCode::conflict, "Tjenestesiden er ute allerede.");
    hold_complete(service);
    const rulebook::Ruling ruling = rule_on_act(tx, by, service);
    if (stops(tx, by, service, ruling)) return {ruling, service, false};
    const ServicePage out = set_state(tx, service, State::published,
                                      service.slug.empty() ? free_slug(tx, service.text.name) : service.slug);
    people::note_act(tx, "service-published", by.id, id, recorded(out));
    return {ruling, out, true};
}

ServicePage review_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const ServicePage service = load_service(tx, id, seen_version);
    const auto leaders = people::leaders_of(tx, service.text.unit);
    if (std::none_of(leaders.begin(), leaders.end(), [&](const people::Person& leader) { return leader.id == by.id; }))
        hold_may_write(by, service);
    const Instant due = review_due(tx.now(), service.text.review_months);
    hold_changed(tx.run("services.set_reviewed",
                        {{"id", id}, {"seen", seen_version}, {"by", by.id}, {"due", due}, {"now", tx.now()}}));
    people::note_act(tx, "service-reviewed", by.id, id,
                     Json::object({{"version", service.version}, {"next", to_rfc3339(due)}}));
    ServicePage now = load_service(tx, id);
    changed(tx, now);
    return now;
}

ServicePage withdraw_service(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                             const std::string& reason)
{
    const ServicePage service = load_service(tx, id, seen_version);
    hold_may_write(by, service);
    if (service.state != State::published) throw Problem(ProblemCode::conflict, "Tjenestesiden er ikke ute.");
    if (trim(reason).empty() || graphemes(reason) > summary_characters)
        throw Problem(ProblemCode::invalid, "Si kort hvorfor siden tas ned.",
                      {FieldProblem{"reason", "Si kort hvorfor siden tas ned."}});
    const ServicePage down = set_state(tx, service, State::withdrawn, service.slug);
    people::note_act(tx, "service-withdrawn", by.id, id, Json::object({{"reason", reason}}));
    return down;
}

} // namespace samband::services
