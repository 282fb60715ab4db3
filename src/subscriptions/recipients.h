#pragma once
#include "base/json.h"
#include "channels/dispatches.h"
#include "db/transaction.h"
#include "subscriptions/address.h"
#include "subscriptions/choices.h"
#include "subscriptions/links.h"

#include <vector>

/// Who gets what: the subscribers that a piece of content concerns.
namespace samband::subscriptions {

/// What is sent, and by which medium. Without a topic it goes to those alone who follow everything: nobody gets what
/// they have not asked for. With places it goes to those who have chosen one of them, one above or one within, and to
/// those who have chosen none; without places it concerns everybody.
struct Selection {
    Medium medium = Medium::email;
    std::vector<Id> topics;
    std::vector<Id> places;

    friend bool operator==(const Selection&, const Selection&) = default;
};
Json selection_json(const Selection& selection);
Selection selection_of(const Json& json);

/// How many that is now.
std::int64_t count_recipients(db::Reading& tx, const Selection& selection);

/// Those among the next subscribers by id: at most `most` (≤ `scan_page`) are looked at, however many match.
struct RecipientPage {
    std::vector<channels::Recipient> recipients; ///< with the personal links of links.h
    Id last;                                     ///< looked at: the next page begins after it
    bool more = false;                           ///< there are subscribers after it
};
RecipientPage page_of_recipients(db::Reading& tx, const Selection& selection, const Links& links, const Id& after,
                                 std::int64_t most);

} // namespace samband::subscriptions
