#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What can be subscribed to: topics and places, the municipality's own list, which the desk edits.
namespace samband::subscriptions {

enum class InterestKind { topic, place };
std::string_view word(InterestKind kind);
std::optional<InterestKind> interest_kind_of(std::string_view word);

struct Interest {
    Id id;
    std::int64_t version = 0;
    InterestKind kind = InterestKind::topic;
    /// Of a place within another by its name: "Sentrum / Brenneriroa" lies in "Sentrum".
    std::string name;
    std::string about; ///< a line that tells more; may be empty
    std::optional<Instant> closed;
    std::optional<Instant> last_sent;
};

/// Both kinds by name; those that are offered no more only where they are asked for.
std::vector<Interest> list_interests(db::Reading& tx, bool closed_too = false);
/// Problem not_found if there is none.
Interest load_interest(db::Reading& tx, const Id& id);

/// Each is recorded. Problem invalid on an empty, too long or taken name, and where there are `interests_most` already;
/// conflict if the version is not what is there.
Interest add_interest(db::Writing& tx, const people::Person& by, InterestKind kind, const std::string& name,
                      const std::string& about);
void change_interest(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const std::string& name, const std::string& about);
/// Offered no more, or again. Whoever has chosen it keeps it.
void close_interest(db::Writing& tx, const people::Person& by, const Id& id, bool closed);

/// The places, those above them and those within them, by their names: what concerns a street concerns its area, and
/// the other way.
std::vector<Id> with_related(const std::vector<Interest>& all, const std::vector<Id>& places);

/// How many follow each, by id. Whoever follows everything is not counted.
struct Followed {
    Id interest;
    std::int64_t subscribers = 0;
};
std::vector<Followed> count_followers(db::Reading& tx);

} // namespace samband::subscriptions
