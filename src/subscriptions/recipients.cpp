#include "subscriptions/recipients.h"

#include "subscriptions/interest.h"
#include "subscriptions/limits.h"

#include <algorithm>

namespace samband::subscriptions {

static Json id_list(const std::vector<Id>& ids)
{
    Json list = Json::array();
    for (const Id& id : ids) list.push(id.text());
    return list;
}

Json selection_json(const Selection& selection)
{
    return Json::object({{"medium", word(selection.medium)},
                         {"topics", id_list(selection.topics)},
                         {"places", id_list(selection.places)}});
}

Selection selection_of(const Json& json)
{
    const Choices choices = choices_of(json);
    return {*medium_of(json.find("medium")->string()), choices.topics, choices.places};
}

/// A place that is chosen and then taken away by the desk would match nobody: it still counts as chosen.
static db::Arguments arguments_of(db::Reading& tx, const Selection& selection)
{
    std::vector<Id> places = selection.places;
    if (!places.empty()) {
        const std::vector<Id> related = with_related(list_interests(tx, true), places);
        places.insert(places.end(), related.begin(), related.end());
    }
    return {{"medium", word(selection.medium)},
            {"topics", to_text(id_list(selection.topics))},
            {"places", to_text(id_list(places))}};
}

std::int64_t count_recipients(db::Reading& tx, const Selection& selection)
{
    return tx.one("subscriptions.count_recipients", arguments_of(tx, selection)).integer("recipients");
}

RecipientPage page_of_recipients(db::Reading& tx, const Selection& selection, const Links& links, const Id& after,
                                 std::int64_t most)
{
    most = std::min(most, scan_page);
    db::Arguments arguments = arguments_of(tx, selection);
    arguments.push_back({"after", after});
    arguments.push_back({"most", most});
    RecipientPage page;
    page.last = after;
    std::int64_t looked_at = 0;
    for (const db::Row& row : tx.all("subscriptions.look_at", arguments)) {
        page.last = row.id("id");
        ++looked_at;
        if (row.flag("matches")) page.recipients.push_back({row.text("address"), links.personal(page.last)});
    }
    page.more = looked_at == most;
    return page;
}

} // namespace samband::subscriptions
