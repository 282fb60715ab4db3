#include "channels/wordpress/wordpress.h"

#include "base/text_of.h"
#include "channels/networks/trouble.h"
#include "channels/wordpress/post_body.h"
#include "channels/wordpress/rest.h"

namespace samband::channels::wordpress {

using networks::Call;
using networks::Course;
using networks::Failure;

static Result ship_one(Rest& rest, const Shipment& shipment, const Parcel& parcel);
static Result publish(Rest& rest, const Shipment& shipment, const Parcel& parcel);
static Result correct(Rest& rest, const Shipment& shipment, const Parcel& parcel);
static Result find_one(Rest& rest, const Shipment& shipment, const Parcel& parcel);

/// A post's number there: nothing else may stand in an address.
static bool is_number(std::string_view id)
{
    return !id.empty() && id.size() <= 18 && id.find_first_not_of("0123456789") == id.npos;
}

static std::string route_of(std::string_view post)
{
    return "/wp/v2/posts/" + std::string(post);
}

/// What WordPress answers of a post that is out.
static Result sent_of(const Json& post)
{
    const Json* number = post.is_object() ? post.find("id") : nullptr;
    const Json* link = post.is_object() ? post.find("link") : nullptr;
    if (!number || !number->is_integer()) return Unknown{std::string(trouble::answer_lost)};
    return Sent{std::to_string(number->integer()), true, link && link->is_string() ? link->string() : ""};
}

Abilities WordPress::abilities(const Account&) const
{
    return {.pictures = wordpress_pictures, .corrects = true, .withdraws = true, .finds = true};
}

std::vector<Result> WordPress::ship(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Rest rest(*http_, shipment.account, shipment.secret);
        const bool stopping = shipment.stopping && shipment.stopping();
        results.push_back(stopping ? Result(NotBegun{}) : ship_one(rest, shipment, parcel));
    }
    return results;
}

Result ship_one(Rest& rest, const Shipment& shipment, const Parcel& parcel)
{
    if (shipment.act == Act::publish) return publish(rest, shipment, parcel);
    if (!is_number(parcel.foreign_id))
        return networks::result_of({trouble::not_there, {}, Course::refuse}, Call::repeatable);
    if (shipment.act == Act::correct) return correct(rest, shipment, parcel);
    // Into the trash; what lies there already, or was deleted by hand, is gone from the site too.
    const Answered answered = rest.remove(route_of(parcel.foreign_id));
    if (const auto* failure = std::get_if<Failure>(&answered); failure && failure->word != trouble::not_there)
        return networks::result_of(*failure, Call::repeatable);
    return Sent{parcel.foreign_id, true};
}

Result publish(Rest& rest, const Shipment& shipment, const Parcel& parcel)
{
    const auto body = post_body(rest, shipment, mark_of(parcel.delivery));
    if (const auto* failure = std::get_if<Failure>(&body)) return networks::result_of(*failure, Call::repeatable);
    const Answered answered = rest.post("/wp/v2/posts", std::get<Json>(body));
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::publishing);
    return sent_of(std::get<Json>(answered));
}

/// The same post with other words: twice does no harm. Its mark is a new one, of the correction.
Result correct(Rest& rest, const Shipment& shipment, const Parcel& parcel)
{
    const auto body = post_body(rest, shipment, mark_of(parcel.delivery));
    if (const auto* failure = std::get_if<Failure>(&body)) return networks::result_of(*failure, Call::repeatable);
    const Answered answered = rest.post(route_of(parcel.foreign_id), std::get<Json>(body));
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::repeatable);
    return sent_of(std::get<Json>(answered));
}

std::vector<Result> WordPress::find(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Rest rest(*http_, shipment.account, shipment.secret);
        results.push_back(find_one(rest, shipment, parcel));
    }
    return results;
}

/// By its mark in the source, which the site's own search reads; a correction and a withdrawal may be made again.
Result find_one(Rest& rest, const Shipment& shipment, const Parcel& parcel)
{
    if (shipment.act != Act::publish) return Later{std::string(trouble::not_there)};
    const Answered answered =
        rest.get("/wp/v2/posts", "&status=publish,trash,draft,private&per_page=2&search=" + mark_of(parcel.delivery));
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
    const Json& posts = std::get<Json>(answered);
    if (!posts.is_array()) return Unknown{std::string(trouble::not_visible)};
    if (posts.items().empty()) return Later{std::string(trouble::not_there)};
    return sent_of(posts.items().front());
}

Health WordPress::health(const Account& account, const std::string& secret, Instant)
{
    Rest rest(*http_, account, secret);
    // One call shows address, user and password; the answer names what the user may do.
    const Answered answered = rest.get("/wp/v2/users/me", "&context=edit");
    if (const auto* failure = std::get_if<Failure>(&answered))
        return {std::string(failure->word), account.secret_expires};
    const Json& user = std::get<Json>(answered);
    const Json* able = user.is_object() ? user.find("capabilities") : nullptr;
    for (const char* needed : {"publish_posts", "edit_published_posts", "delete_published_posts", "upload_files"}) {
        const Json* may = able && able->is_object() ? able->find(needed) : nullptr;
        if (!may || !may->is_bool() || !may->boolean())
            return {std::string(trouble::permission_missing), account.secret_expires};
    }
    return {.trouble = {}, .secret_expires = account.secret_expires};
}

std::vector<SettingField> WordPress::setting_fields() const
{
    return {{"url", text_of("Adressen til nettsiden"), text_of("Forsiden, for eksempel https://www.kommunen.no."),
             SettingField::Kind::address, true},
            {"user", text_of("Brukernavn i WordPress"),
             text_of("En egen bruker med rollen forfatter. Lag et applikasjonspassord på profilsiden dens, og legg det "
                     "inn under «Tilgang»."),
             SettingField::Kind::text, true}};
}

} // namespace samband::channels::wordpress
