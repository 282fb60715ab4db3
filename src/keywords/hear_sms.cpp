#include "keywords/hear_sms.h"

#include "base/calendar.h"
#include "channels/sms/stopped.h"
#include "dialogue/take_sms.h"
#include "keywords/answer_for.h"
#include "keywords/limits.h"
#include "keywords/poll.h"
#include "subscriptions/by_sms.h"

namespace samband::keywords {

using channels::sms::Heeded;
using channels::sms::SmsCame;

static Heeded act(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came, const Answer& answer);
static void count_sent(db::Writing& tx, const Id& keyword);

Heeded hear_sms(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came)
{
    // Nobody stands behind a name or a short number: it can ask for nothing and be answered nothing.
    if (!came.unread.empty() || came.number.empty()) return dialogue::take_sms(tx, municipality, came);
    const Answer answer = answer_for(tx, municipality, came.account, came.text, came.number);
    if (answer.keyword && answer.will != Will::nothing) count_sent(tx, answer.keyword->id);
    return act(tx, municipality, came, answer);
}

static http::Language language_of(const Keyword& keyword)
{
    if (keyword.text.tongue == "en") return http::Language::en;
    return keyword.text.tongue == "nn" ? http::Language::nn : http::Language::nb;
}

/// Who asks for messages after STOPP gets them again.
static Heeded sign_up(db::Writing& tx, const SmsCame& came, const Answer& answer)
{
    const Keyword& keyword = *answer.keyword;
    channels::sms::start_again(tx, came.account.id, came.number);
    subscriptions::sign_up_by_sms(tx, came.number, language_of(keyword), choices_of(keyword.text),
                                  "kodeord " + keyword.text.word);
    return {true, answer.words};
}

static Heeded talk(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came, const Answer& answer)
{
    Heeded heeded = dialogue::take_sms(tx, municipality, came, answer.keyword->text.unit);
    if (heeded.taken && !answer.words.empty()) heeded.answer = answer.words;
    return heeded;
}

static Heeded act(db::Writing& tx, const people::Municipality& municipality, const SmsCame& came, const Answer& answer)
{
    switch (answer.will) {
    case Will::nothing:
        return dialogue::take_sms(tx, municipality, came);
    case Will::help:
    case Will::answer:
    case Will::ask:
    case Will::closed:
        return {true, answer.words};
    case Will::sign_up:
        return sign_up(tx, came, answer);
    case Will::sign_off:
        subscriptions::sign_off_by_sms(tx, came.number, choices_of(answer.keyword->text));
        return {true, answer.words};
    case Will::count: {
        const bool first = vote(tx, *answer.keyword, came.number, answer.choice);
        return {true, counted_words(municipality, *answer.keyword, answer.choice, !first)};
    }
    case Will::talk:
        return talk(tx, municipality, came, answer);
    }
    return {};
}

static void count_sent(db::Writing& tx, const Id& keyword)
{
    const Date today = in_oslo(tx.now()).date;
    tx.run("keywords.count_sent", {{"keyword", keyword}, {"day", to_string(today)}});
    tx.run("keywords.forget_days", {{"keyword", keyword}, {"before", to_string(today.plus_days(-days_kept))}});
}

} // namespace samband::keywords
