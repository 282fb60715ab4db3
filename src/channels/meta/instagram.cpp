#include "channels/meta/instagram.h"

#include "base/text_of.h"
#include "channels/meta/comments.h"
#include "channels/meta/container.h"
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

static Result ship_one(Graph& graph, const Shipment& shipment, const Parcel& parcel);
static Result publish(Graph& graph, const Shipment& shipment, const std::string& user);
static Result withdraw(Graph& graph, const Parcel& parcel, const std::string& user);
static Result find_one(Graph& graph, const Shipment& shipment);
static Result find_published(Graph& graph, const Shipment& shipment, const std::string& user);
static std::string permalink(Graph& graph, const std::string& media);

static bool deletes(const Account& account)
{
    const Json* set = account.settings.find("deletes");
    return set != nullptr && set->is_bool() && set->boolean();
}

Abilities Instagram::abilities(const Account& account) const
{
    return {.unit = LengthUnit::utf16_units,
            .most = instagram_most,
            .pictures = instagram_pictures,
            .needs_picture = true,
            .withdraws = deletes(account),
            .finds = true};
}

std::vector<Result> Instagram::ship(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Graph graph(*http_, shipment.account, shipment.secret);
        const bool stopping = shipment.stopping && shipment.stopping();
        results.push_back(stopping ? Result(NotBegun{}) : ship_one(graph, shipment, parcel));
    }
    return results;
}

Result ship_one(Graph& graph, const Shipment& shipment, const Parcel& parcel)
{
    const std::string user = networks::setting(shipment.account, "instagram_id");
    if (!is_graph_id(user))
        return networks::result_of({trouble::settings_wrong, "instagram_id", Course::rest}, Call::repeatable);
    if (const auto order = networks::comment_order_of(shipment.variant)) {
        if (shipment.act != Act::publish) return Refused{"cannot-be-corrected"};
        return ship_comment(graph, shipment, *order, {.instagram = true, .owner = user});
    }
    switch (shipment.act) {
    case Act::publish:
        return publish(graph, shipment, user);
    case Act::withdraw:
        if (deletes(shipment.account) && is_graph_id(parcel.foreign_id)) return withdraw(graph, parcel, user);
        return Refused{"cannot-be-withdrawn"};
    case Act::correct:
        break;
    }
    return Refused{"cannot-be-corrected"};
}

/// Instagram takes JPEG alone, and would say so only once it has fetched the picture.
static bool is_jpeg(const Shipment& shipment, const VariantPicture& picture)
{
    return !shipment.picture || shipment.picture(picture.media()).starts_with("\xff\xd8\xff");
}

Result publish(Graph& graph, const Shipment& shipment, const std::string& user)
{
    for (const VariantPicture& picture : shipment.variant.pictures)
        if (!is_jpeg(shipment, picture)) return networks::result_of({trouble::picture_refused}, Call::publishing);
    const auto container = ready_container(graph, user, shipment.variant, shipment.stopping);
    if (const auto* failure = std::get_if<Failure>(&container)) return networks::result_of(*failure, Call::repeatable);
    const Answered answered = graph.post(user + "/media_publish", {{"creation_id", std::get<std::string>(container)}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::publishing);
    const std::string id = member(std::get<Json>(answered), "id");
    if (!is_graph_id(id)) return Unknown{std::string(trouble::answer_lost)};
    return Sent{id, true, permalink(graph, id)};
}

/// For people; that it cannot be had changes nothing.
std::string permalink(Graph& graph, const std::string& media)
{
    const Answered answered = graph.get(media, {{"fields", "permalink"}});
    const Json* found = std::get_if<Json>(&answered);
    return found == nullptr ? std::string() : member(*found, "permalink");
}

Result withdraw(Graph& graph, const Parcel& parcel, const std::string& user)
{
    const Answered answered = graph.remove(parcel.foreign_id);
    const auto* failure = std::get_if<Failure>(&answered);
    if (failure == nullptr) return Sent{parcel.foreign_id, true};
    if (failure->word != trouble::not_there) return networks::result_of(*failure, Call::repeatable);
    // As with pages: the same words stand for "gone" and "you may not see it".
    const Answered account = graph.get(user, {{"fields", "id"}});
    if (const auto* unreadable = std::get_if<Failure>(&account))
        return networks::result_of(*unreadable, Call::repeatable);
    return Sent{parcel.foreign_id, true};
}

std::vector<Result> Instagram::find(const Shipment& shipment)
{
    std::vector<Result> results;
    for (std::size_t i = 0; i < shipment.parcels.size(); ++i) {
        Graph graph(*http_, shipment.account, shipment.secret);
        results.push_back(find_one(graph, shipment));
    }
    return results;
}

Result find_one(Graph& graph, const Shipment& shipment)
{
    const std::string user = networks::setting(shipment.account, "instagram_id");
    if (!is_graph_id(user)) return Unknown{std::string(trouble::settings_wrong)};
    if (const auto order = networks::comment_order_of(shipment.variant))
        return find_comment(graph, shipment, *order, {.instagram = true, .owner = user});
    if (shipment.act == Act::publish) return find_published(graph, shipment, user);
    return Later{std::string(trouble::not_there)}; // deleting twice does no harm
}

/// The newest come first, so that all since the delivery was made were seen once an older one is.
Result find_published(Graph& graph, const Shipment& shipment, const std::string& user)
{
    const Answered answered = graph.get(
        user + "/media", {{"fields", "id,caption,timestamp,permalink"}, {"limit", std::to_string(listed_most)}});
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
    const Json& page = std::get<Json>(answered);
    const Json* all = page.find("data");
    if (all == nullptr || !all->is_array()) return Unknown{std::string(trouble::not_visible)};
    const Instant since{networks::not_out_before(shipment) * 1'000'000};
    bool seen_all = !has_more(page);
    for (const Json& media : all->items()) {
        const std::optional<Instant> at = graph_time(member(media, "timestamp"));
        if (at && *at < since)
            seen_all = true;
        else if (is_graph_id(member(media, "id")) &&
                 networks::same_text(member(media, "caption"), instagram_caption(shipment.variant)))
            return Sent{member(media, "id"), true, member(media, "permalink")};
    }
    if (!seen_all) return Unknown{std::string(trouble::not_visible)};
    return Later{std::string(trouble::not_there)};
}

/// The day's share of posts is a limit of its own (…/ig-user/content_publishing_limit).
static bool near_quota(Graph& graph, const std::string& user)
{
    const Answered answered = graph.get(user + "/content_publishing_limit", {{"fields", "quota_usage,config"}});
    const Json* found = std::get_if<Json>(&answered);
    const Json* data = found == nullptr ? nullptr : found->find("data");
    if (data == nullptr || !data->is_array() || data->items().empty()) return false;
    const Json& first = data->items().front();
    const Json* used = first.find("quota_usage");
    const Json* config = first.find("config");
    const Json* total = config == nullptr ? nullptr : config->find("quota_total");
    if (used == nullptr || total == nullptr || !used->is_integer() || !total->is_integer()) return false;
    return used->integer() * 100 >= total->integer() * percent_near;
}

Health Instagram::health(const Account& account, const std::string& secret, Instant at)
{
    Graph graph(*http_, account, secret);
    const std::string user = networks::setting(account, "instagram_id");
    Health health = health_of(graph, account, user, "instagram_content_publish", at);
    if (health.trouble.empty() && near_quota(graph, user)) health.trouble = trouble::limit_near;
    return health;
}

std::vector<SettingField> Instagram::setting_fields() const
{
    return {{"instagram_id", text_of("Kontoens nummer"),
             text_of("Nummeret som Graph API gir Instagram-kontoen, sytten siffer. Veiledningen sier hvor det står."),
             SettingField::Kind::number, true},
            takes_in_field(),
            {"deletes", text_of("Kan slette innlegg"),
             text_of("Når appen har tillatelsen instagram_manage_contents. Ellers slettes det i Instagram."),
             SettingField::Kind::choice, false},
            {"version", text_of("API-versjon"), text_of("Tomt felt er den versjonen Samband er laget for."),
             SettingField::Kind::text, false}};
}

} // namespace samband::channels::meta
