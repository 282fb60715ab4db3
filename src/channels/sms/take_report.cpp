#include "channels/sms/take_report.h"

#include "channels/dispatches.h"

namespace samband::channels::sms {

bool take_report(db::Writing& tx, const Id& account, const Report& report)
{
    const auto delivery = Id::parse(report.reference);
    if (!delivery) return false;
    const auto row = tx.maybe("channels.delivery_account", {{"id", *delivery}});
    if (!row || row->text("account_id") != account.text()) return false;
    switch (report.says) {
    case Report::Says::arrived:
        return note_arrival(tx, *delivery, report.word);
    case Report::Says::failed:
        return note_failure(tx, *delivery, "sms-not-delivered");
    case Report::Says::on_its_way:
        return false;
    }
    return false;
}

} // namespace samband::channels::sms
