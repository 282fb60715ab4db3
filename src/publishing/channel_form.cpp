#include "publishing/channel_form.h"

#include "base/text.h"
#include "channels/accounts.h"
#include "pictures/picture_store.h"
#include "publishing/picture_crop.h"
#include "publishing/variant_for.h"

#include <map>

namespace samband::publishing {

using rulebook::Channel;

/// The least of what bounds both; nought is no bound.
static std::size_t tighter(std::size_t one, std::size_t other)
{
    if (one == 0 || other == 0) return std::max(one, other);
    return std::min(one, other);
}

/// One text goes out in all accounts of a channel: it must fit the strictest of them.
static void add_account(ChannelForm& form, const channels::Account& account, const channels::Abilities& abilities)
{
    const bool first = form.accounts.empty();
    form.accounts.push_back(account);
    if (first) {
        form.abilities = abilities;
        return;
    }
    form.abilities.most = tighter(form.abilities.most, abilities.most);
    form.abilities.title_most = tighter(form.abilities.title_most, abilities.title_most);
    form.abilities.pictures = std::min(form.abilities.pictures, abilities.pictures);
    form.abilities.needs_picture |= abilities.needs_picture;
    form.abilities.many_recipients |= abilities.many_recipients;
}

static void add_text(ChannelForm& form, const Content& content)
{
    form.derived = derived_text(content, form.channel);
    form.text = text_in(content, form.channel);
    const auto written = content.variants.find(std::string(rulebook::word(form.channel)));
    if (written == content.variants.end()) return;
    form.own_title = !trim(written->second.title).empty();
    form.own_text = !trim(written->second.text).empty();
}

using Stored = std::map<std::string, pictures::Picture, std::less<>>;

static void add_pictures(ChannelForm& form, const Content& content, const Stored& there)
{
    if (shapes_in(form.channel).empty()) return;
    const std::size_t most =
        std::min(pictures_out(content, form.channel, form.text.text, form.abilities.pictures), cropped_pictures);
    for (std::size_t row = 0; row < most; ++row) {
        const Picture& picture = content.pictures[row];
        const auto stored = there.find(picture.hash);
        if (stored == there.end()) continue;
        form.pictures.push_back(
            {row, picture.hash, {stored->second.width, stored->second.height}, crop_in(picture, form.channel)});
    }
}

static Stored stored_pictures(db::Reading& tx, const Content& content)
{
    std::vector<std::string> hashes;
    for (const Picture& picture : content.pictures) hashes.push_back(picture.hash);
    return pictures::find_pictures(tx, hashes);
}

std::vector<ChannelForm> channel_forms(db::Reading& tx, const Content& content, const Outside& outside)
{
    if (content.accounts.empty()) return {};
    std::map<Channel, ChannelForm> forms;
    for (const channels::Account& account : channels::open_accounts(tx)) {
        const bool own = account.channel == Channel::website || account.channel == Channel::intranet;
        if (own || !content.accounts.contains(account.id)) continue;
        const auto abilities = outside.abilities_of ? outside.abilities_of(account) : channels::Abilities{};
        add_account(forms[account.channel], account, abilities);
    }
    const Stored there = stored_pictures(tx, content);
    std::vector<ChannelForm> list;
    for (auto& [channel, form] : forms) {
        form.channel = channel;
        add_text(form, content);
        add_pictures(form, content, there);
        list.push_back(std::move(form));
    }
    return list;
}

const std::vector<Channel>& channels_with_form()
{
    static const std::vector<Channel> all = {Channel::email,     Channel::newsletter, Channel::sms,   Channel::chat,
                                             Channel::notice,    Channel::newspaper,  Channel::press, Channel::facebook,
                                             Channel::instagram, Channel::linkedin,   Channel::x,     Channel::youtube,
                                             Channel::mastodon,  Channel::bluesky,    Channel::blog,  Channel::forum,
                                             Channel::letter};
    return all;
}

bool has_title(Channel channel)
{
    return channel == Channel::email || channel == Channel::newsletter || channel == Channel::press ||
           channel == Channel::letter || channel == Channel::youtube;
}

std::string text_field(Channel channel)
{
    return "text_" + std::string(rulebook::word(channel));
}

std::string title_field(Channel channel)
{
    return "title_" + std::string(rulebook::word(channel));
}

} // namespace samband::publishing
