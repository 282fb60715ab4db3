#include "publishing/channel_facts.h"

#include "base/sha256.h"
#include "base/text.h"
#include "channels/account_drivers.h"
#include "http/markdown.h"
#include "people/dressing.h"
#include "publishing/audience.h"
#include "publishing/channel_length.h"
#include "publishing/post_pictures.h"
#include "subscriptions/interest.h"

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
    const Json picture = pictures.first(content);
    if (!picture.is_null()) card["thumb"] = Json(*picture.find("thumb"));
    return card;
}

Json web_card(db::Reading& tx, const Content& content, const people::Municipality& municipality)
{
    return link_card(content, municipality, ShownPictures(tx, content));
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
    Json shown = pictures.some(content, form.abilities.pictures);
    const bool alone = form.abilities.pictures > 0 && !shown.items().empty();
    preview["pictures"] = std::move(shown);
    const bool shows_links = form.channel != Channel::instagram && !bubble && !notice;
    if (!alone && shows_links) preview["link"] = link_card(content, municipality, pictures);
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
        facts["preview"] = preview_facts(form, content, municipality, pictures);
        if (const auto selection = subscribers_of(form.channel, content.audience)) {
            facts["recipients"] = subscriptions::count_recipients(tx, *selection);
            facts["goes_to"] = audience;
        }
        list.push(std::move(facts));
    }
    return list;
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
        Json& length = form["length"];
        length["says"] = length_words(length, language);
        if (length.find("over")->integer() > 0) length["level"] = "stop";
    }
}

} // namespace samband::publishing
