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

static Answer act_of(db::Reading& tx, const people::Municipality& municipality, Keyword keyword, const Read& read,
                     const std::string& number);
static Answer list_answer(db::Reading& tx, const people::Municipality& municipality, const Keyword& keyword,
                          const Read& read, const std::string& number);
static Answer poll_answer(const people::Municipality& municipality, const Keyword& keyword, const Read& read);
static std::string prepared(db::Reading& tx, const people::Municipality& municipality, const Keyword& keyword);

Answer answer_for(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                  const std::string& text, const std::string& number)
{
    const Read read = read_message(text, channels::sms::text_setting(account, "keyword"));
    if (read.is_help) {
        const std::string words = help_words(tx, municipality, account);
        return words.empty() ? Answer{} : Answer{Will::help, {}, words};
    }
    if (is_reserved(read.word)) return {};
    auto keyword = find_keyword(tx, account.id, read.word);
    if (!keyword) return {};
    const Date today = in_oslo(tx.now()).date;
    const bool over = keyword->on && keyword->text.until && *keyword->text.until < today;
    if (keyword->text.does == Does::poll && over && !read.stops)
        return {Will::closed, *keyword,
                municipality.short_name + ": " +
                    people::say(text_of("Spørsmålet er lukket. Takk for at du ville svare."),
                                keyword->text.tongue == "nn"   ? http::Language::nn
                                : keyword->text.tongue == "en" ? http::Language::en
                                                               : http::Language::nb)};
    if (!keyword->holds_on(today)) return {};
    return act_of(tx, municipality, *std::move(keyword), read, number);
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

static Answer act_of(db::Reading& tx, const people::Municipality& municipality, Keyword keyword, const Read& read,
                     const std::string& number)
{
    // STOPP beside the word of anything else is STOPP, or part of what somebody says.
    if (read.stops && keyword.text.does != Does::list) return {};
    switch (keyword.text.does) {
    case Does::list:
        return list_answer(tx, municipality, keyword, read, number);
    case Does::answer:
        return {Will::answer, keyword, prepared(tx, municipality, keyword)};
    case Does::poll:
        return poll_answer(municipality, keyword, read);
    case Does::talk:
        return {Will::talk, keyword,
                keyword.text.body.empty() ? std::string() : from_us(municipality, keyword.text.body)};
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

static Answer list_answer(db::Reading& tx, const people::Municipality& municipality, const Keyword& keyword,
                          const Read& read, const std::string& number)
{
    const std::string what = what_of(tx, keyword);
    const auto words = [&](const char* bokmal) {
        return from_us(municipality, said(keyword, bokmal) + " " + what + ".");
    };
    if (read.stops) {
        const bool gets = number.empty() || subscriptions::gets_by_sms(tx, number, choices_of(keyword.text));
        return {Will::sign_off, keyword,
                words(gets ? text_of("Du får ikke lenger SMS om") : text_of("Du fikk ikke SMS fra før om"))};
    }
    if (!number.empty() && !subscriptions::kept_address(subscriptions::Medium::sms, number))
        return {Will::answer, keyword,
                from_us(municipality,
                        said(keyword, text_of("Vi kan bare sende SMS til norske, svenske og danske mobilnumre.")))};
    const std::string leave = " " + said(keyword, text_of("Vil du slutte, send")) + " " + keyword.text.word + " STOPP.";
    const std::string own = keyword.text.body;
    return {Will::sign_up, keyword,
            (own.empty() ? words(text_of("Du får nå SMS om")) : from_us(municipality, own)) + leave};
}

static Answer poll_answer(const people::Municipality& municipality, const Keyword& keyword, const Read& read)
{
    if (const auto choice = option_meant(keyword.text.options, read.rest); choice && !keyword.salt.empty())
        return {Will::count, keyword, counted_words(municipality, keyword, *choice, false), *choice};
    std::string words = from_us(municipality, keyword.text.body);
    for (std::size_t i = 0; i < keyword.text.options.size(); ++i)
        words += (i == 0 ? " " : ", ") + std::to_string(i + 1) + " " + keyword.text.options[i];
    words += ". " + said(keyword, text_of("Svar med")) + " " + keyword.text.word + " 1.";
    return {Will::ask, keyword, words};
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
        const std::string longer = list + (list.empty() ? "" : ", ") + keyword.text.word;
        if (channels::sms::count(begins + longer + ends).size.parts > 1) break;
        list = longer;
    }
    return list.empty() ? std::string() : begins + list + ends;
}

} // namespace samband::keywords
