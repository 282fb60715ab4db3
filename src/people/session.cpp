#include "people/session.h"

#include "base/sha256.h"
#include "base/text.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/rows.h"

namespace samband::people {

static std::string new_token(db::Writing& tx);
static Id known_device(db::Writing& tx, const Id& person, Started& started, std::string_view label);
static std::string_view first_in(std::string_view text,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> names);

std::optional<Session> find_session(db::Reading& tx, std::string_view token)
{
    if (token.empty()) return std::nullopt;
    const auto rows = tx.all("people.session", {{"token_hash", token_hash(token)},
                                                {"idle_before", tx.now().plus_s(-idle_s)},
                                                {"old_before", tx.now().plus_s(-longest_s)},
                                                {"now", tx.now()}});
    if (rows.empty()) return std::nullopt;
    return Session{rows.front().id("session"), people_of(rows).front(), rows.front().instant("seen_at")};
}

std::vector<OwnSession> list_sessions(db::Reading& tx, const Id& person)
{
    return tx.all_as(
        "people.sessions_of",
        {{"person", person}, {"idle_before", tx.now().plus_s(-idle_s)}, {"old_before", tx.now().plus_s(-longest_s)}},
        [](const db::Row& row) {
            return OwnSession{row.id("id"), row.instant("started_at"), row.instant("seen_at"),
                              row.maybe_text("label").value_or("")};
        });
}

Started start_session(db::Writing& tx, const Id& person, std::string_view device_token, std::string_view label)
{
    Started started;
    started.session = tx.new_id();
    started.token = new_token(tx);
    started.device_token = device_token;
    const Id device = known_device(tx, person, started, label);
    tx.run("people.add_session", {{"id", started.session},
                                  {"person", person},
                                  {"token_hash", token_hash(started.token)},
                                  {"device", device},
                                  {"now", tx.now()}});
    tx.run("people.forget_sessions", {{"before", tx.now().plus_s(-2 * longest_s)}});
    return started;
}

static Id known_device(db::Writing& tx, const Id& person, Started& started, std::string_view label)
{
    if (started.device_token.size() == 43) {
        const auto known =
            tx.maybe("people.device", {{"person", person}, {"token_hash", token_hash(started.device_token)}});
        if (known) {
            tx.run("people.device_used", {{"id", known->id("id")}, {"now", tx.now()}});
            return known->id("id");
        }
    } else {
        started.device_token = new_token(tx);
    }
    const Id device = tx.new_id();
    const std::string kept = shortened(label, label_bytes);
    tx.run("people.add_device", {{"id", device},
                                 {"person", person},
                                 {"token_hash", token_hash(started.device_token)},
                                 {"label", kept},
                                 {"now", tx.now()}});
    note_act(tx, "signed-in-by-new-device", person, person, Json::object({{"device", device.text()}, {"label", kept}}));
    started.new_device = true;
    return device;
}

void note_seen(db::Writing& tx, const Id& session)
{
    tx.run("people.note_seen", {{"id", session}, {"now", tx.now()}, {"minute_ago", tx.now().plus_s(-seen_every_s)}});
}

void end_session(db::Writing& tx, const Id& session)
{
    tx.run("people.end_session", {{"id", session}, {"now", tx.now()}});
}

bool end_session_of(db::Writing& tx, const Id& person, const Id& session)
{
    return tx.run("people.end_session_of", {{"id", session}, {"person", person}, {"now", tx.now()}}) == 1;
}

void end_sessions_of(db::Writing& tx, const Id& person)
{
    tx.run("people.end_sessions_of", {{"person", person}, {"now", tx.now()}});
}

std::string token_hash(std::string_view token)
{
    const Sha256Sum sum = sha256(token);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

std::string device_label(std::string_view user_agent)
{
    // The order matters: Edge says Chrome and Safari too, Chrome says Safari, Android says Linux.
    const auto browser =
        first_in(user_agent, {{"Firefox/", "Firefox"}, {"Edg/", "Edge"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}});
    const auto system = first_in(user_agent, {{"iPhone", "iPhone"},
                                              {"iPad", "iPad"},
                                              {"Android", "Android"},
                                              {"Windows", "Windows"},
                                              {"Mac OS", "macOS"},
                                              {"Linux", "Linux"}});
    if (browser.empty() || system.empty()) return std::string(browser) + std::string(system);
    return std::string(browser) + ", " + std::string(system);
}

static std::string new_token(db::Writing& tx)
{
    const auto secret = tx.new_secret();
    return to_base64url({reinterpret_cast<const char*>(secret.data()), secret.size()});
}

static std::string_view first_in(std::string_view text,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> names)
{
    for (const auto& [mark, name] : names)
        if (text.find(mark) != std::string_view::npos) return name;
    return {};
}

} // namespace samband::people
