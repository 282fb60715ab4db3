#include "rulings/ruling_facts.h"

#include "people/dressing.h"
#include "rulebook/sentence.h"

namespace samband::rulings {

static void add_refusal(Json& facts, const rulebook::Ruling& ruling, const Json& instead);
static Json duties_in(const rulebook::Rulebook& book, const rulebook::Ruling& ruling, rulebook::Tongue tongue);

Json ruling_facts(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling)
{
    Json because = Json::array();
    for (const rulebook::Citation& citation : ruling.because) because.push(cite_facts(book, citation));
    Json facts = Json::object({{"outcome", rulebook::word(ruling.outcome)},
                               {"refused", ruling.refused()},
                               {"says", rulebook::to_sentence(book, question, ruling)},
                               {"because", std::move(because)}});
    for (const auto& [word, tongue] : {std::pair("nn", rulebook::Tongue::nynorsk), {"en", rulebook::Tongue::english}})
        facts["said"][word] = Json::object({{"says", rulebook::to_sentence(book, question, ruling, tongue)},
                                            {"instead", duties_in(book, ruling, tongue)}});
    if (ruling.refused()) add_refusal(facts, ruling, duties_in(book, ruling, rulebook::Tongue::bokmaal));
    return facts;
}

static Json duties_in(const rulebook::Rulebook& book, const rulebook::Ruling& ruling, rulebook::Tongue tongue)
{
    Json duties = Json::array();
    for (const rulebook::Duty& duty : ruling.duties) duties.push(rulebook::to_sentence(book, duty, tongue));
    return duties;
}

/// Who is stopped reads why without following a link, and what to do instead.
static void add_refusal(Json& facts, const rulebook::Ruling& ruling, const Json& instead)
{
    facts["quote"] = ruling.because.front().says;
    facts["instead"] = instead;
}

std::string source_in_words(const rulebook::Rulebook& book, const std::string& source)
{
    const auto* starter = book.foundation.starter.get();
    if (source == book.name) return book.short_name;
    if (starter && source == starter->name) return starter->short_name;
    return source;
}

Json cite_facts(const rulebook::Rulebook& book, const rulebook::Citation& citation)
{
    return Json::object({{"source", source_in_words(book, citation.source)},
                         {"section", citation.section},
                         {"strength", rulebook::word(citation.strength)},
                         {"href", citation.clause.empty() ? Json() : Json(path_of_clause(citation.clause))},
                         {"says", citation.says},
                         {"by_default", citation.by_default}});
}

void dress_cites(Json& because, http::Language language)
{
    for (Json& cite : because.items())
        cite["strength_word"] = people::say(strength_word(cite.find("strength")->string()), language);
}

void dress_ruling(Json& ruling, http::Language language)
{
    dress_cites(ruling["because"], language);
    const Json* said = ruling.find("said")->find(http::word(language));
    if (!said) return;
    ruling["says"] = *said->find("says");
    if (ruling.find("instead")) ruling["instead"] = *said->find("instead");
}

const char* strength_word(std::string_view strength)
{
    if (strength == "shall") return text_of("skal");
    if (strength == "should") return text_of("bør");
    return text_of("råd");
}

std::string path_of_clause(std::string_view clause)
{
    return "/reglement/" + std::string(clause);
}

rulebook::Tongue tongue_of(http::Language language)
{
    switch (language) {
    case http::Language::nb:
        return rulebook::Tongue::bokmaal;
    case http::Language::nn:
        return rulebook::Tongue::nynorsk;
    case http::Language::en:
        return rulebook::Tongue::english;
    }
    return rulebook::Tongue::bokmaal;
}

} // namespace samband::rulings
