#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"

/// What a network knows of the messages of a thread, as a page's facts.
namespace samband::dialogue {

/// Adds `comment` to each entry of the thread's: {private, link, attached: [{kind, address}]}; of what came by another
/// way null. Addresses are of the web, and nothing is fetched from them.
void add_comments(db::Reading& tx, Json& entries, const Id& thread);
void dress_comments(Json& entries, http::Language language);

} // namespace samband::dialogue
