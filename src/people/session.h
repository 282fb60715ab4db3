#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>

/// Who is signed in. The cookie holds a random token, the database only its hash. A session ends at log-out, when the
/// person is disabled, after `idle_s` without use and after `longest_s` at all.
namespace samband::people {

inline constexpr int idle_s = 8 * 3600;
inline constexpr int longest_s = 7 * 24 * 3600;
inline constexpr std::string_view session_cookie = "samband";

struct Session {
    Id id;
    Person person;
    std::string csrf_secret;
    Instant seen; ///< written at most once a minute, outside the request
};

/// Nothing if there is no such session or it has ended.
std::optional<Session> find_session(db::Reading& tx, std::string_view token);

/// Notes that the session is used, if the last note is over a minute old.
void note_seen(db::Writing& tx, const Id& session);
void end_session(db::Writing& tx, const Id& session);
void end_sessions_of(db::Writing& tx, const Id& person);

} // namespace samband::people
