#include "publishing/variant_for.h"

#include "base/text.h"
#include "http/markdown.h"
#include "pictures/media_name.h"
#include "pictures/picture.h"
#include "publishing/kind_facts.h"
#include "publishing/picture_crop.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"

namespace samband::publishing {

static std::string first_paragraph(const std::string& plain)
{
    const std::string_view text = trim(plain);
    return std::string(trim(text.substr(0, text.find('\n'))));
}

static std::string lead_of(const Content& content)
{
    return content.lead.empty() ? first_paragraph(http::to_plain_text(content.body)) : content.lead;
}

static std::string joined(const std::string& one, const char* between, const std::string& other)
{
    if (one.empty() || other.empty()) return one + other;
    return one + between + other;
}

/// A title that ends as a sentence does needs no stop of ours.
static std::string as_sentence(const std::string& title)
{
    return title.empty() || std::string_view(".!?…:").find(title.back()) != std::string_view::npos ? title
                                                                                                   : title + ".";
}

/// What follows needs a stop before it; a title that stands alone has none.
static std::string as_sentence_before(const std::string& title, const std::string& more)
{
    return more.empty() ? title : as_sentence(title);
}

ChannelText derived_text(const Content& content, rulebook::Channel channel)
{
    using rulebook::Channel;
    const std::string line = kind_line(content);
    const std::string lead = joined(line.empty() ? lead_of(content) : as_sentence(lead_of(content)), " ", line);
    switch (channel) {
    case Channel::sms:
        return {"", joined(as_sentence(content.title), " ", lead)};
    case Channel::newsletter:
    case Channel::email:
    case Channel::press:
    case Channel::letter:
    case Channel::website:
    case Channel::blog:
        return {content.title, joined(joined(content.lead, "\n\n", line), "\n\n", content.body)};
    case Channel::x:
    case Channel::bluesky:
        return {"", joined(as_sentence_before(content.title, line), " ", line)};
    case Channel::youtube:
        return {content.title, lead};
    case Channel::intranet:
    case Channel::chat:
    case Channel::notice:
    case Channel::newspaper:
    case Channel::facebook:
    case Channel::instagram:
    case Channel::linkedin:
    case Channel::mastodon:
    case Channel::forum:
        return {content.title, joined(content.title, "\n\n", lead)};
    }
    return {};
}

ChannelText text_in(const Content& content, rulebook::Channel channel)
{
    ChannelText text = derived_text(content, channel);
    const auto own = content.variants.find(std::string(rulebook::word(channel)));
    if (own == content.variants.end()) return text;
    if (!trim(own->second.title).empty()) text.title = own->second.title;
    if (!trim(own->second.text).empty()) text.text = own->second.text;
    return text;
}

/// Mail and web sites show Markdown as it is meant.
static bool shows_markup(rulebook::Channel channel)
{
    return channel == rulebook::Channel::website || channel == rulebook::Channel::blog ||
           channel == rulebook::Channel::newsletter || channel == rulebook::Channel::email ||
           channel == rulebook::Channel::press;
}

channels::Variant variant_for(const Post& post, rulebook::Channel channel)
{
    const ChannelText text = text_in(post.content, channel);
    channels::Variant variant;
    variant.title = text.title;
    variant.text = shows_markup(channel) ? http::to_plain_text(text.text) : text.text;
    if (shows_markup(channel)) variant.html = http::to_html(text.text);
    if (post.content.channels.contains("website") && !post.slug.empty())
        variant.link = with_way_in(news_path(post.slug), way_in(channel));
    variant.language = post.content.language;
    variant.sender = post.unit_name;
    for (const Picture& picture : post.content.pictures) {
        channels::VariantPicture shown{picture.hash, picture.alt, pictures::media_path(picture.hash)};
        if (const auto crop = crop_in(picture, channel)) {
            shown.crop = pictures::name_of(*crop);
            shown.url = pictures::crop_path(picture.hash, *crop);
        }
        variant.pictures.push_back(std::move(shown));
    }
    return variant;
}

} // namespace samband::publishing
