#pragma once
#include "base/csv.h"
#include "subscriptions/import_list.h"
#include "subscriptions/interest.h"
#include "subscriptions/subscriber.h"

#include <string>
#include <string_view>
#include <vector>

/// The rows of a list that somebody brought, each made into what it asks for.
namespace samband::subscriptions {

struct ListRow {
    std::int64_t line = 0;
    RowFate fate = RowFate::taken; ///< as far as the file alone tells
    Medium medium = Medium::email;
    std::string address;
    Choices choices;
    http::Language language = http::Language::nb;
};

/// Every row under the heading. `choices` are for rows that name no topic.
/// Problem invalid as `try_import` says.
std::vector<ListRow> list_rows(std::string_view csv, const std::vector<Interest>& interests, const Choices& choices);

/// With what the database says of it.
RowFate fate_of(db::Reading& tx, const ListRow& row);

} // namespace samband::subscriptions
