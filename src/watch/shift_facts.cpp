#include "base/clock_words.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "watch/pages.h"

#include <map>

namespace samband::watch {

namespace {

/// Each account and person is read once.
class Named {
public:
    explicit Named(db::Reading& tx) : tx_(tx) {}

    const std::string& account(const Id& id)
    {
        return name(id, [&] { return channels::load_account(tx_, id).name; });
    }
    const std::string& person(const Id& id)
    {
        return name(id, [&] {
            const auto found = people::find_person(tx_, id);
            return found ? found->name : std::string();
        });
    }

private:
    template <typename Read>
    const std::string& name(const Id& id, const Read& read)
    {
        const auto known = names_.find(id);
        return known != names_.end() ? known->second : names_.emplace(id, read()).first->second;
    }

    db::Reading& tx_;
    std::map<Id, std::string> names_;
};

const char* words_of(std::string_view state)
{
    if (state == word(ShiftState::on)) return text_of("pågår");
    if (state == word(ShiftState::looked)) return text_of("sett gjennom");
    if (state == word(ShiftState::missed)) return text_of("ikke sett gjennom");
    return "";
}

} // namespace

Json shifts_facts(db::Reading& tx, const std::vector<Shift>& shifts)
{
    Named named(tx);
    Json list = Json::array();
    for (const Shift& shift : shifts)
        list.push(Json::object({{"turn", shift.turn.text()},
                                {"day", to_string(shift.day)},
                                {"account", shift.account ? Json(shift.account->text()) : Json()},
                                {"account_name", shift.account ? Json(named.account(*shift.account)) : Json()},
                                {"from", to_rfc3339(shift.from)},
                                {"to", to_rfc3339(shift.to)},
                                {"person", shift.person.text()},
                                {"person_name", named.person(shift.person)},
                                {"swapped", shift.swapped},
                                {"looked_by", shift.looked_by ? Json(named.person(*shift.looked_by)) : Json()},
                                {"state", word(state_of(shift, tx.now()))}}));
    return list;
}

void dress_shifts(Json& shifts, http::Language language)
{
    const auto clock = [](const Json& shift, const char* member) {
        return clock_words(in_oslo(*from_rfc3339(shift.find(member)->string())).time);
    };
    for (Json& shift : shifts.items()) {
        const std::string state = shift.find("state")->string();
        const Json account = *shift.find("account_name");
        const std::string words = words_of(state);
        shift["span"] = clock(shift, "from") + "–" + clock(shift, "to");
        shift["day_words"] = people::day_words(shift.find("day")->string(), language);
        shift["what"] = account.is_string() ? account.string() : people::say(text_of("Vakttelefonen"), language);
        shift["state_words"] = words.empty() ? Json() : Json(people::say(words, language));
        shift["is_missed"] = state == word(ShiftState::missed);
    }
}

} // namespace samband::watch
