#include "channels/linkedin/linkedin.h"

#include "base/text_of.h"
#include "channels/linkedin/comments.h"
#include "channels/linkedin/post_body.h"
#include "channels/linkedin/taking_in.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

namespace samband::channels::linkedin {

using networks::Call;
using networks::Course;
using networks::Failure;

static Result ship_one(Rest& rest, const Shipment& shipment, const Parcel& parcel);
static Result publish(Rest& rest, const Shipment& shipment, const std::string& organization);
static Result correct(Rest& rest, const Variant& variant, const std::string& post);
static Result find_one(Rest& rest, const Shipment& shipment, const Parcel& parcel);
static Result find_published(Rest& rest, const Shipment& shipment, const std::string& organization);
static Result find_changed(Rest& rest, const Shipment& shipment, const std::string& post);

/// "urn:li:share:7190…" or "urn:li:ugcPost:…": nothing else may stand in an address.
static bool is_post_urn(std::string_view id)
{
    for (const std::string_view prefix : {"urn:li:share:", "urn:li:ugcPost:"})
        if (id.starts_with(prefix)) {
            const std::string_view number = id.substr(prefix.size());
            return !number.empty() && number.size() <= 30 && number.find_first_not_of("0123456789") == number.npos;
        }
    return false;
}

static std::string path_of(std::string_view post)
{
    return "/rest/posts/" + networks::percent_encoded(post);
}

static Sent sent(const std::string& post)
{
    return {post, true, "https://www.linkedin.com/feed/update/" + post + "/"};
}

Abilities LinkedIn::abilities(const Account&) const
{
    return {.unit = LengthUnit::utf16_units,
            .most = linkedin_most,
            .pictures = linkedin_pictures,
            .corrects = true,
            .withdraws = true,
            .finds = true};
}

std::vector<Result> LinkedIn::ship(const Shipment& shipment)
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
    const std::string organization = organization_urn(shipment.account);
    if (organization.empty())
        return networks::result_of({trouble::settings_wrong, "organization", Course::rest}, Call::repeatable);
    if (const auto order = networks::comment_order_of(shipment.variant))
        return ship_comment(rest, shipment, *order, organization);
    if (shipment.act == Act::publish) return publish(rest, shipment, organization);
    if (!is_post_urn(parcel.foreign_id))
        return networks::result_of({trouble::not_there, {}, Course::refuse}, Call::repeatable);
    if (shipment.act == Act::correct) return correct(rest, shipment.variant, parcel.foreign_id);
    // Deleting is idempotent by the reference: what is gone already is answered as deleted.
    const Answered answered = rest.remove(path_of(parcel.foreign_id));
    if (const auto* failure = std::get_if<Failure>(&answered); failure && failure->word != trouble::not_there)
        return networks::result_of(*failure, Call::repeatable);
    return Sent{parcel.foreign_id, true};
}

Result publish(Rest& rest, const Shipment& shipment, const std::string& organization)
{
    if (networks::utf16_length(linkedin_words(shipment.variant)) > linkedin_most)
        return networks::result_of({trouble::too_long, {}, Course::refuse}, Call::publishing);
    if (shipment.variant.pictures.size() > linkedin_pictures)
        return networks::result_of({trouble::picture_refused, {}, Course::refuse}, Call::publishing);
    const auto body = post_body(rest, shipment, organization);
    if (const auto* failure = std::get_if<Failure>(&body)) return networks::result_of(*failure, Call::repeatable);
    const Answered answered = rest.post("/rest/posts", std::get<Json>(body));
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::publishing);
    const std::string& id = std::get<RestAnswer>(answered).id;
    if (!is_post_urn(id)) return Unknown{std::string(trouble::answer_lost)};
    return sent(id);
}

/// The text alone can be changed.
Result correct(Rest& rest, const Variant& variant, const std::string& post)
{
    if (networks::utf16_length(linkedin_words(variant)) > linkedin_most)
        return networks::result_of({trouble::too_long, {}, Course::refuse}, Call::repeatable);
    const Json set = Json::object({{"$set", Json::object({{"commentary", commentary_of(variant)}})}});
    const Answered answered = rest.post(path_of(post), Json::object({{"patch", set}}), "PARTIAL_UPDATE");
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::result_of(*failure, Call::repeatable);
    return sent(post);
}

std::vector<Result> LinkedIn::find(const Shipment& shipment)
{
    std::vector<Result> results;
    for (const Parcel& parcel : shipment.parcels) {
        Rest rest(*http_, shipment.account, shipment.secret);
        results.push_back(find_one(rest, shipment, parcel));
    }
    return results;
}

Result find_one(Rest& rest, const Shipment& shipment, const Parcel& parcel)
{
    const std::string organization = organization_urn(shipment.account);
    if (organization.empty()) return Unknown{std::string(trouble::settings_wrong)};
    if (const auto order = networks::comment_order_of(shipment.variant))
        return find_comment(rest, shipment, *order, organization);
    if (shipment.act == Act::publish) return find_published(rest, shipment, organization);
    if (shipment.act == Act::correct && is_post_urn(parcel.foreign_id))
        return find_changed(rest, shipment, parcel.foreign_id);
    return Later{std::string(trouble::not_there)}; // deleting twice does no harm
}

static Instant time_of(const Json& post)
{
    const Json* ms = post.find("createdAt");
    return ms != nullptr && ms->is_integer() ? Instant{ms->integer() * 1'000} : Instant{};
}

/// The newest come first (sortBy=CREATED), so that all since the delivery was made were seen once an older one is.
Result find_published(Rest& rest, const Shipment& shipment, const std::string& organization)
{
    const std::string asked = "/rest/posts?author=" + networks::percent_encoded(organization) +
                              "&q=author&sortBy=CREATED&count=" + std::to_string(listed_most);
    const Answered answered = rest.get(asked, "FINDER");
    if (const auto* failure = std::get_if<Failure>(&answered)) return networks::unseen(*failure);
    const Json* posts = std::get<RestAnswer>(answered).body.find("elements");
    if (posts == nullptr || !posts->is_array()) return Unknown{std::string(trouble::not_visible)};
    const Instant since{networks::not_out_before(shipment) * 1'000'000};
    const std::string words = linkedin_words(shipment.variant);
    bool seen_all = posts->items().size() < listed_most;
    for (const Json& post : posts->items()) {
        if (time_of(post) < since)
            seen_all = true;
        else if (is_post_urn(member(post, "id")) && networks::same_text(plain_text(member(post, "commentary")), words))
            return sent(member(post, "id"));
    }
    if (!seen_all) return Unknown{std::string(trouble::not_visible)};
    return Later{std::string(trouble::not_there)};
}

Result find_changed(Rest& rest, const Shipment& shipment, const std::string& post)
{
    const Answered answered = rest.get(path_of(post));
    if (const auto* failure = std::get_if<Failure>(&answered))
        return networks::result_of({failure->word, failure->says, Course::later}, Call::repeatable);
    const std::string out = plain_text(member(std::get<RestAnswer>(answered).body, "commentary"));
    if (networks::same_text(out, linkedin_words(shipment.variant))) return sent(post);
    return Later{std::string(trouble::not_there)};
}

/// Why what people say there is not told to us; empty where it is.
static std::string_view trouble_with_comments(Rest& rest, const std::string& organization, Instant at)
{
    const std::string now = std::to_string(at.us / 1'000);
    const Answered answered =
        rest.get("/rest/organizationalEntityNotifications?q=criteria&actions=List(COMMENT)&organizationalEntity=" +
                     networks::percent_encoded(organization) + "&timeRange=(start:" + now + ",end:" + now + ")&count=1",
                 "FINDER");
    const auto* failure = std::get_if<Failure>(&answered);
    return failure == nullptr ? std::string_view() : failure->word;
}

Health LinkedIn::health(const Account& account, const std::string& secret, Instant at)
{
    Health health{.trouble = {}, .secret_expires = account.secret_expires};
    const std::string organization = organization_urn(account);
    if (organization.empty()) return {std::string(trouble::settings_wrong), account.secret_expires};
    Rest rest(*http_, account, secret);
    // One call shows the token, the permission to read and the version; writing is not tried for show.
    const Answered answered =
        rest.get("/rest/posts?author=" + networks::percent_encoded(organization) + "&q=author&count=1", "FINDER");
    const std::optional<int> months = months_old(rest.version(), at);
    const std::string_view deaf = takes_in(account) ? trouble_with_comments(rest, organization, at) : "";
    if (const auto* failure = std::get_if<Failure>(&answered))
        health.trouble = failure->word;
    else if (!deaf.empty())
        health.trouble = deaf;
    else if (account.secret_expires && *account.secret_expires < at.plus_s(token_warning_days * 86'400))
        health.trouble = trouble::token_expiring;
    else if (!months || *months >= version_serves_months - 2)
        health.trouble = trouble::version_ageing;
    return health;
}

std::vector<SettingField> LinkedIn::setting_fields() const
{
    return {{"organization", text_of("Organisasjonens nummer"),
             text_of("Står i adressen når du administrerer siden: linkedin.com/company/5515715/admin."),
             SettingField::Kind::number, true},
            {"version", text_of("API-versjon"), text_of("Tomt felt er den versjonen Samband er laget for."),
             SettingField::Kind::text, false},
            takes_in_field()};
}

} // namespace samband::channels::linkedin
