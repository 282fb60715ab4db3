#pragma once
#include "channels/account.h"
#include "channels/sms/json_shape.h"
#include "db/transaction.h"

namespace samband::channels::sms {

/// What is answered to a message from a telephone.
enum class HeardAnswer {
    none,
    stopped,       ///< she gets no more, and has just been told so
    started_again, ///< she gets SMS again
    nobody_reads,  ///< once a day to a number
};

/// Takes a message: STOPP and START are done, anything else is counted and not kept. A sender that is no number (a
/// name, a short number) is counted alone: nobody can be answered there.
HeardAnswer hear_message(db::Writing& tx, const Account& account, const Heard& heard);

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
