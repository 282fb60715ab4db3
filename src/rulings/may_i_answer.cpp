#include "rulings/may_i_answer.h"

#include "rulebook/sentence.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static void add_duties(Json& facts, const rulebook::Rulebook& book, const std::vector<rulebook::Duty>& duties);
static void add_look_again(Json& facts, const rulebook::Rulebook& book, const rulebook::Ruling& ruling);

Json answer_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling)
{
    Json facts = ruling_facts(book, question, ruling);
    add_duties(facts, book, ruling.duties);
    facts["look_again"] = Json::array();
    if (question.act == rulebook::Act::speak_privately) add_look_again(facts, book, ruling);
    facts["ruling"] = rulebook::to_json(ruling);
    return facts;
}

static void add_duties(Json& facts, const rulebook::Rulebook& book, const std::vector<rulebook::Duty>& duties)
{
    Json told = Json::array(), texts = Json::array();
    for (const rulebook::Duty& duty : duties)
        if (duty.kind == rulebook::DutyKind::use_text)
            texts.push(Json::object({{"name", duty.name}, {"text", duty.text}}));
        else
            told.push(Json::object(
                {{"says", rulebook::to_sentence(book, duty)}, {"strength", rulebook::word(duty.strength)}}));
    facts["duties"] = std::move(told);
    facts["texts"] = std::move(texts);
}

static void add_look_again(Json& facts, const rulebook::Rulebook& book, const rulebook::Ruling& ruling)
{
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
