#include "main/rule_command.h"

#include "base/problem.h"
#include "main/find_rulebook.h"
#include "rulebook/norwegian.h"
#include "rulebook/sentence.h"

namespace samband::main {
namespace {

std::string told(const rulebook::Rulebook& book, const rulebook::Question& question, const rulebook::Ruling& ruling)
{
    std::string text = to_sentence(book, question, ruling) + "\n";
    for (const rulebook::Duty& duty : ruling.duties) text += "  • " + to_sentence(book, duty) + "\n";
    text += "Fordi:\n";
    for (const rulebook::Citation& citation : ruling.because)
        text += "  " + to_sentence(book, citation) + " (" + std::string(bokmaal(citation.strength)) +
                "): " + citation.says + "\n";
    return text;
}

} // namespace

int rule_command(const RuleOptions& options, std::string_view text, std::string& out, std::string& err)
{
    try {
        const auto book = find_rulebook(options.rulebook);
        rulebook::Question question = rulebook::read_question(parse_json(text));
        if (!question.at) question.at = options.now;
        const rulebook::Ruling ruling = rule(*book, question);
        out = options.json ? to_text(to_json(ruling), true) + "\n" : told(*book, question, ruling);
        return 0;
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + "\n";
        return 2;
    }
}

} // namespace samband::main
