#pragma once
#include "channels/dispatches.h"
#include "http/request.h"

/// What became of a post outside the house, as a page's facts, and the words added to them for the eye.
namespace samband::publishing {

/// One line for each dispatch: {id, account_name, channel, act, revision, queued, counts, total, one, delivery, state,
/// receipt, error, since, due}. Of what went to one place alone the delivery itself; of many their counts.
Json dispatch_facts(db::Reading& tx, const channels::Dispatch& dispatch);
/// All of a post, the newest first.
Json deliveries_facts(db::Reading& tx, const Id& post);
/// One delivery: {id, recipient, state, tries, receipt, error, since, due}.
Json delivery_facts(const channels::Delivery& delivery);
/// What needs a person's eye, at most so many: the delivery with {id: the dispatch, act, account, account_name, post,
/// post_title}. Of a letter that is no post (a code for a subscriber, a word to one's own) the last two are null.
Json trouble_facts(db::Reading& tx, std::size_t most);

/// What a list of deliveries in that state is called.
const char* group_words(channels::DeliveryState state);

/// Adds `badge`, `why`, `remedy`, times, `channel_words`, `act_words`, `acts` {again, arrived, leave}.
void dress_dispatch(Json& facts, Instant now, http::Language language);
void dress_delivery(Json& facts, Instant now, http::Language language);
/// The same, and `heading`: the post's title, or that it is a message.
void dress_trouble(Json& facts, Instant now, http::Language language);

} // namespace samband::publishing
