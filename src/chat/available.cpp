#include "chat/available.h"

#include "base/problem.h"
#include "chat/changed.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "ledger/append.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::chat {

Instant begin_taking(db::Writing& tx, const people::Person& person)
{
    if (!may_take(setting_of(tx), person))
        throw Problem(ProblemCode::conflict,
                      "Du har ikke en rolle som tar prat. Den som styrer oppsettet, kan endre det.");
    const auto until = open_until(hours_of(tx), tx.now());
    if (!until) throw Problem(ProblemCode::conflict, "Praten er stengt nå.");
    tx.run("chat.drop_available", {{"person", person.id}, {"now", tx.now()}});
    tx.run("chat.set_available", {{"person", person.id}, {"now", tx.now()}, {"until", *until}});
    ledger::append(tx, {"chat-taking-begun", {}, person.id, Json::object({{"until", to_rfc3339(*until)}})});
    tx.tell(TalkChanged{});
    return *until;
}

void end_taking(db::Writing& tx, const people::Person& person)
{
    tx.run("chat.drop_available", {{"person", person.id}, {"now", tx.now()}});
    ledger::append(tx, {"chat-taking-ended", {}, person.id, Json::object()});
    tx.tell(TalkChanged{});
}

std::optional<Instant> takes_until(db::Reading& tx, const people::Person& person)
{
    for (const db::Row& row : tx.all("chat.available", {{"now", tx.now()}, {"most", available_most}}))
        if (row.id("person_id") == person.id && !people::away_on(tx, person.id, in_oslo(tx.now()).date))
            return row.instant("until_at");
    return std::nullopt;
}

std::vector<people::Person> takers(db::Reading& tx)
{
    const Setting setting = setting_of(tx);
    const Date today = in_oslo(tx.now()).date;
    std::vector<people::Person> found;
    for (const db::Row& row : tx.all("chat.available", {{"now", tx.now()}, {"most", available_most}})) {
        auto person = people::find_person(tx, row.id("person_id"));
        if (person && !person->disabled && may_take(setting, *person) && !people::away_on(tx, person->id, today))
            found.push_back(std::move(*person));
    }
    std::ranges::sort(found, {}, &people::Person::name);
    return found;
}

} // namespace samband::chat
