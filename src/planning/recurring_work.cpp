#include "planning/recurring_work.h"

#include "planning/recurring.h"

namespace samband::planning {

static std::string text_in(const Json& payload, std::string_view member)
{
    const Json* found = payload.find(member);
    return found && found->is_string() ? found->string() : std::string();
}

static bool somebody_receives(db::Reading& tx, const Id& id)
{
    for (const Recurrence& recurrence : list_recurrences(tx))
        if (recurrence.id == id) return receiver_of(tx, recurrence).has_value();
    return true; // It has ended: there is nothing to receive.
}

outbox::Outcome do_recurring_work(const outbox::Lease& lease, db::Database& database)
{
    const auto id = Id::parse(text_in(lease.payload, "recurrence"));
    const auto day = parse_date(text_in(lease.payload, "day"));
    if (!id || !day) return outbox::GivenUp{"malformed"};
    if (!database.read([&](db::Reading& tx) { return somebody_receives(tx, *id); }))
        return outbox::GivenUp{"nobody-receives"};
    return outbox::Done{[id = *id, day = *day](db::Writing& tx) { make_recurring_draft(tx, id, day); }};
}

} // namespace samband::planning
