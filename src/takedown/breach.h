#pragma once
#include "db/transaction.h"
#include "people/municipality.h"
#include "people/person.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// Personal data that got out with a post (GDPR article 33): the clock runs from when the municipality became aware,
/// the data protection officer is told, the notice to the authority is drafted, and how it ended is recorded.
namespace samband::takedown {

enum class Outcome { open, reported, not_reported };
std::string_view word(Outcome outcome);

struct Breach {
    Id post;
    std::int64_t version = 0;
    Instant aware;
    Instant opened;
    Id opened_by;
    std::string notice; ///< the draft, as it now is
    Outcome outcome = Outcome::open;
    std::optional<Instant> told; ///< the authority, by what a person says
    std::string reason;          ///< why it was not told, or told late
    std::optional<Instant> closed;

    Instant deadline() const;
};

/// Starts the clock at `tx.now()`, blocks what the post said (publishing/block_post.h), drafts the notice in the
/// municipality's language, and tells every data protection officer: on I dag, and by mail where the municipality has
/// an open mail account, without what leaked. Recorded "breach-opened". Problem conflict where the post is not taken
/// down or a clock runs already; forbidden to who may not write the post.
Breach open_breach(db::Writing& tx, const people::Person& by, const Id& post, const people::Municipality& municipality);

std::optional<Breach> find_breach(db::Reading& tx, const Id& post);
/// Those whose clock runs, the nearest deadline first; at most `cases_shown`.
std::vector<Breach> open_breaches(db::Reading& tx);
/// The data protection officer, who opened it, and the stewards.
bool may_handle(const people::Person& person, const Breach& breach);

/// All are recorded, and throw Problem conflict if it changed since `seen_version` or is closed, forbidden to others
/// than who may handle it. When the municipality became aware: invalid if to come or more than 90 days back.
Breach set_aware(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version, Instant aware);
Breach save_notice(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                   const std::string& notice);
/// The authority was told then. Article 33 (1): later than 72 hours asks for the reasons; invalid without.
Breach close_reported(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                      Instant told, const std::string& reason);
/// It is not told, because a risk is unlikely: invalid without the reason (article 33 (1) and (5)).
Breach close_not_reported(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version,
                          const std::string& reason);

} // namespace samband::takedown
