#pragma once
#include "base/id.h"
#include "people/role.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samband::people {

struct Unit {
    Id id;
    std::string name;
    std::optional<Id> parent;
};

/// A person's role in a unit for a time. A deputy's mandate holds while it is in force, like the one it stands in for.
struct Mandate {
    Id id;
    Id person;
    Id unit;
    std::string unit_name;
    std::string role; ///< code word
    Instant from;
    std::optional<Instant> to;   ///< exclusive
    std::optional<Id> deputy_of; ///< the mandate it stands in for
    bool drafts_only = false;    ///< somebody new: what they write is let out by their nearest leader
};

/// Somebody who may sign in, with the mandates in force at the time of asking.
struct Person {
    Id id;
    std::string name;
    std::string login; ///< e-mail address, lower case
    std::string title; ///< "rådgiver"
    std::string phone;
    std::optional<Instant> disabled;
    std::vector<Mandate> mandates;

    std::vector<std::string> roles() const; ///< code words, each once, in the order of `people::roles()`
    bool has_role(std::string_view role) const;
    bool has_role_in(std::string_view role, const Id& unit) const;
    std::string first_name() const;
    /// Whether any of the mandates opens that; whoever has none is let in where anyone is.
    bool may(Access access) const;
};

} // namespace samband::people
