#include "main/reading_setting.h"

namespace samband::main {
namespace {

using language::Demand;
using rulebook::DutyKind;

language::Level level_of(rulebook::Strength strength)
{
    switch (strength) {
    case rulebook::Strength::shall:
        return language::Level::stop;
    case rulebook::Strength::should:
        return language::Level::warn;
    case rulebook::Strength::may:
        return language::Level::advice;
    }
    return language::Level::advice;
}

language::Citation citation_of(const rulebook::Citation& cite)
{
    return {cite.source, cite.section, cite.says};
}

/// The clause that lays down the duty; the first reason where none can be told.
const rulebook::Citation& reason_for(const rulebook::Rulebook& book, const rulebook::Ruling& ruling, DutyKind kind)
{
    for (const rulebook::Citation& cite : ruling.because) {
        const rulebook::Clause* clause = cite.clause.empty() ? nullptr : find_clause(book, cite.clause);
        if (!clause) continue;
        const auto lays_down = [&](const rulebook::DutyRule& rule) { return rule.duty.kind == kind; };
        if (std::ranges::any_of(clause->then.duties, lays_down)) return cite;
    }
    return ruling.because.front();
}

std::optional<Demand> demand_for(const rulebook::Rulebook& book, const rulebook::Ruling& ruling, DutyKind kind)
{
    const rulebook::Duty* duty = ruling.duty(kind);
    if (!duty) return std::nullopt;
    return Demand{level_of(duty->strength), citation_of(reason_for(book, ruling, kind))};
}

/// What it says of a picture of an event whose people nobody has asked.
std::optional<Demand> consent_demand(const rulebook::Rulebook& book, const language::Draft& draft,
                                     std::optional<Instant> at)
{
    Json people = Json::array();
    people.push(Json::object({}));
    Json roles = Json::array();
    for (const std::string& role : draft.author_roles) roles.push(role);
    Json asked = Json::object({{"act", "publish"},
                               {"roles", std::move(roles)},
                               {"picture", Json::object({{"kind", "situation"}, {"people", std::move(people)}})}});
    if (!draft.channels.empty()) asked["channel"] = draft.channels.front();
    if (at) asked["at"] = to_rfc3339(*at);
    return demand_for(book, rule(book, rulebook::read_question(asked)), DutyKind::consent);
}

} // namespace

language::Setting reading_setting(const rulebook::Rulebook& book, const language::Draft& draft,
                                  const rulebook::Ruling& ruling, std::optional<Instant> at)
{
    language::Setting setting;
    setting.link = demand_for(book, ruling, DutyKind::link_to_website);
    setting.staff_first = demand_for(book, ruling, DutyKind::tell_staff_first);
    if (!draft.pictures.empty()) setting.consent = consent_demand(book, draft, at);
    for (const rulebook::LanguageWish& wish : book.languages)
        if (const auto tongue = language::tongue_of(wish.code))
            setting.languages.push_back({language::Level::warn, citation_of(wish.because), *tongue});
    return setting;
}

} // namespace samband::main
