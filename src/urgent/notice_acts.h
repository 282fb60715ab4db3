#pragma once
#include "http/form.h"
#include "people/visit.h"
#include "publishing/outside.h"
#include "rulebook/ruling.h"
#include "urgent/follow_up.h"

#include <functional>

/// What the acts on a notice's page have alike.
namespace samband::urgent {

Id id_of(const people::Visit& visit);

/// What is wrong with the form comes back on the notice's page, with what was typed.
http::Reply on_page(people::Visit& visit, const http::FormShape& shape,
                    const std::function<http::Reply(const http::Form&)>& act);

/// What the rule book stopped is shown with its paragraph, and all that was typed stands there still.
http::Reply held_page(people::Visit& visit, const Json& came);
/// The ruling for that page.
void add_ruling(Json& came, db::Reading& tx, const Notice& notice, const rulebook::Ruling& ruling);

/// {id, done}
Json told(const Id& id, bool done);

using NewContent = publishing::Content (*)(const Notice&, const publishing::Content&, const FollowUp&, Instant);
/// Whether the reading stops it as it would stand: read before the transaction.
bool reading_stops(people::Visit& visit, const publishing::Outside& outside, const FollowUp& follow,
                   NewContent content);

} // namespace samband::urgent
