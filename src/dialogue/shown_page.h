#pragma once
#include "http/reply.h"
#include "people/visit.h"

#include <optional>

/// What whoever has the private link sees: how it stands in plain words, what they wrote and what we answered. No name
/// of anybody who works here, no note, and nothing of another enquiry.
namespace samband::dialogue {

/// The thread of the token in the path; nothing where it was not made here.
std::optional<Id> thread_shown(people::Visit& visit);

/// The page, or `unknown_page`.
http::Page shown_page(people::Visit& visit);
/// 404 that says what to do.
http::Page unknown_page(people::Visit& visit);

/// The answer stays in no cache, is in no search engine, and its address goes along to nobody.
http::Reply unlisted(http::Reply reply);

} // namespace samband::dialogue
