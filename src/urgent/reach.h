#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "urgent/notice.h"

#include <vector>

/// Whom a notice reaches, counted before it is sent: "SMS når 41 som abonnerer, ikke alle i gata".
namespace samband::urgent {

struct Reach {
    std::vector<Way> ways;
    std::int64_t recipients = 0; ///< who subscribe, in all ways together
    std::int64_t channels = 0;   ///< ways that are no messages to people: the website, a page
};

/// Of the channels, accounts and audience of that content; accounts that are not open are left out.
Reach count_reach(db::Reading& tx, const publishing::Content& content);

/// Above how many recipients a second person says yes, or two minutes pass.
std::int64_t second_above(db::Reading& tx);
/// Recorded. Problem invalid beyond `second_above_most`.
void set_second_above(db::Writing& tx, const people::Person& by, std::int64_t recipients);

} // namespace samband::urgent
