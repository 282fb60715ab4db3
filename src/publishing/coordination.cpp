#include "publishing/coordination.h"

#include "base/problem.h"
#include "ledger/append.h"
#include "people/dressing.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "publishing/content.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

#include <map>

namespace samband::publishing {

namespace {

struct Asked {
    std::int64_t revision = 0;
    std::optional<Instant> seen;
    std::optional<Id> seen_by;
};

std::map<Id, Asked> asked_of(db::Reading& tx, const Id& post)
{
    std::map<Id, Asked> asked;
    for (const db::Row& row : tx.all("publishing.units_asked", {{"post", post}}))
        asked[row.id("unit_id")] = {row.integer("revision"), row.maybe_instant("seen_at"), row.maybe_id("seen_by")};
    return asked;
}

bool leads(db::Reading& tx, const people::Person& person, const Id& unit)
{
    const auto leaders = people::leaders_of(tx, unit);
    return std::any_of(leaders.begin(), leaders.end(),
                       [&](const people::Person& leader) { return leader.id == person.id; });
}

/// Of the units asked to see the newest revision that have not: those that this person leads.
std::vector<Id> led_and_waiting(db::Reading& tx, const people::Person& person, const Post& post)
{
    std::vector<Id> units;
    for (const auto& [unit, asked] : asked_of(tx, post.id))
        if (asked.revision == post.revision && !asked.seen && leads(tx, person, unit)) units.push_back(unit);
    return units;
}

bool goes_out_later(const Post& post)
{
    return post.state != State::published && post.state != State::withdrawn;
}

} // namespace

bool ask_touched_units(db::Writing& tx, const people::Person& by, const Post& post)
{
    const std::map<Id, Asked> before = asked_of(tx, post.id);
    std::set<Id> fresh;
    for (const Id& unit : post.content.touches_units) {
        const auto was = before.find(unit);
        if (was != before.end() && was->second.revision == post.revision) continue;
        tx.run("publishing.forget_unit", {{"post", post.id}, {"unit", unit}});
        tx.run("publishing.ask_unit",
               {{"post", post.id}, {"unit", unit}, {"revision", post.revision}, {"by", by.id}, {"now", tx.now()}});
        fresh.insert(unit);
    }
    if (fresh.empty()) return false;
    people::note_act(tx, "units-asked", by.id, post.id,
                     Json::object({{"revision", post.revision}, {"units", ids_json(fresh)}}));
    return true;
}

Post ask_units(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    if (!goes_out_later(post)) throw Problem(ProblemCode::conflict, "Saken er ute allerede.");
    post.sealed_revision = post.revision; // They see exactly this text.
    if (!ask_touched_units(tx, by, post))
        throw Problem(ProblemCode::conflict, "Enhetene er spurt allerede. De ser saken på I dag.");
    write_post(tx, post);
    return post;
}

Post see_for_units(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    const std::vector<Id> units = led_and_waiting(tx, by, post);
    if (units.empty())
        throw Problem(ProblemCode::forbidden, "Saken venter ikke på at du ser den. Lederen for enheten ser den.");
    for (const Id& unit : units)
        tx.run("publishing.unit_saw",
               {{"post", id}, {"unit", unit}, {"revision", post.revision}, {"by", by.id}, {"now", tx.now()}});
    people::note_act(tx, "units-saw", by.id, id,
                     Json::object({{"revision", post.revision}, {"units", ids_json({units.begin(), units.end()})}}));
    return load_post(tx, id);
}

std::vector<Post> waiting_to_be_seen(db::Reading& tx, const people::Person& person)
{
    std::vector<Post> posts;
    std::map<Id, bool> led;
    for (const db::Row& row : tx.all("publishing.units_waited_for")) {
        const Id unit = row.id("unit_id");
        const auto [known, fresh] = led.emplace(unit, false);
        if (fresh) known->second = leads(tx, person, unit);
        const Id post = row.id("post_id");
        const auto same = [&](const Post& listed) { return listed.id == post; };
        if (known->second && std::none_of(posts.begin(), posts.end(), same)) posts.push_back(load_post(tx, post));
    }
    return posts;
}

bool waits_for(db::Reading& tx, const people::Person& person, const Post& post)
{
    return goes_out_later(post) && !led_and_waiting(tx, person, post).empty();
}

Json coordination_facts(db::Reading& tx, const Post& post)
{
    Json units = Json::array();
    if (post.content.touches_units.empty()) return units;
    const std::map<Id, Asked> asked = post.id.nil() ? std::map<Id, Asked>{} : asked_of(tx, post.id);
    for (const people::Unit& unit : people::list_units(tx)) {
        if (!post.content.touches_units.contains(unit.id)) continue;
        const auto found = asked.find(unit.id);
        const bool this_one = found != asked.end() && found->second.revision == post.revision;
        Json facts = Json::object({{"unit", unit.id.text()}, {"unit_name", unit.name}, {"asked", this_one}});
        const bool seen = this_one && found->second.seen.has_value();
        facts["seen"] = seen;
        if (seen) {
            facts["at"] = to_rfc3339(*found->second.seen);
            if (const auto by = people::find_person(tx, *found->second.seen_by)) facts["seen_by"] = by->name;
        }
        units.push(std::move(facts));
    }
    return units;
}

void dress_coordination(Json& units, Instant now, http::Language language)
{
    for (Json& unit : units.items())
        if (const Json* at = unit.find("at"))
            unit["seen_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
}

} // namespace samband::publishing
