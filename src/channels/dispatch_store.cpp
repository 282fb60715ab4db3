#include "base/problem.h"
#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"

namespace samband::channels {

Dispatch load_dispatch(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("channels.dispatch", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Utsendingen finnes ikke.");
    return read_dispatch(*row);
}

std::vector<Dispatch> dispatches_of(db::Reading& tx, const Id& subject)
{
    return tx.all_as("channels.dispatches_of", {{"subject", subject}, {"most", list_most}}, read_dispatch);
}

std::vector<Dispatch> list_dispatches(db::Reading& tx, int page)
{
    return tx.all_as("channels.dispatches", {{"most", page_size}, {"skipped", page * page_size}}, read_dispatch);
}

std::int64_t count_going(db::Reading& tx, std::string_view passing)
{
    return tx.one("channels.going_dispatches", {{"passing", passing}, {"passes_now", outbox::passes_now(passing)}})
        .integer("dispatches");
}

void end_pass(db::Writing& tx, std::string_view passing)
{
    tx.run("channels.end_pass", {{"passes_now", outbox::passes_now(passing)}});
}

StateCounts counts_of(db::Reading& tx, const Id& dispatch)
{
    StateCounts counts;
    const std::string kept = tx.one("channels.kept_counts", {{"dispatch", dispatch}}).text("kept_counts");
    if (!kept.empty()) {
        const Json json = parse_json(kept);
        for (const auto& [state, count] : json.members()) counts[delivery_state_of(state).value()] = count.integer();
        return counts;
    }
    for (const db::Row& row : tx.all("channels.delivery_counts", {{"dispatch", dispatch}}))
        counts[delivery_state_of(row.text("state")).value()] = row.integer("deliveries");
    return counts;
}

std::vector<Delivery> deliveries_of(db::Reading& tx, const Id& dispatch, DeliveryState state)
{
    return tx.all_as("channels.deliveries_in_state",
                     {{"dispatch", dispatch}, {"state", word(state)}, {"most", list_most}}, read_delivery);
}

Delivery load_delivery(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("channels.delivery", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Utsendingen finnes ikke.");
    return read_delivery(*row);
}

std::vector<Trouble> list_trouble(db::Reading& tx)
{
    return tx.all_as("channels.trouble", {{"most", list_most}}, [](const db::Row& row) {
        return Trouble{read_delivery(row), row.id("subject"), row.id("account_id"), act_of(row.text("act")).value(),
                       row.text("account_name")};
    });
}

} // namespace samband::channels
