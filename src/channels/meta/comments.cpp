#include "channels/meta/comments.h"

#include "base/text.h"
#include "channels/meta/container.h"
#include "channels/meta/token_health.h"
#include "channels/networks/comment_room.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>

namespace samband::channels::meta {

using networks::Call;
using networks::CommentAct;
using networks::CommentOrder;
using networks::Course;
using networks::Failure;

namespace {

constexpr int answers_listed = 100; ///< in one list
constexpr int lists_most = 5;       ///< of one line, of which no more are read

/// What one order needs at hand.
struct Task {
    Graph& graph;
    const Shipment& shipment;
    const CommentOrder& order;
    const CommentSide& side;

    const char* driver() const { return side.instagram ? "instagram" : "facebook"; }
    const char* answers() const { return side.instagram ? "/replies" : "/comments"; }
    std::string said() const { return std::string(trim(shipment.variant.text)); }
};

/// That the app or the token lacks the right to this is no reason to keep posts back.
Failure of_this_alone(Failure failure)
{
    if (failure.word == trouble::permission_missing || failure.word == trouble::app_review_missing)
        failure.course = Course::refuse;
    return failure;
}

Result failed(const Failure& failure, Call call)
{
    return networks::result_of(of_this_alone(failure), call);
}

Result reply(Task& task)
{
    const Answered answered = task.graph.post(task.order.comment + task.answers(), {{"message", task.said()}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return failed(*failure, Call::publishing);
    const std::string id = member(std::get<Json>(answered), "id");
    if (!is_graph_id(id)) return Unknown{std::string(trouble::answer_lost)};
    return Sent{id, true, task.side.instagram ? std::string() : "https://www.facebook.com/" + id};
}

/// A message's id may have other signs than digits; it stands in no address of ours.
bool is_message_id(std::string_view id)
{
    return !id.empty() && id.size() <= 400;
}

/// Instagram's messages go by the page that its account belongs to, which is whose token this is.
Result message(Task& task)
{
    const std::string sender = task.side.instagram ? "me" : task.side.owner;
    const Json to = Json::object({{"id", task.order.comment}});
    const Json said = Json::object({{"text", task.said()}});
    const Answered answered = task.graph.post(
        sender + "/messages", {{"recipient", to_text(to)}, {"messaging_type", "RESPONSE"}, {"message", to_text(said)}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return failed(*failure, Call::publishing);
    const std::string id = member(std::get<Json>(answered), "message_id");
    if (!is_message_id(id)) return Unknown{std::string(trouble::answer_lost)};
    return Sent{id, true};
}

/// What is gone is hidden and removed as well as it can be. The same words stand for "gone" and "you may not see it":
/// only where the page itself is readable it is gone.
Result done_if_gone(Task& task, const Answered& answered)
{
    const auto* failure = std::get_if<Failure>(&answered);
    if (failure == nullptr) return Sent{task.order.comment, true};
    if (failure->word != trouble::not_there || task.order.act == CommentAct::show)
        return failed(*failure, Call::repeatable);
    const Answered owner = task.graph.get(task.side.owner, {{"fields", "id"}});
    if (const auto* unreadable = std::get_if<Failure>(&owner)) return failed(*unreadable, Call::repeatable);
    return Sent{task.order.comment, true};
}

Result hide(Task& task, bool hidden)
{
    const char* field = task.side.instagram ? "hide" : "is_hidden";
    return done_if_gone(task, task.graph.post(task.order.comment, {{field, hidden ? "true" : "false"}}));
}

Result remove(Task& task)
{
    return done_if_gone(task, task.graph.remove(task.order.comment));
}

std::optional<Failure> fault_of(const Task& task)
{
    if (!is_graph_id(task.side.owner))
        return Failure{trouble::settings_wrong, task.side.instagram ? "instagram_id" : "page_id", Course::rest};
    if (!is_graph_id(task.order.comment)) return Failure{trouble::not_there, {}, Course::refuse};
    const bool says = task.order.act == CommentAct::reply || task.order.act == CommentAct::message;
    if (!says) return std::nullopt;
    if (task.said().empty()) return Failure{trouble::content_refused, {}, Course::refuse};
    const std::string_view fault = networks::fault_in_said(task.driver(), task.order.act, task.said());
    return fault.empty() ? std::nullopt : std::optional(Failure{fault, {}, Course::refuse});
}

/// Answers to an answer stand beside it, under the first of their line. Empty: it is the first itself.
std::variant<std::string, Failure> parent_of(Task& task)
{
    const char* field = task.side.instagram ? "parent_id" : "parent";
    const Answered answered = task.graph.get(task.order.comment, {{"fields", std::string("id,") + field}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
    const Json& comment = std::get<Json>(answered);
    const Json* parent = comment.find(field);
    return parent && parent->is_object() ? member(*parent, "id") : member(comment, field);
}

bool is_ours(const Task& task, const Json& answer)
{
    const Json* from = answer.find("from"); // not told to every app
    return from == nullptr || !from->is_object() || member(*from, "id") == task.side.owner;
}

/// The answer that is this one, in one list.
std::optional<Sent> sent_in(const Task& task, const Json& list)
{
    const Instant since{networks::not_out_before(task.shipment) * 1'000'000};
    for (const Json& answer : list.items()) {
        const auto at = graph_time(member(answer, task.side.instagram ? "timestamp" : "created_time"));
        const std::string text = member(answer, task.side.instagram ? "text" : "message");
        const bool newer = at && *at >= since;
        const std::string id = member(answer, "id");
        const bool another = std::ranges::count(task.order.known, id) > 0;
        if (newer && !another && is_graph_id(id) && is_ours(task, answer) && networks::same_text(text, task.said()))
            return Sent{id, true, member(answer, "permalink_url")};
    }
    return std::nullopt;
}

std::string next_of(const Json& page)
{
    const Json* paging = page.find("paging");
    const Json* cursors = paging == nullptr ? nullptr : paging->find("cursors");
    return !has_more(page) || cursors == nullptr ? std::string() : member(*cursors, "after");
}

/// Only where all of the line was seen, what is not in it is not there.
Result find_reply(Task& task)
{
    const auto parent = parent_of(task);
    if (const auto* failure = std::get_if<Failure>(&parent)) return networks::unseen(*failure);
    const std::string& told = std::get<std::string>(parent);
    const std::string line = is_graph_id(told) ? told : task.order.comment;
    Fields asked{
        {"fields", task.side.instagram ? "id,text,timestamp,from" : "id,message,created_time,from,permalink_url"},
        {"limit", std::to_string(answers_listed)}};
    std::string after;
    for (int read = 0; read < lists_most; ++read) {
        Fields query = asked;
        if (!after.empty()) query.emplace_back("after", after);
        const Answered answered = task.graph.get(line + task.answers(), std::move(query));
        if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
        const Json* list = std::get<Json>(answered).find("data");
        if (list == nullptr || !list->is_array()) break;
        if (auto sent = sent_in(task, *list)) return std::move(*sent);
        if (!has_more(std::get<Json>(answered))) return Later{std::string(trouble::not_there)};
        after = next_of(std::get<Json>(answered));
        if (after.empty()) break;
    }
    return Unknown{std::string(trouble::not_visible)};
}

} // namespace

Result ship_comment(Graph& graph, const Shipment& shipment, const CommentOrder& order, const CommentSide& side)
{
    Task task{graph, shipment, order, side};
    if (const auto fault = fault_of(task)) return networks::result_of(*fault, Call::repeatable);
    switch (order.act) {
    case CommentAct::reply:
        return reply(task);
    case CommentAct::message:
        return message(task);
    case CommentAct::hide:
        return hide(task, true);
    case CommentAct::show:
        return hide(task, false);
    case CommentAct::remove:
        return remove(task);
    }
    return Refused{std::string(trouble::content_refused)};
}

Result find_comment(Graph& graph, const Shipment& shipment, const CommentOrder& order, const CommentSide& side)
{
    Task task{graph, shipment, order, side};
    if (const auto fault = fault_of(task)) return networks::unseen(*fault);
    switch (order.act) {
    case CommentAct::reply:
        return find_reply(task);
    case CommentAct::message:
        return Unknown{std::string(trouble::not_visible)};
    case CommentAct::hide:
    case CommentAct::show:
    case CommentAct::remove:
        return Later{std::string(trouble::not_there)}; // again does no harm
    }
    return Unknown{std::string(trouble::not_visible)};
}

} // namespace samband::channels::meta
