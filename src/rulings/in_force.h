#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "db/transaction.h"
#include "rulebook/rulebook.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The rule books that a municipality has adopted, and the one that holds now.
namespace samband::rulings {

/// One adopted version. Earlier ones stay, and old rulings point to theirs.
struct Adopted {
    Id id;
    std::string name;     ///< "loten"
    std::string hash;     ///< of its text
    Instant from;         ///< in force from
    std::string decision; ///< "K-sak 12/26"
    Id by;
    Instant at; ///< when it was adopted
};

/// The version in force at `tx.now()`, read once and kept in memory by its hash.
/// Problem unavailable if none has been adopted: nothing can be published without rules.
std::shared_ptr<const rulebook::Rulebook> in_force(db::Reading& tx);
/// The same, or null if none holds yet.
std::shared_ptr<const rulebook::Rulebook> maybe_in_force(db::Reading& tx);
/// Its text as it was adopted. Problem unavailable likewise.
std::string text_in_force(db::Reading& tx);
Adopted adopted_now(db::Reading& tx);
std::shared_ptr<const rulebook::Rulebook> book_of(db::Reading& tx, const Adopted& adopted);
/// All versions, newest first.
std::vector<Adopted> adopted_versions(db::Reading& tx);
std::shared_ptr<const rulebook::Rulebook> adopted_version(db::Reading& tx, const Id& id);

/// Whether crisis management is set.
rulebook::Situation situation(db::Reading& tx);

} // namespace samband::rulings
