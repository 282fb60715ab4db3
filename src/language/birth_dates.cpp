#include "language/birth_dates.h"

#include "language/folded.h"

namespace samband::language {
namespace {

constexpr int first_year = 1905;
constexpr std::size_t words_between = 3; ///< from "født" to the date
constexpr std::size_t bytes_between = 3; ///< from the name to the date: ", " or " ("

/// A number of at most `digits` digits at the place, moved past it; -1 if none stands there.
int number_at(std::string_view text, std::size_t& at, std::size_t digits)
{
    int value = 0;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < digits && text[at] >= '0' && text[at] <= '9')
        value = value * 10 + text[at++] - '0';
    return at == begin ? -1 : value;
}

bool is_day_of(int day, int month, int year, std::size_t year_digits)
{
    const bool known = year_digits == 2 || (year_digits == 4 && year >= first_year && year < 2100);
    return known && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/// The end of "04.03.1961", "4/3-61"; 0 if no date stands there.
std::size_t end_of_figures(std::string_view text, std::size_t at)
{
    const int day = number_at(text, at, 2);
    if (day < 0 || at >= text.size() || (text[at] != '.' && text[at] != '/')) return 0;
    ++at;
    if (at < text.size() && text[at] == ' ') ++at;
    const int month = number_at(text, at, 2);
    if (month < 0 || at >= text.size() || (text[at] != '.' && text[at] != '-' && text[at] != '/')) return 0;
    ++at;
    if (at < text.size() && text[at] == ' ') ++at;
    const std::size_t begin = at;
    const int year = number_at(text, at, 4);
    return is_day_of(day, month, year, at - begin) ? at : 0;
}

/// The end of "4. mars 1961"; 0 if no such date stands there.
std::size_t end_of_words(std::string_view lower, std::size_t at)
{
    static const WordSet months("januar februar mars april mai juni juli august september oktober november desember");
    const int day = number_at(lower, at, 2);
    if (day < 0 || at >= lower.size() || lower[at] != '.') return 0;
    ++at;
    if (at < lower.size() && lower[at] == ' ') ++at;
    const std::size_t begin = at;
    while (at < lower.size() && at - begin < 10 && lower[at] >= 'a' && lower[at] <= 'z') ++at;
    if (!months.has(lower.substr(begin, at - begin)) || at >= lower.size() || lower[at] != ' ') return 0;
    const std::size_t year_at = ++at;
    const int year = number_at(lower, at, 4);
    return is_day_of(day, 1, year, at - year_at) && at - year_at == 4 ? at : 0;
}

bool speaks_of_birth(std::string_view lower, const Sentence& sentence, std::size_t i)
{
    static const WordSet born("født fødd f fødselsdato født: fødselsdag fødselsdagen fødd: born fødselsdatoen");
    for (std::size_t back = 1; back <= words_between && back <= i; ++back) {
        const Word& word = sentence.words[i - back];
        if (born.has(lower.substr(word.begin, std::min<std::size_t>(word.end - word.begin, 20)))) return true;
    }
    return false;
}

} // namespace

std::vector<BirthDate> birth_dates(std::string_view text, const std::vector<Sentence>& sentences)
{
    std::vector<BirthDate> dates;
    const std::vector<PersonName> names = person_names(text, sentences);
    const std::string lower = folded(text);
    std::size_t told = 0;
    std::size_t seen = 0; ///< the sentence whose words were read last, and one
    for (const PersonName& name : names) {
        if (name.sentence < seen) continue;
        seen = name.sentence + 1;
        const Sentence& sentence = sentences[name.sentence];
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            const std::size_t begin = sentence.words[i].begin;
            if (begin < told || text[begin] < '0' || text[begin] > '9') continue;
            const std::size_t end = std::max(end_of_figures(lower, begin), end_of_words(lower, begin));
            if (end == 0) continue;
            const auto after = std::ranges::lower_bound(names, begin, {}, &PersonName::end);
            const bool beside = after != names.begin() && begin - std::prev(after)->end <= bytes_between;
            if (!beside && !speaks_of_birth(lower, sentence, i)) continue;
            dates.push_back({begin, end});
            told = end;
        }
    }
    return dates;
}

} // namespace samband::language
