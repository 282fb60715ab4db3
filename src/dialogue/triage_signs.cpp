#include "dialogue/triage_signs.h"

#include "dialogue/lists/lists.h"
#include "language/folded.h"
#include "language/lists/lists.h"
#include "language/word_patterns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace samband::dialogue {

using lists::Sign;
using rulebook::Category;

namespace {

/// What the words of a list weigh, and how many of them are counted: a long letter is not of all categories at once.
struct Scale {
    int weight = 0;
    int most = 0;
};
constexpr Scale sure{9, 3};
constexpr Scale strong{4, 3};
constexpr Scale hint{2, 2};
constexpr Scale against{-5, 2};
/// Nearly everybody asks something: what else a message is weighs more.
constexpr Scale asks{3, 1};
constexpr Scale asks_a_little{1, 2};
constexpr int question_mark_weight = 3;
constexpr int opening_weight = 2;
constexpr int press_weight = 12;         ///< who typed it in has said that it is a journalist
constexpr int concern_enough = 4;        ///< so much speaks for a concern that somebody should look
constexpr int concern_lift = 8;          ///< what it then weighs more
constexpr int at_stake_weight = 6;       ///< on top of what is sure of life and threats
constexpr std::size_t short_bytes = 60;  ///< nobody asks for much in less
constexpr std::size_t near_bytes = 90;   ///< one or two sentences
constexpr std::size_t longest_word = 60; ///< bytes
constexpr std::size_t told_most = 400;   ///< what a text of words alone may make us keep

/// What the words of a list tell.
struct Meaning {
    std::optional<Category> category = {};
    Scale scale = {};
    std::optional<Sign> sign = {};
    std::size_t tongue = 0; ///< 1, 2, 3: bokmål, nynorsk, English
};

struct Table {
    std::vector<std::string_view> lists;
    std::vector<Meaning> meanings;

    void add(std::string_view list, const Meaning& meaning)
    {
        lists.push_back(list);
        meanings.push_back(meaning);
    }
};

/// Where a life may be at stake, or somebody threatens, it weighs more that one looks than that one is right.
Scale sure_of(Category category)
{
    const bool at_stake = category == Category::concern || category == Category::unlawful;
    return {sure.weight + (at_stake ? at_stake_weight : 0), sure.most};
}

Table table_of_lists()
{
    Table table;
    for (const auto& group : {lists::requests(), lists::dangers(), lists::tones(), lists::matters(), lists::asides(),
                              lists::crises(), lists::everyday(), lists::affairs()})
        for (const lists::CategoryWords& words : group) {
            const bool question = words.category == Category::question;
            table.add(words.sure, {words.category, sure_of(words.category)});
            table.add(words.strong, {words.category, question ? asks : strong});
            table.add(words.hints, {words.category, question ? asks_a_little : hint});
            table.add(words.against, {words.category, against});
        }
    const auto signs = lists::sign_words();
    for (std::size_t i = 0; i < signs.size(); ++i) table.add(signs[i], {{}, {}, static_cast<Sign>(i)});
    table.add(lists::bokmal, {{}, {}, {}, 1});
    table.add(lists::nynorsk, {{}, {}, {}, 2});
    table.add(lists::english, {{}, {}, {}, 3});
    return table;
}

struct Words {
    Table table = table_of_lists();
    language::WordPatterns patterns{table.lists};
};

/// The whole words that a hit stands in.
Told placed(std::string_view folded, const language::PatternHit& hit, Category category, int weight)
{
    Told told{hit.begin, hit.end, category, weight};
    const auto of_word = [&](std::size_t at) { return language::is_word_byte(folded[at]) || folded[at] == '-'; };
    for (std::size_t far = 0; far < longest_word && told.begin > 0 && of_word(told.begin - 1); ++far) --told.begin;
    for (std::size_t far = 0; far < longest_word && told.end < folded.size() && of_word(told.end); ++far) ++told.end;
    // A word too long to be walked through is cut between letters.
    const auto inside = [&](std::size_t at) { return (folded[at] & '\xC0') == '\x80'; };
    while (told.begin < hit.begin && inside(told.begin)) ++told.begin;
    while (told.end > hit.end && told.end < folded.size() && inside(told.end)) --told.end;
    return told;
}

/// Adds up what a text tells: each word of a list once, however often it stands there.
class Sum {
public:
    Sum(std::string_view text, Signs& signs) : text_(text), signs_(signs) {}

    void word(const language::PatternHit& hit, Category category, Scale scale)
    {
        int& counted = counted_[hit.list];
        if (counted == scale.most || !seen_.insert({hit.list, text_.substr(hit.begin, hit.end - hit.begin)}).second)
            return;
        ++counted;
        tell(placed(text_, hit, category, scale.weight));
    }
    /// Together with the nearest one before it that makes a pair with it.
    void sign(const language::PatternHit& hit, Sign sign)
    {
        for (const lists::Pair& pair : lists::pairs()) {
            if (pair.one != sign && pair.other != sign) continue;
            const Sign partner = pair.one == sign ? pair.other : pair.one;
            const auto& before = last_[static_cast<std::size_t>(partner)];
            const bool near = before && hit.begin <= before->end + near_bytes && hit.begin >= before->end;
            if (!near || !paired_.insert(&pair).second) continue;
            tell(placed(text_, *before, pair.category, pair.weight));
            tell(placed(text_, hit, pair.category, 0));
            signs_.told.back().weight = 1;
        }
        last_[static_cast<std::size_t>(sign)] = hit;
    }
    void tell(const Told& told)
    {
        signs_.scores[static_cast<std::size_t>(told.category)] += told.weight;
        if (signs_.told.size() < told_most) signs_.told.push_back(told);
    }

private:
    std::string_view text_;
    Signs& signs_;
    std::set<std::pair<std::size_t, std::string_view>> seen_;
    std::map<std::size_t, int> counted_; ///< by list
    std::set<const lists::Pair*> paired_;
    std::array<std::optional<language::PatternHit>, lists::signs> last_{};
};

/// The one that most words are of; between bokmål and nynorsk, which share most words, one word decides.
std::string tongue_of(const std::array<std::size_t, 4>& counts)
{
    const auto [none, nb, nn, en] = counts;
    if (en > nb + nn) return "en";
    if (nn > nb) return "nn";
    return nb > 0 ? "nb" : "";
}

/// Given names in the text but for those of whoever is greeted, and of whoever signs.
std::vector<language::PatternHit> names_in(std::string_view text, std::string_view folded)
{
    static const language::WordSet names(language::lists::given_names);
    static const language::WordSet ambiguous(language::lists::ambiguous_names);
    static const language::WordSet greetings("hei heia hallo kjære hi hello dear mvh hilsen helsing helsar beste er og "
                                             "jeg eg venleg vennlig dag heisann hils klem");
    std::vector<language::PatternHit> found;
    std::string_view before = "hei";
    for (std::size_t at = 0; at < folded.size();) {
        if (!language::is_word_byte(folded[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && language::is_word_byte(folded[end])) ++end;
        const std::string_view word = folded.substr(at, end - at);
        const bool name = language::is_capital(text, at) && names.has(word) && !ambiguous.has(word);
        if (name && !greetings.has(before)) found.push_back({at, end, 0});
        before = word;
        at = end;
    }
    return found;
}

/// Under something that we or others have posted; the rest is written to us.
bool in_public(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin || way == Way::elsewhere;
}

/// "Må hunden være i bånd": who leaves out the mark asks by the order of the words.
std::optional<Told> asked_first(std::string_view folded)
{
    static const language::WordSet greetings("hei heia hallo heisann hi hello god dag morgen kveld");
    static const language::WordSet openers("må kan er har blir vert får skal finnes finst når hva kva hvor kvar "
                                           "hvordan korleis hvem kven hvilken hvilke når "
                                           "trenger treng går gjelder gjeld does is can do what when where who how");
    for (std::size_t at = 0, end = 0; at < folded.size(); at = end) {
        while (at < folded.size() && !language::is_word_byte(folded[at])) ++at;
        end = at;
        while (end < folded.size() && language::is_word_byte(folded[end])) ++end;
        const std::string_view word = folded.substr(at, end - at);
        if (greetings.has(word)) continue;
        return openers.has(word) ? std::optional(Told{at, end, Category::question, opening_weight}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Signs signs_in(std::string_view text, Way way)
{
    static const Words words;
    const std::string folded = language::folded(text);
    Signs signs;
    Sum sum(folded, signs);
    std::array<std::size_t, 4> tongues{};
    const auto names = names_in(text, folded);
    auto name = names.begin();
    for (const language::PatternHit& hit : words.patterns.hits(folded)) {
        const Meaning& meaning = words.table.meanings[hit.list];
        for (; name != names.end() && name->begin <= hit.begin; ++name) sum.sign(*name, Sign::given);
        if (meaning.category) sum.word(hit, *meaning.category, meaning.scale);
        if (meaning.sign) sum.sign(hit, *meaning.sign);
        ++tongues[meaning.tongue];
    }
    for (; name != names.end(); ++name) sum.sign(*name, Sign::given);
    if (const std::size_t mark = folded.find('?'); mark != folded.npos)
        sum.tell({mark, mark + 1, Category::question, question_mark_weight});
    if (const auto first = asked_first(folded)) sum.tell(*first);
    const auto at = [&](Category category) -> int& { return signs.scores[static_cast<std::size_t>(category)]; };
    if (way == Way::press) at(Category::media_enquiry) += press_weight;
    // A concern that is missed is the worst mistake; a false one costs somebody a minute.
    if (at(Category::concern) >= concern_enough) at(Category::concern) += concern_lift;
    // Who thanks and then asks wants an answer.
    if (at(Category::question) > question_mark_weight) at(Category::praise) /= 2;
    // Only under a post is there something to speak beside; and who writes to us alone mostly wants something done.
    if (!in_public(way)) at(Category::out_of_context) = 0;
    ++at(in_public(way) || text.size() < short_bytes ? Category::neutral : Category::case_matter);
    std::ranges::stable_sort(signs.told, {}, &Told::begin);
    signs.tongue = tongue_of(tongues);
    return signs;
}

} // namespace samband::dialogue
