#include "channels/hold_watch.h"

#include "channels/dispatches.h"
#include "channels/limits.h"
#include "outbox/lease.h"

namespace samband::channels {

static constexpr auto asked_every = std::chrono::milliseconds(hold_asked_every_ms);

HoldWatch::HoldWatch(db::Database& database, const Id& work, const Id& dispatch)
    : database_(database),
      work_(work),
      dispatch_(dispatch),
      ask_at_(Clock::now() + asked_every)
{
}

bool HoldWatch::held()
{
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    if (held_ || now < ask_at_) return held_;
    ask_at_ = now + asked_every;
    try {
        held_ = database_.read(
            [&](db::Reading& tx) { return outbox::is_held(tx, work_) || load_dispatch(tx, dispatch_).cancelled; });
    } catch (const std::exception&) {
        held_ = true;
    }
    return held_;
}

} // namespace samband::channels
