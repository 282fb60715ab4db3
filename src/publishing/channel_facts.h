#pragma once
#include "http/request.h"
#include "people/municipality.h"
#include "publishing/channel_form.h"

/// How a post will look in each of its channels, as a page's facts.
namespace samband::publishing {

/// [{channel, icon, accounts, text_field, title_field, text, title, has_title, own, text_mark, title_mark,
/// crops, sms, recipients, length: {units, most, parts, …}, preview: {…}}] for the views "publishing/channel_forms" and
/// "publishing/channel_preview". Asks for the pictures that go along.
Json channel_facts(db::Reading& tx, const Content& content, const std::vector<ChannelForm>& forms,
                   const people::Municipality& municipality);

/// {card_title, card_lead, host, thumb, width, height}: how lists and shared links show its page; null where it has
/// none.
Json web_card(db::Reading& tx, const Content& content, const people::Municipality& municipality);

/// Adds words: `name`, and what `length` says.
void dress_channels(Json& list, http::Language language);

/// Of what was put in a field because nothing else was written. What comes back with a mark that was sent along was
/// not written by anybody, also where the post has changed meanwhile.
std::string mark_of(const std::string& field, std::string_view text);

} // namespace samband::publishing
