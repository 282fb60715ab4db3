#include "channels/sms/hear_message.h"

#include "base/calendar.h"
#include "channels/limits.h"
#include "channels/sms/limits.h"
#include "channels/sms/number.h"
#include "channels/sms/said.h"
#include "channels/sms/settings.h"
#include "channels/sms/stopped.h"

namespace samband::channels::sms {

static void count_heard(db::Writing& tx, const Id& account, Said said)
{
    tx.run("channels.count_heard", {{"account", account},
                                    {"day", to_string(in_oslo(tx.now()).date)},
                                    {"stops", said == Said::stop ? 1 : 0},
                                    {"starts", said == Said::start ? 1 : 0},
                                    {"others", said == Said::other ? 1 : 0}});
}

static HeardAnswer answer_once_a_day(db::Writing& tx, const std::string& number)
{
    tx.run("channels.forget_answered", {{"before", tx.now().plus_s(-answered_kept_s)}});
    const bool first = tx.run("channels.note_answered", {{"number", number}, {"now", tx.now()}}) == 1;
    return first ? HeardAnswer::nobody_reads : HeardAnswer::none;
}

HeardAnswer hear_message(db::Writing& tx, const Account& account, const Heard& heard)
{
    const auto read = read_number(heard.from);
    const Number* number = std::get_if<Number>(&read);
    const Said said = number ? said_by(heard.text, text_setting(account, "keyword")) : Said::other;
    count_heard(tx, account.id, said);
    if (!number) return HeardAnswer::none;
    switch (said) {
    case Said::stop: {
        const bool before = !stopped(tx, {number->e164}).empty();
        stop(tx, account.id, number->e164);
        return before ? HeardAnswer::none : HeardAnswer::stopped;
    }
    case Said::start:
        return start_again(tx, account.id, number->e164) ? HeardAnswer::started_again : HeardAnswer::none;
    case Said::other:
        return answer_once_a_day(tx, number->e164);
    }
    return HeardAnswer::none;
}

std::vector<HeardDay> heard_days(db::Reading& tx, const Id& account)
{
    return tx.all_as("channels.heard_days", {{"account", account}, {"most", list_most}}, [](const db::Row& row) {
        return HeardDay{row.text("day"), row.integer("stops"), row.integer("starts"), row.integer("others")};
    });
}

} // namespace samband::channels::sms
