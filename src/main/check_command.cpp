#include "main/check_command.h"

#include "base/problem.h"
#include "language/dictionary.h"
#include "main/check_answer.h"
#include "main/publish_question.h"
#include "rulings/reading_setting.h"

namespace samband::main {
namespace {

CheckAnswer answer_for(const CheckOptions& options, const std::string& file, std::string_view text)
{
    language::Draft given;
    given.channels = options.channels;
    given.tongue = options.language.value_or(language::Tongue::nb);
    CheckAnswer answer;
    answer.file = file;
    answer.text = text;
    answer.draft = language::read_draft(text, file, given);
    language::Setting setting;
    if (options.book) {
        answer.ruling = ruling_on_publishing(*options.book, answer.draft, options.at);
        setting = rulings::reading_setting(*options.book, answer.draft, *answer.ruling, options.at);
    }
    rulings::add_own(setting, options.own);
    setting.messages = given.tongue;
    answer.reading = language::read(answer.draft, setting);
    return answer;
}

std::string many_as_json(const std::vector<CheckAnswer>& answers)
{
    Json files = Json::array();
    for (const CheckAnswer& answer : answers) {
        Json one = to_json(answer);
        one["file"] = answer.file;
        files.push(std::move(one));
    }
    return to_text(Json::object({{"files", std::move(files)}}), true) + "\n";
}

std::string many_as_lines(const std::vector<CheckAnswer>& answers, bool colours)
{
    std::string lines;
    for (const CheckAnswer& answer : answers) {
        if (answers.size() > 1) lines += (lines.empty() ? "" : "\n") + answer.file + "\n";
        lines += lines_of(answer, colours);
    }
    return lines;
}

std::string told(const std::vector<CheckAnswer>& answers, const std::vector<std::string>& problems,
                 const CheckOptions& options, bool many)
{
    switch (options.form) {
    case CheckForm::lines:
        return many_as_lines(answers, options.colours);
    case CheckForm::json:
        return many ? many_as_json(answers) : answers.empty() ? "" : to_text(to_json(answers.front()), true) + "\n";
    case CheckForm::sarif:
        return sarif_of(answers, problems);
    }
    return "";
}

/// Spelling nobody has read must not pass for right: said once for each language.
std::string lacking_dictionaries(const std::vector<CheckAnswer>& answers)
{
    std::string lines;
    for (language::Tongue tongue : {language::Tongue::nb, language::Tongue::nn}) {
        const auto is_in = [&](const CheckAnswer& answer) { return answer.draft.tongue == tongue; };
        if (std::ranges::any_of(answers, is_in) && !language::Dictionary::of(tongue))
            lines += "Stavingen er ikke lest: ordboka for " + std::string(word(tongue)) +
                     " mangler på maskinen (pakken hunspell-no).\n";
    }
    return lines;
}

} // namespace

bool CheckAnswer::stops() const
{
    if (reading.stops()) return true;
    // Nobody is refused before it is known who asks; what is forbidden is so for all.
    return ruling &&
           (ruling->outcome == rulebook::Outcome::forbidden || (ruling->refused() && !draft.author_roles.empty()));
}

Json to_json(const CheckAnswer& answer)
{
    Json json = language::to_json(answer.reading);
    if (answer.ruling) json["ruling"] = to_json(*answer.ruling);
    return json;
}

int check_command(const CheckOptions& options, std::string_view text, std::string& out, std::string& err)
{
    return check_command(options, std::vector<CheckedText>{{options.file, std::string(text), {}}}, out, err);
}

int check_command(const CheckOptions& options, const std::vector<CheckedText>& texts, std::string& out,
                  std::string& err)
{
    std::vector<CheckAnswer> answers;
    std::vector<std::string> problems;
    for (const CheckedText& one : texts) try {
            if (!one.problem.empty()) throw Problem(ProblemCode::invalid, one.problem);
            answers.push_back(answer_for(options, one.file, one.text));
        } catch (const Problem& problem) {
            problems.emplace_back(problem.what());
        }
    for (const std::string& problem : problems) err += problem + "\n";
    err += lacking_dictionaries(answers);
    const bool many = texts.size() > 1;
    if (many || problems.empty()) out = told(answers, problems, options, many);
    if (!problems.empty()) return 2;
    return std::ranges::any_of(answers, &CheckAnswer::stops) ? 1 : 0;
}

} // namespace samband::main
