#include "publishing/channel_facts.h"

#include "base/sha256.h"
#include "base/text.h"
#include "channels/account_drivers.h"
#include "http/markdown.h"
#include "language/sms_plain.h"
#include "language/sms_size.h"
#include "people/dressing.h"
#include "publishing/audience.h"
#include "publishing/channel_length.h"
#include "publishing/picture_crop.h"
#include "publishing/post_pictures.h"
#include "subscriptions/interest.h"

#include <algorithm>
#include <array>

namespace samband::publishing {

using rulebook::Channel;

static constexpr std::size_t preheader_most = 90; ///< graphemes that a list of mails shows of a text

std::string mark_of(const std::string& field, std::string_view text)
{
    const auto sum = Sha256().add(field).add("\n").add(trim(text)).sum();
    return to_hex({reinterpret_cast<const char*>(sum.data()), 8});
}

static const char* icon_of(Channel channel)
{
    switch (channel) {
    case Channel::website:
        return "globe";
    case Channel::intranet:
        return "home";
    case Channel::email:
    case Channel::newsletter:
    case Channel::letter:
        return "mail";
    case Channel::sms:
        return "mobile";
    case Channel::chat:
    case Channel::forum:
        return "chat";
    case Channel::notice:
        return "pin";
    case Channel::newspaper:
    case Channel::blog:
        return "news";
    case Channel::press:
        return "press";
    case Channel::instagram:
    case Channel::youtube:
        return "camera";
    case Channel::facebook:
    case Channel::linkedin:
    case Channel::x:
    case Channel::mastodon:
    case Channel::bluesky:
        return "people";
    }
    return "globe";
}

static bool is_mail(Channel channel)
{
    return channel == Channel::email || channel == Channel::newsletter || channel == Channel::press;
}

static std::string host_of(const std::string& site)
{
    const std::size_t at = site.find("://");
    return at == site.npos ? site : site.substr(at + 3);
}

/// The card that a network makes of the page; where there is no page on the site, there is none.
static Json link_card(const Content& content, const people::Municipality& municipality, const ShownPictures& pictures)
{
    if (!content.channels.contains("website")) return Json();
    Json card = Json::object(
        {{"card_title", content.title}, {"card_lead", content.lead}, {"host", host_of(municipality.site)}});
    const Json picture = pictures.card(content);
    if (picture.is_null()) return card;
    for (const char* name : {"thumb", "width", "height"}) card[name] = Json(*picture.find(name));
    return card;
}

Json web_card(db::Reading& tx, const Content& content, const people::Municipality& municipality)
{
    return link_card(content, municipality, ShownPictures(tx, content));
}

/// Where a network makes a card of an address. Of LinkedIn's, which is told it and reads nothing itself, title alone.
static Json card_in(Channel channel, const Content& content, const people::Municipality& municipality,
                    const ShownPictures& pictures)
{
    static constexpr std::array makes = {Channel::facebook, Channel::linkedin, Channel::x,    Channel::mastodon,
                                         Channel::bluesky,  Channel::blog,     Channel::forum};
    if (std::ranges::count(makes, channel) == 0) return Json();
    Json card = link_card(content, municipality, pictures);
    if (channel == Channel::linkedin && !card.is_null()) card["card_lead"] = "";
    return card;
}

static Json preview_facts(const ChannelForm& form, const Content& content, const people::Municipality& municipality,
                          const ShownPictures& pictures)
{
    const bool mail = is_mail(form.channel);
    const bool bubble = form.channel == Channel::sms || form.channel == Channel::chat;
    const bool notice = form.channel == Channel::notice || form.channel == Channel::letter;
    Json preview = Json::object({{"mail", mail},
                                 {"bubble", bubble},
                                 {"notice", notice},
                                 {"card", !mail && !bubble && !notice},
                                 {"from", mail || bubble ? municipality.name : form.accounts.front().name},
                                 {"icon", icon_of(form.channel)},
                                 {"language", content.language},
                                 {"shown_title", form.text.title},
                                 {"shown_text", form.text.text},
                                 {"empty", trim(form.text.text).empty()}});
    if (mail) {
        preview["mail_html"] = http::to_html(form.text.text);
        preview["preheader"] = shortened(http::to_plain_text(form.text.text), preheader_most);
    }
    Json shown = pictures.some(content, form.channel,
                               pictures_out(content, form.channel, form.text.text, form.abilities.pictures));
    const bool alone = !shown.items().empty();
    preview[mail ? "mail_pictures" : "pictures"] = std::move(shown);
    if (!alone) preview["link"] = card_in(form.channel, content, municipality, pictures);
    return preview;
}

static Json length_facts(const Length& length)
{
    return Json::object({{"units", length.units},
                         {"most", length.most},
                         {"parts", length.parts},
                         {"most_parts", length.most_parts},
                         {"short_form", length.short_form},
                         {"hashtags", length.hashtags},
                         {"mentions", length.mentions},
                         {"over", length.over}});
}

static Json shape_facts(const ChannelForm& form, const FormPicture& picture, const ChannelCrop& own)
{
    const std::vector<pictures::Shape>& shapes = shapes_in(form.channel);
    Json list = Json::array();
    for (const pictures::Shape shape : shapes) {
        if (shape == pictures::Shape::within && !pictures::is_within(picture.size)) continue; // not taken whole there
        list.push(
            Json::object({{"value", pictures::word(shape)}, {"chosen", own.shape.value_or(shapes.front()) == shape}}));
    }
    return list;
}

/// What its tab says of each picture's crop.
static Json crop_facts(const ChannelForm& form, const Content& content)
{
    static const ChannelCrop nothing_own;
    const std::string channel(rulebook::word(form.channel));
    Json list = Json::array();
    for (const FormPicture& picture : form.pictures) {
        const Picture& used = content.pictures[picture.row];
        const auto found = used.crops.find(channel);
        const ChannelCrop& own = found == used.crops.end() ? nothing_own : found->second;
        list.push(Json::object({{"crop_of", channel},
                                {"row", static_cast<std::int64_t>(picture.row) + 1},
                                {"hash", picture.hash},
                                {"shapes", shape_facts(form, picture, own)},
                                {"x", own.focus ? Json(std::to_string(own.focus->x)) : Json("")},
                                {"y", own.focus ? Json(std::to_string(own.focus->y)) : Json("")},
                                {"picture_x", used.focus.x},
                                {"picture_y", used.focus.y},
                                {"differs", found != used.crops.end()}}));
    }
    return list;
}

/// Of a message in short form: what makes it so, what it costs, and whether one press can put it right.
static Json sms_facts(const ChannelForm& form)
{
    const language::SmsSize size = language::sms_size(form.text.text);
    if (form.channel != Channel::sms || size.gsm7) return Json();
    const language::SmsPlain plain = language::sms_plain(form.text.text);
    const language::SmsSize then = language::sms_size(language::sms_without_rest(form.text.text));
    return Json::object({{"replaced", plain.changes},
                         {"signs", join(plain.replaced, " ")},
                         {"kept", join(plain.kept, " ")},
                         {"parts", size.parts},
                         {"parts_plain", then.parts}});
}

static Json form_facts(const ChannelForm& form)
{
    std::vector<std::string> accounts;
    for (const channels::Account& account : form.accounts) accounts.push_back(account.name);
    const std::string text_name = text_field(form.channel);
    const std::string title_name = title_field(form.channel);
    return Json::object({{"channel", rulebook::word(form.channel)},
                         {"icon", icon_of(form.channel)},
                         {"accounts", join(accounts, ", ")},
                         {"text_field", text_name},
                         {"title_field", title_name},
                         {"text", form.text.text},
                         {"title", form.text.title},
                         {"has_title", has_title(form.channel)},
                         {"own", form.own()},
                         {"text_mark", form.own_text ? "" : mark_of(text_name, form.text.text)},
                         {"title_mark", form.own_title ? "" : mark_of(title_name, form.text.title)},
                         {"counts_in", form.channel == rulebook::Channel::sms ? "sms" : word(form.abilities.unit)},
                         {"length", length_facts(length_of(form.channel, form.abilities, form.text.text))}});
}

/// The topics and places that it is sent to, by name; also those that are offered no more.
static Json audience_facts(db::Reading& tx, const Audience& audience)
{
    Json facts = Json::object({{"topics", Json::array()}, {"places", Json::array()}});
    if (audience.topics.empty() && audience.places.empty()) return facts;
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx, true)) {
        if (audience.topics.contains(interest.id)) facts["topics"].push(interest.name);
        if (audience.places.contains(interest.id)) facts["places"].push(interest.name);
    }
    return facts;
}

Json channel_facts(db::Reading& tx, const Content& content, const std::vector<ChannelForm>& forms,
                   const people::Municipality& municipality)
{
    Json list = Json::array();
    if (forms.empty()) return list;
    const ShownPictures pictures(tx, content);
    const Json audience = audience_facts(tx, content.audience);
    for (const ChannelForm& form : forms) {
        Json facts = form_facts(form);
        facts["crops"] = crop_facts(form, content);
        facts["sms"] = sms_facts(form);
        facts["preview"] = preview_facts(form, content, municipality, pictures);
        if (const auto selection = subscribers_of(form.channel, content.audience)) {
            facts["recipients"] = subscriptions::count_recipients(tx, *selection);
            facts["goes_to"] = audience;
        }
        list.push(std::move(facts));
    }
    return list;
}

static const char* shape_words(std::string_view shape)
{
    if (shape == "card") return text_of("Bredt (1,91:1)");
    if (shape == "portrait") return text_of("Stående (4:5)");
    if (shape == "square") return text_of("Kvadrat (1:1)");
    if (shape == "wide") return text_of("Bredt (2:1)");
    return text_of("Hele bildet");
}

static void dress_crops(Json& form, http::Language language)
{
    bool differs = false;
    for (Json& crop : form["crops"].items()) {
        differs |= crop.find("differs")->boolean();
        for (Json& shape : crop["shapes"].items())
            shape["label"] = people::say(shape_words(shape.find("value")->string()), language);
    }
    form["crop_differs"] = differs;
}

/// "143/160 tegn, 1 del".
static std::string length_words(const Json& length, http::Language language)
{
    const auto number = [&](const char* name) { return length.find(name)->integer(); };
    const auto counted = [&](const char* name, const char* one, const char* many) {
        return number(name) == 0
                   ? ""
                   : ", " + std::to_string(number(name)) + " " + people::say(number(name) == 1 ? one : many, language);
    };
    std::string words = std::to_string(number("units"));
    if (number("most") > 0) words += "/" + std::to_string(number("most"));
    words += " " + people::say(text_of("tegn"), language);
    words += counted("parts", text_of("del"), text_of("deler"));
    words += counted("hashtags", text_of("emneknagg"), text_of("emneknagger"));
    words += counted("mentions", text_of("omtale"), text_of("omtaler"));
    return words;
}

static std::string names_in(const Json& names)
{
    std::vector<std::string> list;
    for (const Json& name : names.items()) list.push_back(name.string());
    return join(list, ", ");
}

/// "12 abonnenter · Vann og avløp · Ådalsbruk".
static std::string audience_words(std::int64_t recipients, const Json& goes_to, http::Language language)
{
    const std::string topics = names_in(*goes_to.find("topics"));
    const std::string places = names_in(*goes_to.find("places"));
    const std::string counted =
        recipients == 0 ? people::say(text_of("Ingen abonnenter"), language)
                        : std::to_string(recipients) + " " +
                              people::say(recipients == 1 ? text_of("abonnent") : text_of("abonnenter"), language);
    return counted + " · " + (topics.empty() ? people::say(text_of("bare de som følger alt"), language) : topics) +
           " · " + (places.empty() ? people::say(text_of("alle steder"), language) : places);
}

void dress_channels(Json& list, http::Language language)
{
    for (Json& form : list.items()) {
        if (form.find("goes_to"))
            form["goes_to"]["says"] =
                audience_words(form.find("recipients")->integer(), *form.find("goes_to"), language);
        const auto channel = rulebook::read_word<Channel>(form.find("channel")->string());
        form["name"] = people::say(channels::channel_name(*channel), language);
        form["title_label"] = people::say(is_mail(*channel) ? text_of("Emne") : text_of("Tittel"), language);
        dress_crops(form, language);
        Json& length = form["length"];
        length["says"] = length_words(length, language);
        if (length.find("over")->integer() > 0) length["level"] = "stop";
    }
}

} // namespace samband::publishing
