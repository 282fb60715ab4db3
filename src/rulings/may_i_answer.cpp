#include "rulings/may_i_answer.h"

#include "people/dressing.h"
#include "rulebook/sentence.h"
#include "rulings/may_i_who.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static Json each_place_once(const Json& because);
static std::string freedom_first(const rulebook::Ruling& ruling, std::string says, http::Language language);
static Json what_to_mind(const rulebook::Rulebook& book, const rulebook::Question& question,
                         const rulebook::Ruling& ruling);
static void add_duties(Json& facts, const rulebook::Rulebook& book, const std::vector<rulebook::Duty>& duties,
                       rulebook::Tongue tongue);
static void add_look_again(Json& facts, const rulebook::Rulebook& book, const rulebook::Ruling& ruling);

Json answer_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling,
                  http::Language language)
{
    const rulebook::Tongue tongue = tongue_of(language);
    Json facts = ruling_facts(book, question, ruling);
    facts["says"] = rulebook::to_sentence(book, question, ruling, tongue);
    Json clauses = std::move(facts["because"]);
    facts["because"] = each_place_once(clauses);
    facts["clauses"] = std::move(clauses);
    facts["who"] = path_of_who(ruling);
    facts["mind"] = what_to_mind(book, question, ruling);
    // A plain yes needs no more words; anything else says in the clause's own what it is about.
    if (ruling.outcome != rulebook::Outcome::allowed || ruling.because.front().strength == rulebook::Strength::should)
        facts["quote"] = ruling.because.front().says;
    facts["look_again"] = Json::array();
    add_duties(facts, book, ruling.duties, tongue);
    if (question.act == rulebook::Act::speak_privately) {
        facts["says"] = freedom_first(ruling, facts.find("says")->string(), language);
        add_look_again(facts, book, ruling);
    }
    facts["ruling"] = rulebook::to_json(ruling);
    return facts;
}

/// Several clauses of one section speak in one voice on a phone; what each says stands below.
static Json each_place_once(const Json& because)
{
    Json places = Json::array();
    for (const Json& cite : because.items()) {
        const bool known = std::any_of(places.items().begin(), places.items().end(), [&](const Json& place) {
            return *place.find("source") == *cite.find("source") && *place.find("section") == *cite.find("section");
        });
        if (!known) places.push(cite);
    }
    return places;
}

/// What is told beside the answer whatever it is: that access requests are handled, that a contact may show a client.
/// Of private speech the right to blow the whistle stands on the page already.
static Json what_to_mind(const rulebook::Rulebook& book, const rulebook::Question& question,
                         const rulebook::Ruling& ruling)
{
    Json told = Json::array();
    for (const rulebook::Citation& citation : ruling.because) {
        const rulebook::Clause* clause = rulebook::find_clause(book, citation.clause);
        const bool stands_there =
            question.act == rulebook::Act::speak_privately && citation.source == "arbeidsmiljøloven";
        if (clause && clause->always && clause->then.empty() && !stands_there) told.push(citation.says);
    }
    return told;
}

/// N1: the answer is "yes, and mind this". Only the law says no, and then to what it protects, not to speaking.
static std::string freedom_first(const rulebook::Ruling& ruling, std::string says, http::Language language)
{
    if (ruling.outcome == rulebook::Outcome::allowed)
        return people::say(text_of("Ja. Du har ytringsfrihet, også om egen arbeidsplass."), language);
    if (ruling.outcome == rulebook::Outcome::advised_against)
        return people::say(text_of("Ja, du har ytringsfrihet, men dette frarådes. Du avgjør selv."), language);
    if (ruling.outcome == rulebook::Outcome::forbidden)
        return people::say(text_of("Nei, ikke om dette: det loven verner, er vernet også når du snakker privat."),
                           language);
    return says;
}

static void add_duties(Json& facts, const rulebook::Rulebook& book, const std::vector<rulebook::Duty>& duties,
                       rulebook::Tongue tongue)
{
    Json told = Json::array(), texts = Json::array();
    for (const rulebook::Duty& duty : duties)
        if (duty.kind == rulebook::DutyKind::use_text)
            texts.push(Json::object({{"name", duty.name}, {"text", duty.text}}));
        else
            told.push(Json::object(
                {{"says", rulebook::to_sentence(book, duty, tongue)}, {"strength", rulebook::word(duty.strength)}}));
    facts["duties"] = std::move(told);
    facts["texts"] = std::move(texts);
}

static void add_look_again(Json& facts, const rulebook::Rulebook& book, const rulebook::Ruling& ruling)
{
    if (ruling.outcome != rulebook::Outcome::advised_against) return;
    for (const rulebook::Citation& citation : ruling.because)
        if (says_more_than_the_law(book, citation)) facts["look_again"].push(rulebook::to_sentence(book, citation));
}

bool says_more_than_the_law(const rulebook::Rulebook& book, const rulebook::Citation& citation)
{
    if (citation.source != book.name || citation.clause.empty()) return false;
    const rulebook::Clause* clause = rulebook::find_clause(book, citation.clause);
    return clause && clause->source == book.name && clause->then.outcome &&
           *clause->then.outcome > rulebook::Outcome::advised_against;
}

} // namespace samband::rulings
