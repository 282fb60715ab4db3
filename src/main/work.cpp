#include "main/work.h"

#include "approvals/remind.h"
#include "channels/account_health.h"
#include "channels/forget.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/webhook_work.h"
#include "chat/tend.h"
#include "dialogue/clock_work.h"
#include "dialogue/forget.h"
#include "dialogue/index_work.h"
#include "insight/count.h"
#include "intranet/forget_work.h"
#include "keywords/poll.h"
#include "moderation/forget.h"
#include "planning/recurring.h"
#include "planning/recurring_work.h"
#include "publishing/due_work.h"
#include "publishing/index_work.h"
#include "readership/forget_work.h"
#include "rulings/forget_work.h"
#include "services/index_work.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/forget.h"
#include "subscriptions/import_list.h"
#include "subscriptions/tell_same.h"
#include "urgent/remind.h"
#include "urgent/send_notice.h"

namespace samband::main {

void add_work(outbox::Workers& workers, channels::Shipping& shipping,
              std::function<std::string(const std::string& municipality)> site_of)
{
    shipping.handle(workers);
    workers.handle(
        channels::health_work_kind,
        [&shipping](const outbox::Lease& lease, db::Database& database) {
            return channels::do_health_work(lease, database, shipping);
        },
        1);
    workers.handle(channels::forget_work_kind, channels::do_forget_work, 1);
    workers.handle(channels::meta::read_webhooks_kind, channels::meta::do_read_webhooks);
    workers.handle(chat::tend_work_kind, chat::do_tend_work, 1);
    workers.handle(chat::forget_work_kind, chat::do_forget_work, 1);
    workers.handle(publishing::due_work_kind, publishing::do_due_work);
    workers.handle(publishing::index_work_kind, publishing::do_index_work, 1);
    workers.handle(approvals::remind_work_kind, approvals::do_remind_work, 1);
    workers.handle(
        dialogue::clock_work_kind,
        [site_of](const outbox::Lease& lease, db::Database& database) {
            return dialogue::do_clock_work(lease, database, site_of(lease.municipality));
        },
        1);
    workers.handle(dialogue::clocks_work_kind, dialogue::do_clocks_work, 1);
    workers.handle(dialogue::forget_work_kind, dialogue::do_forget_work, 1);
    workers.handle(dialogue::index_work_kind, dialogue::do_index_work, 1);
    workers.handle(moderation::forget_work_kind, moderation::do_forget_work, 1);
    workers.handle(insight::count_work_kind, insight::do_count_work, 1);
    workers.handle(intranet::forget_work_kind, intranet::do_forget_work, 1);
    workers.handle(keywords::forget_work_kind, keywords::do_forget_work, 1);
    workers.handle(planning::recurring_work_kind, planning::do_recurring_work, 1);
    workers.handle(readership::forget_work_kind, readership::do_forget_work, 1);
    workers.handle(rulings::forget_work_kind, rulings::do_forget_work, 1);
    workers.handle(services::index_work_kind, services::do_index_work, 1);
    workers.handle(subscriptions::fan_out_work_kind, subscriptions::do_fan_out_work);
    workers.handle(subscriptions::tell_same_work_kind, subscriptions::do_tell_same_work);
    workers.handle(urgent::go_work_kind, urgent::do_go_work);
    workers.handle(
        urgent::remind_work_kind,
        [site_of = std::move(site_of)](const outbox::Lease& lease, db::Database& database) {
            return urgent::do_remind_work(lease, database, site_of(lease.municipality));
        },
        1);
    workers.handle(subscriptions::import_work_kind, subscriptions::do_import_work, 1);
    workers.handle(subscriptions::forget_work_kind, subscriptions::do_forget_work, 1);
}

} // namespace samband::main
