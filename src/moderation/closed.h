#pragma once
#include "db/transaction.h"
#include "dialogue/look_log.h"
#include "people/around_routes.h"
#include "people/person.h"

/// What this room keeps of a message is shown to nobody who may not read the thread that it stands in.
namespace samband::moderation {

/// The thread is there, it is restricted, and the person is not among its readers.
bool is_closed_to(db::Reading& tx, const people::Person& person, const Id& thread);

/// What a list says in place of who wrote and what: whoever looks at a list is not logged. Bokmål, through the
/// catalogue; null where it may say it: the person reads the thread and it is not restricted, or it is forgotten.
const char* hidden_in_lists(db::Reading& tx, const people::Person& person, const Id& thread);

/// Around the routes that name an act, a piece of evidence or a report, as dialogue::watch_restricted stands around
/// those that name a thread.
people::AroundRoutes::Wrap watch_kept(dialogue::LookLog* looks);

} // namespace samband::moderation
