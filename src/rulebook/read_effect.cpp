#include "rulebook/read_effect.h"

#include "rulebook/read_words.h"

namespace samband::rulebook {
namespace {

std::vector<Role> read_list(const Toml* toml);
DutyRule read_duty(const Toml& toml, Strength strength);

} // namespace

Effect read_effect(const Toml& toml, Strength strength)
{
    toml.only({"outcome", "approval", "consult", "inform", "speakers", "duties"});
    Effect effect;
    if (const Toml* outcome = toml.find("outcome")) effect.outcome = read_toml_word<Outcome>(*outcome);
    effect.approval = read_list(toml.find("approval"));
    effect.consult = read_list(toml.find("consult"));
    effect.inform = read_list(toml.find("inform"));
    effect.speakers = read_list(toml.find("speakers"));
    if (const Toml* duties = toml.find("duties"))
        for (const Toml& item : duties->items()) effect.duties.push_back(read_duty(item, strength));
    return effect;
}

namespace {

std::vector<Role> read_list(const Toml* toml)
{
    return toml ? read_toml_words<Role>(*toml) : std::vector<Role>{};
}

std::vector<std::string> read_parties(const Toml* toml)
{
    if (!toml) return {};
    std::vector<std::string> parties;
    const auto add = [&](const Toml& one) {
        if (!is_party(one.string()))
            throw one.mistake("«" + one.string() + "» er ikke et kjent ord. Kjente ord: " + known_parties() + ".");
        parties.push_back(one.string());
    };
    if (toml->kind() == Toml::Kind::array)
        std::ranges::for_each(toml->items(), add);
    else
        add(*toml);
    return parties;
}

DutyRule read_duty(const Toml& toml, Strength strength)
{
    toml.only({"duty", "by", "within", "level", "as", "name", "text", "to", "from", "with"});
    DutyRule rule;
    Duty& duty = rule.duty;
    duty.kind = read_toml_word<DutyKind>(toml.at("duty"));
    duty.strength = strength;
    for (std::string_view key : {"by", "within", "level", "as", "name", "text", "to", "from", "with"})
        if (const Toml* found = toml.find(key); found && !takes(duty.kind, key))
            throw found->mistake("hører ikke til plikten «" + std::string(word(duty.kind)) + "».");
    if (const Toml* by = toml.find("by")) rule.deadline = read_toml_word<Deadline>(*by);
    if (const Toml* within = toml.find("within")) duty.within = read_toml_word<Within>(*within);
    if (const Toml* level = toml.find("level")) duty.level = read_toml_word<Level>(*level);
    if (const Toml* as = toml.find("as")) duty.as = read_toml_word<SignAs>(*as);
    if (const Toml* name = toml.find("name")) duty.name = read_toml_text(*name);
    if (const Toml* text = toml.find("text")) duty.text = read_toml_text(*text);
    duty.to = read_parties(toml.find("to"));
    duty.from = read_parties(toml.find("from"));
    duty.with = read_parties(toml.find("with"));
    return rule;
}

} // namespace
} // namespace samband::rulebook
