#include "services/service.h"

#include "base/calendar.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/person_store.h"
#include "services/limits.h"

namespace samband::services {

std::string_view word(State state)
{
    switch (state) {
    case State::draft:
        return "draft";
    case State::published:
        return "published";
    case State::withdrawn:
        return "withdrawn";
    }
    return "draft";
}

static State state_in(std::string_view said)
{
    for (const State state : {State::published, State::withdrawn})
        if (word(state) == said) return state;
    return State::draft;
}

static ServicePage read_service(const db::Row& row)
{
    ServicePage service;
    service.id = row.id("id");
    service.version = row.integer("version");
    service.state = state_in(row.text("state"));
    service.text = {
        row.text("name"),  row.text("summary"), row.text("body"),   row.text("form_url"),
        row.text("phone"), row.id("unit_id"),   row.id("owner_id"), static_cast<int>(row.integer("review_months"))};
    service.unit_name = row.text("unit_name");
    service.owner_name = row.text("owner_name");
    service.slug = row.maybe_text("slug").value_or("");
    service.reviewed = row.instant("reviewed_at");
    service.review_due = row.instant("review_due");
    service.changed = row.instant("changed_at");
    return service;
}

bool may_write(const people::Person& person, const ServicePage& service)
{
    if (person.id == service.text.owner && person.may(people::Access::writer)) return true;
    return std::any_of(person.mandates.begin(), person.mandates.end(), [&](const people::Mandate& mandate) {
        return people::opens(mandate.role, people::Access::desk) ||
               (mandate.unit == service.text.unit && people::opens(mandate.role, people::Access::writer));
    });
}

ServicePage load_service(db::Reading& tx, const Id& id)
{
    if (auto row = tx.maybe("services.service_by_id", {{"id", id}})) return read_service(*row);
    throw Problem(ProblemCode::not_found, "Tjenestesiden finnes ikke.");
}

ServicePage load_service(db::Reading& tx, const Id& id, std::int64_t seen_version)
{
    ServicePage service = load_service(tx, id);
    if (service.version != seen_version)
        throw Overtaken(text_of("Tjenestesiden er endret av noen andre siden du åpnet den. Last siden på nytt."));
    return service;
}

std::optional<ServicePage> public_service(db::Reading& tx, std::string_view slug)
{
    if (auto row = tx.maybe("services.service_by_slug", {{"slug", slug}})) return read_service(*row);
    return std::nullopt;
}

/// æ, ø and å stand last, in that order; by their bytes å would be first.
static std::string alphabetic(std::string_view name)
{
    const std::string folded = fold(name);
    std::string key;
    for (const char c : folded) {
        const bool last = c == '\xA5' && !key.empty() && key.back() == '\xC3';
        key += last ? '\xBF' : c;
    }
    return key;
}

static std::vector<ServicePage> by_name(std::vector<ServicePage> services)
{
    std::sort(services.begin(), services.end(), [](const ServicePage& one, const ServicePage& other) {
        return std::pair(alphabetic(one.text.name), one.id) < std::pair(alphabetic(other.text.name), other.id);
    });
    return services;
}

std::vector<ServicePage> public_services(db::Reading& tx)
{
    return by_name(tx.all_as("services.services_out", {}, read_service));
}

std::vector<ServicePage> all_services(db::Reading& tx)
{
    return by_name(tx.all_as("services.services", {{"state", std::optional<std::string>()}}, read_service));
}

std::vector<ServicePage> published_after(db::Reading& tx, const Id& after, int most)
{
    return tx.all_as("services.published_after", {{"after", after}, {"most", most}}, read_service);
}

static bool leads(db::Reading& tx, const people::Person& person, const Id& unit)
{
    const auto leaders = people::leaders_of(tx, unit);
    return std::any_of(leaders.begin(), leaders.end(),
                       [&](const people::Person& leader) { return leader.id == person.id; });
}

std::vector<ServicePage> to_review(db::Reading& tx, const people::Person& person)
{
    const Instant until = from_oslo({in_oslo(tx.now()).date.plus_days(notice_days), {}});
    std::vector<ServicePage> mine;
    std::map<Id, bool> led;
    for (ServicePage& service : tx.all_as("services.services_due", {{"until", until}}, read_service)) {
        bool concerns = service.text.owner == person.id;
        if (!concerns && service.review_due < tx.now()) {
            const auto [unit, fresh] = led.emplace(service.text.unit, false);
            if (fresh) unit->second = leads(tx, person, service.text.unit);
            concerns = unit->second;
        }
        if (concerns) mine.push_back(std::move(service));
    }
    return mine;
}

} // namespace samband::services
