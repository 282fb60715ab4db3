#include "rulings/reading_setting.h"

#include "rulings/in_force.h"

namespace samband::rulings {
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
    return {cite.source, cite.section, cite.says, cite.clause};
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

/// Where several channels ask for it, as the one that asks most.
std::optional<Demand> demand_for(const rulebook::Rulebook& book, const rulebook::Ruling& ruling, DutyKind kind)
{
    std::optional<rulebook::Strength> strongest;
    for (const rulebook::Duty& duty : ruling.duties)
        if (duty.kind == kind && (!strongest || duty.strength < *strongest)) strongest = duty.strength;
    if (!strongest) return std::nullopt;
    return Demand{level_of(*strongest), citation_of(reason_for(book, ruling, kind))};
}

std::optional<Demand> demand_for_names(const rulebook::Rulebook& book, const rulebook::Ruling& ruling)
{
    std::optional<Demand> demand = demand_for(book, ruling, DutyKind::permission);
    if (demand)
        demand->level = demand->level == language::Level::stop ? language::Level::warn : language::Level::advice;
    return demand;
}

bool shows_people(const language::Draft& draft)
{
    return std::ranges::any_of(draft.pictures,
                               [](const language::Picture& picture) { return !picture.people.empty(); });
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

/// Languages are asked for in what the population is told.
bool for_staff_alone(const language::Draft& draft)
{
    return draft.channels == std::vector<std::string>{"intranet"};
}

} // namespace

language::Setting reading_setting(const rulebook::Rulebook& book, const language::Draft& draft,
                                  const rulebook::Ruling& ruling, std::optional<Instant> at)
{
    language::Setting setting;
    setting.link = demand_for(book, ruling, DutyKind::link_to_website);
    setting.staff_first = demand_for(book, ruling, DutyKind::tell_staff_first);
    setting.person_named = demand_for_names(book, ruling);
    if (shows_people(draft)) setting.consent = consent_demand(book, draft, at);
    if (for_staff_alone(draft)) return setting;
    for (const rulebook::LanguageWish& wish : book.languages)
        if (const auto tongue = language::tongue_of(wish.code); tongue && !wish.where_needed)
            setting.languages.push_back({language::Level::warn, citation_of(wish.because), *tongue});
    return setting;
}

void add_own(language::Setting& setting, const OwnLists& lists)
{
    const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    add(setting.local_words, lists.words);
    add(setting.own_phones, lists.phones);
    add(setting.own_domains, lists.domains);
    add(setting.own_accounts, lists.accounts);
}

language::Setting setting_now(db::Reading& tx, const people::Municipality& municipality, const language::Draft& draft,
                              const rulebook::Ruling& ruling)
{
    language::Setting setting = reading_setting(*in_force(tx), draft, ruling, tx.now());
    add_own(setting, *own_lists(tx).lists);
    if (!municipality.phone.empty()) setting.own_phones.push_back(municipality.phone);
    if (const std::size_t at = municipality.email.rfind('@'); at != std::string::npos)
        setting.own_domains.push_back(municipality.email.substr(at + 1));
    return setting;
}

} // namespace samband::rulings
