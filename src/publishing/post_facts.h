#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "publishing/post.h"

/// A post as a page's facts, and the words added to them for the eye.
namespace samband::publishing {

/// {id, version, state, title, lead, language, channels, unit, unit_name, author, author_name, times, …}; without body.
Json post_facts(const Post& post);

/// The same with `kept_back`: it is scheduled, and a crisis holds it.
Json post_facts(db::Reading& tx, const Post& post);

/// Adds `badge` {level, says}, and `time` by what matters in its state: due, published or changed.
void dress_post(Json& facts, Instant now, http::Language language);
void dress_posts(Json& list, Instant now, http::Language language);

/// The state in plain words ("venter på godkjenning").
const char* state_words(State state);

std::string path_of(const Id& post);

} // namespace samband::publishing
