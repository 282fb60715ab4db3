#include "people/attempt.h"
#include "people/change_password.h"
#include "people/invite_person.h"

#include "base/log.h"

namespace samband::people {

static bool fits(const std::optional<db::Row>& invitation, const std::string& code_hash);

SignInOutcome accept_invitation(db::Database& database, Door& door, const Caller& caller, const std::string& login,
                                const std::string& code, const std::string& password)
{
    const std::string kept = kept_login(login);
    const std::string code_hash = token_hash(kept_code(code));
    struct Known {
        std::optional<db::Row> invitation;
        std::optional<Person> person;
        std::string place;
    };
    const Known known = database.read([&](db::Reading& tx) {
        return Known{tx.maybe("people.invitation_by_login", {{"login", kept}, {"now", tx.now()}}),
                     find_person_by_login(tx, kept), known_place(tx, kept, caller)};
    });
    const Throttle::Try attempt{caller.municipality, kept, known.place};
    if (const int wait = door.throttle.enter(attempt, caller.at)) return refused("throttled", wait);
    if (!fits(known.invitation, code_hash)) return refused("wrong-code", 0);

    check_password(password, own_words_of(*known.person, caller.municipality));
    const std::string hash = door.hashing.hash(password);
    const Id person = known.person->id;
    const auto started = database.write("people.accept_invitation", [&](db::Writing& tx) -> std::optional<Started> {
        if (!fits(tx.maybe("people.invitation_by_login", {{"login", kept}, {"now", tx.now()}}), code_hash))
            return std::nullopt;
        tx.run("people.take_invitation", {{"person", person}, {"code_hash", code_hash}});
        set_password(tx, person, person, hash);
        return start_session(tx, person, caller.device_token, caller.device);
    });
    if (!started) return refused("changed", 0);
    door.throttle.succeeded(attempt);
    log::info("signed-in", {{"person", person.text()}, {"municipality", caller.municipality}});
    return {started, person, 0};
}

static bool fits(const std::optional<db::Row>& invitation, const std::string& code_hash)
{
    return invitation && invitation->text("code_hash") == code_hash;
}

} // namespace samband::people
