#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "rulings/in_force.h"

#include <string>
#include <vector>

/// A rule book that is being written. Whoever may adopt one may write on all of them, so each save says which version
/// it was written on, and nothing is saved over what somebody else wrote meanwhile. Drafts are no acts: nothing is
/// recorded before one is adopted.
namespace samband::rulings {

struct Draft {
    Id id;
    std::string title;
    std::string text; ///< TOML, which need not read as a rule book yet; not read in a list
    std::int64_t version = 1;
    Id changed_by;
    Instant changed_at;
};

/// The last changed first.
std::vector<Draft> list_drafts(db::Reading& tx);
/// Problem not_found if there is none.
Draft load_draft(db::Reading& tx, const Id& id);
/// Problem conflict if it is another version by now.
Draft load_draft(db::Reading& tx, const Id& id, std::int64_t seen_version);

/// Problem invalid on a title or text that is empty, too long or not text; conflict where there are
/// `limits::drafts` already.
Draft start_draft(db::Writing& tx, const people::Person& by, const std::string& title, const std::string& text);
/// Problem conflict if somebody saved it since that version; invalid as above. The same text again is no new version.
Draft save_draft(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                 const std::string& text);
/// Throws it away. Problem conflict if somebody saved it since that version.
void remove_draft(db::Writing& tx, const Id& id, std::int64_t seen_version);

/// Adopts it as `adopt_rulebook` does, as it stood in that version, and the draft is gone.
Adopted adopt_draft(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Instant from,
                    const std::string& decision);

} // namespace samband::rulings
