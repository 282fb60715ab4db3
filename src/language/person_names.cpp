#include "language/person_names.h"

#include "language/folded.h"
#include "language/lists/lists.h"

namespace samband::language {
namespace {

constexpr std::size_t longest_name = 4;   ///< words
constexpr std::size_t longest_word = 40;  ///< bytes; a longer one is no name
constexpr std::size_t office_after = 5;   ///< words after the name
constexpr std::size_t longest_office = 9; ///< words from "leder for …" to the name after the comma
constexpr std::size_t longest_party = 5;  ///< bytes: "Rødt"

struct Lists {
    WordSet given{lists::given_names};
    WordSet ambiguous{lists::ambiguous_names};
    WordSet family{lists::family_endings};
    WordSet ordinary{lists::ordinary_words};
    WordSet place_end{lists::place_endings};
    WordSet place{lists::place_words};
    WordSet public_title{lists::public_titles};
    WordSet office{lists::office_endings};
    WordSet speaking{lists::speaking_words};
    WordSet courtesy{"herr fru frøken hr familien familie ekteparet"};
    WordSet particle{"de van von der den bin al el av la ter"};
    WordSet at_place{"i på ved langs mellom"};
    WordSet link{"er var blir og som heter heiter"};
    WordSet within{"i ved fra frå på hos hjå"};
    WordSet body_begin{"blå røde norges norsk mental kirkens frelsesarmeen"};
    WordSet goes_off{"om til av mot hos hjå fra frå for med har i på ved etter under at skal må bør ha får fikk fekk "
                     "hatt ikke ikkje vil kan"};
    WordSet workplace{lists::workplace_endings};
    WordSet known{lists::known_people};
    WordSet does{"er ble blei vart har hadde fikk fekk får skal må vil går bor bur slit sliter"};
    WordSet greeting{"hilsen helsing kontakt"};
    WordSet tells{"at det som han hun ho den de då da når fordi har hadde fikk fekk får er var ble blir vart men"};
    WordSet meeting{"møtte frammøtte forfall fremmøtte meldte"};
    WordSet been{"vært vore vori"};
    WordSet close{lists::close_words};
    WordSet body{lists::body_endings};
    WordSet no_office{lists::no_offices};
};
const Lists& all_lists()
{
    static const Lists made;
    return made;
}

/// Reads the names of one sentence.
class NameReader {
public:
    NameReader(std::string_view text, std::string_view lower, const Sentence& sentence)
        : text_(text),
          lower_(lower),
          words_(sentence.words)
    {
    }
    template <typename Tell>
    void read(Tell tell)
    {
        PersonName last;
        for (std::size_t i = 0; i < words_.size();) {
            std::size_t end = capital(i) ? name_end(i) : i;
            const bool guessed = end == i && capital(i);
            if (guessed) end = guessed_end(i);
            if (end > i && !is_place(i, end) && !is_public(i) && !is_known(i, end)) {
                PersonName name = named(i, end, guessed);
                if (is_listed(last, i)) name.office |= last.office, name.speaks |= last.speaks;
                tell(last = name);
            }
            i = std::max(end, i + 1);
        }
    }

private:
    std::string_view word(std::size_t i) const
    {
        return lower_.substr(words_[i].begin, std::min(words_[i].end - words_[i].begin, longest_word));
    }
    /// "Lærerne Kari Lie, Ola Moen og Per Vik".
    bool is_listed(const PersonName& last, std::size_t i) const
    {
        if (last.end == 0) return false;
        const std::string_view between = text_.substr(last.end, words_[i].begin - last.end);
        return between == ", " || between == " og ";
    }
    bool capital(std::size_t i) const { return words_[i].letters > 0 && is_capital(text_, words_[i].begin); }
    bool is_given(std::size_t i) const;
    bool is_initial(std::size_t i) const;
    bool beside(std::size_t i) const;
    std::size_t run_end(std::size_t i) const;
    std::size_t name_end(std::size_t i) const;
    std::size_t guessed_end(std::size_t i) const;
    bool is_compound(std::size_t i) const;
    bool may_be_named(std::size_t i) const;
    bool has_age(std::size_t end) const;
    bool is_close(std::size_t i) const;
    bool is_place(std::size_t i, std::size_t end) const;
    bool is_public(std::size_t i) const { return i > 0 && lists_.public_title.has(word(i - 1)); }
    bool has_office_before(std::size_t i, std::size_t end) const;
    bool tells_between(std::size_t begin, std::size_t end) const;
    bool is_office(std::size_t i) const;
    bool is_office_list(std::size_t i, std::size_t end) const;
    bool is_known(std::size_t i, std::size_t end) const;
    bool has_office_after(std::size_t end) const;
    bool is_inverted(std::size_t verb) const;
    bool speaks(std::size_t i, std::size_t end) const;
    PersonName named(std::size_t i, std::size_t end, bool guessed) const;

    const Lists& lists_ = all_lists();
    std::string_view text_;
    std::string_view lower_;
    const std::vector<Word>& words_;
};

/// "Kari", "Karis", "Anne-Lise".
bool NameReader::is_given(std::size_t i) const
{
    std::string_view name = word(i);
    if (lists_.given.has(name)) return true;
    if (const std::size_t hyphen = name.find('-'); hyphen != std::string_view::npos)
        return lists_.given.has(name.substr(0, hyphen)) && hyphen + 1 < name.size() &&
               is_capital(text_, words_[i].begin + hyphen + 1);
    if (name.size() < 4 || !name.ends_with('s')) return false;
    name.remove_suffix(1);
    return lists_.given.has(name);
}

bool NameReader::is_initial(std::size_t i) const
{
    return words_[i].letters == 1 && words_[i].end < text_.size() && text_[words_[i].end] == '.' &&
           i + 1 < words_.size() && beside(i + 1) && capital(i + 1) && !lists_.ordinary.has(word(i + 1));
}

/// Whether only a blank, or the full stop of an initial and a blank, stands before the word.
bool NameReader::beside(std::size_t i) const
{
    if (i == 0) return false;
    const std::string_view between = text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    const bool may_have_stop = words_[i - 1].letters == 1 || lists_.courtesy.has(word(i - 1));
    return between == " " || between == "\u00A0" || (between == ". " && may_have_stop);
}

/// As far as capitals go on, with "de" and "van" among them.
std::size_t NameReader::run_end(std::size_t i) const
{
    std::size_t end = i + 1;
    while (end < words_.size() && end - i < longest_name && beside(end)) {
        const bool goes_on = capital(end) && !lists_.ordinary.has(word(end));
        const bool particle =
            lists_.particle.has(word(end)) && end + 1 < words_.size() && beside(end + 1) && capital(end + 1);
        if (!goes_on && !particle) break;
        ++end;
    }
    return end;
}

/// Past the last word of the name that begins here; the word itself if none does.
std::size_t NameReader::name_end(std::size_t i) const
{
    const bool after_courtesy = i > 0 && beside(i) && lists_.courtesy.has(word(i - 1));
    const bool given = is_given(i);
    if (!given && (lists_.office.has_end_of(word(i)) || lists_.courtesy.has(word(i))))
        return after_courtesy ? i + 1 : i;
    const std::size_t end = run_end(i);
    if (after_courtesy || is_initial(i)) return end;
    const bool within_place = i > 0 && word(i - 1) == "i"; // "Mo i Rana"
    if (given && end == i + 1 && within_place) return i;
    if (given) {
        const bool doubtful = lists_.ambiguous.has(word(i)) || lists_.ordinary.has(word(i));
        return end == i + 1 && i == 0 && doubtful ? i : end;
    }
    if (end - i < 2 || lists_.ordinary.has(word(i)) || lists_.place_end.has_end_of(word(i))) return i;
    if (i > 0 && lists_.at_place.has(word(i - 1))) return i;
    for (std::size_t at = i + 1; at < end; ++at)
        if (lists_.place_end.has_end_of(word(at))) return i;
    const bool shaped = lists_.family.has_end_of(word(end - 1));
    const bool acts = end < words_.size() && beside(end) && lists_.does.has(word(end));
    return (shaped || acts) && !is_given(i + 1) ? end : i;
}

/// "Bjørnson-året".
bool NameReader::is_compound(std::size_t i) const
{
    const std::size_t hyphen = word(i).find('-');
    return hyphen != std::string_view::npos && !is_capital(text_, words_[i].begin + hyphen + 1);
}

bool NameReader::may_be_named(std::size_t i) const
{
    const std::string_view name = word(i);
    const bool acronym = words_[i].begin + 1 < text_.size() && is_capital(text_, words_[i].begin + 1);
    return words_[i].letters > 1 && !acronym && !lists_.ordinary.has(name) && !lists_.place_end.has_end_of(name) &&
           !lists_.office.has_end_of(name) && !lists_.courtesy.has(name) && !lists_.body.has(name);
}

/// "sønnen til Xu", "eleven Xu"; two words with capitals that are neither at a place nor a body: "Emir Hodzic".
std::size_t NameReader::guessed_end(std::size_t i) const
{
    if (i > 0 && lists_.at_place.has(word(i - 1))) return i;
    const std::size_t end = run_end(i);
    for (std::size_t at = i; at < end; ++at)
        if (!may_be_named(at)) return i;
    const bool title = end - i >= 2 && is_given(i + 1);
    return (end - i >= 2 && !title) || is_close(i) || has_age(end) ? end : i;
}

/// "Kari (4)", "Kari, 46,".
bool NameReader::has_age(std::size_t end) const
{
    if (end >= words_.size() || words_[end].letters > 0 || words_[end].end - words_[end].begin > 2) return false;
    const std::string_view between = text_.substr(words_[end - 1].end, words_[end].begin - words_[end - 1].end);
    const std::string_view after = text_.substr(words_[end].end, 1);
    return (between == " (" && after == ")") || (between == ", " && (after == "," || after == "."));
}

/// "sønnen til Kari", "eleven Kari", "Bror til Kari".
bool NameReader::is_close(std::size_t i) const
{
    if (i == 0 || !beside(i)) return false;
    if (i > 1 && word(i - 1) == "til") return lists_.close.has_end_of(word(i - 2));
    return lists_.close.has(word(i - 1));
}

/// "Karl Johans gate", "Hans Børli skole", "Moen Legesenter".
bool NameReader::is_place(std::size_t i, std::size_t end) const
{
    for (std::size_t at = i + 1; at < end; ++at)
        if (lists_.place_end.has(word(at))) return true;
    if (end < words_.size() && beside(end) && lists_.place.has(word(end))) return true;
    const std::size_t after = words_[end - 1].end;
    const bool hyphen = after + 1 < text_.size() && text_[after] == '-';
    return hyphen || is_compound(end - 1) ||
           (end == i + 1 && lists_.place_end.has_end_of(word(i)) && !lists_.given.has(word(i)));
}

/// "rektor Kari", "Møteleder var Kari", "Leder i idrettslaget, Kari", "Saksbehandler for startlån er Kari".
bool NameReader::has_office_before(std::size_t i, std::size_t end) const
{
    if (i == 0) return false;
    const char after = text_[words_[i - 1].end];
    if (lists_.meeting.has(word(0)) || (i > 1 && word(0) == "til" && word(1) == "stede")) return true;
    if (after == ':') return is_office_list(i, end);
    if (is_office(i - 1) || lists_.greeting.has(word(i - 1)) || word(i - 1) == "ved") return true;
    if (after != ',' && !lists_.link.has(word(i - 1))) return false;
    if (i >= 2 && after != ',' && is_office(i - 2)) return true;
    for (std::size_t at = 0; at < 3 && at + 1 < i && i - at <= longest_office; ++at)
        if (is_office(at)) return !tells_between(at, i - 1);
    return false;
}

/// "Legen fortalte at det er Kari" is no "Lege i kommunen er Kari".
bool NameReader::tells_between(std::size_t begin, std::size_t end) const
{
    for (std::size_t at = begin + 1; at < end; ++at)
        if (lists_.tells.has(word(at)) || lists_.close.has(word(at)) || lists_.speaking.has(word(at))) return true;
    return false;
}

bool NameReader::is_office(std::size_t i) const
{
    std::string_view title = word(i);
    if (lists_.no_office.has(title)) return false;
    if (lists_.office.has_end_of(title)) return true;
    if (title.size() < 6 || !(title.ends_with("en") || title.ends_with("ne"))) return false;
    title.remove_suffix(2);
    return lists_.office.has_end_of(title);
}

/// "Leder: Kari Lie", unlike "Legen: Kari Lie har …".
bool NameReader::is_office_list(std::size_t i, std::size_t end) const
{
    const bool told_of = end < words_.size() && beside(end) && !capital(end);
    return !told_of && (is_office(i - 1) || lists_.greeting.has(word(i - 1)));
}

/// "Kari Lie, leder i laget", "Kari Lie (Sp)", "Kari Lie ved familiesenteret".
bool NameReader::has_office_after(std::size_t end) const
{
    const std::size_t after = words_[end - 1].end;
    if (end >= words_.size()) return false;
    const std::string_view between = text_.substr(after, words_[end].begin - after);
    if (between == " (" && words_[end].end - words_[end].begin <= longest_party && capital(end)) return true;
    if (between == " " && lists_.within.has(word(end)) && end + 1 < words_.size())
        return lists_.workplace.has_end_of(word(end + 1)) || lists_.body_begin.has(word(end + 1));
    const bool has_been = word(end) == "har" && end + 1 < words_.size() && lists_.been.has(word(end + 1));
    if (between != ", " && between != " (" && !lists_.link.has(word(end)) && !has_been) return false;
    if (has_been) ++end;
    for (std::size_t on = 0; on < office_after && end + on < words_.size(); ++on) {
        if (is_office(end + on)) return true;
        if (lists_.goes_off.has(word(end + on))) return false;
    }
    return false;
}

/// "…, sier Kari Lie": what is said stands before the verb, and nobody else does.
bool NameReader::is_inverted(std::size_t verb) const
{
    if (verb == 0) return true;
    const std::size_t after = words_[verb - 1].end;
    return text_.substr(after, words_[verb].begin - after) != " ";
}

/// One whom everybody knows.
bool NameReader::is_known(std::size_t i, std::size_t end) const
{
    if (end - i < 2) return false;
    std::string name(word(i));
    for (std::size_t at = i + 1; at < end; ++at) name += '_' + std::string(word(at));
    return lists_.known.has(name) || (name.ends_with('s') && lists_.known.has(name.substr(0, name.size() - 1)));
}

bool NameReader::speaks(std::size_t i, std::size_t end) const
{
    if (i > 0 && lists_.speaking.has(word(i - 1)) && is_inverted(i - 1)) return true;
    if (i > 1 && is_office(i - 1) && lists_.speaking.has(word(i - 2)) && is_inverted(i - 2)) return true;
    const std::size_t far = end < words_.size() && lists_.within.has(word(end)) ? 4 : 2;
    for (std::size_t on = 0; on < far && end + on < words_.size(); ++on)
        if (lists_.speaking.has(word(end + on))) return true;
    return false;
}

PersonName NameReader::named(std::size_t i, std::size_t end, bool guessed) const
{
    return {words_[i].begin,
            words_[end - 1].end,
            0,
            end - i > 1,
            has_office_before(i, end) || has_office_after(end),
            speaks(i, end),
            guessed};
}

} // namespace

std::vector<PersonName> person_names(std::string_view text, const std::vector<Sentence>& sentences)
{
    std::vector<PersonName> names;
    const std::string lower = folded(text);
    for (std::size_t number = 0; number < sentences.size(); ++number)
        NameReader(text, lower, sentences[number]).read([&](PersonName name) {
            name.sentence = number;
            names.push_back(name);
        });
    return names;
}

} // namespace samband::language
