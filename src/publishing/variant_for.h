#pragma once
#include "channels/variant.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

#include <string>

/// How a post reads in a channel: what its writer wrote for it, else what is derived from the post.
namespace samband::publishing {

/// What stands there if nothing else is written: the title of a mail, and the text without the link, which each
/// channel adds in its own way.
ChannelText derived_text(const Content& content, rulebook::Channel channel);

/// What is written, filled up with what is derived.
ChannelText text_in(const Content& content, rulebook::Channel channel);

/// What is handed over. Addresses are paths ("/nyheter/SLUG?fra=nyhetsbrev", "/media/HASH"): they are made whole at the
/// hand-over.
channels::Variant variant_for(const Post& post, rulebook::Channel channel);

} // namespace samband::publishing
