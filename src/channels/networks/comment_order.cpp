#include "channels/networks/comment_order.h"

#include "base/problem.h"

#include <array>
#include <utility>

namespace samband::channels::networks {

static constexpr std::array<std::pair<CommentAct, std::string_view>, 5> words{{
    {CommentAct::reply, "reply"},
    {CommentAct::message, "message"},
    {CommentAct::hide, "hide"},
    {CommentAct::show, "show"},
    {CommentAct::remove, "remove"},
}};

std::string_view word(CommentAct act)
{
    for (const auto& [known, word] : words)
        if (known == act) return word;
    return {};
}

std::optional<CommentAct> comment_act_of(std::string_view word)
{
    for (const auto& [act, known] : words)
        if (known == word) return act;
    return std::nullopt;
}

void order_comment(Variant& variant, const CommentOrder& order)
{
    Json known = Json::array();
    for (const std::string& id : order.known) known.push(id);
    variant.more["comment"] = Json::object({{"act", std::string(word(order.act))},
                                            {"id", order.comment},
                                            {"post", order.post},
                                            {"known", std::move(known)}});
}

static std::string text_in(const Json& json, std::string_view key)
{
    const Json* value = json.find(key);
    if (!value || !value->is_string()) throw Problem(ProblemCode::internal, "an order about a comment lacks a member");
    return value->string();
}

static std::vector<std::string> known_in(const Json& json)
{
    std::vector<std::string> known;
    const Json* list = json.find("known");
    if (!list || !list->is_array()) return known;
    for (const Json& id : list->items())
        if (id.is_string()) known.push_back(id.string());
    return known;
}

std::optional<CommentOrder> comment_order_of(const Variant& variant)
{
    const Json* order = variant.more.find("comment");
    if (!order) return std::nullopt;
    const auto act = comment_act_of(text_in(*order, "act"));
    if (!act) throw Problem(ProblemCode::internal, "an order about a comment asks for what nobody knows");
    return CommentOrder{*act, text_in(*order, "id"), text_in(*order, "post"), known_in(*order)};
}

} // namespace samband::channels::networks
