#pragma once
#include "channels/port.h"
#include "publishing/happenings.h"
#include "publishing/outside.h"
#include "publishing/post.h"

#include <functional>

/// A post on its way out of the house: what is queued in each of its accounts when it is published, corrected and
/// withdrawn. Reactions to what happens to posts, in the same transaction (main/wiring.cpp).
namespace samband::publishing {

/// Queues it in every account that does not have it yet; the own website and intranet are noted. An account that was
/// closed meanwhile is a failed delivery that says so.
void send_out(db::Writing& tx, const PostPublished& happening, const Outside& outside);

/// Corrects it where the channel can correct; what has not left yet goes out as corrected. A significant correction of
/// an urgent notice goes to the same many as one message more (subscriptions/tell_same.h); when it says that all is
/// over, what has not left yet leaves no more.
void send_corrections(db::Writing& tx, const PostCorrected& happening, const Outside& outside);

/// Takes it off every channel: what has not left yet is cancelled, what is out is withdrawn where the channel can.
void take_down(db::Writing& tx, const PostWithdrawn& happening, const Outside& outside);

/// Undoes that: what was to be taken down and is not yet, stays; the own website and intranet are noted anew. Problem
/// conflict where taking down has begun.
void put_back_out(db::Writing& tx, const PostRestored& happening);

} // namespace samband::publishing
