#include "channels/meta/facebook.h"

#include "base/text_of.h"
#include "channels/meta/comments.h"
#include "channels/meta/graph.h"
#include "channels/meta/limits.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/token_health.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

namespace samband::channels::meta {

using networks::Call;
using networks::Course;
using networks::Failure;

namespace {

/// What one parcel needs at hand.
struct Task {
    Graph graph;
    const Shipment& shipment;
    const Parcel& parcel;
    std::string page;
};

Result publish(Task& task);
Result correct(Task& task);
Result withdraw(Task& task);
Result find_published(Task& task);
Result find_changed(Task& task);

/// "PAGE_POST": never the page itself.
bool is_post_id(std::string_view id)
{
    const std::size_t bar = id.find('_');
    return is_graph_id(id) && bar != id.npos && bar > 0 && bar + 1 < id.size();
}

/// What is done about somebody's comment is done once: there is nothing of it to correct or withdraw.
Result for_comment(Task& task, const networks::CommentOrder& order, bool shipping)
{
    if (task.shipment.act != Act::publish) return Refused{"cannot-be-corrected"};
    const CommentSide side{.instagram = false, .owner = task.page};
    return shipping ? ship_comment(task.graph, task.shipment, order, side)
                    : find_comment(task.graph, task.shipment, order, side);
}

Result for_act(Task& task, Result (*published)(Task&), Result (*corrected)(Task&), Result (*withdrawn)(Task&))
{
    if (!is_graph_id(task.page)) return networks::result_of({trouble::settings_wrong, "page_id", Course::rest}, {});
    if (const auto order = networks::comment_order_of(task.shipment.variant))
        return for_comment(task, *order, published == publish);
    if (task.shipment.act == Act::publish) return published(task);
    if (!is_post_id(task.parcel.foreign_id))
        return networks::result_of({trouble::not_there, {}, Course::refuse}, Call::repeatable);
    return task.shipment.act == Act::correct ? corrected(task) : withdrawn(task);
}

Sent sent(const std::string& id)
{
    return {id, true, "https://www.facebook.com/" + id};
}

} // namespace

std::string facebook_message(const Variant& variant)
{
    const std::string& text = !variant.text.empty() ? variant.text : variant.title;
    const bool no_card = text.empty() || !variant.pictures.empty();
    return networks::with_link(text, no_card ? variant.link : std::string());
}

Abilities Facebook::abilities(const Account&) const
{
    return {.unit = LengthUnit::utf16_units,
            .most = facebook_most,
            .pictures = facebook_pictures,
            .corrects = true,
            .withdraws = true,
            .finds = true};
}

std::vector<Result> Facebook::ship(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Task task{{*http_, shipment.account, shipment.secret},
                  shipment,
                  parcel,
                  networks::setting(shipment.account, "page_id")};
        const bool stopping = shipment.stopping && shipment.stopping();
        results.push_back(stopping ? Result(NotBegun{}) : for_act(task, publish, correct, withdraw));
    }
    return results;
}

std::vector<Result> Facebook::find(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Task task{{*http_, shipment.account, shipment.secret},
                  shipment,
                  parcel,
                  networks::setting(shipment.account, "page_id")};
        results.push_back(for_act(task, find_published, find_changed, find_changed));
    }
    return results;
}

namespace {

/// Uploads the pictures without showing them: attached to a post later, they come with it. An upload whose answer is
/// lost leaves one that nobody sees.
std::optional<Failure> upload_pictures(Task& task, Fields& form)
{
    const std::vector<VariantPicture>& pictures = task.shipment.variant.pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const std::string bytes = task.shipment.picture ? task.shipment.picture(pictures[i].media()) : std::string();
        if (bytes.empty()) return Failure{trouble::picture_missing, {}, Course::refuse};
        const Answered answered = task.graph.post_file(
            task.page + "/photos", {{"published", "false"}, {"alt_text_custom", pictures[i].alt}}, "source", bytes);
        if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
        const Json media = Json::object({{"media_fbid", member(std::get<Json>(answered), "id")}});
        form.emplace_back("attached_media[" + std::to_string(i) + "]", to_text(media));
    }
    return std::nullopt;
}

Result publish(Task& task)
{
    const Variant& variant = task.shipment.variant;
    const std::string message = facebook_message(variant);
    if (networks::utf16_length(message) > facebook_most)
        return networks::result_of({trouble::too_long, {}, Course::refuse}, Call::publishing);
    if (variant.pictures.size() > facebook_pictures)
        return networks::result_of({trouble::picture_refused, {}, Course::refuse}, Call::publishing);
    Fields form{{"message", message}};
    if (variant.pictures.empty() && !variant.link.empty()) form.emplace_back("link", variant.link);
    if (const auto failure = upload_pictures(task, form)) return networks::result_of(*failure, Call::repeatable);
    const Answered answered = task.graph.post(task.page + "/feed", std::move(form));
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::publishing);
    const std::string id = member(std::get<Json>(answered), "id");
    if (!is_post_id(id)) return Unknown{std::string(trouble::answer_lost)};
    return sent(id);
}

Result correct(Task& task)
{
    const std::string message = facebook_message(task.shipment.variant);
    if (networks::utf16_length(message) > facebook_most)
        return networks::result_of({trouble::too_long, {}, Course::refuse}, Call::repeatable);
    // Link and pictures of a post stay as they were; the API changes its text alone.
    const Answered answered = task.graph.post(task.parcel.foreign_id, {{"message", message}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::repeatable);
    return sent(task.parcel.foreign_id);
}

Result withdraw(Task& task)
{
    const Answered answered = task.graph.remove(task.parcel.foreign_id);
    const auto* failure = std::get_if<Failure>(&answered);
    if (failure == nullptr) return Sent{task.parcel.foreign_id, true};
    if (failure->word != trouble::not_there) return networks::result_of(*failure, Call::repeatable);
    // The same words stand for "gone" and "you may not see it": only where the page itself is readable it is gone.
    const Answered page = task.graph.get(task.page, {{"fields", "id"}});
    if (const auto* unreadable = std::get_if<Failure>(&page)) return networks::result_of(*unreadable, Call::repeatable);
    return Sent{task.parcel.foreign_id, true};
}

/// Looks through what the page has posted since the delivery was made. The list is bounded: only where all of it was
/// seen, what is not in it is not there.
Result find_published(Task& task)
{
    const std::int64_t since = networks::not_out_before(task.shipment);
    const Answered answered =
        task.graph.get(task.page + "/published_posts", {{"fields", "id,message,created_time,permalink_url"},
                                                        {"since", std::to_string(since)},
                                                        {"limit", std::to_string(listed_most)}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
    const Json& page = std::get<Json>(answered);
    const Json* posts = page.find("data");
    if (posts == nullptr || !posts->is_array()) return Unknown{std::string(trouble::not_visible)};
    const std::string message = facebook_message(task.shipment.variant);
    for (const Json& post : posts->items())
        if (is_post_id(member(post, "id")) && networks::same_text(member(post, "message"), message))
            return Sent{member(post, "id"), true, member(post, "permalink_url")};
    if (has_more(page)) return Unknown{std::string(trouble::not_visible)};
    return Later{std::string(trouble::not_there)};
}

/// A correction is there if the text is; a withdrawal, if the post is not. Either may be made again without harm.
Result find_changed(Task& task)
{
    const bool correction = task.shipment.act == Act::correct;
    const Answered answered = task.graph.get(task.parcel.foreign_id, {{"fields", "id,message"}});
    if (const auto* failure = std::get_if<Failure>(&answered))
        return networks::result_of({failure->word, failure->says, Course::later}, Call::repeatable);
    const bool same =
        networks::same_text(member(std::get<Json>(answered), "message"), facebook_message(task.shipment.variant));
    if (correction && same) return sent(task.parcel.foreign_id);
    return Later{std::string(trouble::not_there)};
}

} // namespace

Health Facebook::health(const Account& account, const std::string& secret, Instant at)
{
    Graph graph(*http_, account, secret);
    return health_of(graph, account, networks::setting(account, "page_id"), "pages_manage_posts", at);
}

std::vector<SettingField> Facebook::setting_fields() const
{
    return {{"page_id", text_of("Sidens nummer"), text_of("Står på siden hos Facebook under Om og Åpenhet om siden."),
             SettingField::Kind::number, true},
            takes_in_field(),
            {"version", text_of("API-versjon"), text_of("Tomt felt er den versjonen Samband er laget for."),
             SettingField::Kind::text, false}};
}

} // namespace samband::channels::meta
