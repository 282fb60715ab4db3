#pragma once
#include "db/database.h"
#include "people/person.h"
#include "subscriptions/subscriber.h"

#include <optional>
#include <string>

/// The list as a table that a spreadsheet opens: address, medium, state, language, topics, places, since, and the last
/// proof. Formulas are text (base/csv.h).
namespace samband::subscriptions {

/// In pages, so that no reading is long; at most `export_rows`: Problem invalid where there are more. The export is
/// recorded, with how many rows it had, before it is handed out.
std::string export_list(db::Database& database, const people::Person& by, const std::string& begins,
                        const std::optional<SubscriberState>& state);

} // namespace samband::subscriptions
