#pragma once
#include "channels/account.h"
#include "channels/sms/came.h"
#include "channels/sms/json_shape.h"
#include "db/transaction.h"

namespace samband::channels::sms {

/// What is answered to a message from a telephone.
enum class HeardAnswer {
    none,
    stopped,       ///< she gets no more, and has just been told so
    started_again, ///< she gets SMS again
    nobody_reads,  ///< once a day to a number
    said,          ///< what the floors above say
};

struct ToTelephone {
    HeardAnswer answer = HeardAnswer::none;
    std::string words = {}; ///< of `said`
};

/// Takes a message: STOPP and START alone are done here, whoever listens; anything else is counted and given to
/// `listener`. What comes again is answered as it was and given to nobody. A message from one of our own senders is
/// counted alone, and nobody is answered more than `replies_a_day` times.
ToTelephone hear_message(db::Writing& tx, const Account& account, const Heard& heard, const Listener& listener = {});

/// How many came on a day.
struct HeardDay {
    std::string day; ///< "2026-11-22", in Oslo
    std::int64_t stops = 0;
    std::int64_t starts = 0;
    std::int64_t others = 0;
};
/// The newest first, at most `list_most`.
std::vector<HeardDay> heard_days(db::Reading& tx, const Id& account);

} // namespace samband::channels::sms
