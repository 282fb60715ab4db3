#include "rulebook/question.h"

#include "base/calendar.h"

namespace samband::rulebook {
namespace {

template <class Word>
void put(Json& json, std::string_view key, const std::optional<Word>& value)
{
    if (value) json[key] = word(*value);
}

void put_answer(Json& json, std::string_view key, const std::optional<bool>& answer)
{
    if (answer) json[key] = Json(*answer);
}

Json picture_json(const Picture& picture)
{
    Json people = Json::array();
    for (const Pictured& one : picture.people) {
        Json person = Json::object();
        if (one.age) person["age"] = *one.age;
        put_answer(person, "consent", one.consent);
        put_answer(person, "guardian_consent", one.guardian_consent);
        person["staff"] = one.staff;
        people.push(std::move(person));
    }
    return Json::object({{"kind", word(picture.kind)}, {"people", std::move(people)}});
}

void put_circumstances(Json& json, const Question& question)
{
    for (const Flag flag : question.flags.words())
        if (flag != Flag::own_unit) json[word(flag)] = true;
    // Left out, these are read as own.
    if (question.channel && always_own(*question.channel) && !question.flags.has(Flag::own_channel))
        json[word(Flag::own_channel)] = false;
    json["own_unit"] = question.flags.has(Flag::own_unit);
    json["situation"] = word(question.situation);
    if (question.picture) json["picture"] = picture_json(*question.picture);
    if (!question.documents) return;
    Json documents = Json::object();
    put_answer(documents, "case_handling", question.documents->case_handling);
    put_answer(documents, "documentation_value", question.documents->documentation_value);
    put_answer(documents, "secured_elsewhere", question.documents->secured_elsewhere);
    json["documents"] = std::move(documents);
}

} // namespace

Json to_json(const Question& question)
{
    Json roles = Json::array();
    for (const Role role : question.roles.words()) roles.push(word(role));
    Json json = Json::object({{"act", word(question.act)}, {"roles", std::move(roles)}});
    put(json, "category", question.category);
    put(json, "statement", question.statement);
    put(json, "channel", question.channel);
    put(json, "importance", question.importance);
    put(json, "relation", question.relation);
    if (question.at) json["at"] = to_rfc3339_oslo(*question.at);
    if (question.received) json["received"] = to_rfc3339_oslo(*question.received);
    put_circumstances(json, question);
    return json;
}

} // namespace samband::rulebook
