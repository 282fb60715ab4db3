#include "channels/sms/hear_message.h"

#include "base/calendar.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/limits.h"
#include "channels/sms/heard_before.h"
#include "channels/sms/limits.h"
#include "channels/sms/number.h"
#include "channels/sms/said.h"
#include "channels/sms/settings.h"
#include "channels/sms/stopped.h"

namespace samband::channels::sms {

static ToTelephone act_on(db::Writing& tx, const Account& account, const Heard& heard, const HeardBefore& before,
                          const Listener& listener);
static bool says_stop_or_start(const Account& account, const Heard& heard);
static void count_heard(db::Writing& tx, const Id& account, Said said);
static ToTelephone stop_all(db::Writing& tx, const Account& account, const std::string& number);
static ToTelephone heeded_or_not(db::Writing& tx, const SmsCame& came, const Listener& listener);

ToTelephone hear_message(db::Writing& tx, const Account& account, const Heard& heard, const Listener& listener)
{
    const HeardBefore before = note_came(tx, account, heard);
    if (before.again && before.named) return before.answered;
    // STOPP is done however often it is said: doing it twice is doing it once.
    if (before.again && !says_stop_or_start(account, heard)) return {};
    const ToTelephone answered = act_on(tx, account, heard, before, listener);
    keep_answer(tx, account, before, answered);
    return answered;
}

static bool says_stop_or_start(const Account& account, const Heard& heard)
{
    return said_by(heard.text, text_setting(account, "keyword")) != Said::other;
}

/// A text that we send ourselves comes back to us where somebody has set a telephone to send on what it gets.
static bool is_our_own(db::Reading& tx, const std::string& from, const std::string& number)
{
    for (const Account& account : open_accounts(tx)) {
        if (account.channel != rulebook::Channel::sms) continue;
        const std::string sender = text_setting(account, "sender");
        const auto read = read_number(sender);
        const Number* ours = std::get_if<Number>(&read);
        if (ours ? ours->e164 == number : !sender.empty() && fold(trim(from)) == fold(sender)) return true;
    }
    return false;
}

static std::string unread_why(const Heard& heard)
{
    if (!heard.unread.empty()) return heard.unread;
    if (trim(heard.text).empty())
        return text_of("SMS-en har ingen tekst. Den kan ha vært et bilde eller et visittkort. Be dem skrive.");
    return "";
}

static ToTelephone act_on(db::Writing& tx, const Account& account, const Heard& heard, const HeardBefore& before,
                          const Listener& listener)
{
    const auto read = read_number(heard.from);
    const Number* number = std::get_if<Number>(&read);
    const std::string keyword = text_setting(account, "keyword");
    const Said said = number ? said_by(heard.text, keyword) : Said::other;
    count_heard(tx, account.id, said);
    if (said == Said::start)
        return {start_again(tx, account.id, number->e164) ? HeardAnswer::started_again : HeardAnswer::none, {}};
    const bool names_more = said == Said::stop && says_more_than_stop(heard.text, keyword);
    if (said == Said::stop && !names_more) return stop_all(tx, account, number->e164);
    if (is_our_own(tx, heard.from, number ? number->e164 : std::string())) return {};
    const SmsCame came{account,
                       before.foreign_id,
                       to_utf8(std::string_view(heard.from).substr(0, sender_bytes)),
                       number ? number->e164 : std::string(),
                       to_utf8(heard.text),
                       heard.at.value_or(tx.now()),
                       heard.raw.empty() ? heard.text : heard.raw,
                       unread_why(heard),
                       names_more};
    return heeded_or_not(tx, came, listener);
}

static void count_heard(db::Writing& tx, const Id& account, Said said)
{
    tx.run("channels.count_heard", {{"account", account},
                                    {"day", to_string(in_oslo(tx.now()).date)},
                                    {"stops", said == Said::stop ? 1 : 0},
                                    {"starts", said == Said::start ? 1 : 0},
                                    {"others", said == Said::other ? 1 : 0}});
}

static ToTelephone stop_all(db::Writing& tx, const Account& account, const std::string& number)
{
    const bool before = !stopped(tx, {number}).empty();
    stop(tx, account.id, number);
    return {before ? HeardAnswer::none : HeardAnswer::stopped, {}};
}

static bool first_today(db::Writing& tx, const std::string& number)
{
    tx.run("channels.forget_answered", {{"before", tx.now().plus_s(-answered_kept_s)}});
    return tx.run("channels.note_answered", {{"number", number}, {"now", tx.now()}}) == 1;
}

/// Two machines that answer each other fall silent.
static bool may_be_answered(db::Writing& tx, const std::string& number)
{
    const std::string day = to_string(in_oslo(tx.now()).date);
    tx.run("channels.forget_replied", {{"day", day}});
    const auto row = tx.maybe("channels.replies_on", {{"number", number}, {"day", day}});
    if (row && row->integer("replies") >= replies_a_day) return false;
    tx.run("channels.count_reply", {{"number", number}, {"day", day}});
    return true;
}

static ToTelephone heeded_or_not(db::Writing& tx, const SmsCame& came, const Listener& listener)
{
    const Heeded heeded = listener ? listener(tx, came) : Heeded{};
    if (!heeded.taken && came.says_stop) return stop_all(tx, came.account, came.number);
    if (came.number.empty()) return {};
    if (!heeded.taken) return {first_today(tx, came.number) ? HeardAnswer::nobody_reads : HeardAnswer::none, {}};
    if (heeded.answer.empty() || (heeded.once_a_day && !first_today(tx, came.number))) return {};
    if (!may_be_answered(tx, came.number)) return {};
    return {HeardAnswer::said, heeded.answer};
}

std::vector<HeardDay> heard_days(db::Reading& tx, const Id& account)
{
    return tx.all_as("channels.heard_days", {{"account", account}, {"most", list_most}}, [](const db::Row& row) {
        return HeardDay{row.text("day"), row.integer("stops"), row.integer("starts"), row.integer("others")};
    });
}

} // namespace samband::channels::sms
