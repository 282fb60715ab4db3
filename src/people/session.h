#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who is signed in. The cookie holds a random token, the database only its hash. A session ends at log-out, when the
/// person is disabled, after `idle_s` without use and after `longest_s` at all.
namespace samband::people {

inline constexpr int idle_s = 8 * 3600;
inline constexpr int longest_s = 7 * 24 * 3600;
inline constexpr std::string_view session_cookie = "samband";
inline constexpr std::string_view device_cookie = "samband-enhet";
inline constexpr std::string_view visitor_cookie = "samband-besok"; ///< of those not signed in, for the forms they send

struct Session {
    Id id;
    Person person;
    Instant seen; ///< written at most once a minute, outside the request
};

/// A session as its owner sees it in a list.
struct OwnSession {
    Id id;
    Instant started;
    Instant seen;
    std::string device; ///< "Firefox, Windows"; empty if not known
};

/// Nothing if there is no such session or it has ended. One query.
std::optional<Session> find_session(db::Reading& tx, std::string_view token);
/// Those that are alive, the latest used first.
std::vector<OwnSession> list_sessions(db::Reading& tx, const Id& person);

/// A new session and its token, which is told nobody but the browser. It replaces none: whoever signs in gets a token
/// that nobody knew before (ASVS 7.2.4).
struct Started {
    Id session;
    std::string token;
    std::string device_token; ///< for the cookie that makes the device known
    bool new_device = false;  ///< recorded
};
/// `device_token` is the browser's own, or empty; `label` says what browser it is.
Started start_session(db::Writing& tx, const Id& person, std::string_view device_token, std::string_view label);

/// Notes that the session is used, if the last note is over a minute old.
void note_seen(db::Writing& tx, const Id& session);
void end_session(db::Writing& tx, const Id& session);
/// False if it is not that person's, or has ended.
bool end_session_of(db::Writing& tx, const Id& person, const Id& session);
void end_sessions_of(db::Writing& tx, const Id& person);

/// How tokens and codes stand in the database.
std::string token_hash(std::string_view token);
/// "Firefox, Windows", of a User-Agent; only words of ours.
std::string device_label(std::string_view user_agent);

} // namespace samband::people
