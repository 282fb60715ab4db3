#pragma once
#include "http/form.h"
#include "publishing/post.h"
#include "publishing/use_cases.h"

/// What the forms about posts hold.
namespace samband::publishing {

/// The composer: the content, what was seen, and which button was pressed.
const http::FormShape& composer_form();
/// The acts on a post that is not being written: a remark and what was seen.
const http::FormShape& act_form();

/// What was typed; pictures are those the post has where the form does not show them.
Content content_of(const http::Form& form, const Content& was);

/// A draft as it would be sent by whom the form names; others keep their sender.
Post with_sender(Post post, const http::Form& form);

/// What the button pressed says: `then`, or that a free time was pressed: "schedule", "schedule-despite".
std::string then_of(const http::Form& form);
/// The free time that was pressed.
std::optional<Instant> slot_of(const http::Form& form);

/// How it goes out by the button pressed: `then_of` is "publish", "tell", "known", "despite" or one of the schedules.
Going going_of(const http::Form& form);

/// What was typed in the composer, as the views' `values` and `choices`.
Json content_values(const Content& content);

} // namespace samband::publishing
