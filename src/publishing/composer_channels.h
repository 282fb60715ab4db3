#pragma once
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"
#include "publishing/post.h"

/// The composer's part about where a post goes out, and for whom.
namespace samband::publishing {

/// {groups: [{group, accounts: [{account, name, channel, chosen, may, administrators, ruling}]}], audience: {topics,
/// places: [{value, label, chosen}]}}: every open account but the own website and intranet. One where this
/// person may not publish has the ruling that says so. Without accounts there are no groups; where no account goes to
/// those who subscribe, or there is nothing to subscribe to, no audience. `closed`: the names of what it was to go out
/// in and that has been closed meanwhile, or null.
Json composer_channels_facts(db::Reading& tx, const people::Person& person, const Content& typed);
void dress_composer_channels(Json& facts, http::Language language);

} // namespace samband::publishing
