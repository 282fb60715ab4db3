#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/ruling.h"
#include "subscriptions/choices.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Code words that residents send by SMS. Each has an owner, who goes through it again in time.
namespace samband::keywords {

enum class Does {
    list,   ///< signs the number up for something, and off with STOPP
    answer, ///< gives a prepared answer
    poll,   ///< takes an answer to a question
    talk,   ///< begins a conversation with a unit
};
std::string_view word(Does does);
std::optional<Does> does_of(std::string_view word);

struct KeywordText {
    Id account;       ///< of SMS, where it is sent to
    std::string word; ///< in capitals, as it is shown
    Does does = Does::answer;
    bool is_public = true;          ///< HJELP lists it
    std::string tongue = "nb";      ///< of the text: nb, nn, en
    std::string body = {};          ///< the answer, or the question; of the others may be empty
    std::string crisis_body = {};   ///< the answer while crisis management is set; empty: the site is named
    std::optional<Date> from = {};  ///< the first day, and …
    std::optional<Date> until = {}; ///< … the last; before and after it is no code word
    std::optional<Id> topic = {};   ///< of a list; with neither, everything
    std::optional<Id> place = {};
    std::optional<Id> unit = {};           ///< of a conversation
    std::vector<std::string> options = {}; ///< of a poll
    std::optional<Date> forget = {};       ///< of a poll: who has answered is forgotten then
    Id owner;
    int review_months = 6;

    friend bool operator==(const KeywordText&, const KeywordText&) = default;
};

struct Keyword {
    Id id;
    std::int64_t version = 0;
    bool on = false;
    KeywordText text;
    Date review; ///< by that day
    std::string owner_name;
    std::string unit_name;
    std::string salt; ///< of a poll; empty once who has answered is forgotten

    /// It answers on that day.
    bool holds_on(const Date& day) const;
    bool is_due(const Date& today) const { return review < today; }
};
/// What a list's word signs up for.
subscriptions::Choices choices_of(const KeywordText& text);

/// All in use, by word; at most `keywords_most`.
std::vector<Keyword> list_keywords(db::Reading& tx);
/// Problem not_found.
Keyword load_keyword(db::Reading& tx, const Id& id);
/// By its folded word, whether it is on or not.
std::optional<Keyword> find_keyword(db::Reading& tx, const Id& account, const std::string& folded);
/// Those that the person owns and that are to be gone through within `notice_days`; for the desk those past their day
/// too. The first due first.
std::vector<Keyword> to_review(db::Reading& tx, const people::Person& person);

/// Its owner and the desk change it.
bool may_change(const people::Person& person, const Keyword& keyword);

/// What came of an act that the rule book has a word on. A refusal is an outcome: recorded and committed.
struct Outcome {
    rulebook::Ruling ruling;
    Keyword keyword;
    bool done = false;
};

/// A new one (nil id), or a change. What is on, or is put on by it, is published by SMS: the rule book is asked.
/// Problem invalid at its field: the word is none, is reserved (STOPP, START, HJELP and their like), is the account's
/// own or another's; the text is missing or longer than `parts_most`; a list without a topic that is offered; a poll
/// without choices; a conversation without a unit. Forbidden and conflict (Overtaken) as ever.
Outcome save_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const KeywordText& text, bool on, const std::string& sent_as);
/// "Gjennomgått, stemmer": the next time is `review_months` from now.
Keyword review_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version);
/// It is no code word any more, and its word is free. Who has answered it is forgotten.
void retire_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version);

/// How often each was sent in the last `days_shown` days, by id.
struct Sent {
    Id keyword;
    std::int64_t today = 0;
    std::int64_t lately = 0;
};
std::vector<Sent> count_sent(db::Reading& tx);
/// Of one, the newest day first.
struct SentOn {
    std::string day;
    std::int64_t times = 0;
};
std::vector<SentOn> sent_by_day(db::Reading& tx, const Id& keyword);

} // namespace samband::keywords
