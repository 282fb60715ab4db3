#pragma once
#include "channels/sms/json_shape.h"
#include "channels/written_together.h"

namespace samband::channels::sms {

/// Writes reports down together: a gateway calls with a thousand a second just as their messages are being settled.
class ReportDesk {
public:
    ReportDesk();
    /// Returns when it is written, and throws what writing threw. Any thread.
    void take(db::Database& database, const Id& account, Report report);

private:
    struct Told {
        Id account;
        Report report;
    };
    WrittenTogether<Told> told_;
};

} // namespace samband::channels::sms
