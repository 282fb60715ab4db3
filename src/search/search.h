#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <string>
#include <string_view>
#include <vector>

/// One index over what may be seen. Words are made here (ICU's breaks, folding, Norwegian stems), so that FTS5 and
/// PostgreSQL only index them and both find the same.
namespace samband::search {

/// Who may see a document: everybody, all staff, or those at the desk.
enum class Visible { everyone, staff, desk };

struct Document {
    std::string kind; ///< "post"
    Id id;
    std::string title;
    std::string words; ///< the text that is found by
    Visible visible_to = Visible::staff;
    Instant at;
};

/// Puts or replaces the document, in the feature's own transaction.
void put(db::Writing& tx, const Document& document);
void remove(db::Writing& tx, std::string_view kind, const Id& id);

struct Hit {
    std::string kind;
    Id id;
    std::string title;
    std::string excerpt; ///< plain text around the first word found
    Instant at;
};
/// The best first; a word in over 10 % of all documents ranks by time. All words must be found, the last as a
/// beginning. At most `limit` (≤ 50) from `offset` (≤ 1,000). An empty query finds nothing.
std::vector<Hit> find(db::Reading& tx, std::string_view query, Visible viewer, int limit = 20, int offset = 0);

} // namespace samband::search
