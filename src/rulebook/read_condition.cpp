#include "rulebook/read_condition.h"

#include "rulebook/channel_groups.h"
#include "rulebook/read_words.h"

namespace samband::rulebook {
namespace {

void read_part(Condition& condition, const Toml& toml);
Set<Channel> read_channels(const Toml& toml);
PictureCondition read_picture_condition(const Toml& toml);
Documents read_documents_condition(const Toml& toml);

} // namespace

Condition read_condition(const Toml& toml)
{
    toml.only({"act", "roles", "category", "statement", "channel", "importance", "relation", "situation", "picture",
               "documents", "own_unit", "own_channel", "delegated", "in_doubt", "waived", "other_units",
               "touches_staff", "told_staff"});
    Condition condition;
    for (const auto& [name, value] : toml.members()) read_part(condition, value);
    if (condition.roles.has(Role::nearest_leader))
        throw toml.at("roles").mistake("kan ikke ha «nearest-leader»: det er ikke en rolle noen har.");
    return condition;
}

namespace {

std::string_view last_part(const std::string& dotted_key)
{
    return std::string_view(dotted_key).substr(dotted_key.rfind('.') + 1);
}

void read_part(Condition& condition, const Toml& toml)
{
    const std::string_view name = last_part(toml.key());
    if (name == "act")
        condition.acts = read_toml_set<Act>(toml);
    else if (name == "roles")
        condition.roles = read_toml_set<Role>(toml);
    else if (name == "category")
        condition.categories = read_toml_set<Category>(toml);
    else if (name == "statement")
        condition.statements = read_toml_set<Statement>(toml);
    else if (name == "channel")
        condition.channels = read_channels(toml);
    else if (name == "importance")
        condition.importance = read_toml_set<Importance>(toml);
    else if (name == "relation")
        condition.relations = read_toml_set<Relation>(toml);
    else if (name == "situation")
        condition.situations = read_toml_set<Situation>(toml);
    else if (name == "picture")
        condition.picture = read_picture_condition(toml);
    else if (name == "documents")
        condition.documents = read_documents_condition(toml);
    else if (const auto flag = read_word<Flag>(name))
        condition.flags.emplace_back(*flag, toml.boolean());
}

Set<Channel> channels_of(const Toml& toml)
{
    const std::string& text = toml.string();
    std::string groups;
    for (const ChannelGroup& group : channel_groups()) {
        if (group.word == text) return group.channels;
        (groups += group.word) += ", ";
    }
    if (const auto channel = read_word<Channel>(text)) return {*channel};
    throw toml.mistake("«" + text + "» er ikke et kjent ord. Kjente ord: " + groups + known_words<Channel>() + ".");
}

Set<Channel> read_channels(const Toml& toml)
{
    if (toml.kind() != Toml::Kind::array) return channels_of(toml);
    Set<Channel> set;
    for (const Toml& item : toml.items()) set.add(channels_of(item));
    if (set.empty()) throw toml.mistake("skal ha minst ett ord.");
    return set;
}

Consent read_consent(const Toml& toml)
{
    if (toml.string() == "missing") return Consent::missing;
    if (toml.string() == "declined") return Consent::declined;
    throw toml.mistake("«" + toml.string() + "» er ikke et kjent ord. Kjente ord: missing, declined.");
}

PictureCondition read_picture_condition(const Toml& toml)
{
    toml.only({"kind", "consent", "guardian_consent", "under", "staff"});
    PictureCondition picture;
    if (const Toml* kind = toml.find("kind")) picture.kind = read_toml_word<PictureKind>(*kind);
    if (const Toml* consent = toml.find("consent")) picture.consent = read_consent(*consent);
    if (const Toml* guardian = toml.find("guardian_consent")) picture.guardian_consent = read_consent(*guardian);
    if (const Toml* staff = toml.find("staff")) picture.staff = staff->boolean();
    if (const Toml* under = toml.find("under")) {
        if (under->integer() < 1 || under->integer() > 150)
            throw under->mistake("skal være et helt tall fra 1 til 150.");
        picture.under = static_cast<int>(under->integer());
    }
    return picture;
}

Documents read_documents_condition(const Toml& toml)
{
    toml.only({"case_handling", "documentation_value", "secured_elsewhere"});
    const auto answer = [&](std::string_view name) {
        const Toml* found = toml.find(name);
        return found ? std::optional<bool>(found->boolean()) : std::nullopt;
    };
    return {answer("case_handling"), answer("documentation_value"), answer("secured_elsewhere")};
}

} // namespace
} // namespace samband::rulebook
