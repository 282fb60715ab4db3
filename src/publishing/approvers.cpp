#include "publishing/approvers.h"

#include "people/person_store.h"
#include "rulings/ask.h"

#include <map>

namespace samband::publishing {

static constexpr std::string_view leading[] = {"unit-leader", "section-leader", "director", "chief-executive"};

std::vector<std::string> Approvers::answered_by(const people::Person& person, const Post& post)
{
    return whose_yes_.answered_by(person, {post.unit, {post.author, post.revised_by}, post.asked_roles});
}

std::vector<std::string> asked_roles(const rulebook::Ruling& ruling)
{
    std::vector<std::string> roles;
    for (const rulebook::Role role : ruling.approval) roles.emplace_back(rulebook::word(role));
    return roles;
}

/// Whoever could be asked: who holds a role that is asked, and who leads the unit or one above it.
static std::map<Id, people::Person> possible(db::Reading& tx, const Post& post)
{
    std::map<Id, people::Person> found;
    const auto add = [&](std::vector<people::Person> people) {
        for (people::Person& person : people) found.emplace(person.id, std::move(person));
    };
    for (const std::string& role : post.asked_roles) add(people::holders(tx, role));
    for (const Id& unit : people::line_of(tx, post.unit)) add(people::leaders_of(tx, unit));
    add(people::holders(tx, "chief-executive"));
    return found;
}

std::vector<people::Person> asked_people(db::Reading& tx, const Post& post)
{
    std::vector<people::Person> asked;
    Approvers approvers(tx);
    for (const auto& [id, person] : possible(tx, post))
        if (asked.size() < asked_most && !approvers.answered_by(person, post).empty()) asked.push_back(person);
    std::ranges::sort(asked, {}, &people::Person::name);
    return asked;
}

/// The mandates by which one answers a role for a unit of that line, as rulings/whose_yes.h reckons it: those of the
/// role itself, else those that lead.
static std::vector<people::Mandate> serving(const people::Person& person, const std::string& role,
                                            const std::vector<Id>& line)
{
    const auto known = rulebook::read_word<rulebook::Role>(role);
    const bool anywhere = known && *known != rulebook::Role::nearest_leader && !rulings::of_a_field(*known);
    std::vector<people::Mandate> own;
    std::vector<people::Mandate> leads;
    for (const people::Mandate& mandate : person.mandates) {
        const bool in_line = std::ranges::find(line, mandate.unit) != line.end();
        if (mandate.role == role && (in_line || anywhere)) own.push_back(mandate);
        if (in_line && std::ranges::find(leading, mandate.role) != std::end(leading)) leads.push_back(mandate);
    }
    return own.empty() && !anywhere ? leads : own;
}

std::optional<Id> on_behalf_of(db::Reading& tx, const people::Person& person, const Id& unit,
                               const std::vector<std::string>& roles)
{
    std::optional<Id> other;
    const std::vector<Id> line = people::line_of(tx, unit);
    for (const std::string& role : roles)
        for (const people::Mandate& mandate : serving(person, role, line)) {
            if (!mandate.deputy_of) return std::nullopt;
            other = people::load_mandate(tx, *mandate.deputy_of).person;
        }
    return other;
}

} // namespace samband::publishing
