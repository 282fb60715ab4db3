#pragma once
#include "db/transaction.h"
#include "publishing/post.h"

#include <string_view>
#include <vector>

namespace samband::approvals {

/// Who "@Kari Lunde" or "@Kari" names: the longest name that is somebody's. A first name is enough where one alone of
/// those concerned has it (who wrote the post, its contact, those asked, the unit's people, who commented).
/// Each once. Problem invalid, naming it, where it is nobody's or several's.
std::vector<Id> mentioned_in(db::Reading& tx, const publishing::Post& post, std::string_view text);

} // namespace samband::approvals
