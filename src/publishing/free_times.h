#pragma once
#include "http/form.h"
#include "publishing/outside.h"

/// The next times that are free, offered where a post is scheduled. Which they are, those above know (`Outside`).
namespace samband::publishing {

/// [{at, channels, name}]: the next three; none where nobody keeps such times.
Json free_times_facts(db::Reading& tx, const Outside& outside, const Post& post);
/// Adds `words` ("tirsdag 24. november kl. 12:00") and `channel_words`.
void dress_free_times(Json& times, Instant now, http::Language language);

/// When it goes out by the button pressed: the free time, or what was typed. Problem invalid at `due` where there is
/// neither, and where another post has taken the time since.
Instant due_of(db::Reading& tx, const Outside& outside, const Post& post, const http::Form& form);

} // namespace samband::publishing
