#include "people/change_password.h"

#include "base/problem.h"
#include "people/attempt.h"
#include "people/noted.h"
#include "people/password_rules.h"

namespace samband::people {

SignInOutcome change_password(db::Database& database, Door& door, const Caller& caller, const Person& person,
                              const std::string& current, const std::string& fresh)
{
    const auto known = database.read([&](db::Reading& tx) {
        return std::pair(tx.maybe("people.password_of", {{"person", person.id}}),
                         known_place(tx, person.login, caller));
    });
    // An open session on a borrowed computer may not guess here either.
    const Throttle::Try attempt{caller.municipality, person.login, known.second};
    if (const int wait = door.throttle.enter(attempt, caller.at)) return refused("throttled", wait);
    const auto before = known.first ? std::optional(known.first->text("hash")) : std::nullopt;
    if (!door.hashing.matches(before ? &*before : nullptr, current)) return refused("wrong", 0);
    door.throttle.succeeded(attempt);

    check_password(fresh, own_words_of(person, caller.municipality));
    const std::string hash = door.hashing.hash(fresh);
    const auto started = database.write("people.change_password", [&](db::Writing& tx) {
        const auto now = tx.maybe("people.password_of", {{"person", person.id}});
        if (!now || now->text("hash") != *before)
            throw Problem(ProblemCode::conflict, "Passordet er endret et annet sted i mellomtiden.");
        set_password(tx, person.id, person.id, hash);
        return start_session(tx, person.id, caller.device_token, caller.device);
    });
    return {started, person.id, 0};
}

void set_password(db::Writing& tx, const Id& by, const Id& person, const std::string& hash)
{
    tx.run("people.set_password", {{"person", person}, {"hash", hash}, {"now", tx.now()}});
    end_sessions_of(tx, person);
    note_act(tx, "password-set", by, person, Json::object());
}

void check_password(const std::string& password, const std::vector<std::string>& own)
{
    if (const auto wrong = weakness(password, own)) throw Problem(ProblemCode::invalid, *wrong, {{"password", *wrong}});
}

std::vector<std::string> own_words_of(const Person& person, std::string_view municipality)
{
    return {person.name, person.login, std::string(municipality)};
}

} // namespace samband::people
