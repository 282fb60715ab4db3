#include "subscriptions/choices.h"

#include "base/problem.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"

#include <algorithm>

namespace samband::subscriptions {

static Json ids_json(const std::vector<Id>& ids)
{
    Json list = Json::array();
    for (const Id& id : ids) list.push(id.text());
    return list;
}

static std::vector<Id> ids_of(const Json* list)
{
    std::vector<Id> ids;
    if (!list || !list->is_array()) return ids;
    for (const Json& item : list->items())
        if (const auto id = item.is_string() ? Id::parse(item.string()) : std::nullopt) ids.push_back(*id);
    return ids;
}

Json choices_json(const Choices& choices)
{
    return Json::object(
        {{"all", choices.all}, {"topics", ids_json(choices.topics)}, {"places", ids_json(choices.places)}});
}

Choices choices_of(const Json& json)
{
    const Json* all = json.find("all");
    return {all && all->is_bool() && all->boolean(), ids_of(json.find("topics")), ids_of(json.find("places"))};
}

static void sort_once(std::vector<Id>& ids)
{
    std::ranges::sort(ids);
    const auto doubles = std::ranges::unique(ids);
    ids.erase(doubles.begin(), doubles.end());
}

static bool holds(const std::vector<Id>& ids, const Id& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

static std::vector<Id> held(const std::vector<Interest>& offered, InterestKind kind, std::vector<Id> chosen,
                            const std::vector<Id>& kept)
{
    const auto refused = [&](const Id& id) {
        const auto found = std::ranges::find(offered, id, &Interest::id);
        return found == offered.end() || found->kind != kind || (found->closed && !holds(kept, id));
    };
    sort_once(chosen);
    if (std::ranges::any_of(
            chosen, [&](const Id& id) { return std::ranges::find(offered, id, &Interest::id) == offered.end(); }))
        throw Problem(ProblemCode::invalid, "Listen er endret. Velg på nytt.");
    std::erase_if(chosen, refused);
    if (chosen.size() > chosen_most) throw Problem(ProblemCode::invalid, "Det er for mange. Velg heller alle.");
    return chosen;
}

Choices held_choices(db::Reading& tx, const Choices& choices, const Choices& kept)
{
    const std::vector<Interest> offered = list_interests(tx, true);
    const Choices all{choices.all, held(offered, InterestKind::topic, choices.topics, kept.topics),
                      held(offered, InterestKind::place, choices.places, kept.places)};
    if (!all.all && all.topics.empty())
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                      {FieldProblem{"topics", "Velg minst ett tema, eller alle."}});
    return all;
}

Choices both(const Choices& one, const Choices& other)
{
    Choices sum = one;
    sum.all = one.all || other.all;
    sum.topics.insert(sum.topics.end(), other.topics.begin(), other.topics.end());
    sort_once(sum.topics);
    // Without places one gets what concerns all of them: that is the wider wish.
    if (one.places.empty() || other.places.empty())
        sum.places.clear();
    else
        sum.places.insert(sum.places.end(), other.places.begin(), other.places.end());
    sort_once(sum.places);
    return sum;
}

} // namespace samband::subscriptions
