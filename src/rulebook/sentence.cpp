#include "rulebook/sentence.h"

#include "rulebook/wording.h"

namespace samband::rulebook {
namespace {

/// A should that lets it happen asks for thought, and is no plain yes.
bool asks_for_thought(const Question& question, const Ruling& ruling)
{
    return question.act == Act::connect_privately && ruling.because.front().strength == Strength::should;
}

std::string_view answer_of(const AnswerWords& answer, const Question& question, const Ruling& ruling)
{
    switch (ruling.outcome) {
    case Outcome::allowed:
        return asks_for_thought(question, ruling) ? answer.think_first : answer.yes;
    case Outcome::advised_against:
        return answer.advised_against;
    case Outcome::approval:
        return answer.approval;
    case Outcome::refer:
        return !ruling.has_clause() ? answer.no_rule : ruling.speakers.empty() ? answer.not_yet : answer.refer;
    case Outcome::forbidden:
        return answer.forbidden;
    }
    return answer.forbidden;
}

/// "publisere på Facebook"; where the press is what is spoken to it is not said twice.
std::string with_channel(const Wording& words, const Question& question, std::string_view act)
{
    std::string text(act);
    const bool said_already = question.act == Act::speak_to_press && question.channel == Channel::press;
    if (question.channel && !said_already) (text += " ") += words.channels[static_cast<std::size_t>(*question.channel)];
    return text;
}

std::string listed(const std::vector<std::string>& items, std::string_view between)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " " + std::string(between) + " " : ", ";
        text += items[i];
    }
    return text;
}

/// A title that names two itself ("fagsjefen eller rådgiveren") counts as two where one of them is enough.
std::vector<std::string> each_alone(const std::vector<std::string>& titles)
{
    static constexpr std::string_view between = " eller ";
    std::vector<std::string> alone;
    for (const std::string& title : titles) {
        std::size_t from = 0;
        for (std::size_t at; (at = title.find(between, from)) != std::string::npos; from = at + between.size())
            alone.push_back(title.substr(from, at - from));
        alone.push_back(title.substr(from));
    }
    return alone;
}

/// The municipality's own title, else the common one in that tongue.
std::string definite_title(const Rulebook& book, Role role, const Wording& words)
{
    const auto own = book.titles.find(role);
    return own != book.titles.end() ? own->second.definite : std::string(words.titles[static_cast<std::size_t>(role)]);
}

std::string_view party_in_words(const Wording& words, std::string_view party)
{
    const auto found = std::ranges::find(outsiders(), party);
    return found == outsiders().end() ? party : words.outsiders[static_cast<std::size_t>(found - outsiders().begin())];
}

} // namespace

std::string to_sentence(const Rulebook& book, const Question& question, const Ruling& ruling, Tongue tongue)
{
    const Wording& words = wording(tongue);
    const AnswerWords& answer = words.answer;
    const bool all = ruling.outcome == Outcome::approval;
    std::string text(answer_of(answer, question, ruling));
    put(text, "{act}", with_channel(words, question, words.acts[static_cast<std::size_t>(question.act)]));
    put(text, "{others}", with_channel(words, question, of_others(words, question.act)));
    put(text, "{who}",
        titles_of(book, all ? ruling.approval : ruling.speakers, all ? answer.and_ : answer.or_, tongue));
    if (!ruling.consult.empty()) {
        text += answer.consult;
        put(text, "{who}", titles_of(book, ruling.consult, answer.or_, tongue));
    }
    if (!ruling.inform.empty()) {
        text += answer.inform;
        put(text, "{who}", titles_of(book, ruling.inform, answer.and_, tongue));
    }
    return text;
}

std::string to_sentence(const Rulebook& book, const Citation& citation, Tongue tongue)
{
    if (citation.source == no_clause_source) return "Samband: " + citation.section;
    const auto* starter = book.foundation.starter.get();
    std::string source = citation.source;
    if (source == book.name)
        source = book.short_name;
    else if (starter && source == starter->name)
        source = starter->short_name;
    return source + " " + citation.section +
           (citation.by_default ? std::string(wording(tongue).answer.silent) : std::string());
}

std::string titles_of(const Rulebook& book, const std::vector<Role>& roles, std::string_view between, Tongue tongue)
{
    const Wording& words = wording(tongue);
    std::vector<std::string> titles;
    for (Role role : roles) titles.push_back(definite_title(book, role, words));
    return listed(between == words.answer.or_ ? each_alone(titles) : titles, between);
}

std::string parties_of(const Rulebook& book, const std::vector<std::string>& parties, Tongue tongue)
{
    const Wording& words = wording(tongue);
    std::vector<std::string> said;
    for (const std::string& party : parties) {
        const auto role = read_word<Role>(party);
        said.push_back(role ? definite_title(book, *role, words) : std::string(party_in_words(words, party)));
    }
    return listed(said, words.answer.and_);
}

} // namespace samband::rulebook
