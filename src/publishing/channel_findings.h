#pragma once
#include "http/request.h"
#include "language/reading.h"
#include "publishing/channel_form.h"

#include <vector>

/// What stands in the way of a post in one of its channels.
namespace samband::publishing {

/// Of each form: too long, too many of something, a picture it needs, characters that shorten an SMS; and, of what was
/// written for that channel alone, all that a reading says. `where` is the field: "text_sms", "title_newsletter",
/// "pictures". A stop holds the whole post back: who wants the rest out takes the tick away.
std::vector<language::Finding> channel_findings(const std::vector<ChannelForm>& forms, const Content& content,
                                                const language::Setting& setting, http::Language language);

/// The text at such a place; empty where it is another.
std::string text_at_field(const Content& content, std::string_view where);
/// The channel's everyday name, of such a place; nothing where it is another.
std::optional<rulebook::Channel> channel_of_field(std::string_view where);

} // namespace samband::publishing
