#include "subscriptions/fan_out.h"

#include "outbox/limits.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"

namespace samband::subscriptions {

static constexpr int pages_at_once = 20;

channels::Dispatch fan_out(db::Writing& tx, const channels::Order& order, const Selection& selection,
                           const std::string& site)
{
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    const Id id = tx.new_id();
    tx.run("subscriptions.add_fan_out", {{"id", id},
                                         {"dispatch", dispatch.id},
                                         {"selection", to_text(selection_json(selection))},
                                         {"site", site},
                                         {"now", tx.now()}});
    for (const std::vector<Id>* list : {&selection.topics, &selection.places})
        for (const Id& interest : *list) tx.run("subscriptions.interest_sent", {{"id", interest}, {"now", tx.now()}});
    outbox::Work work;
    work.kind = fan_out_work_kind;
    work.payload = Json::object({{"fan_out", id.text()}});
    work.due = order.due;
    work.priority = order.priority;
    work.passes_hold = order.passes_hold;
    outbox::queue(tx, work);
    return dispatch;
}

std::optional<Filling> filling_of(db::Reading& tx, const Id& dispatch)
{
    const auto row = tx.maybe("subscriptions.filling", {{"dispatch", dispatch}});
    if (!row) return std::nullopt;
    return Filling{selection_of(parse_json(row->text("selection"))), row->integer("added"),
                   row->maybe_integer("ended_at").has_value()};
}

static void move_on(db::Writing& tx, const Id& fan_out, const Id& last, std::int64_t added, bool ended)
{
    tx.run("subscriptions.move_fan_out", {{"id", fan_out},
                                          {"after", last},
                                          {"added", added},
                                          {"ended_at", ended ? std::optional(tx.now()) : std::nullopt}});
}

bool fill_some(db::Writing& tx, const Id& id)
{
    const db::Row row = tx.one("subscriptions.fan_out", {{"id", id}});
    if (row.maybe_integer("ended_at")) return false;
    const Id dispatch = row.id("dispatch_id");
    const Id after = Id::parse(row.text("after_id")).value_or(Id());
    if (!channels::load_dispatch(tx, dispatch).filling) { // somebody has cancelled it
        move_on(tx, id, after, 0, true);
        return false;
    }
    const RecipientPage page = page_of_recipients(tx, selection_of(parse_json(row.text("selection"))),
                                                  links(tx, row.text("site")), after, scan_page);
    const std::int64_t added = page.recipients.empty() ? 0 : channels::add_recipients(tx, dispatch, page.recipients);
    if (!page.more) channels::filled(tx, dispatch);
    move_on(tx, id, page.last, added, !page.more);
    return page.more;
}

void cancel_what_waits(db::Writing& tx, const std::string& address)
{
    const Instant since = tx.now().plus_s(-std::int64_t{waits_days} * 24 * 3'600);
    for (const Id& dispatch : tx.all_as("subscriptions.late_fan_outs", {{"since", since}},
                                        [](const db::Row& row) { return row.id("dispatch_id"); }))
        channels::cancel_recipient(tx, dispatch, address);
}

static std::optional<Id> named_in(const Json& payload)
{
    const Json* named = payload.find("fan_out");
    return named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
}

std::optional<Id> dispatch_of_work(db::Reading& tx, const Json& payload)
{
    const auto id = named_in(payload);
    const auto row = id ? tx.maybe("subscriptions.fan_out", {{"id", *id}}) : std::nullopt;
    return row ? std::optional(row->id("dispatch_id")) : std::nullopt;
}

void close_given_up(db::Writing& tx, const outbox::WorkDied& happening)
{
    const auto id = happening.kind == fan_out_work_kind ? named_in(happening.payload) : std::nullopt;
    if (!id) return;
    if (const auto row = tx.maybe("subscriptions.fan_out", {{"id", *id}}))
        channels::filled_short(tx, row->id("dispatch_id"));
}

enum class Page { more, last, held };

outbox::Outcome do_fan_out_work(const outbox::Lease& lease, db::Database& database)
{
    const auto id = named_in(lease.payload);
    if (!id) return outbox::GivenUp{"no-such-fan-out"};
    const auto page = [&](db::Writing& tx) {
        // A worker whose lease was taken over stops here: renewing throws, and the page is rolled back.
        outbox::renew(tx, lease);
        if (!outbox::may_go_on(tx, lease)) return Page::held;
        return fill_some(tx, *id) ? Page::more : Page::last;
    };
    // A few pages at a time: whoever stops the program waits for no million, and urgent work comes between.
    Page done = Page::more;
    for (int pages = 0; pages < pages_at_once && done == Page::more; ++pages)
        done = database.write("subscriptions.fill_dispatch", page);
    if (done == Page::last) return outbox::Done{};
    return outbox::Postponed{lease.until.plus_s(-outbox::lease_s)};
}

} // namespace samband::subscriptions
