#pragma once
#include "db/transaction.h"
#include "dialogue/take_in.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// Rules that send what begins without a unit to one: asked from the top, the first that fits decides.
namespace samband::dialogue {

/// Each condition that says something must hold; a rule says at least one.
struct RouteRule {
    Id id{};
    std::string name{};
    std::string words{};  ///< any of them, parted by commas or lines; "brøyt*" is how a word begins
    std::string places{}; ///< likewise; both must be in the text where both are said
    std::string sender{}; ///< addresses or domains ("skole.example"), parted likewise
    std::optional<Way> way{};
    std::optional<rulebook::Category> category{}; ///< as proposed
    Id unit{};
    std::string unit_name{};
    std::optional<Id> assignee{};
    std::string assignee_name{};
    std::optional<rulebook::Category> suggests{}; ///< proposed instead of what the words propose
};

/// What a rule is asked about.
struct Arriving {
    std::string text; ///< subject and message, folded
    std::string address;
    Way way = Way::form;
    std::optional<rulebook::Category> category;
};
Arriving arriving(std::string_view subject, std::string_view text, std::string_view address, Way way,
                  std::optional<rulebook::Category> category);
bool fits(const RouteRule& rule, const Arriving& message);

/// In their order; at most `route_rules_most`.
std::vector<RouteRule> list_route_rules(db::Reading& tx);
/// Problem not_found.
RouteRule load_route_rule(db::Reading& tx, const Id& id);

/// Adds it last, or changes the one that has its id. Problem invalid, at their fields; recorded.
RouteRule save_route_rule(db::Writing& tx, const people::Person& by, const RouteRule& rule);
void hold_route_rule(db::Reading& tx, const RouteRule& rule);
/// One place up or down; at the end it stays. Recorded.
void move_route_rule(db::Writing& tx, const people::Person& by, const Id& id, bool up);
void remove_route_rule(db::Writing& tx, const people::Person& by, const Id& id);

/// The first rule that fits what begins without a unit. Its assignee is left out where whoever that was has left
/// meanwhile, and its suggestion where a life may be at stake.
std::optional<RouteRule> rule_for(db::Reading& tx, const Inbound& message, rulebook::Category proposed);
/// "thread-routed", with the rule's id.
void record_routed(db::Writing& tx, const Id& thread, const RouteRule& rule);

/// What the rule, as typed, would have caught of the last `dry_run_days`.
struct DryRun {
    std::int64_t looked_at = 0;
    std::int64_t caught = 0;
    std::vector<Thread> shown; ///< the newest, `dry_run_shown` of them, with the unit that they are in
};
DryRun dry_run(db::Reading& tx, const RouteRule& rule);

} // namespace samband::dialogue
