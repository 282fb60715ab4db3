#pragma once
#include "people/person.h"
#include "publishing/post.h"

/// Whose yes a sent post waits for.
namespace samband::publishing {

/// The person holds one of the roles asked, and is not the author: nobody says yes to their own.
bool is_asked(const people::Person& person, const Post& post);

} // namespace samband::publishing
