#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"
#include "publishing/post.h"

#include <vector>

/// Other units that a post touches see it before it goes out, where the rule book asks for that (Løten 3.1.4). They see
/// one revision: a change is shown to them again.
namespace samband::publishing {

/// Asks those that the newest revision touches and that were not asked to see it: it is sealed. By who may write it.
/// Problem conflict where nobody is left to ask, or the post is out.
Post ask_units(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);

/// The same within another act, on a post that is written after it; returns whether anybody was asked.
bool ask_touched_units(db::Writing& tx, const people::Person& by, const Post& post);

/// "Sett": by who leads one of those units, for all of them that the person leads. Problem forbidden if none;
/// conflict if the text is not the one that was asked for.
Post see_for_units(db::Writing& tx, const people::Person& by, const Id& post, std::int64_t seen_version);

/// What waits for this person to have seen it, the longest waiting first.
std::vector<Post> waiting_to_be_seen(db::Reading& tx, const people::Person& person);
/// Whether this post does.
bool waits_for(db::Reading& tx, const people::Person& person, const Post& post);

/// [{unit, unit_name, asked, seen, seen_by, at}]: of the units it touches, at its newest revision.
Json coordination_facts(db::Reading& tx, const Post& post);
void dress_coordination(Json& units, Instant now, http::Language language);

} // namespace samband::publishing
