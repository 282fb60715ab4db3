#include "dialogue/triage.h"

#include "base/text.h"
#include "dialogue/limits.h"
#include "dialogue/triage_signs.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Category;

static std::string on_one_line(std::string_view subject, std::string_view text);
static std::vector<Category> by_score(const Signs& signs);
static std::vector<std::string> words_of(const Signs& signs, std::string_view text, Category category);

Proposal propose(std::string_view subject, std::string_view text, Way way)
{
    const std::string line = on_one_line(subject, text);
    const Signs signs = signs_in(line, way);
    const std::vector<Category> order = by_score(signs);
    return {order[0], {order[1], order[2]}, words_of(signs, line, order[0]), signs.tongue};
}

/// Right UTF-8, with single blanks for all white space, so that a phrase is found across lines.
static std::string on_one_line(std::string_view subject, std::string_view text)
{
    std::string line;
    for (const std::string_view part : {subject.substr(0, triage_bytes), text.substr(0, triage_bytes)}) {
        // Many a subject is the beginning of the text: said twice it would weigh twice.
        if (part.data() == subject.data() && text.starts_with(trim(subject))) continue;
        for (const char c : to_utf8(part)) {
            const bool blank = static_cast<unsigned char>(c) <= ' ';
            if (!blank) line += c;
            if (blank && !line.empty() && line.back() != ' ') line += ' ';
        }
        if (!line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
}

/// The likeliest first. What nothing speaks for comes in the order in which most people write.
static std::vector<Category> by_score(const Signs& signs)
{
    constexpr std::array usual{Category::neutral, Category::question, Category::dissatisfied};
    std::vector<Category> order(usual.begin(), usual.end());
    for (std::size_t i = 0; i < categories; ++i)
        if (std::ranges::find(usual, static_cast<Category>(i)) == usual.end())
            order.push_back(static_cast<Category>(i));
    std::ranges::stable_sort(
        order, [&](int one, int other) { return one > other; },
        [&](Category category) { return signs.scores[static_cast<std::size_t>(category)]; });
    order.resize(3);
    return order;
}

/// What weighs most first; of the same words in other places the first.
static std::vector<std::string> words_of(const Signs& signs, std::string_view text, Category category)
{
    std::vector<Told> told;
    std::ranges::copy_if(signs.told, std::back_inserter(told),
                         [&](const Told& it) { return it.category == category && it.weight > 0; });
    std::ranges::stable_sort(told, [](const Told& one, const Told& other) { return one.weight > other.weight; });
    std::vector<std::string> words;
    for (const Told& it : told) {
        std::string word(text.substr(it.begin, it.end - it.begin));
        const auto within = [&](const std::string& other) { return other.find(word) != other.npos; };
        if (std::ranges::none_of(words, within)) words.push_back(std::move(word));
        if (words.size() == triage_words) break;
    }
    return words;
}

std::string why_text(const Proposal& proposal)
{
    Json others = Json::array();
    for (const Category category : proposal.others) others.push(rulebook::word(category));
    Json words = Json::array();
    for (const std::string& word : proposal.words) words.push(word);
    return to_text(Json::object({{"others", std::move(others)}, {"words", std::move(words)}}));
}

/// The strings of a list in it; what is no such list is an empty one.
static std::vector<std::string> strings_in(const Json& why, const char* name)
{
    std::vector<std::string> strings;
    const Json* list = why.is_object() ? why.find(name) : nullptr;
    if (!list || !list->is_array()) return strings;
    for (const Json& it : list->items())
        if (it.is_string()) strings.push_back(it.string());
    return strings;
}

Proposal proposal_of(Category category, std::string_view why)
{
    Proposal proposal;
    proposal.category = category;
    if (why.empty()) return proposal;
    const Json read = parse_json(why);
    for (const std::string& other : strings_in(read, "others"))
        if (const auto known = rulebook::read_word<Category>(other)) proposal.others.push_back(*known);
    proposal.words = strings_in(read, "words");
    return proposal;
}

} // namespace samband::dialogue
