#include "channels/sms/report_desk.h"

#include "channels/sms/limits.h"
#include "channels/sms/take_report.h"

namespace samband::channels::sms {

ReportDesk::ReportDesk()
    : told_("sms-reports", reports_together, report_tries, [](db::Writing& tx, const auto& together) {
          for (const Told* one : together) take_report(tx, one->account, one->report);
      })
{
}

void ReportDesk::take(db::Database& database, const Id& account, Report report)
{
    told_.take(database, {account, std::move(report)});
}

} // namespace samband::channels::sms
