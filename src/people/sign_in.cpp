#include "people/sign_in.h"

#include "base/log.h"
#include "base/text.h"
#include "people/attempt.h"
#include "people/limits.h"

namespace samband::people {

static std::optional<std::string> usable_hash(const std::optional<db::Row>& row);

SignInOutcome sign_in(db::Database& database, Door& door, const Caller& caller, const std::string& login,
                      const std::string& password)
{
    const std::string kept = kept_login(login);
    const auto known = database.read([&](db::Reading& tx) {
        return std::pair(tx.maybe("people.password_by_login", {{"login", kept}}), known_place(tx, kept, caller));
    });
    const Throttle::Try attempt{caller.municipality, kept, known.second};
    if (const int wait = door.throttle.enter(attempt, caller.at)) return refused("throttled", wait);

    const auto hash = usable_hash(known.first);
    if (!door.hashing.matches(hash ? &*hash : nullptr, password)) return refused("wrong", 0);

    const Id person = known.first->id("person");
    const auto started = database.write("people.sign_in", [&](db::Writing& tx) -> std::optional<Started> {
        // While the password was reckoned it may have been changed, or the person disabled.
        if (usable_hash(tx.maybe("people.password_by_login", {{"login", kept}})) != hash) return std::nullopt;
        return start_session(tx, person, caller.device_token, caller.device);
    });
    if (!started) return refused("changed", 0);
    door.throttle.succeeded(attempt);
    log::info("signed-in", {{"person", person.text()}, {"municipality", caller.municipality}});
    return {started, person, 0};
}

static std::optional<std::string> usable_hash(const std::optional<db::Row>& row)
{
    if (!row || row->maybe_instant("disabled_at")) return std::nullopt;
    return row->maybe_text("hash");
}

SignInOutcome refused(std::string_view why, int wait_s)
{
    log::warning("sign-in-refused", {{"why", why}});
    return {std::nullopt, {}, wait_s};
}

std::string kept_login(std::string_view login)
{
    std::string kept = nfc(trim(login.substr(0, login_bytes)));
    std::transform(kept.begin(), kept.end(), kept.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return kept;
}

std::string known_place(db::Reading& tx, const std::string& login, const Caller& caller)
{
    const auto device =
        tx.maybe("people.device_of_login", {{"login", login}, {"token_hash", token_hash(caller.device_token)}});
    return device ? device->text("id") : caller.remote;
}

} // namespace samband::people
