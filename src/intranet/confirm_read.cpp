#include "intranet/confirm_read.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "intranet/forget_work.h"
#include "intranet/leads.h"
#include "intranet/limits.h"
#include "intranet/notice.h"
#include "publishing/post_store.h"

namespace samband::intranet {

static void hold_asked(db::Reading& tx, const Id& post, std::int64_t revision);

void confirm_read(db::Writing& tx, const people::Person& person, const Id& post, std::int64_t revision)
{
    hold_asked(tx, post, revision);
    tx.run("intranet.confirm", {{"post", post}, {"person", person.id}, {"revision", revision}, {"now", tx.now()}});
    forget_in_time(tx);
}

void confirm_passed_on(db::Writing& tx, const people::Person& leader, const Id& post, std::int64_t revision,
                       const Id& unit)
{
    hold_asked(tx, post, revision);
    if (!leads(tx, leader, unit))
        throw Problem(ProblemCode::forbidden, "Bare enhetens leder kan bekrefte at oppslaget er gitt videre.");
    tx.run("intranet.pass_on",
           {{"post", post}, {"unit", unit}, {"revision", revision}, {"leader", leader.id}, {"now", tx.now()}});
    forget_in_time(tx);
}

static void hold_asked(db::Reading& tx, const Id& post, std::int64_t revision)
{
    const auto shown = publishing::intranet_post(tx, post);
    if (!shown) throw Problem(ProblemCode::not_found, "Oppslaget finnes ikke på intranettet.");
    const auto notice = find_notice(tx, post);
    if (!notice) throw Problem(ProblemCode::conflict, "Dette oppslaget trenger ingen lesekvittering.");
    if (revision < notice->revision || revision > shown->revision)
        throw Overtaken(text_of("Oppslaget er endret siden du åpnet det. Les det på nytt."));
}

std::int64_t forget_confirmations(db::Writing& tx)
{
    const db::Arguments old{{"before", tx.now().plus_s(-confirmation_kept_s)}, {"most", forget_most}};
    return tx.run("intranet.forget_read", old) + tx.run("intranet.forget_passed_on", old);
}

} // namespace samband::intranet
