#include "rulebook/read_effect.h"

#include "rulebook/read_words.h"

namespace samband::rulebook {
namespace {

std::vector<Role> read_list(const Toml* toml);
DutyRule read_duty(const Toml& toml, Strength strength, const std::vector<FixedText>& texts);

} // namespace

Effect read_effect(const Toml& toml, Strength strength, const std::vector<FixedText>& texts)
{
    toml.only({"outcome", "approval", "consult", "inform", "speakers", "duties"});
    Effect effect;
    if (const Toml* outcome = toml.find("outcome")) effect.outcome = read_toml_word<Outcome>(*outcome);
    effect.approval = read_list(toml.find("approval"));
    effect.consult = read_list(toml.find("consult"));
    effect.inform = read_list(toml.find("inform"));
    effect.speakers = read_list(toml.find("speakers"));
    if (const Toml* duties = toml.find("duties"))
        for (const Toml& item : duties->items()) effect.duties.push_back(read_duty(item, strength, texts));
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

/// A text stands in the duty itself, or among the fixed ones by the name the duty gives.
void read_fixed_text(Duty& duty, const Toml& toml, const std::vector<FixedText>& texts)
{
    if (const Toml* text = toml.find("text")) duty.text = read_toml_text(*text);
    const Toml* name = toml.find("name");
    if (!name) {
        if (duty.kind == DutyKind::use_text && duty.text.empty()) throw toml.mistake("må ha «name» eller «text».");
        return;
    }
    duty.name = read_toml_text(*name);
    if (!duty.text.empty()) return;
    const auto found = std::ranges::find(texts, duty.name, &FixedText::name);
    if (found != texts.end()) {
        duty.text = found->text;
        return;
    }
    std::string known;
    for (const FixedText& one : texts) (known += known.empty() ? "" : ", ") += one.name;
    throw name->mistake("«" + duty.name + "» er ingen fast tekst. Faste tekster: " + (known.empty() ? "ingen" : known) +
                        ".");
}

DutyRule read_duty(const Toml& toml, Strength strength, const std::vector<FixedText>& texts)
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
    read_fixed_text(duty, toml, texts);
    duty.to = read_parties(toml.find("to"));
    duty.from = read_parties(toml.find("from"));
    duty.with = read_parties(toml.find("with"));
    return rule;
}

} // namespace
} // namespace samband::rulebook
