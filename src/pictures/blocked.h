#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "pictures/picture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Pictures that are kept but shown to few, because somebody's personal data got out with them.
namespace samband::pictures {

/// Who may see what is blocked: the data protection officer, the archivist, and who blocked it.
bool sees_blocked(const people::Person& person, const Id& blocked_by);

/// Blocks those of them that nothing else uses: they are out of the library and served to nobody else. How many.
/// Recorded "picture-blocked".
std::int64_t block_pictures(db::Writing& tx, const people::Person& by, const std::vector<std::string>& hashes);

/// The picture by that hash if it is blocked and this person may see it.
std::optional<Picture> find_blocked(db::Reading& tx, const people::Person& person, std::string_view hash);

} // namespace samband::pictures
