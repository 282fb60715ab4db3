#include "base/problem.h"
#include "base/text.h"
#include "rulebook/limits.h"
#include "rulebook/question.h"

namespace samband::rulebook {
namespace {

void read_key(Question& question, const std::string& key, const Json& value);

} // namespace

Question read_question(const Json& json)
{
    if (!json.is_object()) throw Problem(ProblemCode::invalid, "Spørsmålet skal være et JSON-objekt.");
    if (!json.find("act")) throw Problem(ProblemCode::invalid, "Nøkkelen «act» mangler.", {{"act", "mangler"}});
    Question question;
    for (const auto& [key, value] : json.members()) read_key(question, key, value);
    if (!json.find(word(Flag::own_channel)) && question.channel && always_own(*question.channel))
        question.flags.add(Flag::own_channel);
    return question;
}

bool always_own(Channel channel)
{
    return channel == Channel::website || channel == Channel::intranet;
}

namespace {

constexpr std::string_view known_keys =
    "act, roles, own_unit, category, statement, channel, own_channel, at, received, importance, delegated, in_doubt, "
    "waived, relation, other_units, situation, touches_staff, told_staff, picture, documents";

Problem wrong(const std::string& key, const std::string& says)
{
    return Problem(ProblemCode::invalid, "«" + key + "»: " + says, {{key, says}});
}

std::string in_quotes(std::string_view text)
{
    return "«" + shortened(text, limits::quoted_characters) + "»";
}

Problem unknown_key(const std::string& key, std::string_view inside, std::string_view known)
{
    const std::string where = inside.empty() ? "" : " i «" + std::string(inside) + "»";
    const std::string says = "Ukjent nøkkel " + in_quotes(key) + where + ". Kjente nøkler: " + std::string(known) + ".";
    return Problem(ProblemCode::invalid, says, {{shortened(key, limits::quoted_characters), says}});
}

template <class Word>
Word read_one(const std::string& key, const Json& json, const std::string& known = known_words<Word>())
{
    if (!json.is_string()) throw wrong(key, "skal være et ord. Kjente ord: " + known + ".");
    const std::optional<Word> found = read_word<Word>(json.string());
    if (!found) throw wrong(key, in_quotes(json.string()) + " er ikke et kjent ord. Kjente ord: " + known + ".");
    return *found;
}

Set<Role> read_roles(const Json& json)
{
    std::string known = known_words<Role>(); // without the last word, which nobody holds
    known.resize(known.rfind(", "));
    if (!json.is_array()) throw wrong("roles", "skal være en liste. Kjente ord: " + known + ".");
    Set<Role> roles;
    for (const Json& item : json.items()) {
        if (item == Json(word(Role::nearest_leader)))
            throw wrong("roles", "«nearest-leader» er ikke en rolle noen har. Kjente ord: " + known + ".");
        roles.add(read_one<Role>("roles", item, known));
    }
    return roles;
}

bool read_bool(const std::string& key, const Json& json)
{
    if (!json.is_bool()) throw wrong(key, "skal være true eller false.");
    return json.boolean();
}

Instant read_time(const std::string& key, const Json& json)
{
    const auto at = json.is_string() ? from_rfc3339(json.string()) : std::nullopt;
    if (!at) throw wrong(key, "skal være et tidspunkt etter RFC 3339, som 2026-11-20T10:00:00+01:00.");
    return *at;
}

Pictured read_pictured(const Json& json)
{
    if (!json.is_object()) throw wrong("picture", "hver i «people» skal være et objekt.");
    Pictured person;
    for (const auto& [key, value] : json.members()) {
        if (key == "age") {
            if (!value.is_integer() || value.integer() < 0 || value.integer() > 150)
                throw wrong("age", "skal være et helt tall fra 0 til 150.");
            person.age = static_cast<int>(value.integer());
        } else if (key == "consent")
            person.consent = read_bool(key, value);
        else if (key == "guardian_consent")
            person.guardian_consent = read_bool(key, value);
        else if (key == "staff")
            person.staff = read_bool(key, value);
        else
            throw unknown_key(key, "people", "age, consent, guardian_consent, staff");
    }
    return person;
}

Picture read_picture(const Json& json)
{
    if (!json.is_object() || !json.find("kind")) throw wrong("picture", "skal være et objekt med «kind».");
    Picture picture;
    for (const auto& [key, value] : json.members()) {
        if (key == "kind")
            picture.kind = read_one<PictureKind>(key, value);
        else if (key == "people") {
            if (!value.is_array() || value.items().size() > limits::pictured_people)
                throw wrong(key, "skal være en liste med høyst " + std::to_string(limits::pictured_people) + ".");
            for (const Json& item : value.items()) picture.people.push_back(read_pictured(item));
        } else
            throw unknown_key(key, "picture", "kind, people");
    }
    return picture;
}

Documents read_documents(const Json& json)
{
    if (!json.is_object()) throw wrong("documents", "skal være et objekt.");
    Documents documents;
    for (const auto& [key, value] : json.members()) {
        if (key == "case_handling")
            documents.case_handling = read_bool(key, value);
        else if (key == "documentation_value")
            documents.documentation_value = read_bool(key, value);
        else if (key == "secured_elsewhere")
            documents.secured_elsewhere = read_bool(key, value);
        else
            throw unknown_key(key, "documents", "case_handling, documentation_value, secured_elsewhere");
    }
    return documents;
}

void read_flag(Question& question, Flag flag, const Json& value)
{
    if (read_bool(std::string(word(flag)), value))
        question.flags.add(flag);
    else
        question.flags.remove(flag);
}

void read_key(Question& question, const std::string& key, const Json& value)
{
    if (key == "act")
        question.act = read_one<Act>(key, value);
    else if (key == "roles")
        question.roles = read_roles(value);
    else if (key == "category")
        question.category = read_one<Category>(key, value);
    else if (key == "statement")
        question.statement = read_one<Statement>(key, value);
    else if (key == "channel")
        question.channel = read_one<Channel>(key, value);
    else if (key == "at")
        question.at = read_time(key, value);
    else if (key == "received")
        question.received = read_time(key, value);
    else if (key == "importance")
        question.importance = read_one<Importance>(key, value);
    else if (key == "relation")
        question.relation = read_one<Relation>(key, value);
    else if (key == "situation")
        question.situation = read_one<Situation>(key, value);
    else if (key == "picture")
        question.picture = read_picture(value);
    else if (key == "documents")
        question.documents = read_documents(value);
    else if (const auto flag = read_word<Flag>(key))
        read_flag(question, *flag, value);
    else
        throw unknown_key(key, "", known_keys);
}

} // namespace
} // namespace samband::rulebook
