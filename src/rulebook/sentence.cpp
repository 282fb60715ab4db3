#include "rulebook/sentence.h"

#include "rulebook/norwegian.h"

namespace samband::rulebook {
namespace {

std::string act_in_words(const Question& question, std::string_view act)
{
    std::string text(act);
    const bool said_already = question.act == Act::speak_to_press && question.channel == Channel::press;
    if (question.channel && !said_already) (text += " ") += bokmaal(*question.channel);
    return text;
}

std::string act_in_words(const Question& question)
{
    return act_in_words(question, bokmaal(question.act));
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

std::string refer_sentence(const Rulebook& book, const Question& question, const Ruling& ruling)
{
    if (!ruling.has_clause())
        return "Reglementet har ingen regel om å " + act_in_words(question) + ". Spør " +
               titles_of(book, ruling.speakers, "eller") + " før du gjør det.";
    if (ruling.speakers.empty()) return "Du kan ikke " + act_in_words(question) + " ennå.";
    return "Ikke du: " + titles_of(book, ruling.speakers, "eller") + " kan " +
           act_in_words(question, of_others(question.act)) + ".";
}

/// A should that lets it happen asks for thought, and is no plain yes.
bool asks_for_thought(const Question& question, const Ruling& ruling)
{
    return question.act == Act::connect_privately && ruling.because.front().strength == Strength::should;
}

std::string outcome_sentence(const Rulebook& book, const Question& question, const Ruling& ruling)
{
    const std::string act = act_in_words(question);
    switch (ruling.outcome) {
    case Outcome::allowed:
        return asks_for_thought(question, ruling) ? "Du kan " + act + ", men tenk deg om først."
                                                  : "Ja, du kan " + act + ".";
    case Outcome::advised_against:
        return "Du kan " + act + ", men det frarådes.";
    case Outcome::approval:
        return "Du kan " + act + " når " + titles_of(book, ruling.approval, "og") + " har sagt ja.";
    case Outcome::refer:
        return refer_sentence(book, question, ruling);
    case Outcome::forbidden:
        return "Nei, du kan ikke " + act + ".";
    }
    return act;
}

std::string_view party_in_words(std::string_view party)
{
    static const std::map<std::string_view, std::string_view> words = {{"police", "politiet"},
                                                                       {"platform", "plattformen"},
                                                                       {"sender", "avsenderen"},
                                                                       {"guardians", "de foresatte"},
                                                                       {"those-named", "dem som er nevnt"},
                                                                       {"those-pictured", "dem som er avbildet"},
                                                                       {"other-units", "de andre virksomhetene"},
                                                                       {"staff", "de ansatte"},
                                                                       {"media", "mediene"}};
    const auto found = words.find(party);
    return found == words.end() ? party : found->second;
}

} // namespace

std::string to_sentence(const Rulebook& book, const Question& question, const Ruling& ruling)
{
    std::string text = outcome_sentence(book, question, ruling);
    if (!ruling.consult.empty()) text += " Spør " + titles_of(book, ruling.consult, "eller") + " først.";
    if (!ruling.inform.empty()) text += " Gi beskjed til " + titles_of(book, ruling.inform, "og") + ".";
    return text;
}

std::string to_sentence(const Rulebook& book, const Citation& citation)
{
    if (citation.source == no_clause_source) return "Samband: " + citation.section;
    const auto* starter = book.foundation.starter.get();
    std::string source = citation.source;
    if (source == book.name)
        source = book.short_name;
    else if (starter && source == starter->name)
        source = starter->short_name;
    return source + " " + citation.section + (citation.by_default ? " (reglementet er taust)" : "");
}

std::string titles_of(const Rulebook& book, const std::vector<Role>& roles, std::string_view between)
{
    std::vector<std::string> titles;
    for (Role role : roles) titles.push_back(title_of(book, role).definite);
    return listed(between == "eller" ? each_alone(titles) : titles, between);
}

std::string parties_of(const Rulebook& book, const std::vector<std::string>& parties)
{
    std::vector<std::string> words;
    for (const std::string& party : parties) {
        const auto role = read_word<Role>(party);
        words.push_back(role ? title_of(book, *role).definite : std::string(party_in_words(party)));
    }
    return listed(words, "og");
}

} // namespace samband::rulebook
