#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/happenings.h"
#include "publishing/post.h"

#include <optional>
#include <string>

/// Asking for a yes: each time a post is sent to approval, those asked get a letter with a link of their own, where
/// the municipality has an open account for mail.
namespace samband::approvals {

struct Round {
    Id id;
    Id post;
    std::int64_t revision = 0;
    Instant asked;
    std::int64_t reminders = 0;
    std::optional<Instant> reminded;
};

/// The newest of the post; nothing if it was never sent.
std::optional<Round> round_of(db::Reading& tx, const Id& post);
std::optional<Round> find_round(db::Reading& tx, const Id& id);
/// It is the post's newest round, and the post still waits at that revision.
bool is_open(db::Reading& tx, const Round& round, const publishing::Post& post);

/// A reaction: begins a round, sends the letters, and queues the first reminder. `site`: where the links lead.
void begin_round(db::Writing& tx, const publishing::PostSent& sent, const std::string& site);

/// A letter to each whose yes is still asked, with a new link; how many were sent. None without an account for mail.
int mail_round(db::Writing& tx, const Round& round, const publishing::Post& post, const std::string& site,
               bool reminder);

} // namespace samband::approvals
