#pragma once
#include "publishing/outside.h"
#include "publishing/post.h"

#include <string>
#include <vector>

/// The forms that a post has outside the house: one for each channel that it goes out in by an account.
namespace samband::publishing {

/// A picture as it goes out in a channel.
struct FormPicture {
    std::size_t row = 0; ///< in the post, from 0
    std::string hash;
    pictures::Size size; ///< of all of it
    std::optional<pictures::Crop> crop;
};

struct ChannelForm {
    rulebook::Channel channel = rulebook::Channel::facebook;
    std::vector<channels::Account> accounts; ///< those chosen in it, by name
    channels::Abilities abilities;           ///< what all of them can
    ChannelText derived;                     ///< what stands there if nothing else is written
    ChannelText text;                        ///< what stands there
    std::vector<FormPicture> pictures;       ///< those that go out in it, where it crops them
    bool own_title = false;                  ///< written for this channel
    bool own_text = false;

    bool own() const { return own_title || own_text; }
};

/// Of the accounts chosen that are open, in the channels' order. The own website and intranet have no form of their
/// own: there the post stands as it is.
std::vector<ChannelForm> channel_forms(db::Reading& tx, const Content& content, const Outside& outside);

/// The channels that such a form can be written for.
const std::vector<rulebook::Channel>& channels_with_form();
/// Whether a title goes out beside the text: a mail's subject.
bool has_title(rulebook::Channel channel);

/// "text_facebook", "title_newsletter": what the fields are called in the composer's form.
std::string text_field(rulebook::Channel channel);
std::string title_field(rulebook::Channel channel);

} // namespace samband::publishing
