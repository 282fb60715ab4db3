#include "main/publish_question.h"

namespace samband::main {
namespace {

rulebook::Question question_for(const language::Draft& draft, const std::string* channel, std::optional<Instant> at)
{
    Json roles = Json::array();
    for (const std::string& role : draft.author_roles) roles.push(role);
    Json asked = Json::object({{"act", "publish"}, {"roles", std::move(roles)}});
    if (channel) asked["channel"] = *channel;
    if (draft.touches_staff) asked["touches_staff"] = *draft.touches_staff;
    if (draft.told_staff) asked["told_staff"] = *draft.told_staff;
    if (at) asked["at"] = to_rfc3339(*at);
    return rulebook::read_question(asked);
}

template <typename Item>
void join(std::vector<Item>& all, const std::vector<Item>& more)
{
    for (const Item& item : more)
        if (std::ranges::find(all, item) == all.end()) all.push_back(item);
}

/// The stronger of the two leads: its outcome, and its reasons first.
rulebook::Ruling joined(rulebook::Ruling first, rulebook::Ruling second)
{
    if (second.outcome > first.outcome) std::swap(first, second);
    join(first.approval, second.approval);
    join(first.consult, second.consult);
    join(first.inform, second.inform);
    join(first.speakers, second.speakers);
    join(first.duties, second.duties);
    join(first.because, second.because);
    return first;
}

} // namespace

rulebook::Ruling ruling_on_publishing(const rulebook::Rulebook& book, const language::Draft& draft,
                                      std::optional<Instant> at)
{
    if (draft.channels.empty()) return rule(book, question_for(draft, nullptr, at));
    std::optional<rulebook::Ruling> ruling;
    for (const std::string& channel : draft.channels) {
        rulebook::Ruling one = rule(book, question_for(draft, &channel, at));
        ruling = ruling ? joined(std::move(*ruling), std::move(one)) : std::move(one);
    }
    return std::move(*ruling);
}

} // namespace samband::main
