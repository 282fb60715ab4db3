#include "rulebook/read_clause.h"

#include "rulebook/read_condition.h"
#include "rulebook/read_effect.h"
#include "rulebook/read_words.h"

namespace samband::rulebook {
namespace {

std::vector<Condition> read_unless(const Toml& toml);
std::optional<Date> read_date(const Toml* toml);
Override read_override(const Toml& toml);
void check_force(const Clause& clause, const Toml& toml);

} // namespace

Clause read_clause(const Toml& toml, const Section& section, const std::vector<FixedText>& texts)
{
    toml.only({"id", "heading", "says", "strength", "when", "unless", "then", "fills", "always", "after_local", "from",
               "until", "overridden_by"});
    Clause clause;
    clause.source = section.source;
    clause.section = section.printed;
    clause.place = toml.place();
    clause.id = read_toml_text(toml.at("id"));
    clause.says = read_toml_text(toml.at("says"));
    clause.strength = read_toml_word<Strength>(toml.at("strength"));
    if (const Toml* heading = toml.find("heading")) clause.heading = read_toml_text(*heading);
    if (const Toml* fills = toml.find("fills")) clause.fills = fills->boolean();
    if (const Toml* always = toml.find("always")) clause.always = always->boolean();
    if (const Toml* after = toml.find("after_local")) clause.after_local = after->boolean();
    if (const Toml* law = toml.find("overridden_by")) clause.overridden_by = read_override(*law);
    clause.from = read_date(toml.find("from"));
    clause.until = read_date(toml.find("until"));
    if (!toml.find("when") && (toml.find("then") || toml.find("unless")))
        throw toml.mistake("har «then» eller «unless», men ikke «when»: si når det gjelder.");
    if (const Toml* when = toml.find("when")) {
        clause.when = read_condition(*when);
        if (clause.when.acts.empty()) throw when->mistake("må ha «act»: hva det gjelder.");
        if (const Toml* unless = toml.find("unless")) clause.unless = read_unless(*unless);
        if (clause.always && !toml.find("then")) return clause;
        clause.then = read_effect(toml.at("then"), clause.strength, texts);
        check_force(clause, toml.at("then"));
    }
    return clause;
}

namespace {

std::vector<Condition> read_unless(const Toml& toml)
{
    if (toml.kind() != Toml::Kind::array) return {read_condition(toml)};
    std::vector<Condition> out;
    for (const Toml& item : toml.items()) out.push_back(read_condition(item));
    return out;
}

std::optional<Date> read_date(const Toml* toml)
{
    if (!toml) return std::nullopt;
    if (const auto date = parse_date(toml->string())) return date;
    throw toml->mistake("skal være en dato, som 2026-01-01.");
}

Override read_override(const Toml& toml)
{
    toml.only({"source", "section", "why"});
    return {read_toml_text(toml.at("source")), read_toml_text(toml.at("section")), read_toml_text(toml.at("why"))};
}

void check_force(const Clause& clause, const Toml& toml)
{
    if (clause.then.empty())
        throw toml.mistake("er tom: la både «when» og «then» være ute om punktet bare skal leses.");
    if (!clause.then.outcome) {
        if (!clause.then.approval.empty()) throw toml.at("approval").mistake("krever outcome = \"approval\".");
        return;
    }
    const Outcome outcome = *clause.then.outcome;
    if (outcome > Outcome::advised_against && clause.strength != Strength::shall)
        throw toml.at("outcome").mistake("«" + std::string(word(outcome)) +
                                         "» krever strength = \"shall\": "
                                         "bare et «skal» avslår, viser videre eller krever godkjenning.");
    if (outcome == Outcome::advised_against && clause.strength != Strength::should)
        throw toml.at("outcome").mistake("«advised-against» krever strength = \"should\": det er et «bør ikke».");
    if ((outcome == Outcome::approval) == clause.then.approval.empty())
        throw toml.at("outcome").mistake("«approval» og listen «approval» hører sammen.");
    if (outcome == Outcome::refer && clause.then.speakers.empty() && clause.then.duties.empty())
        throw toml.at("outcome").mistake("«refer» må si hvem («speakers») eller hva («duties»).");
}

} // namespace
} // namespace samband::rulebook
