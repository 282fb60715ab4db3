#include "channels/linkedin/comments.h"

#include "base/text.h"
#include "channels/networks/comment_room.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>

namespace samband::channels::linkedin {

using networks::Call;
using networks::CommentAct;
using networks::CommentOrder;
using networks::Course;
using networks::Failure;
using networks::percent_encoded;

namespace {

constexpr int answers_listed = 100;
constexpr int lists_most = 5; ///< of one line, of which no more are read

struct Task {
    Rest& rest;
    const Shipment& shipment;
    const CommentOrder& order;
    const std::string& organization;
    CommentUrn comment; ///< what the order names

    std::string said() const { return std::string(trim(shipment.variant.text)); }
};

/// That the token lacks the right to comments is no reason to keep posts back.
Result failed(Failure failure, Call call)
{
    if (failure.word == trouble::permission_missing) failure.course = Course::refuse;
    return networks::result_of(failure, call);
}

std::string line_of(const CommentUrn& first)
{
    return "/rest/socialActions/" + percent_encoded(first.text()) + "/comments";
}

/// Answers to an answer stand beside it, under the first of their line.
std::variant<CommentUrn, Failure> first_of_line(Task& task)
{
    const Answered answered = task.rest.get(path_of(task.comment));
    if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
    return comment_urn_of(member(std::get<RestAnswer>(answered).body, "parentComment")).value_or(task.comment);
}

Sent sent(const CommentUrn& comment)
{
    return {comment.text(), true, address_of(comment)};
}

Result reply(Task& task)
{
    const auto first = first_of_line(task);
    if (const auto* failure = std::get_if<Failure>(&first)) return failed(*failure, Call::repeatable);
    const CommentUrn& line = std::get<CommentUrn>(first);
    const Json body = Json::object({{"actor", task.organization},
                                    {"object", line.under},
                                    {"parentComment", line.text()},
                                    {"message", Json::object({{"text", task.said()}})}});
    const Answered answered = task.rest.post(line_of(line), body);
    if (const auto* failure = std::get_if<Failure>(&answered)) return failed(*failure, Call::publishing);
    const RestAnswer& made = std::get<RestAnswer>(answered);
    if (const auto told = comment_in(made.body)) return sent(*told);
    const auto named = comment_urn_of("urn:li:comment:(" + line.under + "," + made.id + ")");
    return named ? Result(sent(*named)) : Unknown{std::string(trouble::answer_lost)};
}

/// The same words stand for "gone" and "you may not see it": only where the organisation's own posts can be read it is
/// gone.
Result remove(Task& task)
{
    const Answered answered = task.rest.remove(path_of(task.comment) + "?actor=" + percent_encoded(task.organization));
    const auto* failure = std::get_if<Failure>(&answered);
    if (failure == nullptr) return Sent{task.order.comment, true};
    if (failure->word != trouble::not_there) return failed(*failure, Call::repeatable);
    const Answered posts =
        task.rest.get("/rest/posts?author=" + percent_encoded(task.organization) + "&q=author&count=1", "FINDER");
    if (const auto* unreadable = std::get_if<Failure>(&posts)) return failed(*unreadable, Call::repeatable);
    return Sent{task.order.comment, true};
}

/// The answer that is this one, in one list.
std::optional<Sent> sent_in(const Task& task, const Json& list)
{
    const Instant since{networks::not_out_before(task.shipment) * 1'000'000};
    for (const Json& answer : list.items()) {
        const auto at = time_in(answer, "created");
        const auto urn = comment_in(answer);
        const bool another = urn && std::ranges::count(task.order.known, urn->text()) > 0;
        if (urn && !another && at && *at >= since && member(answer, "actor") == task.organization &&
            networks::same_text(text_in(answer), task.said()))
            return sent(*urn);
    }
    return std::nullopt;
}

/// Only where all of the line was seen, what is not in it is not there.
Result find_reply(Task& task)
{
    const auto first = first_of_line(task);
    if (const auto* failure = std::get_if<Failure>(&first)) return networks::unseen(*failure);
    const std::string line = line_of(std::get<CommentUrn>(first));
    for (int read = 0; read < lists_most; ++read) {
        const Answered answered = task.rest.get(line + "?start=" + std::to_string(read * answers_listed) +
                                                "&count=" + std::to_string(answers_listed));
        if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
        const Json* list = std::get<RestAnswer>(answered).body.find("elements");
        if (list == nullptr || !list->is_array()) break;
        if (auto found = sent_in(task, *list)) return std::move(*found);
        if (list->items().size() < answers_listed) return Later{std::string(trouble::not_there)};
    }
    return Unknown{std::string(trouble::not_visible)};
}

/// What may not go, before anybody is called.
std::optional<Failure> fault_of(const Shipment& shipment, const CommentOrder& order)
{
    if (order.act == CommentAct::message) return Failure{trouble::cannot_write, {}, Course::refuse};
    if (order.act == CommentAct::hide || order.act == CommentAct::show)
        return Failure{trouble::cannot_hide, {}, Course::refuse};
    if (!comment_urn_of(order.comment)) return Failure{trouble::not_there, {}, Course::refuse};
    if (order.act != CommentAct::reply) return std::nullopt;
    const std::string_view said = trim(shipment.variant.text);
    if (said.empty()) return Failure{trouble::content_refused, {}, Course::refuse};
    const std::string_view fault = networks::fault_in_said("linkedin", order.act, said);
    return fault.empty() ? std::nullopt : std::optional(Failure{fault, {}, Course::refuse});
}

} // namespace

Result ship_comment(Rest& rest, const Shipment& shipment, const CommentOrder& order, const std::string& organization)
{
    if (shipment.act != Act::publish) return Refused{"cannot-be-corrected"};
    if (const auto fault = fault_of(shipment, order)) return networks::result_of(*fault, Call::repeatable);
    Task task{rest, shipment, order, organization, *comment_urn_of(order.comment)};
    return order.act == CommentAct::remove ? remove(task) : reply(task);
}

Result find_comment(Rest& rest, const Shipment& shipment, const CommentOrder& order, const std::string& organization)
{
    const auto comment = comment_urn_of(order.comment);
    if (!comment) return Unknown{std::string(trouble::not_there)};
    if (order.act != CommentAct::reply) return Later{std::string(trouble::not_there)}; // again does no harm
    Task task{rest, shipment, order, organization, *comment};
    return find_reply(task);
}

std::string path_of(const CommentUrn& comment)
{
    return "/rest/socialActions/" + percent_encoded(comment.under) + "/comments/" + comment.number;
}

std::optional<CommentUrn> comment_in(const Json& comment)
{
    if (const auto urn = comment_urn_of(member(comment, "commentUrn"))) return urn;
    return comment_urn_of("urn:li:comment:(" + member(comment, "object") + "," + member(comment, "id") + ")");
}

std::string address_of(const CommentUrn& comment)
{
    return "https://www.linkedin.com/feed/update/" + comment.under + "/?commentUrn=" + percent_encoded(comment.text());
}

std::optional<Instant> time_in(const Json& comment, std::string_view key)
{
    const Json* stamp = comment.find(key);
    const Json* ms = stamp == nullptr ? nullptr : stamp->find("time");
    if (ms == nullptr || !ms->is_integer() || ms->integer() < 0 || ms->integer() > 4'102'444'800'000)
        return std::nullopt;
    return Instant{ms->integer() * 1'000};
}

std::string text_in(const Json& comment)
{
    const Json* message = comment.find("message");
    return message == nullptr ? std::string() : member(*message, "text");
}

} // namespace samband::channels::linkedin
