#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "pictures/picture.h"

#include <string>

/// What is done to the library's rows. One file each; all but a second upload of the same are ledger entries in the
/// same transaction. Files are the business of `library.h`.
namespace samband::pictures {

/// Enters an upload that is stored already. The same bytes again are the picture that is there.
Picture add_picture(db::Writing& tx, const people::Person& by, const Picture& stored);

/// Proposed alternative text and credit. Problem conflict if it changed since `seen_version`, invalid if too long.
Picture describe_picture(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                         const std::string& alt, const std::string& credit);

/// Takes it out. Problem conflict, which names what uses it, while a post that is not withdrawn does; forbidden for
/// others than who uploaded it and the desk.
Picture remove_picture(db::Writing& tx, const people::Person& by, const Id& id);

/// Whether this person may remove it.
bool may_remove(const people::Person& person, const Picture& picture);

/// Problem invalid (field "alt", "credit") if one is too long.
void hold_description(const std::string& alt, const std::string& credit);

} // namespace samband::pictures
