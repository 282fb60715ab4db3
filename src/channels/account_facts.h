#pragma once
#include "base/json.h"
#include "channels/official_account.h"
#include "http/request.h"

#include <map>
#include <string>

/// An official account as a page's facts, and the words added to them for the eye.
namespace samband::channels {

/// Names of people and units, each looked up once. Lives no longer than the transaction.
class Names {
public:
    explicit Names(db::Reading& tx) : tx_(tx) {}
    const std::string& of_person(const Id& person);
    const std::string& of_unit(const Id& unit);

private:
    db::Reading& tx_;
    std::map<Id, std::string> people_;
    std::map<Id, std::string> units_;
};

/// A line of the list: {id, account_name, channel, state, address, unit_name, contact_name, enquiries, ready, remarks}.
Json line_facts(const OfficialAccount& official, Names& names, Instant now);
/// All that staff may know of it: the line, the card, who did what when, and its administrators. No settings.
Json account_facts(const OfficialAccount& official, Names& names, Instant now);

/// [{look, at, day, detail}]
Json remarks_json(const std::vector<Remark>& remarks);

/// Adds `channel_word`, `badge` and each remark's `level`, `says`, `time` and `day_words`.
void dress_line(Json& line, Instant now, http::Language language);
void dress_lines(Json& lines, Instant now, http::Language language);
/// The same, and times and days of the whole account.
void dress_account(Json& facts, Instant now, http::Language language);

/// Everyday names of roles: "kommunedirektøren og nærmeste leder".
std::string roles_in_words(const Json& roles, http::Language language);

std::string path_of_account(const Id& account);

} // namespace samband::channels
