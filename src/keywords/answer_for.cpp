#include "keywords/answer_for.h"

#include "base/text.h"
#include "base/text_of.h"
#include "channels/sms/settings.h"
#include "channels/sms/text.h"
#include "keywords/poll.h"
#include "keywords/read_message.h"
#include "people/dressing.h"
#include "rulings/in_force.h"
#include "subscriptions/address.h"
#include "subscriptions/by_sms.h"
#include "subscriptions/interest.h"

namespace samband::keywords {

namespace {

/// Who is asked, by what, and by whom.
struct Asking {
    const people::Municipality& municipality;
    const channels::Account& account;
    const Keyword& keyword;
    const Read& read;
    const std::string& number;
};

} // namespace

static Answer act_of(db::Reading& tx, const Asking& asking);
static Answer list_answer(db::Reading& tx, const Asking& asking);
static Answer poll_answer(const Asking& asking);
static bool is_closed(const Keyword& keyword, const Date& today);
static std::string from_us(const people::Municipality& municipality, const std::string& words);
static std::string said(const Keyword& keyword, const char* bokmal);
static std::string to_send(const channels::Account& account, const Keyword& keyword);
static std::string prepared(db::Reading& tx, const people::Municipality& municipality, const Keyword& keyword);
static bool is_given_up(db::Reading& tx, const Keyword& keyword);

Answer answer_for(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                  const std::string& text, const std::string& number)
{
    const Read read = read_message(text, channels::sms::text_setting(account, "keyword"));
    if (read.is_help) {
        const std::string words = help_words(tx, municipality, account);
        return words.empty() ? Answer{} : Answer{Will::help, {}, words};
    }
    if (is_reserved(read.word)) return {};
    const auto keyword = find_keyword(tx, account.id, read.word);
    if (!keyword) return {};
    const Date today = in_oslo(tx.now()).date;
    if (is_closed(*keyword, today) && !read.stops)
        return {Will::closed, *keyword,
                from_us(municipality, said(*keyword, text_of("Spørsmålet er lukket. Takk for at du ville svare.")))};
    if (!keyword->holds_on(today)) return {};
    return act_of(tx, {municipality, account, *keyword, read, number});
}

/// Past its last day, or since who has answered was forgotten: nobody could be counted once.
static bool is_closed(const Keyword& keyword, const Date& today)
{
    if (keyword.text.does != Does::poll || !keyword.on) return false;
    return keyword.salt.empty() || (keyword.text.until && *keyword.text.until < today);
}

static http::Language language_of(const Keyword& keyword)
{
    if (keyword.text.tongue == "en") return http::Language::en;
    return keyword.text.tongue == "nn" ? http::Language::nn : http::Language::nb;
}

static std::string said(const Keyword& keyword, const char* bokmal)
{
    return people::say(bokmal, language_of(keyword));
}

static std::string from_us(const people::Municipality& municipality, const std::string& words)
{
    return municipality.short_name + ": " + words;
}

/// As it is written where the number is shared: the account's own word comes before it.
static std::string to_send(const channels::Account& account, const Keyword& keyword)
{
    const std::string shared = channels::sms::text_setting(account, "keyword");
    return shared.empty() ? keyword.text.word : shared + " " + keyword.text.word;
}

static Answer act_of(db::Reading& tx, const Asking& asking)
{
    const Keyword& keyword = asking.keyword;
    // STOPP beside the word of anything else is STOPP, or part of what somebody says.
    if (asking.read.stops && keyword.text.does != Does::list) return {};
    switch (keyword.text.does) {
    case Does::list:
        return list_answer(tx, asking);
    case Does::answer:
        return {Will::answer, keyword, prepared(tx, asking.municipality, keyword)};
    case Does::poll:
        return poll_answer(asking);
    case Does::talk:
        return {Will::talk, keyword,
                keyword.text.body.empty() ? std::string() : from_us(asking.municipality, keyword.text.body)};
    }
    return {};
}

/// "Vann og avløp, Ådalsbruk"; nothing where it is everything.
static std::string what_of(db::Reading& tx, const Keyword& keyword)
{
    std::vector<std::string> names;
    for (const auto& id : {keyword.text.topic, keyword.text.place})
        if (id) names.push_back(subscriptions::load_interest(tx, *id).name);
    return names.empty() ? said(keyword, text_of("alt kommunen melder")) : join(names, ", ");
}

/// What it signs up for is offered no more. Who gets it already may leave it still.
static bool is_given_up(db::Reading& tx, const Keyword& keyword)
{
    if (keyword.text.does != Does::list) return false;
    for (const auto& id : {keyword.text.topic, keyword.text.place})
        if (id && subscriptions::load_interest(tx, *id).closed) return true;
    return false;
}

static Answer list_answer(db::Reading& tx, const Asking& asking)
{
    const Keyword& keyword = asking.keyword;
    const std::string& number = asking.number;
    const auto ours = [&](const std::string& words) { return from_us(asking.municipality, words); };
    const std::string what = what_of(tx, keyword);
    const auto about_it = [&](const char* bokmal) { return ours(said(keyword, bokmal) + " " + what + "."); };
    if (asking.read.stops) {
        const bool gets = number.empty() || subscriptions::gets_by_sms(tx, number, choices_of(keyword.text));
        return {Will::sign_off, keyword,
                about_it(gets ? text_of("Du får ikke lenger SMS om") : text_of("Du fikk ikke SMS fra før om"))};
    }
    if (is_given_up(tx, keyword))
        return {Will::answer, keyword, ours(said(keyword, text_of("Kodeordet er ikke i bruk lenger.")))};
    if (!number.empty() && !subscriptions::kept_address(subscriptions::Medium::sms, number))
        return {Will::answer, keyword,
                ours(said(keyword, text_of("Vi kan bare sende SMS til norske, svenske og danske mobilnumre.")))};
    const std::string leave =
        " " + said(keyword, text_of("Vil du slutte, send")) + " " + to_send(asking.account, keyword) + " STOPP.";
    const std::string own = keyword.text.body;
    return {Will::sign_up, keyword, (own.empty() ? about_it(text_of("Du får nå SMS om")) : ours(own)) + leave};
}

static Answer poll_answer(const Asking& asking)
{
    const Keyword& keyword = asking.keyword;
    if (const auto choice = option_meant(keyword.text.options, asking.read.rest))
        return {Will::count, keyword, counted_words(asking.municipality, keyword, *choice, false), *choice};
    std::string words = from_us(asking.municipality, keyword.text.body);
    for (std::size_t i = 0; i < keyword.text.options.size(); ++i)
        words += (i == 0 ? " " : ", ") + std::to_string(i + 1) + " " + keyword.text.options[i];
    return {Will::ask, keyword,
            words + ". " + said(keyword, text_of("Svar med")) + " " + to_send(asking.account, keyword) + " 1."};
}

std::string counted_words(const people::Municipality& municipality, const Keyword& keyword, int choice, bool anew)
{
    const std::string option = keyword.text.options.at(static_cast<std::size_t>(choice) - 1);
    return from_us(municipality, said(keyword, anew ? text_of("Svaret ditt er endret til:")
                                                    : text_of("Takk. Vi har ført svaret ditt:")) +
                                     " " + option + ".");
}

/// While crisis management is set, the message that holds then; where none is written, where that is read.
static std::string prepared(db::Reading& tx, const people::Municipality& municipality, const Keyword& keyword)
{
    const bool crisis = rulings::maybe_in_force(tx) && rulings::situation(tx) == rulebook::Situation::crisis;
    if (!crisis) return from_us(municipality, keyword.text.body);
    if (!keyword.text.crisis_body.empty()) return from_us(municipality, keyword.text.crisis_body);
    return from_us(municipality, said(keyword, text_of("Kommunen har satt krisestab. Det som gjelder nå, står på")) +
                                     " " + municipality.site);
}

/// As many words as one part holds, the alphabet over; STOPP and the emergency number stand there always.
std::string help_words(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account)
{
    const http::Language language = municipality.language == "nn" ? http::Language::nn : http::Language::nb;
    const Date today = in_oslo(tx.now()).date;
    const std::string begins = from_us(municipality, people::say(text_of("Send"), language) + " ");
    const std::string ends =
        ". " + people::say(text_of("STOPP melder deg av alt. Er det nød, ring 110, 112 eller 113."), language);
    std::string list;
    for (const Keyword& keyword : list_keywords(tx)) {
        if (keyword.text.account != account.id || !keyword.text.is_public || !keyword.holds_on(today)) continue;
        if (is_given_up(tx, keyword)) continue;
        const std::string longer = list + (list.empty() ? "" : ", ") + to_send(account, keyword);
        if (channels::sms::count(begins + longer + ends).size.parts > 1) break;
        list = longer;
    }
    return list.empty() ? std::string() : begins + list + ends;
}

} // namespace samband::keywords
