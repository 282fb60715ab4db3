#include "channels/sms/stopped.h"

#include "channels/happenings.h"
#include "channels/sms/number.h"
#include "ledger/append.h"

namespace samband::channels::sms {

/// The ledger is for good and the number is hers: its end is enough to find the entry by.
static void record(db::Writing& tx, const char* kind, const Id& account, const std::string& number)
{
    ledger::append(tx,
                   {.kind = kind, .subject = account, .by = {}, .content = Json::object({{"number", masked(number)}})});
}

std::set<std::string> stopped(db::Reading& tx, const std::vector<std::string>& numbers)
{
    std::set<std::string> found;
    for (const std::string& number : numbers)
        if (tx.maybe("channels.stopped_number", {{"number", number}})) found.insert(number);
    return found;
}

void stop(db::Writing& tx, const Id& account, const std::string& number)
{
    const bool is_new =
        tx.run("channels.stop_number", {{"number", number}, {"account", account}, {"now", tx.now()}}) == 1;
    if (is_new) record(tx, "sms-stopped", account, number);
    // Told each time: she may have subscribed again meanwhile.
    tx.tell(SmsStopped{number});
}

bool start_again(db::Writing& tx, const Id& account, const std::string& number)
{
    if (tx.run("channels.start_number", {{"number", number}}) == 0) return false;
    record(tx, "sms-started-again", account, number);
    return true;
}

void pass_over_stopped(db::Writing& tx, const Id& dispatch, std::int64_t fence)
{
    tx.run("channels.pass_over_stopped", {{"dispatch", dispatch}, {"fence", fence}, {"now", tx.now()}});
}

} // namespace samband::channels::sms
