#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Pages that only look official: reported by anybody, followed up by the desk (D7).
namespace samband::channels {

enum class LookalikeState {
    fresh,        ///< nobody has looked at it
    told_network, ///< the network has been asked to take it away
    gone,
    harmless, ///< no attempt to pass for us
};
std::string_view word(LookalikeState state);
std::optional<LookalikeState> lookalike_state_of(std::string_view word);

struct Lookalike {
    Id id;
    std::string address;
    std::string says;
    Instant reported;
    std::optional<Id> reported_by;
    LookalikeState state = LookalikeState::fresh;
    std::string remark; ///< of whoever followed it up
    std::optional<Id> handled_by;
    std::optional<Instant> handled;
};

/// Notes a report; one of an address that waits already is the same. Recorded. `by`: staff; nobody for others, of whom
/// nothing is kept. Problem invalid on no address, unavailable when more wait than anybody can look at.
void report_lookalike(db::Writing& tx, const std::optional<Id>& by, const std::string& address,
                      const std::string& says);
/// What was done about it. Recorded. Problem not_found.
void follow_up_lookalike(db::Writing& tx, const people::Person& by, const Id& id, LookalikeState state,
                         const std::string& remark);

/// Those that wait first, then the newest; at most `list_most`.
std::vector<Lookalike> list_lookalikes(db::Reading& tx);
std::int64_t fresh_lookalikes(db::Reading& tx);

} // namespace samband::channels
