#include "rulings/rulebook_facts.h"

#include "base/text.h"
#include "rulebook/describe.h"

namespace samband::rulings {

namespace {

/// All words that were asked for, folded.
std::vector<std::string> folded_words(std::string_view words)
{
    std::vector<std::string> folded;
    const std::string text = fold(words.substr(0, utf8_prefix(words.substr(0, most_words))));
    for (const std::string_view word : split(text, ' '))
        if (!word.empty()) folded.emplace_back(word);
    return folded;
}

bool holds(const std::vector<std::string>& words, const std::string& text)
{
    const std::string folded = fold(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

Json clause_facts(const rulebook::Rulebook& book, const rulebook::Clause& clause)
{
    Json then = Json::array();
    for (const std::string& effect : rulebook::effects_in_words(book, clause)) then.push(effect);
    return Json::object({{"clause", clause.id},
                         {"heading", clause.heading},
                         {"says", clause.says},
                         {"strength", rulebook::word(clause.strength)},
                         {"when", rulebook::condition_in_words(book, clause)},
                         {"then", std::move(then)},
                         {"decides", !clause.when.acts.empty()}});
}

std::string all_text(const rulebook::Section& section, const Json& clause)
{
    std::string text = section.printed + " " + section.title;
    for (const char* member : {"heading", "says", "when"}) text += " " + clause.find(member)->string();
    for (const Json& effect : clause.find("then")->items()) text += " " + effect.string();
    return text;
}

} // namespace

Json rulebook_facts(const rulebook::Rulebook& book, std::string_view part, std::string_view words)
{
    const std::vector<std::string> wanted = folded_words(words);
    Json sections = Json::array();
    std::size_t number = 0;
    for (const rulebook::Section& section : book.sections) {
        const std::string anchor = std::string(part) + "-" + std::to_string(++number);
        Json clauses = Json::array();
        for (const rulebook::Clause& clause : section.clauses)
            if (Json facts = clause_facts(book, clause); wanted.empty() || holds(wanted, all_text(section, facts)))
                clauses.push(std::move(facts));
        if (!wanted.empty() && clauses.items().empty()) continue;
        sections.push(Json::object({{"anchor", anchor},
                                    {"printed", section.printed},
                                    {"section_title", section.title},
                                    {"note", section.note},
                                    {"rules_nothing", section.rules_nothing},
                                    {"clauses", std::move(clauses)}}));
    }
    return Json::object({{"short_name", book.short_name},
                         {"book_title", book.title},
                         {"adopted_as", book.adopted},
                         {"note", book.note},
                         {"sections", std::move(sections)}});
}

} // namespace samband::rulings
